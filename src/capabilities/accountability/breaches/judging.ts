import type { Day } from '../../../kernel/day.ts'
import {
  askedIn,
  isMet,
  latestDue,
  periodAfter,
  periodsBetween,
  type SeriesReading,
  type Target,
  targetInForce,
} from '../../measures/index.ts'
import type { Judged, TriggerFacts } from './firing.ts'

/** What is known of a measure at a place besides its reading. */
export interface JudgedBy {
  targets: readonly Target[]
  notAssured: number
  on: Day
}

/** A reading as triggers judge it: every period against the target in force then, and what the rules say of it. */
export function factsOf(read: SeriesReading, { targets, notAssured, on }: JudgedBy): TriggerFacts {
  const { measure, series, points, values, charted, signal } = read
  const types = charted.groups.flatMap((group) => [...group.types])
  const judged = points.map(({ period }, at): Judged => {
    const value = Number.isNaN(values[at]) ? null : (values[at] as number)
    return {
      period,
      value,
      met: metIn(targets, { placeId: series.placeId, period, value }),
      concern: isConcern(types[at], signal.variation),
    }
  })
  return {
    measureId: measure.id,
    placeId: series.placeId,
    judged,
    failing: signal.assurance === 'fail',
    missing: missingIn(read, on),
    notAssured,
  }
}

const isConcern = (type: string | undefined, icon: string): boolean => icon !== 'empty' && type === 'special_cause_concern'

function metIn(targets: readonly Target[], { placeId, period, value }: { placeId: number; period: Day; value: number | null }) {
  const target = value === null ? undefined : targetInForce(targets, placeId, period)
  const asked = target ? askedIn(target, period) : null
  return target && asked !== null && value !== null ? isMet(value, asked, target.comparison) : undefined
}

/** Periods due by the day after the last figure. Days between events are due on no day; nor is a series or measure that has ended. */
function missingIn({ measure, series, points }: SeriesReading, on: Day): Day[] {
  const ended = measure.endedOn !== null && measure.endedOn <= on
  const last = points.findLast(({ value, status }) => value !== null || status === 'hidden')
  if (ended || measure.kind === 'days between' || series.untilPeriod !== null || !last) return []
  return periodsBetween(
    periodAfter(last.period, measure.frequency),
    latestDue(on, measure.frequency, measure.dueAfterDays),
    measure.frequency,
  )
}

/** What the target in force asks of the latest period with a figure. */
export function askedNow({ series, points }: SeriesReading, targets: readonly Target[]) {
  const last = points.findLast(({ value }) => value !== null)
  const target = last && targetInForce(targets, series.placeId, last.period)
  const value = target && last ? askedIn(target, last.period) : null
  return target && value !== null ? { value, comparison: target.comparison } : undefined
}
