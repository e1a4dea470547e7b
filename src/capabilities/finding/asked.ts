/** What somebody asks for, as the database takes it: words that must stand there whole, and the last, which may be only begun. */
export interface Asked {
  whole: string
  begun: string
}

/** The most that is looked for; what stands beyond it is left off. */
export const longest = 200

/** Reads a question: the last word may go on, unless a space or a quotation mark follows it. Nothing to look for is undefined. */
export function readAsked(text: string): Asked | undefined {
  const asked = text.slice(0, longest)
  if (!/[\p{L}\p{N}]/u.test(asked)) return undefined
  const last = /(?<![\p{L}\p{N}"-])([\p{L}\p{N}]{2,})$/u.exec(asked)?.[1]
  const isOpenQuotation = (asked.match(/"/g)?.length ?? 0) % 2 === 1
  if (!last || isOpenQuotation || last.toLowerCase() === 'or') return { whole: asked.trim(), begun: '' }
  return { whole: asked.slice(0, -last.length).trim(), begun: last.toLowerCase() }
}

/** The words to mark where they were found. */
export const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [])].filter((word) => word !== 'or')
