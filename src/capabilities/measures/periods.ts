import { addDays, type Day, dayInWords, dayOf } from '../../kernel/day.ts'
import { periodLabel, periodOfDay, startsOn } from '../../kernel/period.ts'

export const frequencies = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Frequency = (typeof frequencies)[number]

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const partsOf = (day: Day): [year: number, month: number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7))]

/** The first day of a month, months beyond December running on. */
function monthFrom(year: number, month: number): Day {
  const at = year * 12 + month - 1
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01` as Day
}

/** Monday of the week a day falls in. */
const monday = (day: Day): Day => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))

/** The period a day falls in, named by its first day: weeks begin on Monday, quarters and years are those of the NHS financial year. */
export function periodAt(day: Day, frequency: Frequency): Day {
  const [year, month] = partsOf(day)
  if (frequency === 'day') return day
  if (frequency === 'week') return monday(day)
  if (frequency === 'month') return monthFrom(year, month)
  return frequency === 'quarter' ? startsOn(periodOfDay(day)) : (dayOf(month < 4 ? year - 1 : year, 4, 1) as Day)
}

const monthsOf = { month: 1, quarter: 3, year: 12 }

/** The period so many after this one; before it, when negative. */
export function periodAfter(period: Day, frequency: Frequency, n = 1): Day {
  if (frequency === 'day' || frequency === 'week') return addDays(period, frequency === 'day' ? n : 7 * n)
  const [year, month] = partsOf(period)
  return monthFrom(year, month + n * monthsOf[frequency])
}

/** The last day of a period. */
export const endOfPeriod = (period: Day, frequency: Frequency): Day => addDays(periodAfter(period, frequency), -1)

/** Every period from one to another, both with it; none where the second is before the first. */
export function periodsBetween(from: Day, until: Day, frequency: Frequency): Day[] {
  const all: Day[] = []
  for (let at = from; at <= until; at = periodAfter(at, frequency)) all.push(at)
  return all
}

/** "September 2024", "Q2 2024/25", "2024/25", "week of 2 September 2024", "2 September 2024". */
export function periodInWords(period: Day, frequency: Frequency): string {
  const [year, month] = partsOf(period)
  if (frequency === 'day') return dayInWords(period)
  if (frequency === 'week') return `week of ${dayInWords(period)}`
  if (frequency === 'month') return `${monthNames[month - 1]} ${year}`
  const quarter = periodOfDay(period)
  return frequency === 'quarter' ? periodLabel(quarter) : periodLabel(quarter).slice(3)
}

/** "in September 2024", "in the week of 2 September 2024", "on 2 September 2024". */
export const inPeriod = (period: Day, frequency: Frequency): string =>
  `${frequency === 'day' ? 'on' : frequency === 'week' ? 'in the' : 'in'} ${periodInWords(period, frequency)}`

/** The same, short enough for an axis or a column: "Sep 24", "Q2 24/25", "24/25", "2 Sep 24". */
export function periodShort(period: Day, frequency: Frequency): string {
  const [year, month] = partsOf(period)
  if (frequency === 'day' || frequency === 'week') return `${Number(period.slice(8))} ${months[month - 1]} ${String(year).slice(2)}`
  if (frequency === 'month') return `${months[month - 1]} ${String(year).slice(2)}`
  return periodInWords(period, frequency).replace('20', '')
}

/** The latest period that was over on a day. */
export const latestOver = (day: Day, frequency: Frequency): Day => periodAfter(periodAt(day, frequency), frequency, -1)

/** The period whose figure should be there on a day: the latest that ended at least so many days before. */
export function latestDue(day: Day, frequency: Frequency, dueAfterDays: number): Day {
  return latestOver(addDays(day, -dueAfterDays), frequency)
}
