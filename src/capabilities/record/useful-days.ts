import { addDays, type Day, dayInWords } from '../../kernel/day.ts'
import { before, endsOn, periodLabel, periodOfDay } from '../../kernel/period.ts'

export interface UsefulDay {
  day: Day
  words: string
}

/** Days somebody is likely to ask for: a week ago, the end of the last quarter, the board's days so far, newest first. Each day once, and none before the trust's first change. */
export function usefulDays(today: Day, boards: readonly { label: string; day: Day }[], first: Day | undefined): UsefulDay[] {
  const quarter = before(periodOfDay(today))
  const held = boards.filter(({ day }) => day < today).sort((a, b) => b.day.localeCompare(a.day))
  const days = [
    { day: addDays(today, -7), words: 'one week ago' },
    { day: endsOn(quarter), words: `the end of ${periodLabel(quarter)}` },
    ...held.map(({ label, day }) => ({ day, words: `the board’s day for ${label}` })),
  ]
  const known = days.filter(({ day }) => first !== undefined && day >= first)
  return known.filter(({ day }, i) => known.findIndex((other) => other.day === day) === i)
}

/** What is said of a day before the trust's first change; undefined of any later day. */
export function whyNoRecords(day: Day, first: Day | undefined): string | undefined {
  if (first === undefined) return 'There are no records yet'
  return day < first ? `There were no records yet on ${dayInWords(day)}: the first came on ${dayInWords(first)}` : undefined
}

/** The address of a page of ours as at a day; what else stands in the address stays. */
export function asAtAddress(from: string, day: Day): string {
  const [place = '/', anchor] = from.split('#', 2)
  const [path = '/', query = ''] = place.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('as-at', day)
  return `${path}?${asked}${anchor === undefined ? '' : `#${anchor}`}`
}
