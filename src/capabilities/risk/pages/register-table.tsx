import { Link } from '../../../ui/link.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
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

/** Risks as a table: what a board assurance framework shows of each, sorted by its address. */
export const RegisterTable = ({ caption, lines, view, full }: Words) => {
  const columns: Column<Words['lines'][number]>[] = [
    {
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
    { label: 'Owner', cell: ({ risk }) => risk.owner ?? 'Nobody named' },
    { label: 'Committee', cell: ({ risk }) => risk.committee ?? 'None named' },
    { label: 'Now', nowrap: true, sort: sortedBy(view, 'now'), cell: (line) => <RiskScore matrix={line.risk.matrix} score={line.now} /> },
    { label: 'Last quarter', number: true, cell: ({ before }) => before ?? 'None' },
    { label: 'Target', number: true, sort: sortedBy(view, 'target'), cell: ({ target }) => target ?? 'None' },
    { label: 'Movement', sort: sortedBy(view, 'movement'), cell: ({ movement }) => movement },
  ]
  return <Table caption={caption} columns={columns} rows={lines} rowId={({ risk }) => `risk-${risk.id}`} empty="No risk stands here." />
}
