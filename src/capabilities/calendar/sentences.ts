import { type Day, dayAndMonth, dayInWords, isDay } from '../../kernel/day.ts'
import { financialYear } from '../../kernel/period.ts'
import { count, listed } from '../../kernel/words.ts'
import type { Capability } from '../../platform/capability.ts'
import type { PeriodRow } from './period-row.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value as Day) : 'no day')
const many = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : [])

/** What the calendar records, as sentences without their subject. */
export const calendarVerbs: Capability['verbs'] = {
  'period.added': (f) => `added ${f.period} to the reporting calendar, open from ${day(f.opens)}, due ${day(f.due)}`,
  'period.changed': (f) =>
    `set the days of ${f.period}: ${listed([`opens ${day(f.opens)}`, `due ${day(f.due)}`, ...many(f.between).map((s) => `${s.stage} ${day(s.due)}`), `board ${day(f.board)}`])}`,
  'route.set': (f) => {
    const passed = many(f.stages).map((s) =>
      s.stage === 'board' ? 'board' : `${s.stage} ${count(Number(s.daysBefore), 'day')} before the board`,
    )
    return passed.length === 0 ? 'took back the longer route of updates' : `set the route of updates: ${listed(passed)}`
  },
  'calendar.set': (f) => `set the reporting calendar of ${financialYear(Number(f.year))}`,
  'period.frozen': (f) => `froze ${f.period}`,
  'period.opened': (f) => `opened ${f.period} for updates, due ${day(f.due)}`,
}

/** What is plain today: the open period and its last day, or when the next one opens. Undefined where the calendar says neither. */
export function openToday(periods: readonly PeriodRow[], today: Day): string | undefined {
  const open = periods.find((p) => p.state === 'open')
  if (open)
    return open.due_on < today
      ? `${open.label} was due on ${dayAndMonth(open.due_on)} and is not frozen yet.`
      : `${open.label} is open until ${dayAndMonth(open.due_on)}.`
  const next = [...periods].filter((p) => p.state === 'planned').sort((a, b) => a.opens_on.localeCompare(b.opens_on))[0]
  if (!next) return undefined
  return next.opens_on > today ? `No period is open. ${next.label} opens on ${dayInWords(next.opens_on)}.` : `${next.label} can be opened.`
}
