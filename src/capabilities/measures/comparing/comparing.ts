import type { FunnelChart } from '../../../documents/charts/control-chart.ts'
import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { type Funnel, funnelOf } from '../../../spc/funnel.ts'
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
  funnel: Funnel
  places: PlaceFigure[]
  width: Width
}

const shareOf = (measure: Measure, value: number): number => value * measure.per

/** Places held against one another: each against what chance would give a place of its size if all were alike. */
export function compare(measure: Measure, places: readonly PlaceFigure[], width: Width): Compared {
  const funnel = funnelOf(
    places.map(({ numerator, denominator }) => ({ numerator: numerator ?? 0, denominator: numerator === null ? 0 : (denominator ?? 0) })),
    { kind: measure.kind === 'proportion' ? 'proportion' : 'rate', overdispersion: width === 'wider' ? 'multiplicative' : 'none' },
  )
  return { funnel, places: [...places], width }
}

/** Twenty-five sizes from the smallest place to a little beyond the largest, even along the foot. */
function sizes(places: readonly PlaceFigure[]): number[] {
  const held = places.flatMap(({ denominator }) => (denominator ? [denominator] : []))
  const [least, most] = [Math.min(...held), Math.max(...held)]
  return Array.from({ length: 25 }, (_, at) => Math.max(1, Math.round(least * 0.8 + ((most * 1.1 - least * 0.8) * at) / 24)))
}

/** The funnel as the chart every format draws. */
export function funnelChart(measure: Measure, { funnel, places }: Compared): FunnelChart {
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
      place: placeWords(funnel, n),
      ...(value === null ? { missing: 'no figure' } : {}),
    })),
    centre: at(centre),
    curves: [...new Set(sizes(places))].map((n) => {
      const [near, far] = [limitsAt(n, 0.025), limitsAt(n, 0.001)]
      return { n, low95: at(near.low), high95: at(near.high), low998: at(far.low), high998: at(far.high) }
    }),
    bounds: { least: 0, ...(measure.kind === 'proportion' ? { most: measure.per } : {}) },
  }
}

function placeWords(funnel: Funnel, n: number): FunnelChart['points'][number]['place'] {
  const placed = funnel.places[n]
  if (!placed || placed.outside === 'inside') return 'within'
  return `${placed.way === 1 ? 'above' : 'below'} ${placed.outside}` as FunnelChart['points'][number]['place']
}

/** Whether a place outside its limits does better or worse; neither where no way is better. */
export function bearing({ direction }: Pick<Measure, 'direction'>, way: 1 | -1): 'better' | 'worse' | 'different' {
  if (direction === 'neutral') return 'different'
  return (way === 1) === (direction === 'increase') ? 'better' : 'worse'
}

/** The answer: which places lie outside what chance gives, and how sure that is. */
export function comparedAnswer(measure: Measure, { funnel, places, width }: Compared, period: Day): { strong: string; words: string } {
  const held = places.filter(({ value }) => value !== null).length
  const named = (way: 1 | -1) =>
    places.filter((_, n) => funnel.places[n]?.outside === '99.8' && funnel.places[n]?.way === way).map(({ name }) => name)
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
  const near = places.filter((_, n) => funnel.places[n]?.outside === '95').length
  const all = Number.isNaN(funnel.centre)
    ? ''
    : `All together ${figureInWords(measure, shareOf(measure, funnel.centre))} ${inPeriod(period, measure.frequency)}.`
  const close = near > 0 ? ` ${opening(near)} ${near === 1 ? 'lies' : 'lie'} outside 95%, as one in twenty would by chance.` : ''
  const spread =
    funnel.dispersion > 2
      ? ` The places differ ${funnel.dispersion.toFixed(1)} times as much as chance explains${width === 'wider' ? '; the limits are widened for it' : ', perhaps because they are not alike'}.`
      : ''
  const missing = places.length - held > 0 ? ` ${count(places.length - held, 'place has', 'places have')} no figure.` : ''
  return { strong, words: `${all}${close}${spread}${missing}`.trim() }
}
