import { addDays, type Day, daysBetween } from '../../../../kernel/day.ts'
import type { Frequency, PeriodRead } from './proposed.ts'
import { monthStart, type When } from './when.ts'

const isFirst = (day: Day) => day.endsWith('-01')
const isLast = (day: Day) => addDays(day, 1).endsWith('-01')

/** What the days of a column stand for. */
export interface DaysAre {
  frequency: Frequency
  /**
   * The last day of a month stands for the month after it: so a program writes the first of a month that begins in British Summer Time,
   * whose midnight is eleven at night of the day before elsewhere.
   */
  lastBegins?: true
}

/** What the days of one column stand for: all first or all last days of months are months, days whole weeks apart are weeks. */
export function meaningOfDays(days: readonly Day[], heading = ''): DaysAre {
  const different = [...new Set(days)].sort()
  const edges = different.filter((day) => isFirst(day) || isLast(day))
  if (different.length > 0 && edges.length === different.length) {
    const mixed = different.some(isFirst) && different.some(isLast)
    const begins = /start|begin|commenc/i.test(heading) && different.some(isLast)
    return begins || mixed ? { frequency: 'month', lastBegins: true } : { frequency: quarterly(different) ? 'quarter' : 'month' }
  }
  return { frequency: /month/i.test(heading) ? 'month' : frequencyOfDays(different) }
}

function frequencyOfDays(different: readonly Day[]): Frequency {
  const gaps = different.slice(1).map((day, at) => daysBetween(different[at] as Day, day))
  return gaps.length > 0 && gaps.every((gap) => gap % 7 === 0) ? 'week' : 'day'
}

const monthsOf = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Whether days that begin or end months all begin or end quarters, three months apart at least. */
function quarterly(days: readonly Day[]): boolean {
  const gaps = days.slice(1).map((day, at) => monthsOf(day) - monthsOf(days[at] as Day))
  const edge = days.every(isFirst) ? 1 : 0
  return gaps.length >= 3 && gaps.every((gap) => gap === 3) && days.every((day) => Number(day.slice(5, 7)) % 3 === edge)
}

/** The first day of the period that a day stands for. Of a quarter, a last day stands for the quarter it ends. */
function startOf(day: Day, frequency: Frequency): Day {
  if (frequency === 'month') return monthStart(day)
  if (frequency !== 'quarter' || isFirst(day)) return day
  const month = Number(day.slice(5, 7)) - 2
  return `${day.slice(0, 5)}${String(month).padStart(2, '0')}-01` as Day
}

/** Whether a day is the last of its month and stands for the next. */
export const standsForNext = (day: Day, { lastBegins }: DaysAre): boolean => lastBegins === true && isLast(day)

/** Words of time as a period, given what days stand for; undefined for what names none. */
export function periodOf(when: When | undefined, days: DaysAre): PeriodRead | undefined {
  if (when?.is === 'day') {
    const day = standsForNext(when.day, days) ? addDays(when.day, 1) : when.day
    return { start: startOf(day, days.frequency), frequency: days.frequency }
  }
  if (when?.is !== 'period') return undefined
  return { start: when.start, frequency: when.frequency, ...(when.rolling ? { rolling: when.rolling } : {}) }
}
