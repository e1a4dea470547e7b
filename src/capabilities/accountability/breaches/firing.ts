import type { Day } from '../../../kernel/day.ts'
import type { Trigger } from '../framework/framework.ts'

/** One period of a measure at a place, as far as a trigger looks: what came, what was asked, and what the rules say of it. */
export interface Judged {
  period: Day
  /** Null where nothing came, or nothing that may be weighed. */
  value: number | null
  /** Undefined where nothing was asked for, or there is no figure to hold against it. */
  met: boolean | undefined
  concern: boolean
}

/** All that a trigger is judged by, of one measure at one place. */
export interface TriggerFacts {
  measureId: number
  placeId: number
  /** On the calendar, oldest first, to the last period with anything. */
  judged: readonly Judged[]
  /** Whether its limits say that the target will be missed. */
  failing: boolean
  /** Periods that are due and have no figure, oldest first, unbroken to the last that is due. */
  missing: readonly Day[]
  /** Dimensions of data quality that are not assured. */
  notAssured: number
}

/** A trigger that fires: over which run of periods; null where the rule has no beginning in the figures. */
export interface Fired {
  trigger: Trigger
  measureId: number
  placeId: number
  began: Day | null
  seen: Day | null
  /** How many in a row, or how many dimensions. */
  times: number
}

/** The latest periods of which all hold, back to the first that does not. A period without a figure ends the run: nobody knows of it. */
export function runOf(judged: readonly Judged[], holds: (one: Judged) => boolean): Judged[] {
  const last = judged.findLastIndex(({ value }) => value !== null)
  const first = judged.slice(0, last + 1).findLastIndex((one) => one.value === null || !holds(one))
  return judged.slice(first + 1, last + 1)
}

/** Whether a trigger fires on what is known of a measure at a place, and since when. Pure: the same figures fire the same. */
export function firedBy(trigger: Trigger, facts: TriggerFacts): Fired | undefined {
  const at = { trigger, measureId: facts.measureId, placeId: facts.placeId }
  const periods = periodsOf(trigger, facts)
  if (periods) {
    const [began, seen] = [periods[0], periods.at(-1)]
    return began && seen && periods.length >= trigger.times ? { ...at, began, seen, times: periods.length } : undefined
  }
  if (trigger.test === 'failing') return facts.failing ? { ...at, began: null, seen: null, times: 1 } : undefined
  return facts.notAssured >= trigger.times ? { ...at, began: null, seen: null, times: facts.notAssured } : undefined
}

/** The run of periods a test looks at; undefined where it looks at none. */
function periodsOf({ test }: Trigger, { judged, missing }: TriggerFacts): readonly Day[] | undefined {
  if (test === 'missed') return runOf(judged, ({ met }) => met === false).map(({ period }) => period)
  if (test === 'concern') return runOf(judged, ({ concern }) => concern).map(({ period }) => period)
  return test === 'no figure' ? missing : undefined
}
