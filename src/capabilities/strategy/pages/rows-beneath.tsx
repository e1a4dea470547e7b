import { dayAndMonth } from '../../../kernel/day.ts'
import type { BeneathRow } from '../../../platform/capability.ts'
import { Link } from '../../../ui/link.tsx'
import { RagTag } from '../../../ui/rag-tag.tsx'
import { type Column, Table } from '../../../ui/table.tsx'

const columns: Column<BeneathRow>[] = [
  { label: 'Item', cell: (row) => <Link href={row.href}>{row.title}</Link> },
  { label: 'Accountable role', cell: (row) => row.accountable },
  { label: 'Declared', cell: (row) => <RagTag rag={row.declared} /> },
  { label: 'Earned', cell: (row) => <RagTag rag={row.earned} /> },
  { label: 'Why they differ', cell: (row) => row.why },
  { label: 'Last change', cell: (row) => (row.lastChange ? dayAndMonth(row.lastChange) : 'None'), nowrap: true },
]

/** The rows that stand beneath a brick or goal. */
export const RowsBeneath = ({ caption, rows }: { caption: string; rows: readonly BeneathRow[] }) => (
  <Table caption={caption} columns={columns} rows={rows} empty="No item stands beneath it." />
)
