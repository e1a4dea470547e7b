import { dayAt, dayInWords, timeInWords } from '../../../../kernel/day.ts'
import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Steps } from '../../../../ui/sheet.tsx'
import type { FileRow, FileUnderReview } from '../file-row.ts'
import type { Review } from '../queries-review.ts'
import { leadOf, signOf } from '../review-words.ts'
import { AddPlaces } from './add-places.tsx'
import { crumbsTo } from './crumbs.ts'
import { HowRead } from './how-read.tsx'
import { Questions } from './questions.tsx'
import { WhatChanges } from './what-changes.tsx'

export interface ReviewPage {
  frame: Frame
  row: FileUnderReview
  review: Review
  same: readonly FileRow[]
  /** Accepted while the records had changed: what is shown is weighed anew. */
  changed: boolean
  form: Filled | undefined
  mayBring: boolean
  mayAddPlaces: boolean
}

const dayAndTime = (instant: string) => `${dayInWords(dayAt(instant))}, ${timeInWords(instant)}`

const Before = ({ same: [last] }: { same: readonly FileRow[] }) =>
  last ? (
    <p>
      This very file came before, on {dayAndTime(last.receivedAt)}.{' '}
      <Link href={last.batchId === null ? `/observations/files/${last.id}` : `/observations/batches/${last.batchId}`}>
        {last.batchId === null ? 'See that review' : 'See what it brought'}
      </Link>
    </p>
  ) : null

const Changed = () => (
  <section class="s-conflict" role="alert" aria-labelledby="changed">
    <h2 id="changed">Nothing was written: the figures held changed while you were looking</h2>
    <p>What is shown below is weighed against the figures as they are now. Look at it, then accept it again.</p>
  </section>
)

const Told = ({ review: { outcome } }: { review: Review }) => {
  const told = outcome.findings.filter(({ severity }) => severity === 'tells')
  return told.length === 0 ? null : (
    <Section heading="Also noticed" note={String(told.length)}>
      <Lines
        items={told.slice(0, 100).map(({ words, cells }) => (
          <>
            {words} <span class="s-small s-quiet">{cells.slice(0, 3).join(', ')}</span>
          </>
        ))}
      />
    </Section>
  )
}

const Accept = ({ page: { row, review } }: { page: ReviewPage }) => {
  const { ready, open } = review.outcome
  const writes = ready.filter(({ does }) => does !== 'same').length
  if (open > 0) return <p>Answer the {open === 1 ? 'question' : `${open} questions`} above; then the file can be accepted.</p>
  if (ready.length === 0) return <p>No figure of this file can be taken. Say under “How it was read” what its columns are, or refuse it.</p>
  return (
    <Form action={`/observations/files/${row.id}/acceptance`}>
      <Hidden name="sign" value={signOf(ready)} />
      <Button once>{writes === 0 ? 'Accept: nothing is new' : `Accept ${count(writes, 'figure')}`}</Button>
    </Form>
  )
}

const factsOf = (row: FileRow) => [
  { label: 'File', value: row.fileName },
  { label: 'Uploaded', value: `${dayAndTime(row.receivedAt)}${row.receivedBy ? `, by ${row.receivedBy}` : ''}` },
]

/** The review of a file of figures: what is in it, what is asked, how it was read, and what it would change. Nothing is written before it is accepted. */
export const ReviewFile = (page: ReviewPage) => {
  const { frame, row, review, mayBring } = page
  const lead = leadOf(review.outcome)
  return (
    <Page
      frame={frame}
      title="Review figures"
      {...(page.form ? { form: page.form } : {})}
      crumbs={crumbsTo(row.fileName)}
      heading={
        <PageHead title="Review figures" beside={<Facts facts={factsOf(row)} />}>
          <Lead answer={lead.answer}>{lead.words}</Lead>
          <Before same={page.same} />
        </PageHead>
      }
    >
      {page.changed && <Changed />}
      {page.mayAddPlaces && <AddPlaces row={row} review={review} />}
      <Questions row={row} review={review} mayBring={mayBring} />
      <Steps>
        <HowRead row={row} review={review} mayBring={mayBring} />
      </Steps>
      <WhatChanges ready={review.outcome.ready} />
      <Told review={review} />
      {mayBring && (
        <>
          <Accept page={page} />
          <Form action={`/observations/files/${row.id}/refusal`}>
            <Button kind="secondary" small>
              Refuse this file
            </Button>
          </Form>
        </>
      )}
    </Page>
  )
}
