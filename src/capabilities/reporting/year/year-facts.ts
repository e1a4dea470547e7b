import type { Day } from '../../../kernel/day.ts'
import type { Rag } from '../../../kernel/rag.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import type { Narrowed } from '../side-by-side/narrowing.ts'

/** Where a row stood in one period: a declared status, words without one, nothing said, or a period not reported in yet. */
export type StoodThen = Rag | 'not declared' | 'no update' | 'not yet'

/** Promises due in the year, or made in it without a day, by what became of them. */
export interface PromiseCounts {
  kept: number
  partKept: number
  /** Dropped, given a new date, or past their day and not settled. */
  notKept: number
  /** Open, and their day has not come. */
  ahead: number
}

/** A row of a plan over the periods of a financial year. */
export interface YearRow {
  id: number
  title: string
  theme: string
  accountable: string | null
  /** One for each period, the earliest first. */
  stood: StoodThen[]
  /** The last words said in the year; null where nothing was said. */
  last: { period: string; text: string } | null
  /** How often its milestones were given a later date, since each was set. */
  slips: number
  promises: PromiseCounts
}

/** Everything the page of a whole year is written from. */
export interface YearFacts {
  trust: string
  isSample: boolean
  on: Day
  history: { entries: number; head: string }
  /** "2024/25". */
  year: string
  plan: { id: number; name: string }
  periods: readonly PeriodRow[]
  narrowed: Narrowed
  all: number
  rows: readonly YearRow[]
}
