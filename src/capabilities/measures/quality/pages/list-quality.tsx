import type { Day } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { QualityKey, QualityMark } from '../../../../ui/quality-mark.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { dimensions, dimensionWords, type Quality } from '../dimension.ts'
import { responseInWords, responseOf } from '../errors.ts'
import { type Missing, missingInWords } from '../findings.ts'
import { markInWords, markOf, qualityAnswer } from '../quality-words.ts'
import type { Disagreement } from '../reconciling.ts'
import type { DataError, DataSet, SignOff } from '../records.ts'
import { DataSets } from './data-sets.tsx'
import { ErrorTable } from './error-table.tsx'

/** A measure with what its data is worth. */
export interface QualityRow {
  measure: Measure
  quality: Quality
  signOff: SignOff | undefined
  steward: string
}

export interface QualityWords {
  frame: Frame
  on: Day
  rows: readonly QualityRow[]
  missing: readonly Missing[]
  errors: readonly DataError[]
  standard: number | null
  disagreements: { found: readonly Disagreement[]; sources: ReadonlyMap<number, string> }
  /** Data sets by name with who looks after them, those nobody was named for too. */
  sets: readonly (Pick<DataSet, 'name' | 'stewardPostId'> & { steward: string; measures: number })[]
  posts: readonly { id: number; title: string }[]
  places: ReadonlyMap<number, string>
  may: { keep: boolean }
  form: Typed
}

/** What the data of every measure is worth: what has not come, what is wrong, who looks after it. */
export const ListQualityPage = (words: QualityWords) => {
  const { frame, rows, missing, errors, disagreements, standard, on } = words
  const open = errors.filter(({ putRightOn }) => putRightOn === null)
  const answer = qualityAnswer(
    rows.map(({ quality }) => quality),
    missing,
    { openErrors: open.length, disagreements: disagreements.found.length },
  )
  return (
    <Page
      frame={frame}
      title="Data quality"
      crumbs={[{ label: 'Measures', href: '/measures' }, { label: 'Data quality' }]}
      form={words.form}
    >
      <Lead answer={answer.strong}>
        {answer.words} <Link href="/measures/quality/submissions">What is handed in about data</Link>
      </Lead>
      <ByMeasure rows={rows} />
      <NotCome missing={missing} places={words.places} />
      <Section heading="Errors" note="found in figures">
        <p>{responseInWords(responseOf(errors, standard, on), standard)}</p>
        <ErrorTable
          errors={open}
          measures={new Map(rows.map(({ measure }) => [measure.id, measure]))}
          places={words.places}
          on={on}
          empty="No error is open."
        />
      </Section>
      <Disagreeing {...words} />
      <DataSets sets={words.sets} posts={words.posts} standard={standard} mayKeep={words.may.keep} form={words.form} />
    </Page>
  )
}

const ByMeasure = ({ rows }: Pick<QualityWords, 'rows'>) => (
  <Section heading="Measure by measure">
    <p class="s-small s-quiet">
      {dimensions.map((name) => `${dimensionWords[name].letter}: ${dimensionWords[name].label.toLowerCase()}`).join('; ')}.
    </p>
    <QualityKey />
    <Table
      caption="Data quality by measure"
      columns={[
        { label: 'Measure', cell: ({ measure }) => <Link href={`/measures/${measure.id}/quality`}>{measure.name}</Link> },
        { label: 'Its data', cell: ({ quality }) => <QualityMark parts={markOf(quality)} words={markInWords(quality)} />, nowrap: true },
        { label: 'For care', cell: ({ signOff }) => signOff?.forCare ?? 'not said' },
        { label: 'For planning', cell: ({ signOff }) => signOff?.forPlanning ?? 'not said' },
        { label: 'Not come', cell: ({ quality }) => quality.missing, number: true },
        { label: 'Errors open', cell: ({ quality }) => quality.openErrors, number: true },
        { label: 'Looked after by', cell: ({ steward }) => steward },
      ]}
      rows={rows}
      empty="Nothing is measured yet."
    />
  </Section>
)

const NotCome = ({ missing, places }: Pick<QualityWords, 'missing' | 'places'>) => (
  <Section heading="What did not come" note="due by this day">
    {missing.length === 0 && <Empty>Every figure that was due has come.</Empty>}
    <Lines
      items={missing.map((one) => (
        <>
          <Link href={`/measures/${one.measure.id}/quality`}>{one.measure.name}</Link> {missingInWords(one)}{' '}
          {one.places.length > 0 && one.places.length <= 4 && one.of > one.places.length && (
            <span class="s-quiet">{one.places.map(({ placeId }) => places.get(placeId) ?? '').join(', ')}</span>
          )}
        </>
      ))}
    />
  </Section>
)

const Disagreeing = ({ rows, disagreements: { found, sources }, places }: QualityWords) => {
  if (found.length === 0) return null
  const measures = new Map(rows.map(({ measure }) => [measure.id, measure]))
  return (
    <Section heading="Sources that disagree" note="beyond rounding; the first is the one that counts">
      <Table
        caption="Sources that disagree"
        columns={[
          { label: 'Measure', cell: ({ measureId }) => measures.get(measureId)?.name ?? '' },
          { label: 'Place', cell: ({ placeId }) => places.get(placeId) ?? '' },
          { label: 'Period', cell: ({ measureId, period }) => periodInWords(period, measures.get(measureId)?.frequency ?? 'month') },
          { label: 'One says', cell: ({ measureId, first }) => said(measures.get(measureId), first.value, sources.get(first.sourceId)) },
          {
            label: 'The other says',
            cell: ({ measureId, other }) => said(measures.get(measureId), other.value, sources.get(other.sourceId)),
          },
        ]}
        rows={found.slice(0, 50)}
        empty="Every source says the same."
      />
      {found.length > 50 && <p class="s-quiet">The latest 50 of {found.length} are shown.</p>}
    </Section>
  )
}

const said = (measure: Measure | undefined, value: number, source: string | undefined) => (
  <>
    {measure ? figureInWords(measure, value) : value} <span class="s-quiet">{source}</span>
  </>
)
