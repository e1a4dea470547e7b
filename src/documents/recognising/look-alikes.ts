const lookAlikes: Record<string, string> = {}
const pairs = (from: string, to: string) =>
  [...from].forEach((letter, at) => {
    lookAlikes[letter] = to[at] as string
  })

pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX')
pairs('АВЕКМНОРСТУХІЅЈԌ', 'ABEKMHOPCTYXISJG')
pairs('аеорсухіѕј', 'aeopcyxisj')
pairs('ʀɢʙᴀᴿᴳᴬᴮ', 'RGBARGAB')

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const isPlain = /^[\x00-\x7f]*$/

/** Letters of other alphabets that look like Latin ones, read as what was meant; full-width and styled letters too. */
export const latin = (text: string): string =>
  isPlain.test(text) ? text : [...text.normalize('NFKC')].map((letter) => lookAlikes[letter] ?? letter).join('')

/** Lower-case words parted by single spaces, marks dropped: how headers and labels are compared. */
export const plainWords = (text: string): string =>
  latin(text)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9/%]+/g, ' ')
    .trim()

/** The text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A cell that says nothing: empty, a dash, dots, or what a spreadsheet prints for a failed formula or a narrow column. */
export const saysNothing = (text: string): boolean =>
  /^[\s\-–—_.·•…]*$/.test(text) || /^(#(REF|N\/A|VALUE|NAME\?|DIV\/0|NUM|NULL)!?|#{2,})$/i.test(text.trim())

/** A figure with a raised one against it: a footnote's mark, or a power. It is not one number. */
export const hasRaisedFigure = (text: string): boolean => /\d[\s)*%]*[⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(text)
