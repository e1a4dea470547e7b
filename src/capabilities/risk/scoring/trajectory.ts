import { type Day, dayInWords } from '../../../kernel/day.ts'
import { after, endsOn, type Period, periodLabel, periodOfDay, startsOn } from '../../../kernel/period.ts'
import { count } from '../../../kernel/words.ts'
import { type Matrix, waysTo } from '../matrix/matrix.ts'
import type { Fault } from './assessing.ts'
import type { ScoreAt } from './movement.ts'

/** The score planned for a quarter on the way to the target. */
export interface Planned {
  id: number
  version: number
  periodId: number
  period: Period
  score: number
}

/** A quarter with what was planned for it and what came of it. */
export interface Leg {
  period: Period
  planned: number | null
  actual: number | null
  /** "4 above plan", "As planned", "2 below plan"; what cannot be compared says so. */
  gap: string
}

const same = (a: Period, b: Period) => a.year === b.year && a.quarter === b.quarter

/** The difference between what came and what was planned, in words. */
export function gapInWords(planned: number | null, actual: number | null, hasCome: boolean): string {
  if (planned === null) return 'Not planned'
  if (actual === null) return hasCome ? 'Cannot tell: no score' : 'Still to come'
  if (actual === planned) return 'As planned'
  return `${Math.abs(actual - planned)} ${actual > planned ? 'above' : 'below'} plan`
}

/** Every quarter from the first of these to the last, also those nobody scored: what is missing is shown missing. */
function throughout(quarters: readonly Period[]): Period[] {
  const sorted = [...quarters].sort((a, b) => endsOn(a).localeCompare(endsOn(b)))
  const [first, last] = [sorted[0], sorted.at(-1)]
  const all: Period[] = []
  if (first && last) for (let at = first; endsOn(at) <= endsOn(last); at = after(at)) all.push(at)
  return all
}

/** Planned beside actual for every quarter from the first that has either to the last, oldest first. */
export function legsOf(planned: readonly Pick<Planned, 'period' | 'score'>[], scores: readonly ScoreAt[], now: Period): Leg[] {
  return throughout([...planned, ...scores].map(({ period }) => period)).map((period) => {
    const plan = planned.find((one) => same(one.period, period))?.score ?? null
    const actual = scores.find((one) => same(one.period, period))?.score ?? null
    return { period, planned: plan, actual, gap: gapInWords(plan, actual, endsOn(period) <= endsOn(now)) }
  })
}

/** Where a risk stands to its plan in a quarter: "4 above its plan of 16 for Q2 2024/25." Says so when it cannot be told. */
export function courseInWords(legs: readonly Leg[], now: Period): { strong: string; words: string } {
  if (legs.every(({ planned }) => planned === null))
    return { strong: 'No way to its target is planned.', words: 'Quarter by quarter it cannot be told whether it is on course.' }
  const leg = legs.find(({ period }) => same(period, now))
  const compared = legs.filter(({ planned, actual }) => planned !== null && actual !== null)
  const above = compared.filter((one) => (one.actual as number) > (one.planned as number)).length
  const words =
    compared.length < 2 ? '' : `It was above its plan in ${above} of the ${count(compared.length, 'quarter')} that can be compared.`
  if (!leg || leg.planned === null) return { strong: `Nothing was planned for ${periodLabel(now)}.`, words }
  if (leg.actual === null) return { strong: `It has no score for ${periodLabel(now)} to hold against its plan of ${leg.planned}.`, words }
  const gap = leg.actual - leg.planned
  if (gap === 0) return { strong: `It is where it was planned to be: at ${leg.planned} in ${periodLabel(now)}.`, words }
  return { strong: `It stands ${Math.abs(gap)} ${gap > 0 ? 'above' : 'below'} its plan of ${leg.planned} for ${periodLabel(now)}.`, words }
}

/** How many quarters `to` comes after `from`; below nought where it comes before. */
const quartersBetween = (from: Period, to: Period): number => (to.year - from.year) * 4 + to.quarter - from.quarter

/** Where a plan does not end at the target, or not in the quarter of its day, in words; empty where they agree or one of them is missing. */
export function whyPlanMissesTarget(
  planned: readonly Pick<Planned, 'period' | 'score'>[],
  { score, by }: { score: number | null; by: Day | null },
): string {
  const last = [...planned].sort((a, b) => endsOn(a.period).localeCompare(endsOn(b.period))).at(-1)
  if (!last || score === null) return ''
  const ends = `the plan ends at ${last.score} in ${periodLabel(last.period)}`
  const gap = by === null ? 0 : quartersBetween(last.period, periodOfDay(by))
  if (gap === 0) return last.score === score ? '' : `Plan and target do not agree: ${ends}, and the target is ${score}.`
  const when = `${count(Math.abs(gap), 'quarter')} ${gap > 0 ? 'later' : 'earlier'}`
  return `Plan and target do not agree: ${ends}, and the target of ${score} is set for ${dayInWords(by as Day)}, ${when}.`
}

/** The quarters a plan can be made for: from the present one to the day of the target, and those planned already. */
export function quartersToPlan<Quarter extends { id: number; period: Period }>(
  quarters: readonly Quarter[],
  { today, by, planned }: { today: Day; by: Day | null; planned: readonly Pick<Planned, 'periodId'>[] },
): Quarter[] {
  return quarters
    .filter(
      ({ id, period }) =>
        planned.some(({ periodId }) => periodId === id) || (endsOn(period) >= today && (by === null || startsOn(period) <= by)),
    )
    .sort((a, b) => endsOn(a.period).localeCompare(endsOn(b.period)))
}

/** What is wrong with a plan, at its field; a quarter left empty is not planned. */
export function whyNotPlan(matrix: Matrix, plan: readonly { field: string; score: number | null }[]): Fault[] {
  return plan.flatMap(({ field, score }) =>
    score !== null && waysTo(matrix, score).length === 0
      ? [{ field, words: `Enter a score the matrix has, or leave it empty: no likelihood and consequence make ${score}` }]
      : [],
  )
}
