import type { ControlChart, ControlPoint, PointSignal } from '../../../documents/charts/control-chart.ts'
import type { Day } from '../../../kernel/day.ts'
import { shortened } from '../../../kernel/words.ts'
import type { PointType } from '../../../spc/signal.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import type { Measure } from '../measure.ts'
import { periodShort } from '../periods.ts'
import { type Target, targetInForce } from '../targets/target.ts'
import { comingOf, lastOf, type ShownPoint, shownOf } from './shown.ts'
import { ruleInWords, statusInWords } from './words-of-point.ts'

const signals: Record<PointType, PointSignal> = {
  common_cause: 'common',
  special_cause_improvement: 'improvement',
  special_cause_concern: 'concern',
  special_cause_neutral_high: 'neutral high',
  special_cause_neutral_low: 'neutral low',
}

/** What stands on a chart beside its figures. */
export interface ChartBeside {
  targets: readonly Target[]
  notes: readonly { period: Day; words: string }[]
  recalculations: readonly { fromPeriod: Day; cause: string }[]
  /** So many points, the last ones; all where undefined. */
  most: number | undefined
}

/** A measure at a place as the chart every format draws. */
export function chartOf(read: SeriesReading, { targets, notes, recalculations, most }: ChartBeside): ControlChart {
  const { measure, series, signal } = read
  const points = lastOf(shownOf(read), most)
  const latest = points.at(-1)
  const inForce = latest && targetInForce(targets, series.placeId, latest.period)
  const isPlanned = inForce?.kind === 'trajectory'
  const coming = isPlanned && latest ? comingOf(inForce.points, latest.period, measure.frequency) : []
  const periods = [...points, ...coming].map(({ period }) => period)
  const at = (period: Day) => periods.indexOf(period)
  const begun = recalculations.map(({ fromPeriod, cause }) => ({ at: at(fromPeriod), words: shortened(cause, 40) }))
  return {
    drawn: 'control',
    measure: axisWords(measure),
    labels: periods.map((period) => periodShort(period, measure.frequency)),
    figure: formatOf(measure),
    ...(read.own ? { centreName: read.own.centreName } : {}),
    points: points.map(pointOf),
    centre: points.map(({ centre }) => centre),
    lower: points.map(({ lower }) => lower),
    upper: points.map(({ upper }) => upper),
    ...linesOf(points, coming, { targets, placeId: series.placeId }),
    breaks: begun.filter((one) => one.at > 0),
    notes: notes.map(({ period, words }) => ({ at: at(period), words })).filter((one) => one.at >= 0),
    icons: { variation: signal.variation, assurance: signal.assurance },
    bounds: boundsOf(measure),
  }
}

/** A target is one line; a trajectory another, which runs on as far as it is planned. */
function linesOf(
  points: readonly ShownPoint[],
  coming: readonly { value: number | null }[],
  { targets, placeId }: { targets: readonly Target[]; placeId: number },
): Pick<ControlChart, 'target' | 'trajectory'> {
  const kinds = points.map(({ period }) => targetInForce(targets, placeId, period)?.kind)
  const target = points.map(({ asked }, n) => (kinds[n] === 'trajectory' ? null : asked))
  const trajectory = [...points.map(({ asked }, n) => (kinds[n] === 'trajectory' ? asked : null)), ...coming.map(({ value }) => value)]
  const has = (line: readonly (number | null)[]) => line.some((value) => value !== null)
  return { ...(has(target) ? { target } : {}), ...(has(trajectory) ? { trajectory } : {}) }
}

function pointOf(point: ShownPoint): ControlPoint {
  const status = statusInWords(point).toLowerCase()
  const isOpen = point.status === 'provisional' || point.status === 'incomplete'
  return {
    value: point.value,
    signal: signals[point.type],
    ...(point.fired[0] ? { why: ruleInWords(point.fired[0]) } : {}),
    ...(point.value !== null && isOpen ? { hollow: status } : {}),
    ...(point.value === null ? { missing: status || 'no figure' } : {}),
  }
}

/** What stands along the upright axis: the unit, or what is counted. */
export const axisWords = ({ kind, unit, name }: Pick<Measure, 'kind' | 'unit' | 'name'>): string =>
  kind === 'proportion' ? `${name}, %` : unit === '' ? name : `${name}, ${unit}`

export const formatOf = ({ kind, decimals }: Pick<Measure, 'kind' | 'decimals'>): ControlChart['figure'] => ({
  decimals,
  ...(kind === 'proportion' ? { percent: true as const } : {}),
})

/** What a figure can never pass: a count is never below nought, a proportion never above a hundred. */
export const boundsOf = ({ kind }: Pick<Measure, 'kind'>): NonNullable<ControlChart['bounds']> =>
  kind === 'proportion' ? { least: 0, most: 100 } : kind === 'score' || kind === 'average' ? {} : { least: 0 }
