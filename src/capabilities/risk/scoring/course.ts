import { type Day, dayInWords } from '../../../kernel/day.ts'
import { after, endsOn, type Period, periodLabel, periodOfDay } from '../../../kernel/period.ts'
import type { Course } from '../../../ui/score-course.tsx'
import { type Appetite, appetiteInWords, toleratedBy } from '../appetite/appetite.ts'
import { type Matrix, scoreOf } from '../matrix/matrix.ts'
import type { Levels } from './levels.ts'
import type { ScoreAt } from './movement.ts'
import { type Leg, legsOf, type Planned, whyPlanMissesTarget } from './trajectory.ts'

/** A risk as the picture of its course sees it. */
export interface Coursed {
  number: string
  matrix: Matrix
  scores: readonly ScoreAt[]
  target: { likelihood: number | null; consequence: number | null; score: number | null }
  targetBy: Day | null
}

interface Beside {
  levels: Levels | undefined
  planned: readonly Planned[]
  appetite: Appetite | undefined
  now: Period
}

/** So many quarters beyond the last score or plan are drawn at most, up to the day of the target. */
const mostBeyond = 20

/** The quarters after the last of these up to the one the day of a target falls in; none where it lies too far ahead to be drawn. */
export function quartersToTarget(last: Period | undefined, by: Day | null): Period[] {
  const found: Period[] = []
  if (!last || by === null) return found
  for (let next = after(last); endsOn(next) <= endsOn(periodOfDay(by)); next = after(next)) {
    if (found.length === mostBeyond) return []
    found.push(next)
  }
  return found
}

/** One risk over time: its picture as data, what that shows in words, the same in rows, and where plan and target do not agree. */
export function courseOf(
  risk: Coursed,
  { levels, planned, appetite, now }: Beside,
): { course: Course; words: string; legs: Leg[]; differs: string } {
  const legs = legsOf(planned, risk.scores, now)
  const beyond = quartersToTarget(legs.at(-1)?.period, risk.targetBy)
  const quarters = [...legs, ...beyond.map((period) => ({ period, actual: null, planned: null }))]
  const by =
    risk.targetBy === null ? -1 : quarters.findIndex(({ period }) => periodLabel(period) === periodLabel(periodOfDay(risk.targetBy as Day)))
  const course: Course = {
    quarters: quarters.map(({ period, actual, planned: plan }) => ({ label: periodLabel(period), actual, planned: plan })),
    inherent: levels?.inherent?.score ?? null,
    initial: levels?.initial?.score ?? null,
    target: scoreOf(risk.target),
    targetAt: by === -1 ? null : by,
    tolerated: appetite ? { from: appetite.toleranceFrom, to: appetite.toleranceTo } : null,
    highest: risk.matrix.likelihoods.length * risk.matrix.consequences.length,
  }
  const differs = whyPlanMissesTarget(planned, { score: course.target, by: risk.targetBy })
  return { course, legs, differs, words: courseTold(risk, course, appetite) }
}

/** What the picture shows, for whoever does not see it. */
function courseTold(risk: Coursed, { quarters, inherent, initial, target }: Course, appetite: Appetite | undefined): string {
  const scored = quarters.filter(({ actual }) => actual !== null)
  const [first, last] = [scored[0], scored.at(-1)]
  const plans = quarters.filter(({ planned }) => planned !== null)
  const lastPlan = plans.at(-1)
  const stands = toleratedBy(appetite, last?.actual ?? null)
  return [
    [inherent === null ? '' : `inherent ${inherent}`, initial === null ? '' : `initial ${initial}`].filter(Boolean).join(', '),
    first && last
      ? `scored ${first.actual} in ${first.label}${last === first ? '' : ` and ${last.actual} in ${last.label}`}`
      : 'not scored yet',
    lastPlan ? `planned to be at ${lastPlan.planned} in ${lastPlan.label}` : '',
    target === null ? 'no target' : `target ${target}${risk.targetBy ? ` by ${dayInWords(risk.targetBy)}` : ', with no day'}`,
    appetite ? `${stands === 'above' ? 'above' : stands} what is tolerated (${appetiteInWords(appetite)})` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
    .replace(/^./, (letter) => letter.toUpperCase())
    .concat('.')
}
