import type { Child } from 'hono/jsx'
import { type SpcIconKind, spcIconWords } from '../../../../kernel/spc-icon.ts'
import { Link } from '../../../../ui/link.tsx'
import { SpcIcon } from '../../../../ui/spc-icon.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { figureInWords, type Measure, numberInWords } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { askedInWords } from '../../targets/target-words.ts'
import { measureAddress } from '../measure-address.ts'
import { type BoardView, boardAddress, type Order } from '../narrowing.ts'
import type { BoardRow } from '../row.ts'
import { Spark } from './spark.tsx'

interface Words {
  rows: readonly BoardRow[]
  view: BoardView
  /** The place shown, where it is not the whole trust. */
  placeId: number | undefined
  place: string
  beside: readonly { id: number; name: string }[]
}

/** Measures under their themes, or in another order as one list: latest figure, target, the last two years, and what the rules say. */
export const BoardTable = ({ rows, view, placeId, place, beside }: Words) => (
  <Table
    caption={`Measures of ${place}`}
    columns={beside.length === 0 ? columns(view, placeId) : besideColumns(view, placeId, beside)}
    rows={rows}
    group={view.order === 'theme' ? ({ measure }) => measure.theme || 'Under no theme' : undefined}
    rowId={({ measure }) => `measure-${measure.id}`}
    empty={
      <>
        No measure stands here. <Link href={boardAddress({ place: view.place, order: 'theme' })}>Show all</Link>, or{' '}
        <Link href="/observations">see the figures brought in</Link>.
      </>
    }
  />
)

const sorting = (view: BoardView, order: Order) => ({
  href: boardAddress({ ...view, order: view.order === order ? 'theme' : order }),
  order: view.order === order ? ('ascending' as const) : undefined,
})

const columns = (view: BoardView, placeId: number | undefined): Column<BoardRow>[] => [
  {
    label: 'Measure',
    sort: sorting(view, 'name'),
    cell: ({ measure }) => <Link href={measureAddress(measure.id, { place: placeId })}>{measure.name}</Link>,
  },
  { label: 'Latest', sort: sorting(view, 'age'), cell: (row) => <Latest row={row} /> },
  { label: 'Target', cell: (row) => targetOf(row) },
  { label: 'Last 24', cell: (row) => <Spark row={row} /> },
  { label: 'Variation', sort: sorting(view, 'concern'), cell: ({ here }) => here && <Told kind={here.variation} /> },
  { label: 'Assurance', cell: (row) => <Assurance row={row} /> },
  {
    label: 'Mean',
    number: true,
    cell: ({ measure, here }) => (here?.signal?.mean == null ? 'None' : plainFigure(measure, here.signal.mean)),
  },
]

/** Places beside one another leave room for icons only, with their words read aloud. */
const besideColumns = (view: BoardView, placeId: number | undefined, beside: Words['beside']): Column<BoardRow>[] => [
  ...columns(view, placeId).slice(0, 3),
  { label: 'Here', class: 's-col-icon', sort: sorting(view, 'concern'), cell: ({ here }) => here && <Icon kind={here.variation} /> },
  {
    label: 'Target met',
    class: 's-col-icon',
    cell: ({ here }) => (here?.assurance ? <Icon kind={here.assurance} /> : <None>No target</None>),
  },
  ...beside.map(besideColumn),
]

/** Money keeps its sign; all else is told with its unit once, beside the latest figure. */
const plainFigure = (measure: Measure, value: number): string =>
  measure.unit.startsWith('£') ? figureInWords(measure, value) : numberInWords(measure, value)

const None = ({ children }: { children?: Child }) => <span class="s-quiet">{children}</span>
const Icon = ({ kind }: { kind: SpcIconKind }) => <SpcIcon kind={kind} size={28} fromSprite />

const Latest = ({ row: { measure, here, isLate, due } }: { row: BoardRow }) => {
  if (!here || here.value === null || here.period === null) return <span class="s-quiet">No figure yet</span>
  return (
    <>
      <b>{figureInWords(measure, here.value)}</b>
      <span class="s-under">{periodInWords(here.period, measure.frequency)}</span>
      {isLate && <span class="s-under">{periodInWords(due, measure.frequency)} is due</span>}
    </>
  )
}

function targetOf({ measure, target, here, due }: BoardRow) {
  if (!target) return <span class="s-quiet">No target</span>
  return askedInWords(measure, target, here?.period ?? due) ?? <span class="s-quiet">Nothing asked for then</span>
}

const Assurance = ({ row: { here, target, measure, odds } }: { row: BoardRow }) => {
  if (!here) return null
  if (here.assurance !== null)
    return (
      <>
        <Told kind={here.assurance} />
        {odds && <span class="s-under">by its limits; the latest {odds} it</span>}
      </>
    )
  return <span class="s-quiet">{target && measure.direction === 'neutral' ? 'Neither way is better' : 'No target'}</span>
}

/** An icon with its words beside it. */
const Told = ({ kind }: { kind: SpcIconKind }) => (
  <span class="s-told">
    <SpcIcon kind={kind} size={28} fromSprite isNamed /> <span>{spcIconWords[kind].short}</span>
  </span>
)

const besideColumn = ({ id, name }: { id: number; name: string }, n: number): Column<BoardRow> => ({
  label: name,
  class: 's-col-icon',
  cell: ({ measure, beside }) => {
    const at = beside[n]
    if (!at) return <None>Not measured</None>
    return (
      <Link href={measureAddress(measure.id, { place: id })}>
        <Icon kind={at.variation} />
      </Link>
    )
  },
})
