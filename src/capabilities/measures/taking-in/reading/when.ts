import { latin, oneLine } from '../../../../documents/recognising/look-alikes.ts'
import { addDays, type Day, dayOf } from '../../../../kernel/day.ts'
import { financialYear, readPeriod, startsOn } from '../../../../kernel/period.ts'
import type { Frequency } from './proposed.ts'

/** What words say of time. A `day` may stand for the month or week it begins or ends: its column tells. */
export type When =
  | { is: 'period'; start: Day; frequency: Frequency; rolling?: number; twoDigits?: true }
  | { is: 'day'; day: Day; twoDigits?: true }
  /** A month or quarter without its year. */
  | { is: 'yearless'; month?: number; quarter?: 1 | 2 | 3 | 4 }
  | { is: 'impossible'; words: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
const year = `((?:19|20)\\d{2}|\\d{2})`
const gap = `[\\s.,'’/_-]*`
const monthNumber = (word: string): number => months.indexOf(word.slice(0, 3)) + 1
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))
const short = (digits: string): { twoDigits?: true } => (digits.length === 2 ? { twoDigits: true } : {})
const impossible = (words: string): When => ({ is: 'impossible', words })

/** The month as a period; the number may be one that no calendar has. */
function monthOf(digits: string, number: number): When {
  const start = dayOf(fullYear(digits), number, 1)
  return start ? { is: 'period', start, frequency: 'month', ...short(digits) } : impossible(`there is no month ${number}`)
}

function dayIn(digits: string, number: number, date: number, asWritten: string): When {
  const day = dayOf(fullYear(digits), number, date)
  return day ? { is: 'day', day, ...short(digits) } : impossible(`there is no day ${asWritten}`)
}

const beginsWeek = /^(?:w ?\/? ?c|week (?:commencing|beginning|starting|from))\b[\s:.]*/
const endsWeek = /^(?:w ?\/? ?e|week (?:ending|to|ended))\b[\s:.]*/
const over = new RegExp(`^${month}${gap}${year}?\\s*(?:to|-|–|—)\\s*${month}${gap}${year}$`)
const rollingTo = /^(?:rolling )?(12|twelve|3|three|6|six|24)(?: rolling)? months? (?:rolling )?(?:to|ending|ended)(?: the end of)? (.+)$/
const yearTo = /^(?:rolling year|year|rolling 12 months?) (?:to|ending|ended) (.+)$/
const counts: Record<string, number> = { twelve: 12, three: 3, six: 6 }

/** Several months to one: `12 months to March 2024`, `April 2023 to March 2024`. */
function severalMonths(words: string): When | undefined {
  const rolling = rollingTo.exec(words)
  const to = rolling ?? (yearTo.test(words) ? [words, '12', yearTo.exec(words)?.[1]] : undefined)
  if (to) {
    const last = readWhen(to[2] ?? '')
    const start = last?.is === 'period' && last.frequency === 'month' ? last.start : last?.is === 'day' ? monthStart(last.day) : undefined
    return start && { is: 'period', start, frequency: 'month', rolling: counts[to[1] ?? ''] ?? Number(to[1]) }
  }
  const span = over.exec(words)
  if (!span) return undefined
  const [, from = '', fromYear, until = '', untilYear = ''] = span
  const end = monthOf(untilYear, monthNumber(until))
  if (end.is !== 'period') return end
  const first = fromYear ? fullYear(fromYear) : fullYear(untilYear) - (monthNumber(from) > monthNumber(until) ? 1 : 0)
  const long = (fullYear(untilYear) - first) * 12 + monthNumber(until) - monthNumber(from) + 1
  if (long < 1) return impossible('it ends before it begins')
  return long === 1 ? end : { ...end, rolling: long }
}

/** The first day of a day's month. */
export const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01` as Day

const namedMonth = new RegExp(`^(?:month (?:of|ending|to)|m/e|period|[a-z&]+-)?[\\s:]*${month}${gap}${year}$`)
const yearFirst = new RegExp(`^((?:19|20)\\d{2})${gap}${month}$`)
const namedDay = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${gap}${month}${gap}${year}$`)
const monthDay = new RegExp(`^${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})$`)
const alone = new RegExp(`^${month}\\.?$`)

function named(words: string): When | undefined {
  const inMonth = namedMonth.exec(words)
  if (inMonth) return monthOf(inMonth[2] as string, monthNumber(inMonth[1] as string))
  const yearly = yearFirst.exec(words)
  if (yearly) return monthOf(yearly[1] as string, monthNumber(yearly[2] as string))
  const onDay = namedDay.exec(words)
  if (onDay) return dayIn(onDay[3] as string, monthNumber(onDay[2] as string), Number(onDay[1]), words)
  const american = monthDay.exec(words)
  if (american) return dayIn(american[3] as string, monthNumber(american[1] as string), Number(american[2]), words)
  const bare = alone.exec(words)
  return bare ? { is: 'yearless', month: monthNumber(bare[1] as string) } : undefined
}

function numbered(words: string): When | undefined {
  const iso = /^((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(words)
  if (iso) return dayIn(iso[1] as string, Number(iso[2]), Number(iso[3]), words)
  const british = /^(\d{1,2})[-/.](\d{1,2})[-/.]((?:19|20)\d{2}|\d{2})(?: [\d:]+)?$/.exec(words)
  if (british) return dayIn(british[3] as string, Number(british[2]), Number(british[1]), words)
  const both = /^(?:fy ?)?((?:19|20)\d{2}|\d{2})[-/](\d{2}|20\d{2})$/.exec(words)
  if (both && (fullYear(both[1] as string) + 1) % 100 === Number(both[2]) % 100)
    return { is: 'period', start: dayOf(fullYear(both[1] as string), 4, 1) as Day, frequency: 'year', ...short(both[1] as string) }
  const yearMonth = /^((?:19|20)\d{2})[-/]?(\d{2})$/.exec(words) ?? /^((?:19|20)\d{2})[-/](\d)$/.exec(words)
  if (yearMonth) return monthOf(yearMonth[1] as string, Number(yearMonth[2]))
  const monthYear = /^(\d{1,2})\/((?:19|20)\d{2})$/.exec(words)
  if (monthYear) return monthOf(monthYear[2] as string, Number(monthYear[1]))
  const plain = /^(20\d{2})$/.exec(words)
  return plain ? impossible(`a year alone may be ${before(plain[1])} or ${after(plain[1])}: write the one meant`) : undefined
}

const after = (digits?: string) => financialYear(Number(digits))
const before = (digits?: string) => financialYear(Number(digits) - 1)

function quarterly(words: string): When | undefined {
  const quarter = /\bq(?:uarter|tr)?\s*(\d)\b/.exec(words)
  const which = Number(quarter?.[1]) as 1 | 2 | 3 | 4
  if (quarter && (which < 1 || which > 4)) return impossible(`there is no quarter ${which}`)
  if (quarter && /^q(?:uarter|tr)?\s*\d$/.test(words)) return { is: 'yearless', quarter: which }
  const period = quarter && /^[\sq0-9/uartefy.,-]+$/.test(words) ? readPeriod(words) : undefined
  if (period) return { is: 'period', start: startsOn(period), frequency: 'quarter' }
  const nth = /^(?:m|month|p|period)\s*(\d{1,2})[\s,-]*(?:fy ?)?((?:20)?\d{2})[/-]((?:20)?\d{2})$/.exec(words)
  if (!nth) return undefined
  const at = Number(nth[1])
  if (at < 1 || at > 12) return impossible(`there is no month ${at} in a financial year`)
  const first = fullYear(nth[2] as string)
  return { is: 'period', start: dayOf(at > 9 ? first + 1 : first, at > 9 ? at - 9 : at + 3, 1) as Day, frequency: 'month' }
}

/** The period a cell names, from its words alone; undefined where they name none. Days stand in British order. */
export function readWhen(text: string): When | undefined {
  if (text.length > 60 || text === '') return undefined
  const words = latin(oneLine(text)).toLowerCase()
  const week = beginsWeek.test(words) ? 0 : endsWeek.test(words) ? -6 : undefined
  if (week !== undefined) {
    const day = readWhen(words.replace(beginsWeek, '').replace(endsWeek, ''))
    return day?.is === 'day'
      ? { is: 'period', start: addDays(day.day, week), frequency: 'week' }
      : day?.is === 'impossible'
        ? day
        : undefined
  }
  return numbered(words) ?? named(words) ?? quarterly(words) ?? severalMonths(words)
}
