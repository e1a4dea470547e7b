/** How a list of changes is narrowed and where in it one stands; all of it in the address. */
export interface Narrowed {
  kind?: string | undefined
  person?: number | undefined
  page: number
}

export const pageSize = 50

const number = (text: string | undefined): number | undefined => (text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)

/** Reads an address; words that are no kind or number narrow nothing. */
export const narrowedBy = (query: (name: string) => string | undefined): Narrowed => ({
  kind: /^[a-z][a-z -]{0,40}$/.test(query('kind') ?? '') ? query('kind') : undefined,
  person: number(query('person')),
  page: number(query('page')) ?? 1,
})

/** The address of a list narrowed so; the first page needs no number. */
export function addressOf({ kind, person, page }: Narrowed): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (person) query.set('person', String(person))
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/history' : `/history?${text}`
}

/** The page numbers to offer: the first, the last and those around this one; a gap between. */
export function pagesAround(page: number, last: number): (number | 'gap')[] {
  const shown = Array.from({ length: last }, (_, i) => i + 1).filter((n) => n === 1 || n === last || Math.abs(n - page) <= 1)
  return shown.flatMap((n, i) => (i > 0 && n - (shown[i - 1] ?? n) > 1 ? ['gap' as const, n] : [n]))
}
