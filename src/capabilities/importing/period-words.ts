import { financialYear, periodLabel, readPeriod } from '../../kernel/period.ts'
import type { PeriodRow } from '../calendar/index.ts'

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim()

/** The one financial year that these texts state, as the year it starts in; undefined where they state none, or several. */
export function yearIn(texts: readonly string[]): number | undefined {
  const years = new Set<number>()
  for (const text of texts)
    for (const [, from, to] of text.matchAll(/(?<!\d)(20\d{2}|\d{2})\s*[/–_-]\s*(20\d{2}|\d{2})(?!\d)/g)) {
      const year = Number(from) < 100 ? 2000 + Number(from) : Number(from)
      if ((year + 1) % 100 === Number(to) % 100 && Number(from) > 12) years.add(year)
    }
  const [year] = years
  return years.size === 1 ? year : undefined
}

/** "September 2022" from "September" or "Sept update 2022"; a month without a year takes it from the financial year, where one is known. */
function monthIn(words: string, year: number | undefined): string | undefined {
  const named = plain(words)
    .split(' ')
    .flatMap((word) => (word.length >= 3 ? months.filter((month) => month === word || (month.startsWith(word) && word.length <= 4)) : []))
  const [month] = named
  if (!month || new Set(named).size > 1) return undefined
  const stated = /\b(20\d{2})\b/.exec(words)?.[1]
  const at = months.indexOf(month)
  const in_ = stated ? Number(stated) : year === undefined ? undefined : at < 3 ? year + 1 : year
  return in_ === undefined ? undefined : `${month.charAt(0).toUpperCase()}${month.slice(1)} ${in_}`
}

/** How the calendar would call the period that some words mean: "Q1 2022/23", "September 2022"; undefined where the words do not say. */
export function labelMeant(words: string, year: number | undefined): string | undefined {
  const whole = readPeriod(words.replaceAll('–', '-').replaceAll('_', ' '))
  if (whole) return periodLabel(whole)
  const quarter = /\bq(?:uarter|tr)?\.?\s*([1-4])\b/i.exec(words)?.[1]
  if (quarter) return year === undefined || /\b(19|20)\d{2}\b/.test(words) ? undefined : `Q${quarter} ${financialYear(year)}`
  return monthIn(words, year)
}

/** The period of the calendar that some words mean. Never a guess: undefined where they could mean another, or the calendar has none. */
export function periodMeant(words: string, periods: readonly PeriodRow[], year: number | undefined): PeriodRow | undefined {
  const label = labelMeant(words, year)
  return periods.find((p) => plain(p.label) === plain(words)) ?? periods.find((p) => label !== undefined && plain(p.label) === plain(label))
}
