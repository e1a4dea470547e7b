import type { Day } from '../../kernel/day.ts'

/** A reporting period as the calendar holds it: a quarter, or a point such as "September 2022". */
export interface PeriodRow {
  id: number
  label: string
  kind: string
  starts_on: Day
  ends_on: Day
  opens_on: Day
  due_on: Day
  board_on: Day | null
  state: string
  version: number
}
