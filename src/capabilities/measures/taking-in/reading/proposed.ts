import type { Day } from '../../../../kernel/day.ts'

/** How often a figure is taken: the length of the period it is for. */
export type Frequency = 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The period a figure is for, by its first day. */
export interface PeriodRead {
  start: Day
  frequency: Frequency
  /** Months it covers where that is more than its own period: twelve of a rolling year. Its `start` is that of the last of them. */
  rolling?: number
}

/** `given` holds a value; `suppressed` was hidden by whoever sent it (`*`, `<5`); `missing` was not sent (`-`, `NA`). */
export type FigureStatus = 'given' | 'suppressed' | 'missing'

/** One figure as a file states it, in the file's own words; nothing is matched yet. */
export interface ProposedObservation {
  /** What is measured; null where nothing in the file says so. */
  measure: string | null
  /** The name of the place; null where the file names none. */
  place: string | null
  /** The code of the place, where the file gives one. */
  code: string | null
  /** The place it belongs to, where a column says it: read to add places from a file, never to tell two apart. */
  above?: string | undefined
  /** The code is one of organisations, not of a trust's own wards. */
  isOrganisation: boolean
  /** The group of people, with the characteristic it is of where a heading names it. */
  group: { characteristic: string | null; name: string } | null
  period: PeriodRead
  numerator: number | null
  denominator: number | null
  value: number | null
  status: FigureStatus
  /** The unit written beside the value: `%`, `£m`, `days`. */
  unit: string | undefined
  /** The cell it stands in. */
  at: string
}

/** What a finding asks of a person: `stops` cannot be taken as it stands, `asks` may be, `tells` needs no answer. */
export type Severity = 'stops' | 'asks' | 'tells'

export const wayWords = {
  keep: 'Keep as they are',
  'leave out': 'Leave them out',
  first: 'Take the first',
  last: 'Take the last',
  missing: 'Keep as “no value”',
} as const

/** A way to settle a finding. */
export type Way = keyof typeof wayWords

/** Something a person should know of a file, with the cells it is about. */
export interface Finding {
  /** The same for the same finding of the same file: what an answer is kept under. */
  key: string
  kind: string
  severity: Severity
  words: string
  cells: string[]
  /** The figures it is about, by their place in the list. */
  rows: number[]
  ways: readonly Way[]
}

/** A figure that is a total of others beside it: recognised, held against them, never taken. */
export interface TotalRow extends Omit<ProposedObservation, 'code' | 'isOrganisation' | 'above'> {
  /** The table it stands in. */
  table: number
}
