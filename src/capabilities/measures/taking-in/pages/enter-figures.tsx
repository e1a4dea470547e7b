import type { Form as Filled } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { count, sentenceCase } from '../../../../kernel/words.ts'
import { Button } from '../../../../ui/button.tsx'
import { Form } from '../../../../ui/form.tsx'
import { Hidden } from '../../../../ui/hidden.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { RowNumber } from '../../../../ui/row-boxes.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { numberInWords } from '../../measure.ts'
import { periodAfter, periodInWords } from '../../periods.ts'
import { boxesOf, boxName, type Entry, type EntryRow, type Typed } from '../entry/entry.ts'
import type { Finding } from '../reading/proposed.ts'

/** Stands between the keys of what somebody says is right. */
export const between = ' ¦ '

export interface EnterPage {
  frame: Frame
  entry: Entry
  form: Filled
  /** What is odd in what was typed. */
  asks: readonly Finding[]
  /** The latest period that may be typed. */
  latest: string
}

const heldWords = ({ measure }: Entry, figure: EntryRow['held']) =>
  !figure ? 'None' : figure.value === null ? (figure.status === 'hidden' ? 'Hidden' : 'No figure') : numberInWords(measure, figure.value)

const labels: Record<Typed, string> = { value: 'Figure', numerator: 'Numerator', denominator: 'Denominator' }
const labelOf = (box: Typed, { measure }: Entry) => sentenceCase(box === 'value' ? labels.value : measure[box] || labels[box])

const columnsOf = (page: EnterPage) => {
  const { entry, form } = page
  const { measure, period } = entry
  return [
    { label: 'Place', cell: (row: EntryRow) => row.place },
    {
      label: periodInWords(periodAfter(period, measure.frequency, -1), measure.frequency),
      number: true,
      cell: (row: EntryRow) => heldWords(entry, row.before),
    },
    ...boxesOf(measure).map((box) => ({
      label: labelOf(box, entry),
      cell: (row: EntryRow) => <RowNumber name={boxName(row.placeId, box)} label={`${labelOf(box, entry)}, ${row.place}`} form={form} />,
    })),
  ]
}

const Asked = ({ asks }: { asks: readonly Finding[] }) =>
  asks.length === 0 ? null : (
    <section class="s-conflict" role="alert" aria-labelledby="asked">
      <h2 id="asked">Nothing was saved yet: {asks.length === 1 ? 'one thing is' : `${asks.length} things are`} odd</h2>
      <Lines items={asks.map(({ words }) => words)} />
      <p>Put right what is wrong. If it is all right as it stands, save it so.</p>
    </section>
  )

function answerOf({ entry: { measure, period, rows } }: EnterPage): string {
  const there = rows.filter(({ held }) => held !== undefined).length
  const when = periodInWords(period, measure.frequency)
  if (rows.length === 0) return 'There is no place whose figures you may type.'
  return there === 0
    ? `${when}: no figure yet for ${count(rows.length, 'place')}.`
    : `${when}: ${there} of ${count(rows.length, 'place')} ${there === 1 ? 'has' : 'have'} a figure.`
}

const Around = ({ page: { entry, latest } }: { page: EnterPage }) => {
  const { measure, period } = entry
  const href = (day: string) => `/measures/${measure.id}/entry?period=${day}`
  const [earlier, later] = [periodAfter(period, measure.frequency, -1), periodAfter(period, measure.frequency)]
  return (
    <p>
      <Link href={href(earlier)}>{periodInWords(earlier, measure.frequency)}</Link>
      {later <= latest && (
        <>
          {' | '}
          <Link href={href(later)}>{periodInWords(later, measure.frequency)}</Link>
        </>
      )}
    </p>
  )
}

const Boxes = ({ page }: { page: EnterPage }) => {
  const { asks } = page
  const { measure, period, rows } = page.entry
  return (
    <Form action={`/measures/${measure.id}/entry`} guard>
      <Hidden name="period" value={period} />
      <Section heading={periodInWords(period, measure.frequency)} note={count(rows.length, 'place')}>
        <Table caption={`${measure.name}, ${periodInWords(period, measure.frequency)}`} columns={columnsOf(page)} rows={rows} empty="" />
      </Section>
      <div class="s-acts">
        <Button once>Save figures</Button>
        {asks.length > 0 && (
          <Button kind="secondary" name="sure" value={asks.map(({ key }) => key).join(between)}>
            They are right: save them so
          </Button>
        )}
      </div>
    </Form>
  )
}

/** One period of a measure for all its places on one page, the period before beside it; Enter saves, Tab goes on. */
export const EnterFigures = (page: EnterPage) => {
  const { frame, entry, form, asks } = page
  const { measure } = entry
  return (
    <Page
      frame={frame}
      title={`Type figures: ${measure.name}`}
      form={form}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: `/measures/${measure.id}` },
        { label: 'Type figures' },
      ]}
      heading={
        <PageHead title={measure.name} caption="Type figures">
          <Lead answer={answerOf(page)}>An empty box says nothing. Write - where there is no figure, and * where it is hidden.</Lead>
          <Around page={page} />
        </PageHead>
      }
    >
      <Asked asks={asks} />
      {entry.rows.length > 0 && <Boxes page={page} />}
    </Page>
  )
}
