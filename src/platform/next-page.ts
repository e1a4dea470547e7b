import type { Http } from './http.ts'

/** The same address from the next record on, at the same earlier day where one is read. */
export function nextAddress(http: Http, after: number): string {
  const words = new URLSearchParams(http.search)
  words.set('after', String(after))
  const asAt = http.query('as-at')
  if (asAt) words.set('as-at', asAt)
  return `${http.origin}${http.path}?${words}`
}

/** The header that leads a program to the next page; none on the last. */
export const leadingOn = (address: string | null): Record<string, string> => (address === null ? {} : { link: `<${address}>; rel="next"` })

/** A page of records for a program: with it after which number the next begins, null on the last, and the same as a Link header. */
export function pageForProgram(http: Http, told: object, next: number | null): Response {
  const answer = http.json({ ...told, next })
  for (const [name, value] of Object.entries(leadingOn(next === null ? null : nextAddress(http, next)))) answer.headers.set(name, value)
  return answer
}
