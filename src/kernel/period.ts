import { type Day, dayOf } from './day.ts'

/** A quarter of an NHS financial year, which runs from 1 April; `year` is the one it starts in. */
export interface Period {
  year: number
  quarter: 1 | 2 | 3 | 4
}

/** "2024/25": the financial year starting in April of the year given. */
export const financialYear = (year: number): string => `${year}/${String((year + 1) % 100).padStart(2, '0')}`

/** "Q2 2024/25". */
export const periodLabel = ({ year, quarter }: Period): string => `Q${quarter} ${financialYear(year)}`

/** Reads "Q2 2024/25", "2024/25 Q2", "Q2 2024-25", "Q2 24/25" and "Quarter 2 2024/2025"; anything else is undefined. */
export function readPeriod(text: string): Period | undefined {
  const quarter = /\bq(?:uarter|tr)?\s*([1-4])\b/i.exec(text)
  const years = /\b(\d{4}|\d{2})\s*[/-]\s*(\d{4}|\d{2})\b/.exec(text)
  if (!quarter || !years) return undefined
  const [first, second] = [Number(years[1]), Number(years[2])]
  const year = first < 100 ? 2000 + first : first
  if ((year + 1) % 100 !== second % 100) return undefined
  return { year, quarter: Number(quarter[1]) as Period['quarter'] }
}

/** First day of the quarter. */
export const startsOn = ({ year, quarter }: Period): Day => {
  const month = ((quarter * 3) % 12) + 1
  return dayOf(quarter === 4 ? year + 1 : year, month, 1) as Day
}

/** Last day of the quarter. */
export const endsOn = ({ year, quarter }: Period): Day => {
  const last: Record<number, [number, number]> = { 1: [6, 30], 2: [9, 30], 3: [12, 31], 4: [3, 31] }
  const [month, date] = last[quarter] as [number, number]
  return dayOf(quarter === 4 ? year + 1 : year, month, date) as Day
}

/** The quarter before. */
export const before = ({ year, quarter }: Period): Period =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Period['quarter'] }

/** The quarter after. */
export const after = ({ year, quarter }: Period): Period =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as Period['quarter'] }

/** The quarter a day falls in. */
export function periodOfDay(day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return month < 4 ? { year: year - 1, quarter: 4 } : { year, quarter: (Math.floor((month - 4) / 3) + 1) as Period['quarter'] }
}
