import { dayAt, dayInWords, timeInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { ButtonLink } from '../../../../ui/button.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Actions, PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { type BatchRow, cameInWords, type FileRow } from '../file-row.ts'

export interface BatchesPage {
  frame: Frame
  waiting: readonly FileRow[]
  rows: readonly BatchRow[]
  all: number
  page: number
  size: number
  mayBring: boolean
}

const dayAndTime = (instant: string) => `${dayInWords(dayAt(instant))}, ${timeInWords(instant)}`
const number = (n: number) => n.toLocaleString('en-GB')

const columns = [
  {
    label: 'What came',
    cell: (row: BatchRow) => (
      <>
        <Link href={`/observations/batches/${row.id}`}>{row.words || row.fileName || 'Figures'}</Link>
        {row.undoneBy !== null && ' (taken back)'}
      </>
    ),
  },
  { label: 'How', nowrap: true, cell: (row: BatchRow) => cameInWords(row.cameBy) },
  { label: 'When, by whom', cell: (row: BatchRow) => `${dayAndTime(row.at)}${row.by ? `, by ${row.by}` : ''}` },
  { label: 'New', number: true, cell: (row: BatchRow) => number(row.added) },
  { label: 'Revised', number: true, cell: (row: BatchRow) => number(row.revised) },
  { label: 'The same', number: true, cell: (row: BatchRow) => number(row.same) },
]

const waitingColumns = [
  { label: 'File', cell: (row: FileRow) => <Link href={`/observations/files/${row.id}`}>{row.fileName}</Link> },
  { label: 'Brought in', cell: (row: FileRow) => `${dayAndTime(row.receivedAt)}${row.receivedBy ? `, by ${row.receivedBy}` : ''}` },
  { label: 'Figures read', number: true, cell: (row: FileRow) => number(row.figures) },
]

function answerOf({ rows, all, waiting, page }: BatchesPage): string {
  const [last] = rows
  const wait = waiting.length === 0 ? '' : ` ${count(waiting.length, 'file')} ${waiting.length === 1 ? 'waits' : 'wait'} for review.`
  if (!last || page > 1) return `${count(all, 'batch', 'batches')} of figures.${wait}`
  return `Figures last came on ${dayInWords(dayAt(last.at))}.${wait}`
}

const pageHref = (page: number) => `/observations?page=${page}`

/** Figures that came together, newest first: where from, when, by whom, and what they changed. */
export const ListBatches = (page: BatchesPage) => (
  <Page
    frame={page.frame}
    title="Figures brought in"
    crumbs={[{ label: 'Measures', href: '/measures' }, { label: 'Figures brought in' }]}
    heading={
      <PageHead
        title="Figures brought in"
        beside={
          page.mayBring && (
            <Actions>
              <ButtonLink href="/observations/files/new" small>
                Bring in a file
              </ButtonLink>
            </Actions>
          )
        }
      >
        <Lead answer={answerOf(page)}>Each batch says where its figures came from, and can be taken back as one.</Lead>
      </PageHead>
    }
  >
    {page.waiting.length > 0 && (
      <Section heading="Waiting for review" note={String(page.waiting.length)}>
        <Table caption="Files waiting for review" columns={waitingColumns} rows={page.waiting} empty="" />
      </Section>
    )}
    <Section heading="Batches" note={number(page.all)}>
      <Table caption="Figures that came together, newest first" columns={columns} rows={page.rows} empty="No figures have come yet." />
      <p>
        {page.page > 1 && <Link href={pageHref(page.page - 1)}>Newer</Link>}{' '}
        {page.page * page.size < page.all && <Link href={pageHref(page.page + 1)}>Older</Link>}
      </p>
    </Section>
  </Page>
)
