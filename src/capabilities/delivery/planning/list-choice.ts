import { type Earned, rags } from '../../../kernel/rag.ts'
import type { Reporting } from '../updating/owed.ts'

export const sortKeys = ['plan', 'item', 'accountable', 'declared', 'earned', 'update', 'change', 'risk'] as const
export type SortKey = (typeof sortKeys)[number]

/** What a reader has chosen to see of the list; all of it stands in the address. */
export interface Choice {
  brick?: number | undefined
  goal?: number | undefined
  /** A post, or nobody named. */
  accountable?: number | 'nobody' | undefined
  /** The committee or group that watches it, or none. */
  overseen?: number | 'nobody' | undefined
  declared?: Earned | undefined
  earned?: Earned | undefined
  update?: Reporting | undefined
  /** The key of something a critical reader would notice. */
  notice?: string | undefined
  /** The columns chosen, by key; none where the usual ones stand. */
  columns?: readonly string[]
  sort: SortKey
  order: 'ascending' | 'descending'
}

const statuses: readonly Earned[] = [...rags, 'cannot tell']
const reportings: readonly Reporting[] = ['not started', 'drafted', 'sent', 'sent back', 'approved', 'not owed']

const oneOf = <T extends string>(known: readonly T[], text: string | undefined): T | undefined => known.find((one) => one === text)
const numbered = (text: string | undefined) => (text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)

/** Reads the choice from an address; what it does not understand it leaves open. */
export const readChoice = (query: (name: string) => string | undefined, columns: readonly string[] = []): Choice => ({
  brick: numbered(query('brick')),
  goal: numbered(query('goal')),
  accountable: query('accountable') === 'nobody' ? 'nobody' : numbered(query('accountable')),
  overseen: query('overseen') === 'nobody' ? 'nobody' : numbered(query('overseen')),
  declared: oneOf(statuses, query('declared')),
  earned: oneOf(statuses, query('earned')),
  update: oneOf(reportings, query('update')),
  notice: query('notice'),
  ...(columns.length > 0 ? { columns: columns.slice(0, 20) } : {}),
  sort: oneOf(sortKeys, query('sort')) ?? 'plan',
  order: query('order') === 'descending' ? 'descending' : 'ascending',
})

/** The address of the same list with something chosen otherwise. */
export function addressOf(choice: Choice, other: Partial<Choice> = {}): string {
  const { sort, order, columns = [], ...narrowed } = { ...choice, ...other }
  const words = Object.entries(narrowed).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  )
  if (sort !== 'plan') words.push(['sort', sort])
  if (order !== 'ascending') words.push(['order', order])
  words.push(...columns.map((key): [string, string] => ['column', key]))
  const query = new URLSearchParams(words).toString()
  return query === '' ? '/delivery' : `/delivery?${query}`
}

/** The address a heading leads to: sorted by it, or the other way round where it is already. */
export const sortedBy = (choice: Choice, sort: SortKey): string =>
  addressOf(choice, { sort, order: choice.sort === sort && choice.order === 'ascending' ? 'descending' : 'ascending' })

/** Is anything left out of the list? */
export const isNarrowed = ({ sort: _, order: __, columns: ___, ...narrowed }: Choice): boolean =>
  Object.values(narrowed).some((one) => one !== undefined)
