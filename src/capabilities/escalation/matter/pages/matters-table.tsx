import { type Day, dayInWords } from '../../../../kernel/day.ts'
import { Link } from '../../../../ui/link.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import type { Clock, Matter } from '../matter.ts'
import { kindInWords, standsInWords } from '../told.ts'

/** A matter as a row: its clock, and the names of the bodies it hangs on. */
export interface MatterRow {
  matter: Matter
  clock: Clock
  body: string
  /** The body it was passed on to. */
  above: string | undefined
  on: Day
}

const what: Column<MatterRow> = {
  label: 'Matter',
  class: 's-col-wide',
  cell: ({ matter }) => <Link href={`/escalations/${matter.id}`}>{matter.title}</Link>,
}

const at: Column<MatterRow> = {
  label: 'Raised to',
  cell: ({ matter, body }) => <Link href={`/escalations/bodies/${matter.toBodyId}`}>{body}</Link>,
}

/** Where it stands, firm where it is late. */
export const StandsOf = ({ matter, clock, above, on }: MatterRow) => {
  const words = standsInWords(matter, clock, { on, above })
  return clock.late > 0 ? <b>{words}</b> : <span>{words}</span>
}

/** Matters in a table, each with its clock. `here`: they are all of one body, which is not said again. */
export const MattersTable = ({
  rows,
  caption,
  empty,
  here = false,
}: {
  rows: readonly MatterRow[]
  caption: string
  empty: string
  here?: boolean
}) => (
  <Table
    caption={caption}
    rows={rows}
    empty={empty}
    columns={[
      what,
      { label: 'Kind', nowrap: true, cell: ({ matter }) => kindInWords[matter.kind] },
      ...(here ? [] : [at]),
      { label: 'Raised', cell: ({ matter }) => `${dayInWords(matter.raisedOn)}, by the ${matter.raisedAs}` },
      { label: 'Where it stands', cell: (row) => <StandsOf {...row} /> },
    ]}
  />
)
