import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count } from '../../../kernel/words.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { Actions, PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { Tag, type TagColour } from '../../../ui/tag.tsx'
import { type ImportRow, type ImportState, stateInWords } from '../import-row.ts'

const colours: Record<ImportState, TagColour> = { reviewing: 'pink', accepted: 'aqua-green', undone: 'grey', withdrawn: 'grey' }

const whenBy = (row: ImportRow) =>
  `${dayInWords(dayAt(row.receivedAt))}, ${timeInWords(row.receivedAt)}${row.receivedBy ? `, by ${row.receivedBy}` : ''}`

const hrefOf = (row: ImportRow) =>
  row.state === 'accepted' || row.state === 'undone' ? `/imports/${row.id}/receipt` : `/imports/${row.id}`

function answerOf(rows: readonly ImportRow[]): string {
  const open = rows.filter((row) => row.state === 'reviewing').length
  if (rows.length === 0) return 'No file has been brought in yet.'
  return open === 0 ? 'No file waits for review.' : `${count(open, 'file')} ${open === 1 ? 'waits' : 'wait'} for review.`
}

const columns = [
  { label: 'File', cell: (row: ImportRow) => <Link href={hrefOf(row)}>{row.fileName}</Link> },
  { label: 'Brought in', cell: whenBy },
  { label: 'Rows read', number: true, cell: (row: ImportRow) => row.rowsRead.toLocaleString('en-GB') },
  { label: 'State', cell: (row: ImportRow) => <Tag colour={colours[row.state]}>{stateInWords(row.state)}</Tag> },
]

/** Every file brought in: when, by whom, and what became of it. */
export const ListImports = ({ frame, rows, mayRun }: { frame: Frame; rows: ImportRow[]; mayRun: boolean }) => (
  <Page
    frame={frame}
    title="Imports"
    crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Imports' }]}
    heading={
      <PageHead
        title="Imports"
        beside={
          mayRun && (
            <Actions>
              <ButtonLink href="/imports/new" small>
                Bring in a plan
              </ButtonLink>
            </Actions>
          )
        }
      >
        <Lead answer={answerOf(rows)}>
          A plan, progress report or assurance framework that the trust already has is read, reviewed row by row, and only then imported.
        </Lead>
      </PageHead>
    }
  >
    <Table
      caption="Files brought in, newest first"
      columns={columns}
      rows={rows}
      empty={<>Nothing has been brought in. {mayRun && <Link href="/imports/new">Bring in the plan you already have</Link>}</>}
    />
  </Page>
)
