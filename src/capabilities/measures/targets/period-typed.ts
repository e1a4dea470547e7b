import type { Day } from '../../../kernel/day.ts'
import { type Frequency, periodAt } from '../periods.ts'
import { readWhen } from '../taking-in/reading/when.ts'

/** How a period of each frequency may be typed. */
export const periodExample: Record<Frequency, string> = {
  day: '2 September 2024',
  week: 'week commencing 2 September 2024',
  month: 'April 2024',
  quarter: 'Q1 2024/25',
  year: '2024/25',
}

/**
 * The period typed, as its first day. A longer period stands for the first of its own (“2024/25” for April 2024 of a monthly measure)
 * and a day for the period it falls in; undefined where no period can be told with certainty.
 */
export function periodTyped(text: string, frequency: Frequency): Day | undefined {
  const when = readWhen(text.trim())
  if (when?.is === 'day') return periodAt(when.day, frequency)
  if (when?.is !== 'period' || when.rolling !== undefined) return undefined
  return periodAt(when.start, frequency)
}

/** The same where each line must name exactly one period: a quarter is none of a monthly measure. */
export function onePeriodTyped(text: string, frequency: Frequency): Day | undefined {
  const when = readWhen(text.trim())
  if (when?.is === 'period' && when.frequency !== frequency) return undefined
  return periodTyped(text, frequency)
}
