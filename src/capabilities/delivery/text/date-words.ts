import { type Day, dayOf } from '../../../kernel/day.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Matches a month's name or short form, with a capital (so that "may" and "to march" are not months). */
export const monthPattern =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

/** 1 to 12 for a month's name or short form. */
export const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** The last month of a season; winter spans two years and is not one of them. */
export const seasonEnds: Record<string, number> = { spring: 5, summer: 8, autumn: 11 }

/** Thirds of a year: early ends in April, mid in August, late in December. */
export const partEnds: Record<string, number> = { early: 4, mid: 8, late: 12 }

/** The last day of a month. */
export const lastDayOf = (year: number, month: number): Day =>
  (dayOf(year, month, 31) ?? dayOf(year, month, 30) ?? dayOf(year, month, 29) ?? dayOf(year, month, 28)) as Day

/** "22" is 2022 and "2022" is itself. */
export const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

/** "2024/25" and "24/25" start in 2024; undefined where the two halves do not follow on. */
export function startOfYears(first: string, second: string): number | undefined {
  const year = fullYear(first)
  return (year + 1) % 100 === Number(second) % 100 ? year : undefined
}
