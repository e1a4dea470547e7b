import type { Day } from '../../../../kernel/day.ts'
import { dayInWords } from '../../../../kernel/day.ts'
import type { Form as Typed } from '../../../../kernel/form.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { Empty } from '../../../../ui/empty.tsx'
import { Facts } from '../../../../ui/facts.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Lines } from '../../../../ui/lines.tsx'
import { Page } from '../../../../ui/page.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { QualityKey, QualityMark } from '../../../../ui/quality-mark.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Table } from '../../../../ui/table.tsx'
import type { Measure } from '../../measure.ts'
import { periodShort } from '../../periods.ts'
import { type Dimension, dimensionWords, levelWords, type Quality, qualityInWords } from '../dimension.ts'
import type { Missing } from '../findings.ts'
import { markInWords, markOf } from '../quality-words.ts'
import type { DataCheck, DataError, SignOff } from '../records.ts'
import { ErrorTable } from './error-table.tsx'
import { CheckFold, ErrorFold, SignFold } from './recording-folds.tsx'

export interface ShowQualityWords {
  frame: Frame
  on: Day
  measure: Measure
  quality: Quality
  signOff: (SignOff & { by: string }) | undefined
  steward: string
  missing: Missing | undefined
  errors: readonly DataError[]
  checks: readonly DataCheck[]
  places: ReadonlyMap<number, string>
  /** Places it is measured at, and periods, for the forms. */
  placeChoices: readonly { id: number; name: string }[]
  periods: readonly Day[]
  may: { sign: boolean; record: boolean }
  form: Typed
}

/** What the data of one measure is worth, dimension by dimension, and what is known to be wrong with it. */
export const ShowQualityPage = (words: ShowQualityWords) => {
  const { frame, measure, quality, form } = words
  return (
    <Page
      frame={frame}
      title={`Data quality of ${measure.name}`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: `/measures/${measure.id}` },
        { label: 'Data quality' },
      ]}
      form={form}
      heading={
        <PageHead title={`Data quality of ${measure.name}`} beside={<QualityMark parts={markOf(quality)} words={markInWords(quality)} />}>
          <Lead answer={`${qualityInWords(quality)}.`}>{usesInWords(words)}</Lead>
        </PageHead>
      }
    >
      <Uses {...words} />
      <ByDimension dimensions={quality.dimensions} />
      {words.may.sign && <SignFold {...words} />}
      <NotCome {...words} />
      <Section heading="Errors">
        <ErrorTable
          errors={words.errors}
          measures={new Map([[measure.id, measure]])}
          places={words.places}
          on={words.on}
          empty="No error in its figures was ever logged."
        />
        {words.may.record && <ErrorFold {...words} />}
      </Section>
      <Checks {...words} />
    </Page>
  )
}

const Uses = ({ signOff, steward }: ShowQualityWords) => (
  <Facts
    facts={[
      { label: 'For deciding about care', value: signOff?.forCare ?? 'nobody has said' },
      { label: 'For planning', value: signOff?.forPlanning ?? 'nobody has said' },
      { label: 'Looked after by', value: steward },
    ]}
  />
)

const usesInWords = ({ signOff }: ShowQualityWords): string =>
  signOff
    ? `For deciding about care the figures are said to be ${signOff.forCare}, for planning ${signOff.forPlanning}.${signOff.words ? ` ${signOff.words}` : ''}`
    : 'Nobody has said what the figures are fit for.'

const ByDimension = ({ dimensions }: { dimensions: readonly Dimension[] }) => (
  <Section heading="Dimension by dimension">
    <Table
      caption="Data quality, dimension by dimension"
      columns={[
        { label: 'Dimension', cell: ({ name }) => `${dimensionWords[name].letter}: ${dimensionWords[name].label}`, nowrap: true },
        { label: 'How far', cell: ({ level }) => <b>{levelWords[level]}</b>, nowrap: true },
        { label: 'What it rests on', cell: ({ words }) => words },
        { label: 'The question', cell: ({ name }) => <span class="s-quiet">{dimensionWords[name].question}</span> },
      ]}
      rows={dimensions}
      empty="Nothing is known."
    />
    <QualityKey />
  </Section>
)

const NotCome = ({ missing, measure, places }: ShowQualityWords) => (
  <Section heading="What did not come" note="due by this day">
    {missing === undefined && <Empty>Every figure that was due has come.</Empty>}
    {missing?.of === 0 && <p>No figure has ever come.</p>}
    <Lines
      items={(missing?.places ?? []).map(({ placeId, periods }) => (
        <>
          {places.get(placeId) ?? 'A place that is gone'}:{' '}
          <span class="s-quiet">{periods.map((period) => periodShort(period, measure.frequency)).join(', ')}</span>
        </>
      ))}
    />
  </Section>
)

const Checks = (words: ShowQualityWords) => (
  <Section heading="Checks and audits">
    <Table
      caption="Checks and audits"
      columns={[
        { label: 'Done', cell: ({ doneOn }) => dayInWords(doneOn), nowrap: true },
        { label: 'What and by whom', cell: ({ kind, doneBy }) => `${kind === 'audit' ? 'Audit' : 'Check of records'}: ${doneBy}` },
        {
          label: 'Records',
          cell: ({ lookedAt, wereRight }) => (lookedAt === null ? 'not counted' : `${wereRight} of ${lookedAt} right`),
          nowrap: true,
        },
        { label: 'Assurance', cell: ({ opinion }) => opinion ?? '' },
        { label: 'Found', cell: ({ words: found }) => found },
      ]}
      rows={words.checks}
      empty="Nobody has written down a check of its records or an audit."
    />
    {words.may.record && <CheckFold {...words} />}
  </Section>
)
