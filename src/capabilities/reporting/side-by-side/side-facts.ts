import type { Day } from '../../../kernel/day.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Narrowed } from './narrowing.ts'
import type { SideRow } from './side-row.ts'

/** A plan's rows with what was said in two or three periods: all that the paper is written from. */
export interface SideFacts {
  trust: string
  isSample: boolean
  on: Day
  history: { entries: number; head: string }
  plan: { id: number; name: string }
  /** The earliest first; one alone where the plan has reported only once. */
  periods: readonly PeriodRow[]
  narrowed: Narrowed
  /** How many rows the plan has, those left out included. */
  all: number
  rows: readonly SideRow[]
}
