import { createHash } from 'node:crypto'
import ical from 'ical-generator'
import type { Day, Instant } from '../../kernel/day.ts'
import { oneLine } from './letter.ts'

/** A day in a calendar: something that lasts all of it. */
export interface CalendarDay {
  /** The same each time the calendar is read, so that a program moves the entry rather than adding another. */
  key: string
  day: Day
  title: string
  words: string
  href: string
}

/** A calendar as programs subscribe to it (RFC 5545), with a tag that changes when it does. */
export interface CalendarFile {
  text: string
  tag: string
}

/** Writes days as a calendar. Entries are stamped with `asOf`; links lead to pages of `origin`, which ask for a sign-in. */
export function writeCalendar(
  name: string,
  days: readonly CalendarDay[],
  { asOf, origin }: { asOf: Instant; origin: string },
): CalendarFile {
  const calendar = ical({ name: oneLine(name), prodId: { company: 'StepUp', product: 'calendar', language: 'EN' }, ttl: 3600 })
  const host = new URL(origin).hostname
  for (const { key, day, title, words, href } of days)
    calendar.createEvent({
      id: `${createHash('sha256').update(key).digest('hex').slice(0, 24)}@${host}`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: new Date(asOf),
      summary: cleaned(title),
      description: cleaned(words),
      url: `${origin}${href}`,
    })
  const content = createHash('sha256')
    .update(JSON.stringify([name, origin, days]))
    .digest('base64url')
    .slice(0, 22)
  return { text: calendar.toString(), tag: `"${content}"` }
}

/** Without control characters but line ends, which the format writes its own way. */
const cleaned = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]/gu, ' ')
