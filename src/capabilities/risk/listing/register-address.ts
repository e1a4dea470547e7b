import { figures, type Narrowed, type Sort, type View } from './asked.ts'

export type { View } from './asked.ts'

/** What narrows the register, by its name in the address. */
export const narrowed = [
  'register',
  'category',
  'goal',
  'owner',
  'lead',
  'committee',
  'state',
  'review',
  'tolerance',
  'direction',
  'confidential',
] as const satisfies readonly (keyof Narrowed)[]

/** The worst first is the usual order. */
const isUsual = ({ sort, descending }: Pick<View, 'sort' | 'descending'>): boolean => sort === 'now' && descending

/** The query of a view of the register; empty for the usual one. */
export function registerQuery(view: View): string {
  const { by, sort, descending, cell, band, map, page = 1, columns = [] } = view
  const said: [string, string | number | undefined][] = [
    ['by', by === 'register' ? by : undefined],
    ['sort', isUsual(view) ? undefined : sort],
    ['order', descending && !isUsual(view) ? 'descending' : undefined],
    ['map', map === 'current' ? undefined : map],
    ['cell', cell && `${cell.likelihood}x${cell.consequence}`],
    ['band', band],
    ...narrowed.map((name): [string, string | number | undefined] => [name, view[name]]),
    ...columns.map((key): [string, string] => ['column', key]),
    ['page', page > 1 ? page : undefined],
  ]
  return said.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&')
}

/** The address of a view of the register. */
export function registerAddress(view: View): string {
  const query = registerQuery(view)
  return query === '' ? '/risks' : `/risks?${query}`
}

/** The same view from its first page, with something else asked. */
export const askedOf = (view: View, other: Partial<View>): string => `${registerAddress({ ...view, page: 1, ...other })}#list`

/** The address that sorts by a column: figures highest first, a second press the other way round. */
export function sortedBy(view: View, sort: Sort): { href: string; order: 'ascending' | 'descending' | undefined } {
  const here = view.sort === sort
  const descending = here ? !view.descending : figures.includes(sort)
  return { href: askedOf(view, { sort, descending }), order: here ? (view.descending ? 'descending' : 'ascending') : undefined }
}

/** Is anything narrower asked for than the tab itself? */
export const isNarrowed = (view: View): boolean =>
  view.cell !== undefined || view.band !== undefined || narrowed.some((name) => view[name] !== undefined)
