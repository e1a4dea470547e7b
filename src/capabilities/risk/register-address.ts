import type { Sort, Wanted } from './register.ts'

/** What the register shows, as its address says it. */
export interface View extends Wanted {
  by: 'goal' | 'register'
  sort: Sort
  descending: boolean
  /** The columns chosen, by key; none where the usual ones stand. */
  columns?: readonly string[]
}

/** The address of a view of the register. */
export function registerAddress({ by, sort, descending, cell, band, columns = [] }: View): string {
  const parts = [
    by === 'register' ? 'by=register' : '',
    sort === 'number' ? '' : `sort=${sort}`,
    descending ? 'order=descending' : '',
    cell ? `cell=${cell.likelihood}x${cell.consequence}` : '',
    band === undefined ? '' : `band=${encodeURIComponent(band)}`,
    ...columns.map((key) => `column=${encodeURIComponent(key)}`),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '/risks' : `/risks?${parts.join('&')}`
}

/** The address that sorts by a column: figures highest first, a second press the other way round. */
export function sortedBy(view: View, sort: Sort): { href: string; order: 'ascending' | 'descending' | undefined } {
  const here = view.sort === sort
  const descending = here ? !view.descending : sort === 'now' || sort === 'target'
  return {
    href: `${registerAddress({ ...view, sort, descending })}#list`,
    order: here ? (view.descending ? 'descending' : 'ascending') : undefined,
  }
}
