import { addDays, type Day, dayAt, type Instant, timeInWords } from '../../kernel/day.ts'

/** When mail may go, by the clocks of the United Kingdom: from one whole hour (0 to 23) until another (1 to 24); outside it is quiet. */
export interface Hours {
  from: number
  until: number
  weekends: boolean
}

/** What a trust has that chose nothing. */
export const usualHours: Hours = { from: 8, until: 18, weekends: false }

/** The hours left when somebody's own quiet hours are kept too; undefined where the two leave none. */
export function hoursLeft(trust: Hours, own: { from: number; until: number } | null): Hours | undefined {
  const from = Math.max(trust.from, own?.from ?? 0)
  const until = Math.min(trust.until, own?.until ?? 24)
  return from < until ? { from, until, weekends: trust.weekends } : undefined
}

export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())

/** Mail may go at this instant. */
export function isOpen({ from, until, weekends }: Hours, now: Instant): boolean {
  if (!weekends && isWeekend(dayAt(now))) return false
  const hour = Number(timeInWords(now).slice(0, 2))
  return hour >= from && hour < until
}

/** The first instant of a whole hour of a day by the clocks of the United Kingdom; of an hour that a spring night leaves out, the next. */
function hourOf(day: Day, hour: number): Instant {
  const guess = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  const summer = new Date(guess - 3_600_000).toISOString()
  const isSummer = dayAt(summer) === day && Number(timeInWords(summer).slice(0, 2)) === hour
  return isSummer ? summer : new Date(guess).toISOString()
}

/** When mail may next go: now, or the hour and day at which it is quiet no longer. */
export function opensAt(hours: Hours, now: Instant): Instant {
  if (isOpen(hours, now)) return now
  const today = dayAt(now)
  for (let ahead = 0; ahead < 4; ahead += 1) {
    const opens = hourOf(addDays(today, ahead), hours.from)
    if (opens > now && isOpen(hours, opens)) return opens
  }
  return hourOf(addDays(today, 1), hours.from)
}

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`

/** "between 08:00 and 18:00, Monday to Friday". */
export const hoursInWords = ({ from, until, weekends }: Hours): string =>
  from === 0 && until === 24
    ? `at any hour, ${weekends ? 'every day' : 'Monday to Friday'}`
    : `between ${clock(from)} and ${clock(until)}, ${weekends ? 'every day' : 'Monday to Friday'}`
