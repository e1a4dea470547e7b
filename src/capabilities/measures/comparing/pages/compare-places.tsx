import type { Day } from '../../../../kernel/day.ts'
import type { Frame } from '../../../../kernel/frame.ts'
import { ChooseForm } from '../../../../ui/choose-form.tsx'
import { Lead } from '../../../../ui/lead.tsx'
import { Link } from '../../../../ui/link.tsx'
import { Page } from '../../../../ui/page.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { measureAddress } from '../../board/measure-address.ts'
import { figureInWords, type Measure } from '../../measure.ts'
import { periodInWords } from '../../periods.ts'
import { MeasureChart } from '../../showing/pages/measure-chart.tsx'
import { bearing, type Compared, comparedAnswer, farOf, funnelChart, type PlaceFigure } from '../comparing.ts'

export interface ComparePlacesWords {
  frame: Frame
  measure: Measure
  /** Undefined where the measure has no numerators and denominators at two places or more. */
  shown: { kind: string; period: Day; compared: Compared } | undefined
  kinds: readonly string[]
  periods: readonly Day[]
}

type Row = PlaceFigure & { outside: string }

const outsideOf = (measure: Measure, { lying }: Compared, n: number): string => {
  const point = lying[n]
  const far = point && farOf(point)
  if (!point) return 'No figure'
  return far
    ? `${point.way === 1 ? 'Above' : 'Below'} the ${far}% limit: ${bearing(measure, point.way === 1 ? 1 : -1)}`
    : 'Within what chance gives'
}

const columns = (measure: Measure): Column<Row>[] => [
  { label: 'Place', cell: ({ placeId, name }) => <Link href={measureAddress(measure.id, { place: placeId })}>{name}</Link> },
  { label: 'Figure', number: true, nowrap: true, cell: ({ value }) => (value === null ? 'No figure' : figureInWords(measure, value)) },
  {
    label: 'Of how many',
    number: true,
    cell: ({ numerator, denominator }) =>
      numerator === null || denominator === null ? '' : `${numerator.toLocaleString('en-GB')} of ${denominator.toLocaleString('en-GB')}`,
  },
  { label: 'Beside a place of its size', cell: ({ outside }) => outside },
]

/** Places of one kind held against one another in a period: a funnel, so that small places are not blamed for chance. */
export const ComparePlacesPage = ({ frame, measure, shown, kinds, periods }: ComparePlacesWords) => {
  const answer = shown && comparedAnswer(measure, shown.compared, shown.period)
  return (
    <Page
      frame={frame}
      title={`${measure.name}: places compared`}
      crumbs={[
        { label: 'Measures', href: '/measures' },
        { label: measure.name, href: measureAddress(measure.id) },
        { label: 'Places compared' },
      ]}
    >
      <Lead answer={answer?.strong ?? 'Its places cannot be compared.'}>
        {answer?.words ?? 'A comparison needs how many of how many, at two places or more.'}
      </Lead>
      {shown && <Shown measure={measure} shown={shown} kinds={kinds} periods={periods} />}
    </Page>
  )
}

type ShownWords = Pick<ComparePlacesWords, 'measure' | 'kinds' | 'periods'> & { shown: NonNullable<ComparePlacesWords['shown']> }

const Shown = ({ measure, shown: { kind, period, compared }, kinds, periods }: ShownWords) => (
  <>
    <ChooseForm
      action={`/measures/${measure.id}/compared`}
      label="Choose what is compared"
      narrowings={[
        { name: 'kind', label: 'Places', chosen: kind, options: kinds.map((one) => ({ value: one, label: one })) },
        {
          name: 'period',
          label: 'Period',
          chosen: period,
          options: periods.map((one) => ({ value: one, label: periodInWords(one, measure.frequency) })),
        },
        {
          name: 'limits',
          label: 'Limits',
          chosen: compared.width,
          options: [
            { value: 'chance', label: 'By chance alone' },
            { value: 'wider', label: 'Widened where places differ by more' },
          ],
        },
      ]}
    />
    {compared.funnel && (
      <MeasureChart
        chart={funnelChart(measure, { ...compared, funnel: compared.funnel })}
        caption={`${measure.name}, ${periodInWords(period, measure.frequency)}, each ${kind}`}
        words={`${comparedAnswer(measure, compared, period).strong} Limits of 95% and 99.8% by size (Spiegelhalter 2005).`}
      />
    )}
    <Table
      caption={`${measure.name} at each ${kind}, ${periodInWords(period, measure.frequency)}`}
      columns={columns(measure)}
      rows={compared.places.map((place, n) => ({ ...place, outside: outsideOf(measure, compared, n) }))}
      empty="No place has a figure for this period."
    />
  </>
)
