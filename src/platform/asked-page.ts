import { type Decision, no, yes } from '../kernel/decision.ts'

/** The most records one page holds for a program. */
export const mostOnPage = 500

/** Which page of a list a program asks for: after the record of which number, and how many at most. */
export interface PageAsked {
  after: number
  limit: number
}

/** A whole number from an address's words; undefined where it is not given, NaN where it is something else. */
export function wholeIn(search: URLSearchParams, name: string): number | undefined {
  const words = search.get(name) ?? ''
  return words === '' ? undefined : /^[1-9]\d{0,8}$/.test(words) ? Number(words) : Number.NaN
}

/** Reads which page is asked for, beside these other words; a word that is not known is refused, never passed over. */
export function pageAsked(search: URLSearchParams, others: readonly string[]): Decision<PageAsked> {
  const names = [...others, 'after', 'limit']
  const stray = [...search.keys()].find((name) => name !== 'as-at' && !names.includes(name))
  if (stray !== undefined) return no(`“${stray}” is not known. Give ${names.join(', ')} or as-at.`)
  const [after = 0, limit = mostOnPage] = [wholeIn(search, 'after'), wholeIn(search, 'limit')]
  if (Number.isNaN(after)) return no('after must be a number, as the page before gave it.')
  if (Number.isNaN(limit) || limit > mostOnPage) return no(`limit must be a whole number from 1 to ${mostOnPage}.`)
  return yes({ after, limit })
}

/** So many records after a number, and after which one the next page begins; null where this is the last. */
export function pageAfter<T extends { id: number }>(
  records: readonly T[],
  { after, limit }: PageAsked,
): { page: T[]; next: number | null } {
  const meant = records.filter(({ id }) => id > after).sort((a, b) => a.id - b.id)
  const page = meant.slice(0, limit)
  return { page, next: meant.length > page.length ? (page.at(-1)?.id ?? null) : null }
}
