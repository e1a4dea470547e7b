import { dayAt, dayInWords, timeInWords } from '../../../kernel/day.ts'
import type { Form as Filled } from '../../../kernel/form.ts'
import type { Frame } from '../../../kernel/frame.ts'
import { count, listed, sentenceCase } from '../../../kernel/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { Form } from '../../../ui/form.tsx'
import { Lead } from '../../../ui/lead.tsx'
import { Link } from '../../../ui/link.tsx'
import { Page } from '../../../ui/page.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Steps } from '../../../ui/sheet.tsx'
import { type ImportRow, stateInWords, type UnderReview } from '../import-row.ts'
import type { Proposal, RowKind } from '../proposal.ts'
import type { Review } from '../queries-review.ts'
import { type alikeQuestions, type Counts, leadOf, type pageOf } from '../review.ts'
import { keptInWords, keptRows, keptTables } from '../unhoused/kept.ts'
import { CameBackWords } from './came-back.tsx'
import { ReviewAbsent } from './review-absent.tsx'
import { ReviewAgainst } from './review-against.tsx'
import { ReviewColumns } from './review-columns.tsx'
import { ReviewContradictions } from './review-contradictions.tsx'
import { ReviewKept } from './review-kept.tsx'
import { ReviewNames } from './review-names.tsx'
import { holdFirst, type PdfPages, ReviewPages } from './review-page-picture.tsx'
import { RowsToReview } from './review-rows.tsx'
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
  /** The columns were just put right: their table stays open. */
  atColumns: boolean
  seen: string
  /** A sign of what is settled so far. */
  settled: string
  /** The answers shown are kept; false where a refused import shows them still. */
  isKept: boolean
  /** Somebody else settled more since the page was shown. */
  settledSince: boolean
  same: ImportRow[]
  /** The pages of a PDF, with what was read from each. */
  pdf: PdfPages['pages'] | undefined
  /** Rows whose records changed while the review was open. */
  conflicts: Proposal[]
  form: Filled | undefined
  mayRun: boolean
}

const dayAndTime = (instant: string) => `${dayInWords(dayAt(instant))}, ${timeInWords(instant)}`

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

const SettledSince = () => (
  <section class="s-conflict" role="alert" aria-labelledby="settled">
    <h2 id="settled">Nothing was imported: a colleague decided more in this review while you were looking</h2>
    <p>The rows below are as they stand with those decisions and yours. Look at them, then press Import again.</p>
  </section>
)

const LeadOf = ({ page: { review, counts, pdf } }: { page: ReviewPage }) => {
  const { open } = review.target
  if (open.length > 0)
    return (
      <Lead
        answer={`${count(
          review.file.tables.reduce((sum, t) => sum + t.rows.length, 0),
          'row',
        )} read. ${open.length === 1 ? 'One thing needs' : `${open.length} things need`} your choice first.`}
      >
        {pdf && holdFirst} Nothing has been written yet.
      </Lead>
    )
  const kept = keptTables(review.file.tables)
  const lead =
    counts.all === 0 && kept.length > 0
      ? { answer: `${count(keptRows(kept), 'row')} recognised.`, words: 'Nothing is written from them.' }
      : leadOf(counts)
  return (
    <Lead answer={lead.answer}>
      {pdf && holdFirst} {lead.words} {kept.length > 0 && `${sentenceCase(keptInWords(kept))}.`}
    </Lead>
  )
}

const factsOf = (row: UnderReview) => [
  { label: 'File', value: row.fileName },
  { label: 'Read', value: dayAndTime(row.receivedAt) },
]

/** How the file was read, and what in it has to be settled before its rows. */
function HowRead({ page }: { page: ReviewPage }) {
  const { row, review, mayRun } = page
  const address = `/imports/${row.id}`
  const noTable = review.file.tables.every((t) => t.kind === 'unknown')
  return (
    <Steps>
      {page.pdf && <ReviewPages address={address} pages={page.pdf} />}
      <ReviewColumns address={address} file={review.file} whole={page.whole} open={noTable || page.atColumns} mayRun={mayRun} />
      {review.target.needs.length + review.target.plans.length > 0 && (
        <ReviewTarget address={address} target={review.target} held={review.held} form={page.form} mayRun={mayRun} />
      )}
      {review.target.open.length === 0 && (
        <ReviewNames address={address} names={review.names} held={review.held} elements={review.elements} mayRun={mayRun} />
      )}
      <ReviewAbsent absent={review.absent} />
    </Steps>
  )
}

/** The review of a file: how it was read, where it goes, and row by row what would happen. Nothing is written before Import. */
export const ReviewImport = (page: ReviewPage) => {
  const { frame, row, review, mayRun } = page
  return (
    <Page
      frame={frame}
      title="Review before importing"
      {...(page.form ? { form: page.form } : {})}
      crumbs={[{ label: 'Delivery', href: '/delivery' }, { label: 'Imports', href: '/imports' }, { label: row.fileName }]}
      heading={
        <PageHead title="Review before importing" beside={<Facts facts={factsOf(row)} />}>
          <LeadOf page={page} />
          <CameBackWords cameBack={review.cameBack} />
          <Before same={page.same} />
        </PageHead>
      }
    >
      <Changed conflicts={page.conflicts} />
      {page.settledSince && page.conflicts.length === 0 && <SettledSince />}
      <ReviewContradictions page={page} />
      <ReviewAgainst page={page} />
      <HowRead page={page} />
      {review.proposals.length > 0 && <RowsToReview page={page} />}
      <ReviewKept page={page} />
      {mayRun && (
        <Form action={`/imports/${row.id}/withdrawal`}>
          <Button kind="secondary" small>
            Withdraw this review
          </Button>
        </Form>
      )}
    </Page>
  )
}
