import { type Day, dayInWords } from '../../../kernel/day.ts'
import { financialYear, periodLabel, periodOfDay } from '../../../kernel/period.ts'

/** A date as exactly as it was given and no more: "31 July 2022" of a day, "July 2022" of a month, "Q2 2022/23" of a quarter, "2022/23" of a year. */
export function whenInWords(day: Day, precision: string): string {
  if (precision === 'month') return dayInWords(day).replace(/^\d+ /, '')
  if (precision === 'quarter') return periodLabel(periodOfDay(day))
  return precision === 'year' ? financialYear(periodOfDay(day).year) : dayInWords(day)
}
