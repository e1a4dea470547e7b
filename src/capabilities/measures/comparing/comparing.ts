import type { FunnelChart } from '../../../documents/charts/control-chart.ts'
import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { type Funnel, type FunnelPoint, funnelOf } from '../../../spc/funnel.ts'
import { figureInWords, type Measure } from '../measure.ts'
import { inPeriod } from '../periods.ts'
import { axisWords, formatOf } from '../showing/chart-of.ts'

/** One place's figure in a period. */
export interface PlaceFigure {
  placeId: number
  name: string
  numerator: number | null
  denominator: number | null
  value: number | null
}

/** By chance alone, or wider where places differ by more than chance in ways nobody chose. */
export type Width = 'chance' | 'wider'

export interface Compared {
  /** Undefined where there is nothing to judge by. */
  funnel: Funnel | undefined
  /** How each place lies, in their order; undefined of one without a figure. */
  lying: (FunnelPoint | undefined)[]
  places: PlaceFigure[]
  width: Width
}

const shareOf = (measure: Measure, value: number): number => value * measure.per

/** Places held against one another: each against what chance would give a place of its size if all were alike. */
export function compare(measure: Measure, places: readonly PlaceFigure[], width: Width): Compared {
  const held = places.flatMap(({ name, numerator, denominator }, at) =>
    numerator === null || !denominator ? [] : [{ name, numerator, denominator, at }],
  )
  const found = funnelOf(held, {
    kind: measure.kind === 'proportion' ? 'proportion' : 'rate',
    spread: width === 'wider' ? 'multiplicative' : 'chance',
  })
  const funnel = 'no' in found ? undefined : found.yes
  const lying = places.map((_, at) => funnel?.points[held.findIndex((one) => one.at === at)])
  return { funnel, lying, places: [...places], width }
}

/** Twenty-five sizes from the smallest place to a little beyond the largest, even along the foot. */
function sizes(places: readonly PlaceFigure[]): number[] {
  const held = places.flatMap(({ denominator }) => (denominator ? [denominator] : []))
  const [least, most] = [Math.min(...held), Math.max(...held)]
  return Array.from({ length: 25 }, (_, at) => Math.max(1, Math.round(least * 0.8 + ((most * 1.1 - least * 0.8) * at) / 24)))
}

/** The funnel as the chart every format draws. */
export function funnelChart(measure: Measure, { funnel, lying, places }: Compared & { funnel: Funnel }): FunnelChart {
  const { centre, limitsAt } = funnel
  const at = (value: number) => shareOf(measure, value)
  return {
    drawn: 'funnel',
    measure: axisWords(measure),
    sizedBy: measure.denominator || 'Of how many',
    figure: formatOf(measure),
    points: places.map(({ name, denominator, value }, n) => ({
      name,
      n: denominator ?? 0,
      value,
      place: placeWords(lying[n]),
      ...(value === null ? { missing: 'no figure' } : {}),
    })),
    centre: at(centre),
    curves: [...new Set(sizes(places))].map((n) => {
      const { lower95, upper95, lower998, upper998 } = limitsAt(n)
      return { n, low95: at(lower95), high95: at(upper95), low998: at(lower998), high998: at(upper998) }
    }),
    bounds: { least: 0, ...(measure.kind === 'proportion' ? { most: measure.per } : {}) },
  }
}

function placeWords(point: FunnelPoint | undefined): FunnelChart['points'][number]['place'] {
  const far = point && farOf(point)
  return far ? `${point.way === 1 ? 'above' : 'below'} ${far}` : 'within'
}

/** The limits a point lies beyond; undefined within them. */
export const farOf = ({ verdict }: FunnelPoint): '95' | '99.8' | undefined =>
  verdict === 'outside 99.8' ? '99.8' : verdict === 'outside 95' ? '95' : undefined

/** Whether a place outside its limits does better or worse; neither where no way is better. */
export function bearing({ direction }: Pick<Measure, 'direction'>, way: 1 | -1): 'better' | 'worse' | 'different' {
  if (direction === 'neutral') return 'different'
  return (way === 1) === (direction === 'increase') ? 'better' : 'worse'
}

/** The answer: which places lie outside what chance gives, and how sure that is. */
export function comparedAnswer(
  measure: Measure,
  { funnel, lying, places, width }: Compared,
  period: Day,
): { strong: string; words: string } {
  const held = places.filter(({ value }) => value !== null).length
  const named = (way: 1 | -1) => lying.flatMap((point) => (point?.verdict === 'outside 99.8' && point.way === way ? [point.name] : []))
  const parts = ([1, -1] as const).flatMap((way) => {
    const names = named(way)
    return names.length > 0 ? [`${listed(names)} ${way === 1 ? 'above' : 'below'}, which is ${bearing(measure, way)}`] : []
  })
  const strong =
    held < 2
      ? 'There is nothing to compare: fewer than two places have a figure.'
      : parts.length > 0
        ? `Beyond what chance gives a place of its size: ${parts.join('; ')}.`
        : 'No place lies beyond what chance gives one of its size (99.8%).'
  const near = lying.filter((point) => point?.verdict === 'outside 95').length
  const all = funnel
    ? `All together ${figureInWords(measure, shareOf(measure, funnel.centre))} ${inPeriod(period, measure.frequency)}.`
    : ''
  const close = near > 0 ? ` ${opening(near)} ${near === 1 ? 'lies' : 'lie'} outside 95%, as one in twenty would by chance.` : ''
  const phi = funnel?.dispersion?.phi ?? 1
  const because = width === 'wider' ? '; the limits are widened for it' : ', perhaps because they are not alike'
  const spread = phi > 2 ? ` The places differ ${phi.toFixed(1)} times as much as chance explains${because}.` : ''
  const missing = places.length - held > 0 ? ` ${count(places.length - held, 'place has', 'places have')} no figure.` : ''
  return { strong, words: `${all}${close}${spread}${missing}`.trim() }
}
