import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Form as Filled } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { count, listed } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Filters, Toolbar } from '../../../ui/filters.tsx'
import { Form } from '../../../ui/form.tsx'
import { Hidden } from '../../../ui/hidden.tsx'
import { FootBar } from '../../../ui/layout.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { Alike, Sheet, Steps } from '../../../ui/sheet.tsx'
import { type ImportRow, stateInWords, type UnderReview } from '../import-row.ts'
import { kindName } from '../kinds.ts'
import type { Proposal, RowKind } from '../proposal.ts'
import type { Review } from '../queries-review.ts'
import { type alikeQuestions, type Counts, leadOf, type pageOf } from '../review.ts'
import { tableName } from '../reviewed-table.ts'
import { ReviewColumns } from './review-columns.tsx'
import { ReviewNames } from './review-names.tsx'
import { leftOf, sheetRow } from './review-row.tsx'
import { ReviewTarget } from './review-target.tsx'

export interface ReviewPage {
  frame: Frame
  row: UnderReview
  review: Review
  counts: Counts
  shown: ReturnType<typeof pageOf>
  kind: RowKind | undefined
  whole: number | undefined
  alike: ReturnType<typeof alikeQuestions>
  seen: string
  same: ImportRow[]
  /** Rows whose records changed while the review was open. */
  conflicts: Proposal[]
  form: Filled | undefined
  mayRun: boolean
}

const dayAndTime = (instant: string) => `${dayInWords(dayAt(instant))}, ${timeInWords(instant)}`

const addressWith = (id: number, kind: RowKind | undefined, page = 1) => {
  const query = [kind && `kind=${encodeURIComponent(kind)}`, page > 1 && `page=${page}`].filter(Boolean).join('&')
  return `/imports/${id}${query ? `?${query}` : ''}`
}

const kinds: [RowKind, string][] = [
  ['problem', 'Problem'],
  ['new', 'New'],
  ['changed', 'Changed'],
  ['unchanged', 'Unchanged'],
  ['left out', 'Left out'],
]

const Before = ({ same }: { same: ImportRow[] }) => {
  const [last] = same
  if (!last) return null
  return (
    <p>
      This very file was brought in before, on {dayAndTime(last.receivedAt)}.{' '}
      <Link href={last.state === 'reviewing' ? `/imports/${last.id}` : `/imports/${last.id}/receipt`}>
        {last.state === 'reviewing' ? 'See that review' : 'See its receipt'}
      </Link>
      . It is {stateInWords(last.state).toLowerCase()}.
    </p>
  )
}

const Changed = ({ conflicts }: { conflicts: Proposal[] }) =>
  conflicts.length === 0 ? null : (
    <section class="s-conflict" role="alert" aria-labelledby="conflict">
      <h2 id="conflict">Nothing was imported: {count(conflicts.length, 'record')} changed while you were reviewing</h2>
      <p>
        {listed(conflicts.slice(0, 10).map((p) => `${p.at}, “${p.title.slice(0, 80)}”`))}
        {conflicts.length > 10 ? ` and ${conflicts.length - 10} more` : ''}. The rows below are weighed against the records as they are now.
        Look at them, then press Import again.
      </p>
    </section>
  )

/** The rows of a page by the table they stood in, each run under its own headings. */
const Rows = ({ rows, mayRun }: { rows: Proposal[]; mayRun: boolean }) => (
  <>
    {[...groupedBy(rows, (p) => p.table)].map(([table, own]) => (
      <Sheet
        caption={`Rows of ${tableName(table)}, ${kindName(table.kind).toLowerCase()}, and what will happen to each`}
        leftTitle={`On ${tableName(table)
          .replace(/^Sheet /, '')
          .replace(/^Table/, 'table')}, as written`}
        left={leftOf(table.kind)}
        rows={own.map((p) => sheetRow(p, mayRun))}
      />
    ))}
  </>
)

const Pages = ({ page: { row, kind, shown } }: { page: ReviewPage }) => {
  if (shown.pages < 2) return null
  const near = [...new Set([1, shown.page - 1, shown.page, shown.page + 1, shown.pages])].filter((n) => n >= 1 && n <= shown.pages)
  const pages = near.flatMap((n, i): ({ number: number; href: string; current?: boolean } | 'gap')[] => [
    ...(i > 0 && n - (near[i - 1] ?? 0) > 1 ? (['gap'] as const) : []),
    { number: n, href: addressWith(row.id, kind, n), ...(n === shown.page ? { current: true } : {}) },
  ])
  return (
    <Pagination
      pages={pages}
      previous={shown.page > 1 ? addressWith(row.id, kind, shown.page - 1) : undefined}
      next={shown.page < shown.pages ? addressWith(row.id, kind, shown.page + 1) : undefined}
    />
  )
}

const AnswerAlike = ({ page }: { page: ReviewPage }) => (
  <>
    {page.alike.map(({ words, choices, rows }) => (
      <Alike>
        <p>
          <b>{words}</b> in {count(rows.length, 'row')}. For all of them:
        </p>
        {choices.map((choice) => (
          <Button kind="secondary" small name="alike" value={`${words}|${choice.value}`}>
            {choice.label}
          </Button>
        ))}
      </Alike>
    ))}
  </>
)

const Foot = ({ page: { counts, row } }: { page: ReviewPage }) => (
  <FootBar>
    {counts.ready > 0 && (
      <Button once action={`/imports/${row.id}/acceptance`}>
        Import {count(counts.ready, 'row')}
      </Button>
    )}
    <Button kind="secondary">Save decisions</Button>
    {counts.problem > 0 && (
      <Link href={addressWith(row.id, 'problem')}>
        Decide the {counts.problem === 1 ? 'problem' : `${counts.problem.toLocaleString('en-GB')} problems`} first
      </Link>
    )}
    <span class="s-small s-quiet">
      Rows without a decision are left out and listed. You get a receipt, and can undo the whole import in one step.
    </span>
  </FootBar>
)

const RowsToReview = ({ page }: { page: ReviewPage }) => {
  const { row, counts, shown, kind, mayRun } = page
  const links = kinds
    .filter(([one]) => counts[one] > 0)
    .map(([one, label]) => ({ href: addressWith(row.id, one), label, count: counts[one], current: kind === one }))
  return (
    <>
      <Toolbar>
        <Filters
          label="Filter by kind"
          links={[{ href: addressWith(row.id, undefined), label: 'All rows', count: counts.all, current: kind === undefined }, ...links]}
        />
      </Toolbar>
      <Form action={`/imports/${row.id}/decisions`} guard>
        <Hidden name="seen" value={page.seen} />
        <Hidden name="back" value={addressWith(row.id, kind, shown.page)} />
        {mayRun && <AnswerAlike page={page} />}
        {shown.rows.length === 0 ? <p>No row is of this kind.</p> : <Rows rows={shown.rows} mayRun={mayRun} />}
        <p class="s-small s-quiet">
          {count(shown.rows.length, 'row')} of {shown.all.toLocaleString('en-GB')} shown, problems first.
        </p>
        <Pages page={page} />
        {mayRun && <Foot page={page} />}
      </Form>
    </>
  )
}

const LeadOf = ({ page: { review, counts } }: { page: ReviewPage }) => {
  const { open } = review.target
  if (open.length > 0)
    return (
      <Lead
        answer={`${count(
          review.file.tables.reduce((sum, t) => sum + t.rows.length, 0),
          'row',
        )} read. ${open.length === 1 ? 'One thing needs' : `${open.length} things need`} your choice first.`}
      >
        Nothing has been written yet.
      </Lead>
    )
  const lead = leadOf(counts)
  return <Lead answer={lead.answer}>{lead.words}</Lead>
}

/** The review of a file: how it was read, where it goes, and row by row what would happen. Nothing is written before Import. */
export const ReviewImport = (page: ReviewPage) => {
  const { frame, row, review, mayRun } = page
  const address = `/imports/${row.id}`
  const facts = [
    { label: 'File', value: row.fileName },
    { label: 'Read', value: dayAndTime(row.receivedAt) },
  ]
  const noTable = review.file.tables.every((t) => t.kind === 'unknown')
  return (
    <Page
      frame={frame}
      title="Review before importing"
      {...(page.form ? { form: page.form } : {})}
      crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Imports', href: '/imports' }, { label: row.fileName }]}
      heading={
        <PageHead title="Review before importing" beside={<Facts facts={facts} />}>
          <LeadOf page={page} />
          <Before same={page.same} />
        </PageHead>
      }
    >
      <Changed conflicts={page.conflicts} />
      <Steps>
        <ReviewColumns address={address} file={review.file} whole={page.whole} open={noTable || page.whole !== undefined} mayRun={mayRun} />
        <ReviewTarget address={address} target={review.target} held={review.held} form={page.form} mayRun={mayRun} />
        {review.target.open.length === 0 && (
          <ReviewNames address={address} names={review.names} held={review.held} elements={review.elements} mayRun={mayRun} />
        )}
      </Steps>
      {review.proposals.length > 0 && <RowsToReview page={page} />}
      {mayRun && (
        <Form action={`${address}/withdrawal`}>
          <Button kind="secondary" small>
            Withdraw this review
          </Button>
        </Form>
      )}
    </Page>
  )
}
