import type { Day } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'

/** What an item is, as a form or a file gives it. A name left out of a change is left as it stands. */
export interface ItemFields {
  number: string | null
  /** The outcome of a plan row, or the short name of a progress item. */
  title: string
  topic: string
  focus: string
  aim: string
  brickId: number | null
  goalId: number | null
  themeAsWritten: string | null
  accountablePostId: number | null
  accountableAsWritten: string | null
  dueOn: Day | null
  dueAsWritten: string | null
}

export interface PlanFields {
  name: string
  layout: 'delivery plan' | 'progress report'
  versionId: number | null
  startsOn: Day
  endsOn: Day
}

/** What was written: the record, its version now, and what stood there before as plain JSON; null where it is new. */
export interface Written {
  ref: Ref
  versionAfter: number
  before: Readonly<Record<string, unknown>> | null
}

/** Only the fields that say something other than what stands, so that a change which changes nothing is none. */
export function changedFields<T extends object>(before: T, given: Partial<T>): Partial<T> {
  const changed = Object.entries(given).filter(([name, value]) => value !== undefined && value !== before[name as keyof T])
  return Object.fromEntries(changed) as Partial<T>
}

const nameOf: Record<keyof ItemFields, string> = {
  number: 'number',
  title: 'title',
  topic: 'topic',
  focus: 'focus',
  aim: 'aim',
  brickId: 'brick',
  goalId: 'goal',
  themeAsWritten: 'theme as written',
  accountablePostId: 'accountable post',
  accountableAsWritten: 'accountable role as written',
  dueOn: 'due day',
  dueAsWritten: 'due day as written',
}

/** The names of changed fields as a sentence tells them. */
export const fieldNames = (changed: Partial<ItemFields>): string[] => Object.keys(changed).map((name) => nameOf[name as keyof ItemFields])
