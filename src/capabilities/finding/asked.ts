/** What somebody asks for, as the database takes it: words that must stand there whole, and the last, which may be only begun. */
export interface Asked {
  whole: string
  begun: string
}

/** The most that is looked for; what stands beyond it is left off. */
export const longest = 200

/** Reads a question: the last word may go on, unless a space or a quotation mark follows it, or it belongs to what a stroke or a point joins ("2023/24"). Words joined by a hyphen are found apart too. Nothing to look for is undefined. */
export function readAsked(text: string): Asked | undefined {
  const asked = withoutHyphens(text.slice(0, longest))
  if (!/[\p{L}\p{N}]/u.test(withoutLeftOut(asked))) return undefined
  const last = /(?<![\p{L}\p{N}"/.@-])([\p{L}\p{N}]{2,})$/u.exec(asked)?.[1]
  const isOpenQuotation = (asked.match(/"/g)?.length ?? 0) % 2 === 1
  if (!last || isOpenQuotation || last.toLowerCase() === 'or') return { whole: eitherNumber(asked.trim()), begun: '' }
  return { whole: eitherNumber(asked.slice(0, -last.length).trim()), begun: last.toLowerCase() }
}

/** Hyphens within words as spaces; a word that begins with a minus stays as it is. */
const withoutHyphens = (asked: string): string =>
  asked.replace(/(?<!\S)-\S+|(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, (found) => (found === '-' ? ' ' : found))

/** What is asked for, without what is to be left out: a question of minuses alone would find everything else. */
const withoutLeftOut = (asked: string): string => asked.replace(/(?<![^\s])-(?:"[^"]*"?|\S+)/g, '')

/** "risk 4" asks for "risk 04" too: papers write their numbers both ways. */
function eitherNumber(whole: string): string {
  if (/"|\bor\b/i.test(whole) || !/(?<!\S)\d(?!\S)/.test(whole)) return whole
  return `${whole} or ${whole.replace(/(?<!\S)(\d)(?!\S)/g, '0$1')}`
}

/** The words to mark where they were found. */
export const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])].filter((word) => word !== 'or')
