import type { Day } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import { figureInWords, type Measure, numberInWords } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import { askedIn, type Target, targetInForce, type Way } from './target.ts'

/** What a target needs of its measure to be told. */
export type Told = Pick<Measure, 'kind' | 'unit' | 'decimals' | 'frequency'>

/** A target as a rule, in words: "at least 92.0%", "at least 7.0 points better than 58.0% of November 2023, or at least 65.0%". */
export function targetInWords(measure: Told, target: Target): string {
  const { comparison } = target
  if (target.kind === 'number')
    return `${comparison} ${target.value === null ? 'a figure not given' : figureInWords(measure, target.value)}`
  if (target.kind === 'either') return target.ways.map((way) => wayInWords(measure, way, comparison)).join(', or ')
  const points = byPeriod(target.points)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return 'nothing yet'
  const said = (point: { period: Day; value: number }, word: string) =>
    `${figureInWords(measure, point.value)} ${word} ${periodInWords(point.period, measure.frequency)}`
  if (target.kind === 'dated') return `${comparison} ${listed(points.map((point) => said(point, 'from')))}`
  return points.length === 1
    ? `a trajectory: ${comparison} ${said(first, 'in')}`
    : `a trajectory of ${points.length} planned figures: ${comparison} ${said(first, 'in')} to ${said(last, 'in')}`
}

const byPeriod = (points: Target['points']) => [...points].sort((a, b) => (a.period < b.period ? -1 : 1))

/** One way of several: "at least 65.0%", "at least 7.0 points better than 58.0% of November 2023". */
function wayInWords(measure: Told, way: Way, comparison: Target['comparison']): string {
  if ('reach' in way) return `${comparison} ${figureInWords(measure, way.reach)}`
  return `at least ${improvementInWords(measure, way.betterBy)} better than ${figureInWords(measure, way.than)} of ${periodInWords(way.of, measure.frequency)}`
}

/** A difference between two percentages is in points, never in percent. */
const improvementInWords = (measure: Told, by: number): string =>
  measure.kind === 'proportion' ? `${numberInWords({ kind: 'count', decimals: measure.decimals }, by)} points` : figureInWords(measure, by)

/** What the target asks for in one period: "at least 88.0% in September 2024, by the trajectory"; null where it asks for nothing then. */
export function askedInWords(measure: Told, target: Target, period: Day): string | null {
  const asked = askedIn(target, period)
  if (asked === null) return null
  const words = `${target.comparison} ${figureInWords(measure, asked)}`
  if (target.kind === 'trajectory') return `${words} in ${periodInWords(period, measure.frequency)}, by the trajectory`
  if (target.kind === 'either') return `${words}, the easier of two ways: ${targetInWords(measure, target)}`
  return words
}

/** The target in force at a place for a period, in words; “no target” where there is none, or none for that period. */
export function inForceInWords(measure: Told, targets: readonly Target[], at: { placeId: number; period: Day }): string {
  const target = targetInForce(targets, at.placeId, at.period)
  if (!target) return 'no target'
  return askedInWords(measure, target, at.period) ?? `nothing asked for in ${periodInWords(at.period, measure.frequency)}`
}

/** "from April 2024", "from April 2024 until March 2025". */
export const standsInWords = (measure: Told, { fromPeriod, untilPeriod }: Pick<Target, 'fromPeriod' | 'untilPeriod'>): string =>
  `from ${periodInWords(fromPeriod, measure.frequency)}${untilPeriod ? ` until ${periodInWords(untilPeriod, measure.frequency)}` : ''}`
