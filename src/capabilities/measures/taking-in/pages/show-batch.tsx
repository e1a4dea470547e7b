import { type Day, dayAt, dayInWords, timeInWords } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { type BatchRow, cameInWords } from '../file-row.ts'
import { crumbsTo } from './crumbs.ts'

/** A figure of a batch as it stands. */
export interface BatchFigure {
  measure: Measure
  place: string
  placeId: number
  group: string | null
  period: Day
  value: number | null
  numerator: number | null
  denominator: number | null
  status: string
}

export interface ShowBatchPage {
  frame: Frame
  batch: BatchRow
  figures: readonly BatchFigure[]
  /** How many there are in all; `figures` are the first. */
  all: number
  mayUndo: boolean
}

const signs: Record<string, string> = { hidden: 'Hidden by the sender', missing: 'No figure', 'by group': 'See it by group' }

const columns = [
  {
    label: 'Measure',
    cell: ({ measure, placeId, group }: BatchFigure) => (
      <Link href={`/measures/${measure.id}${group ? '/groups' : ''}?place=${placeId}`}>{measure.name}</Link>
    ),
  },
  { label: 'Place', cell: (one: BatchFigure) => (one.group ? `${one.place}, ${one.group}` : one.place) },
  { label: 'Period', nowrap: true, cell: (one: BatchFigure) => periodInWords(one.period, one.measure.frequency) },
  {
    label: 'Figure',
    number: true,
    cell: (one: BatchFigure) =>
      one.value === null
        ? (signs[one.status] ?? one.status)
        : `${figureInWords(one.measure, one.value)}${one.numerator !== null && one.denominator !== null ? ` (${one.numerator.toLocaleString('en-GB')} of ${one.denominator.toLocaleString('en-GB')})` : ''}`,
  },
]

function answerOf({ batch, all }: ShowBatchPage): string {
  if (batch.undoneBy !== null) return 'These figures were taken back. The earlier ones stand again.'
  const came = batch.added + batch.revised
  if (batch.undoes !== null) return `${count(batch.revised, 'figure')} put back as ${batch.revised === 1 ? 'it' : 'they'} stood before.`
  return came === 0
    ? 'Nothing in it was new.'
    : all < came
      ? `${count(came, 'figure')} came; ${count(all, 'figure')} of them still ${all === 1 ? 'stands' : 'stand'}.`
      : `${count(came, 'figure')} came and ${came === 1 ? 'stands' : 'stand'}.`
}

const factsOf = ({ batch }: ShowBatchPage) => [
  { label: cameInWords(batch.cameBy), value: batch.fileName ?? batch.by ?? '' },
  { label: 'Came', value: `${dayInWords(dayAt(batch.at))}, ${timeInWords(batch.at)}${batch.by ? `, by ${batch.by}` : ''}` },
  { label: 'New, revised, the same', value: [batch.added, batch.revised, batch.same].map((n) => n.toLocaleString('en-GB')).join(', ') },
]

/** One batch: its figures as they stand, and the way back. */
export const ShowBatch = (page: ShowBatchPage) => (
  <Page
    frame={page.frame}
    title="A batch of figures"
    crumbs={crumbsTo(`Batch ${page.batch.id}`)}
    heading={
      <PageHead title="A batch of figures" beside={<Facts facts={factsOf(page)} />}>
        <Lead answer={answerOf(page)}>{page.batch.words}</Lead>
        {page.batch.undoneBy !== null && <Link href={`/observations/batches/${page.batch.undoneBy}`}>See what taking them back did</Link>}
        {page.batch.undoes !== null && <Link href={`/observations/batches/${page.batch.undoes}`}>See the batch that was taken back</Link>}
      </PageHead>
    }
  >
    {page.mayUndo && (
      <Form action={`/observations/batches/${page.batch.id}/undoing`}>
        <Button kind="secondary" small once>
          Take these figures back
        </Button>
        <p class="s-small s-quiet">One step. Figures it changed stand as before, new ones go, and those changed again since are kept.</p>
      </Form>
    )}
    <Section heading="Figures" note={page.all.toLocaleString('en-GB')}>
      <Table caption="Figures of this batch that stand now" columns={columns} rows={page.figures} empty="None of its figures stands now." />
      {page.all > page.figures.length && <p class="s-small s-quiet">The first {page.figures.length.toLocaleString('en-GB')} are shown.</p>}
    </Section>
  </Page>
)
