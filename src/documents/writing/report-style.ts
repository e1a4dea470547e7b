/** The stylesheet inside a report's HTML file: the product's class names, for screen and print. It has no sign that HTML escapes. */
export const reportStyle = `
:root{--ink:#212b32;--quiet:#4c6272;--line:#d8dde0;--blue:#005eb8}
*{box-sizing:border-box}
body{margin:0 auto;max-width:904px;padding:40px 32px 64px;background:#fff;color:var(--ink);font:16px/24px Arial,Arimo,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
h1{font-size:30px;line-height:36px;margin:0 0 16px}
h2{font-size:22px;line-height:28px;margin:40px 0 12px}
h3{font-size:16px;line-height:24px;margin:24px 0 8px}
p,li{max-width:72ch;margin:0 0 12px}
li{margin:0 0 4px}
ul{padding-left:20px;margin:0 0 16px}
a{color:var(--blue);text-underline-offset:3px}
a:focus{background:#ffeb3b;color:var(--ink);outline:2px solid var(--ink)}
.s-paper{border-top:4px solid var(--blue);padding-top:16px}
body:has(.is-wide){max-width:1280px}
.s-trust-name{margin:0 0 8px;font-weight:700;color:var(--blue)}
.s-kicker,.s-small{font-size:14px;line-height:20px}
.s-kicker,.s-quiet{color:var(--quiet)}
.s-lead{font-size:18px;line-height:28px;margin:0 0 16px}
ins{background:#e8f1fa;text-decoration:underline;text-decoration-color:var(--blue);text-decoration-thickness:2px;text-underline-offset:3px}
.nhsuk-u-visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.s-plain{list-style:none;padding:0}
.s-facts{display:flex;flex-wrap:wrap;gap:8px 40px;margin:0 0 16px;font-size:14px;line-height:20px}
.s-facts dt{color:var(--quiet)}
.s-facts dd{margin:0;font-weight:700}
.s-table{width:100%;border-collapse:collapse;margin:16px 0 28px}
.s-table caption{text-align:left;font-weight:700;padding:0 0 8px}
.s-table th,.s-table td{text-align:left;vertical-align:baseline;padding:8px 20px 8px 0;border-bottom:1px solid var(--line);font-size:14px;line-height:20px;overflow-wrap:anywhere;min-width:4em}
.s-table th{overflow-wrap:break-word}
.s-table thead th{border-bottom:2px solid var(--ink)}
.s-table tbody th{font-weight:400;min-width:11em}
.s-table th:last-child,.s-table td:last-child{padding-right:0}
.s-table .num{text-align:right}
.s-figure{margin:20px 0 28px}
.s-figure figcaption{margin:0 0 8px;font-size:14px;line-height:20px;max-width:72ch}
.s-figure figcaption strong{display:block;font-size:16px;line-height:24px}
.s-drawn{display:block;max-width:100%;height:auto}
.s-drawn.is-narrow{display:none}
.s-figures{display:grid;gap:0 32px}
.s-figures .s-figure{margin:12px 0 20px;display:grid;grid-template-rows:auto auto 1fr}
.s-source{font-size:12px;line-height:16px;color:var(--quiet);margin:4px 0 8px}
.s-table+.s-source{margin-top:-20px;margin-bottom:28px}
.s-fold summary{font-size:14px;line-height:20px;color:var(--blue);cursor:pointer;width:fit-content;padding:4px 0}
.s-fold summary span{text-decoration:underline;text-underline-offset:3px}
.s-fold summary:focus{background:#ffeb3b;color:var(--ink);outline:2px solid var(--ink)}
.s-part{border-top:1px solid var(--line);margin:0}
.s-part summary{cursor:pointer;padding:12px 0}
.s-part summary h2{display:inline;margin:0;font-size:19px;line-height:26px}
.s-part summary:focus{background:#ffeb3b;outline:2px solid var(--ink)}
.s-part:last-of-type{border-bottom:1px solid var(--line)}
.s-paper nav ul{columns:2;column-gap:32px;max-width:none}
.s-draft{display:inline-block;border:1px solid var(--ink);padding:0 8px;margin:0 0 8px;font-size:14px;line-height:20px;font-weight:700;letter-spacing:.06em}
@media (min-width:641px){.s-figures.is-2{grid-template-columns:1fr 1fr}.s-figures.is-3{grid-template-columns:1fr 1fr 1fr}}
.s-table .s-below{margin:6px 0 0;max-width:none;font-weight:400}
.s-table tr .nhsuk-tag{display:inline-block;padding:1px 8px;border:1px solid;font-weight:600;font-size:14px;line-height:18px;overflow-wrap:normal}
.nhsuk-tag--green{background:#cce5d8;color:#004c23}
.nhsuk-tag--orange{background:#ffdc8e;color:#4d3708}
.nhsuk-tag--yellow{background:#fff59d;color:#4d4712}
.nhsuk-tag--red{background:#f7d4d1;color:#6b140e}
.nhsuk-tag--blue{background:#ccdff1;color:#004281}
.s-table tr .s-none{border-style:dashed;color:var(--quiet)}
@media screen and (max-width:640px){
.s-drawn.is-wide{display:none}
.s-drawn.is-narrow{display:block}
body{padding:20px 16px 40px}
.s-table.is-stack,.is-stack caption,.is-stack tbody,.is-stack tr,.is-stack td,.is-stack tbody th{display:block}
.is-stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.is-stack tr{padding:10px 0;border-bottom:1px solid var(--line)}
.is-stack tbody tr th,.is-stack tbody tr td{padding:2px 0;border:0}
.is-stack tbody tr th{font-weight:700;min-width:0}
.is-stack tbody tr td[data-l]{position:relative;padding-left:116px;min-height:24px}
.is-stack td[data-l]::before{content:attr(data-l);position:absolute;left:0;width:108px;color:var(--quiet)}
.s-table .num{text-align:left}
.is-stack td:empty{display:none}
}
@page{size:A4;margin:20mm}
@page wide{size:A4 landscape;margin:14mm}
@media print{
body{max-width:none;padding:0;font-size:10pt;line-height:14pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
nav,.s-fold{display:none}
.s-part::details-content{content-visibility:visible;block-size:auto}
.s-part summary{list-style:none}
.s-figure{break-inside:avoid}
.s-draft{position:fixed;top:0;right:0;background:#fff}
h1{font-size:22pt;line-height:26pt}
h2{font-size:15pt;line-height:19pt}
h2,h3,caption{break-after:avoid}
.s-lead{font-size:12pt;line-height:17pt}
.s-table thead{display:table-header-group}
.s-table tr{break-inside:avoid}
.s-table thead{break-after:avoid;break-inside:avoid}
.s-table tbody tr:first-child{break-before:avoid}
.s-table th,.s-table td{font-size:9pt;line-height:12pt;padding:6px 12px 6px 0}
.s-table tr .nhsuk-tag{font-size:8pt;line-height:11pt;padding:0 5px}
a{color:inherit}
.s-paper.is-wide{page:wide}
body:has(.is-wide){max-width:none}
}
`
