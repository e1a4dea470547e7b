// A cell of a text file that begins like a formula is made harmless when written here, and what was added is taken off when the file comes back.
const formula = /^'*[=+\-@\t\r＝＋－＠]/u
const number = /^[+-]?\d[\d,]*(\.\d+)?%?$/

/** Words as a cell of CSV that no spreadsheet takes for a formula: with an apostrophe before them where they begin like one. A plain number stays. */
export const harmless = (words: string): string => (formula.test(words) && !number.test(words) ? `'${words}` : words)

/** The words as they were before they were made harmless. */
export const unharmed = (words: string): string => (/^'/.test(words) && formula.test(words) ? words.slice(1) : words)
