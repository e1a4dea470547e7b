import { choicesPath, type Letter, oneLine } from './letter.ts'

const placed = (publicUrl: string | undefined, href: string | undefined) => (publicUrl && href ? `${publicUrl}${href}` : undefined)

const choosing = (publicUrl: string | undefined) =>
  publicUrl ? `Choose which mail you get: ${publicUrl}${choicesPath}` : 'Choose which mail you get on your account page in StepUp.'

/** A letter as plain text, lines as they come: each thing on a line, its address beneath it. */
export function asText({ paper, trust }: Letter, publicUrl: string | undefined): string {
  const parts = paper.sections.map(({ heading, lines, more }) =>
    [
      heading.toUpperCase(),
      ...lines.map(({ words, href }) => {
        const address = placed(publicUrl, href)
        return `- ${oneLine(words, 500)}${address ? `\n  ${address}` : ''}`
      }),
      ...(more ? [more] : []),
    ].join('\n'),
  )
  const where = publicUrl ? [] : ['Open StepUp and choose My work to go on.']
  const foot = `-- \nStepUp, ${oneLine(trust)}\n${paper.why}\n${choosing(publicUrl)}`
  return `${[oneLine(paper.lead, 500), ...parts, ...where, foot].join('\n\n')}\n`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (words: string) => oneLine(words, 500).replace(/[&<>"']/g, (mark) => marks[mark] ?? '')
const linked = (words: string, address: string | undefined) =>
  address ? `<a href="${escaped(address)}">${escaped(words)}</a>` : escaped(words)

/** A letter as a plain web page: headings, lists and links, in whatever size and colours its reader set; nothing is fetched. */
export function asHtml({ paper, trust, subject }: Letter, publicUrl: string | undefined): string {
  const parts = paper.sections.map(
    ({ heading, lines, more }) =>
      `<h2>${escaped(heading)}</h2>\n<ul>\n${lines
        .map(({ words, href }) => `<li>${linked(words, placed(publicUrl, href))}</li>`)
        .join('\n')}\n</ul>${more ? `\n<p>${escaped(more)}</p>` : ''}`,
  )
  const choose = publicUrl
    ? linked('Choose which mail you get', `${publicUrl}${choicesPath}`)
    : `Open StepUp and choose My work to go on. ${escaped(choosing(undefined))}`
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
<h1>${escaped(paper.lead)}</h1>
${parts.join('\n')}
<hr>
<p>StepUp, ${escaped(trust)}. ${escaped(paper.why)} ${choose}</p>
</body>
</html>
`
}
