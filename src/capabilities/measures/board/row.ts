import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { latestDue } from '../periods.ts'
import { atOdds } from '../targets/at-odds.ts'
import { askedIn, type Target, targetInForce } from '../targets/target.ts'
import { type Assured, assuredOf, type Change, changeOf } from './change.ts'
import type { SignalAt } from './queries-signals-at.ts'

/** One measure on a board: where it stands at the place, how fresh that is, and how it stands beside. */
export interface BoardRow {
  measure: Measure
  /** Undefined where it has no figure here. */
  here: SignalAt | undefined
  change: Change | undefined
  assured: Assured | undefined
  /** The target in force at its latest figure and what it asks for then. */
  target: Target | undefined
  asked: number | null
  /** What the latest figure does though its limits say it never will. */
  odds: 'meets' | 'misses' | undefined
  /** The period whose figure should be there by now. */
  due: Day
  isLate: boolean
  /** One for every place shown beside, in their order. */
  beside: (SignalAt | undefined)[]
}

export interface RowFacts {
  measure: Measure
  here: SignalAt | undefined
  beside: (SignalAt | undefined)[]
  targets: readonly Target[]
  placeId: number
  on: Day
}

/** A measure as a line of a board. One that has ended is never late; days between events have no calendar to be late by. */
export function rowOf({ measure, here, beside, targets, placeId, on }: RowFacts): BoardRow {
  const due = latestDue(on, measure.frequency, measure.dueAfterDays)
  const target = targetInForce(targets, placeId, here?.period ?? due)
  const asked = target ? askedIn(target, here?.period ?? due) : null
  return {
    measure,
    here,
    change: here && changeOf(here.variation),
    assured: here && assuredOf(here.assurance),
    target,
    asked,
    odds: here && atOdds({ assurance: here.assurance, value: here.value, target, asked }),
    due,
    isLate: here !== undefined && isLate(measure, here.period, due, on),
    beside,
  }
}

/** Whether a measure’s figure for a period that should be there is not. */
export const isLate = (measure: Pick<Measure, 'kind' | 'endedOn'>, latest: Day | null, due: Day, on: Day): boolean =>
  measure.kind !== 'days between' && !hasEnded(measure, on) && (latest === null || latest < due)

export const hasEnded = ({ endedOn }: Pick<Measure, 'endedOn'>, on: Day): boolean => endedOn !== null && endedOn <= on

/** What a board should see first: concern that will also miss, concern, certain to miss; then what is late; the rest as they stand. */
export function urgency({ change, assured, isLate: late, here }: BoardRow): number {
  if (!here) return 7
  if (change === 'concern') return assured === 'fail' ? 0 : 1
  if (assured === 'fail') return change === 'improvement' ? 3 : 2
  if (late) return 4
  return change === 'common' ? (assured === 'inconsistent' ? 5 : 6) : 6
}
