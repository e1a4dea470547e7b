import { type Day, daysBetween } from '../kernel/day.ts'
import { type Decision, no, yes } from '../kernel/decision.ts'
import { count } from '../kernel/words.ts'
import { limitsOf } from './limits.ts'
import { firedOf, type PointChart } from './point-chart.ts'

/** From exponential to nearly normal: waits to the power 1/3.6 (Nelson, 1994). */
const power = 3.6

/** A T chart, and how long it has been since the last event. */
export interface TimeBetween extends PointChart {
  /** Days since the last event, and whether they are already more than the upper limit; null where nobody said what day it is. */
  waiting: { days: number; isBeyond: boolean } | null
}

/** Days from each event to the next. No where they are not in order. */
export function waitsBetween(events: readonly Day[]): Decision<number[]> {
  const back = events.findIndex((day, at) => at > 0 && day < (events[at - 1] as Day))
  if (back >= 0) return no(`The event on ${events[back]} comes after one on ${events[back - 1]}: give events in order of their days.`)
  return yes(events.slice(1).map((day, at) => daysBetween(events[at] as Day, day)))
}

/**
 * T chart: time between rare events. Limits and rules are those of an XmR chart of the transformed waits, and limits are turned back.
 * A limit below nought before it is turned back is none. High is a long time without an event.
 */
export function tChartOf(waits: readonly number[], { waiting }: { waiting?: number | undefined } = {}): Decision<TimeBetween> {
  const bad = waits.findIndex((wait) => wait < 0)
  if (bad >= 0) return no(`Wait ${bad + 1} is ${waits[bad]}: no time between events can be below nought.`)
  const changed = waits.map((wait) => wait ** (1 / power))
  const limits = limitsOf(changed, { screens: false, fixedAfter: undefined, mends: true })
  const all = (value: number) => waits.map(() => value)
  const back = (value: number) => (value > 0 ? value ** power : Number.NaN)
  const [lower, upper] = [back(limits.lower), limits.upper ** power]
  const sameDay = waits.filter((wait) => wait === 0).length
  return yes({
    kind: 't',
    values: [...waits],
    centre: limits.mean ** power,
    lower: all(lower),
    upper: all(upper),
    drawnLower: all(lower),
    drawnUpper: all(upper),
    fired: firedOf(changed, { centre: limits.mean, lower: all(limits.lower), upper: all(limits.upper) }),
    rough: [],
    remarks: [
      ...(sameDay > 0 ? [`${count(sameDay, 'wait')} of 0 days: events that came on one day are told apart only by their hours.`] : []),
      ...(Number.isNaN(lower) && waits.length > 1 ? ['There is no lower limit: even events on one day would not be beyond chance.'] : []),
    ],
    waiting: waiting === undefined ? null : { days: waiting, isBeyond: waiting > upper },
  })
}
