import { dayAndMonth } from '../../../../kernel/day.ts'
import { ActLink } from '../../../../ui/act-link.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Pagination } from '../../../../ui/pagination.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { awaySaid, type Chase, type ChaseFilter, type ChaseLine, sinceOf, standsAt } from '../chase.ts'
import { chaseHref, chasePageSize } from '../chase-address.ts'
import { updateHref } from '../desk.ts'
import { nextFor } from '../escalating.ts'

const Post = ({ line, period }: { line: ChaseLine; period: number }) => {
  const { item, holder } = line
  const away = awaySaid(line)
  if (item.accountablePostId === null)
    return (
      <>
        {item.accountable ?? 'Nobody named'} <ActLink href={`/items/${item.id}`}>Name a post</ActLink>
      </>
    )
  return (
    <>
      <Link href={chaseHref(period, { post: item.accountablePostId })}>{item.accountable}</Link>
      {holder === null && <span class="s-quiet"> (vacant: nobody to remind)</span>}
      {holder !== null && holder !== item.accountable && <span class="s-quiet"> {holder}</span>}
      {away && <span class="s-quiet"> {away}</span>}
    </>
  )
}

const columnsOf = (chase: Chase): Column<ChaseLine>[] => {
  const isOpen = chase.period.state === 'open'
  const routed = isOpen && chase.lines.some(({ way }) => way.routed)
  return [
    { label: 'Item', cell: ({ item }) => <Link href={updateHref(item.id, chase.period.id)}>{item.title}</Link> },
    { label: 'Accountable post', cell: (line) => <Post line={line} period={chase.period.id} /> },
    { label: 'Stands', nowrap: true, cell: (line) => <b>{standsAt(line)}</b> },
    { label: 'Since', cell: (line) => sinceOf(line, chase.period) },
    ...(routed ? [{ label: 'By', nowrap: true, cell: byOf }] : []),
    { label: 'Declared', cell: ({ update }) => (update?.rag ? <RagTag rag={update.rag} /> : '') },
    ...(isOpen ? [{ label: 'Asked', cell: (line: ChaseLine) => nextFor(line, chase) }] : []),
  ]
}

const byOf = ({ way, reporting }: ChaseLine): string => (way.due && reporting !== 'not owed' ? dayAndMonth(way.due) : '')

interface Words {
  chase: Chase
  shown: readonly ChaseLine[]
  filter: ChaseFilter
  page: number
}

/** The updates a filter leaves, fifty on a page. */
export const ChaseRows = ({ chase, shown, filter, page }: Words) => (
  <>
    <Table
      caption={`Updates for ${chase.period.label}`}
      columns={columnsOf(chase)}
      rows={shown.slice((page - 1) * chasePageSize, page * chasePageSize)}
      rowId={({ item }) => `item-${item.id}`}
      empty="No update stands here."
    />
    <Pages period={chase.period.id} last={Math.ceil(shown.length / chasePageSize)} filter={filter} page={page} />
  </>
)

const Pages = ({ period, last, filter, page }: { period: number; last: number } & Pick<Words, 'filter' | 'page'>) => {
  if (last < 2) return null
  const at = (number: number) => chaseHref(period, { ...filter, page: number })
  return (
    <Pagination
      pages={Array.from({ length: last }, (_, n) => ({ number: n + 1, href: at(n + 1), current: n + 1 === page }))}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < last ? at(page + 1) : undefined}
    />
  )
}
