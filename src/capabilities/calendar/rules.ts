import { type Day, dayInWords, isBefore } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import { endsOn, periodLabel, readPeriod, startsOn } from '../../kernel/period.ts'
import type { PeriodRow } from './period-row.ts'

/** The days of a period that a trust sets itself. */
export interface Days {
  opens: Day
  due: Day
  board: Day | null
}

/** A period opens once, on its day or later, and only one is open at a time: people must know which they write for. */
export function mayOpen(period: PeriodRow, all: readonly PeriodRow[], today: Day): Decision<PeriodRow> {
  if (period.state === 'open') return no(`${period.label} is open already.`)
  if (period.state === 'frozen')
    return no(`${period.label} is frozen. What was reported stands; a correction is a new edition of the report.`)
  const open = all.find((p) => p.state === 'open')
  if (open) return no(`${open.label} is still open. Freeze it first, so that everybody writes for one period.`)
  if (isBefore(today, period.opens_on))
    return no(`${period.label} opens on ${dayInWords(period.opens_on)}. Change its days to open it earlier.`)
  return yes(period)
}

/** What is wrong with the days of a period, by field; empty when they can stand. */
export function whyNotDays({ opens, due, board }: Days, ends: Day): Record<string, string> {
  return {
    ...(isBefore(due, opens) ? { due: 'The due day must be the opening day or later' } : {}),
    ...(board && isBefore(board, due) ? { board: 'The board’s day must be the due day or later' } : {}),
    ...(board && isBefore(board, ends) ? { board: `The board’s day must be after the period, which ends on ${dayInWords(ends)}` } : {}),
  }
}

/** A frozen period is never changed. */
export const mayChange = (period: PeriodRow): Decision<PeriodRow> =>
  period.state === 'frozen'
    ? no(`${period.label} is frozen and cannot be changed. A correction is a new edition of its report.`)
    : yes(period)

export interface NewPeriod {
  label: string
  kind: 'quarter' | 'point'
  starts: Day
  ends: Day
}

/** A label with its days: a quarter brings its own, anything else needs them. `no` carries the field at fault in front. */
export function periodNamed(
  label: string,
  starts: Day | undefined,
  ends: Day | undefined,
): NewPeriod | { field: 'label' | 'starts' | 'ends'; words: string } {
  const quarter = readPeriod(label)
  if (quarter) return { label: periodLabel(quarter), kind: 'quarter', starts: startsOn(quarter), ends: endsOn(quarter) }
  if (!starts) return { field: 'starts', words: 'Enter the first day: only a quarter, such as Q3 2024/25, has its own' }
  if (!ends) return { field: 'ends', words: 'Enter the last day: only a quarter, such as Q3 2024/25, has its own' }
  if (isBefore(ends, starts)) return { field: 'ends', words: 'The last day must be the first day or later' }
  return { label: label.trim(), kind: 'point', starts, ends }
}
