import type { Day } from '../../../kernel/day.ts'
import type { Point } from '../observing/observation.ts'
import { askedIn, isMet, type Target, targetInForce } from './target.ts'

/** One period of a trajectory beside the one it replaced and what came of it. */
export interface PlannedRow {
  period: Day
  /** What each target asked for, in the order they were given; null where it says nothing of the period. */
  planned: (number | null)[]
  actual: number | null
  /** Actual less what the plan in force then asked for; null where either is not there. */
  gap: number | null
  /** Whether that plan is met; null where nobody can tell. */
  isMet: boolean | null
}

/** Trajectories side by side over every period that any of them plans, with what came. The newest is last; each period is held against the plan in force then. */
export function besideEachOther(targets: readonly Target[], points: readonly Point[]): PlannedRow[] {
  const periods = [...new Set(targets.flatMap((target) => target.points.map(({ period }) => period)))].sort()
  return periods.map((period) => {
    const planned = targets.map((target) => askedIn(target, period))
    const actual = points.find((point) => point.period === period)?.value ?? null
    const then = targetInForce(targets, targets.at(-1)?.placeId ?? 0, period)
    const asked = then ? askedIn(then, period) : null
    const known = then && actual !== null && asked !== null
    return {
      period,
      planned,
      actual,
      gap: known ? actual - asked : null,
      isMet: known ? isMet(actual, asked, then.comparison) : null,
    }
  })
}

/** The trajectory in force with those it replaced, oldest first; none where the target is no trajectory or replaced none. */
export function replacedChain(targets: readonly Target[], last: Target): Target[] {
  const chain: Target[] = []
  for (
    let at: Target | undefined = last;
    at?.kind === 'trajectory' && !chain.includes(at);
    at = targets.find((one) => one.id === at?.replacesId)
  )
    chain.unshift(at)
  return chain
}

/** A trajectory with those it replaced, oldest first, and what came of each period. */
export interface Trajectories {
  targets: Target[]
  rows: PlannedRow[]
}
