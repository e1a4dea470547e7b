import type { Sort, Wanted } from './register.ts'

/** What the register shows, as its address says it. */
export interface View extends Wanted {
  sort: Sort
  descending: boolean
  /** The columns chosen, by key; none where the usual ones stand. */
  columns: readonly string[]
  page: number
}

/** The query of a view of the register, without its question mark. */
export function registerQuery({ state, theme, level, owner, standard, incomplete, sort, descending, columns, page }: View): string {
  const query = new URLSearchParams()
  if (state === 'ended') query.set('state', 'ended')
  for (const [name, value] of Object.entries({ theme, level, owner, standard })) if (value !== undefined) query.set(name, String(value))
  if (incomplete) query.set('incomplete', 'yes')
  if (sort !== 'measure') query.set('sort', sort)
  if (descending) query.set('order', 'descending')
  for (const key of columns) query.append('column', key)
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

export const registerAddress = (view: View): string => {
  const query = registerQuery(view)
  return query === '' ? '/measures/register' : `/measures/register?${query}`
}

/** The address that sorts by a column; a second press the other way round. */
export function sortedBy(view: View, sort: Sort): { href: string; order: 'ascending' | 'descending' | undefined } {
  const here = view.sort === sort
  const descending = here && !view.descending
  return {
    href: `${registerAddress({ ...view, sort, descending, page: 1 })}#list`,
    order: here ? (view.descending ? 'descending' : 'ascending') : undefined,
  }
}
