import type { BeneathRow } from '../../../../platform/capability.ts'
import { Link } from '../../../../ui/link.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { overseenInWords, type Reporting } from '../agenda.ts'

/** Bodies that report to one, each with where what it oversees stands. */
export const Groups = ({ groups }: { groups: readonly Reporting[] }) => (
  <Section heading="What reports to it" note="and where what it oversees stands">
    <Table
      caption="Bodies that report to it"
      rows={groups}
      empty="None."
      columns={[
        { label: 'Body', cell: ({ id, name }) => <Link href={`/organisation/bodies/${id}`}>{name}</Link> },
        {
          label: 'What it oversees',
          cell: ({ agenda }) => {
            const { strong, words } = overseenInWords(agenda)
            return `${strong} ${words}`
          },
        },
      ]}
    />
  </Section>
)

/** Items a body oversees, declared beside earned. */
export const Rows = ({ caption, rows }: { caption: string; rows: readonly BeneathRow[] }) =>
  rows.length === 0 ? null : (
    <Table
      caption={caption}
      rows={rows}
      empty="None."
      columns={[
        { label: 'Item', cell: (row) => <Link href={row.href}>{row.title}</Link> },
        { label: 'Accountable', cell: (row) => row.accountable },
        { label: 'Declared', cell: (row) => <RagTag rag={row.declared} /> },
        { label: 'Earned', cell: (row) => <RagTag rag={row.earned} /> },
        { label: 'Why earned', cell: (row) => row.why || 'Nothing speaks against it.' },
      ]}
    />
  )
