import { chosenColumns, type KeyedColumn } from '../../../ui/chosen-columns.tsx'
import { Link } from '../../../ui/link.tsx'
import { Table } from '../../../ui/table.tsx'
import type { Line } from '../register.ts'
import { sortedBy, type View } from '../register-address.ts'
import { RiskScore } from './risk-score.tsx'
import { RiskSentence } from './risk-sentence.tsx'

interface Words {
  caption: string
  lines: readonly (Line & { risk: Line['risk'] & { cause?: string; event?: string; effect?: string } })[]
  view: View
  /** With the whole of if, then, resulting in under each title, as a board reads it. */
  full: boolean
}

type Row = Words['lines'][number]

/** What the register can show of a risk. */
export function registerColumns(view: View, full: boolean): KeyedColumn<Row>[] {
  return [
    {
      key: 'risk',
      fixed: true,
      label: 'Risk',
      sort: sortedBy(view, 'number'),
      cell: ({ risk }) => (
        <>
          <Link href={`/risks/${risk.id}`}>
            {risk.number} {risk.title}
          </Link>
          {full && <RiskSentence cause={risk.cause} event={risk.event} effect={risk.effect} />}
        </>
      ),
    },
    { key: 'owner', usual: true, label: 'Owner', cell: ({ risk }) => risk.owner ?? 'Nobody named' },
    { key: 'committee', usual: true, label: 'Committee', cell: ({ risk }) => risk.committee ?? 'None named' },
    {
      key: 'now',
      usual: true,
      label: 'Now',
      nowrap: true,
      sort: sortedBy(view, 'now'),
      cell: (line) => <RiskScore matrix={line.risk.matrix} score={line.now} />,
    },
    { key: 'before', usual: true, label: 'Last quarter', number: true, cell: ({ before }) => before ?? 'None' },
    { key: 'target', usual: true, label: 'Target', number: true, sort: sortedBy(view, 'target'), cell: ({ target }) => target ?? 'None' },
    { key: 'movement', usual: true, label: 'Movement', sort: sortedBy(view, 'movement'), cell: ({ movement }) => movement },
    { key: 'band', label: 'Band', cell: ({ band }) => band?.name ?? 'Not scored' },
    { key: 'cause', label: 'Cause', class: 's-col-wide', cell: ({ risk }) => risk.cause || 'Not written' },
    { key: 'effect', label: 'Effect', class: 's-col-wide', cell: ({ risk }) => risk.effect || 'Not written' },
  ]
}

/** Risks as a table: what a board assurance framework shows of each, sorted by its address. */
export const RegisterTable = ({ caption, lines, view, full }: Words) => {
  const columns = chosenColumns(registerColumns(view, full), view.columns ?? [])
  return <Table caption={caption} columns={columns} rows={lines} rowId={({ risk }) => `risk-${risk.id}`} empty="No risk stands here." />
}
