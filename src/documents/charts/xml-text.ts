const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML 1.0 cannot hold, and line breaks, which are spaces in a picture
const unholdable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g

/** Nothing but signs that stand for themselves: most words of a chart. */
const plain = /^[ !#-%(-;=?-~]*$/

/** Any text as words within XML: never markup, and without the characters that XML cannot hold. */
export const xmlText = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(unholdable, ' ')
        .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
