/** A calendar day, written as the NHS data dictionary writes it: 2026-09-01. Never a Date, never a time zone. */
export type Day = `${number}-${number}-${number}`

/** An instant as ISO 8601 text in UTC. */
export type Instant = string

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const dayLength = 86_400_000

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** The last day there is: a year has four figures, and what would come later is told as this one. */
const lastDay: Day = '9999-12-31'
const fromTime = (time: number): Day => new Date(Math.min(time, noon(lastDay))).toISOString().slice(0, 10) as Day

/** A real day of the calendar: 30 February is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T12:00:00Z`)
  return !Number.isNaN(time) && fromTime(time) === text
}

/** The day with this year, month (1 to 12) and day of month, or undefined when there is none. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

export const isBefore = (a: Day, b: Day): boolean => a < b

/** The day this many days later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day => fromTime(noon(day) + days * dayLength)

/** Days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((noon(to) - noon(from)) / dayLength)

/** The same day so many months on; the last of the month where that month is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1]
  if (year > 9999) return lastDay
  for (let date = Number(day.slice(8)); date > 28; date -= 1) {
    const found = dayOf(year, month, date)
    if (found) return found
  }
  return dayOf(year, month, Math.min(Number(day.slice(8)), 28)) as Day
}

/** "30 September 2024", as the NHS content style writes dates. */
export const dayInWords = (day: Day): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`

/** "30 September", where the year is plain from what stands around it. */
export const dayAndMonth = (day: Day): string => `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`

/** "Fri 18 October", for lists by day due. */
export const dayInWeek = (day: Day): string => `${weekdays[new Date(noon(day)).getUTCDay()]?.slice(0, 3)} ${dayAndMonth(day)}`

const inLondon = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...parts })
const london = {
  day: inLondon({ year: 'numeric', month: '2-digit', day: '2-digit' }),
  time: inLondon({ hour: '2-digit', minute: '2-digit' }),
  hour: inLondon({ hour: '2-digit', hourCycle: 'h23' }),
}

/** The trust's calendar day at an instant, by the clocks of the United Kingdom. */
export function dayAt(instant: Instant): Day {
  const parts = london.day.formatToParts(new Date(instant))
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}` as Day
}

/** "10:42" by the clocks of the United Kingdom. */
export const timeInWords = (instant: Instant): string => london.time.format(new Date(instant))

/** The last instant of a day by the clocks of the United Kingdom, for looking at records as they stood that day. */
export function endOfDay(day: Day): Instant {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`)
  const hour = Number(london.hour.format(new Date(midnight)))
  return new Date(midnight - hour * 3_600_000 - 1).toISOString()
}
