import { dayAt, dayInWeek, type Instant, timeInWords } from '../../kernel/day.ts'
import { type Hours, opensAt, usualHours } from './hours.ts'

/** What a trust set about its mail, and what the sender last did. */
export interface Room {
  hours: Hours
  /** The version the hours are changed from; 0 where nothing is kept yet. */
  version: number
  /** Changes up to here have been told; null where mail never ran. */
  seenUntil: Instant | null
  lookedAt: Instant | null
  /** The address mail comes from; empty where mail is not set up. */
  sendsFrom: string
  problem: string
}

/** A trust whose mail nobody has thought about. */
export const emptyRoom: Room = { hours: usualHours, version: 0, seenUntil: null, lookedAt: null, sendsFrom: '', problem: '' }

/** The sender says at least so often that it looked, in milliseconds. */
export const looksEvery = 5 * 60_000

/** The sender has not been heard of for three times as long as it may be silent. */
export const isSilent = ({ lookedAt }: Room, now: Instant): boolean =>
  lookedAt === null || Math.abs(Date.parse(now) - Date.parse(lookedAt)) > 3 * looksEvery

/** Whether mail leaves at all, in a sentence; the operator is the one who can change it. */
export function roomInWords(room: Room, { isSample, now }: { isSample: boolean; now: Instant }): string {
  if (room.sendsFrom === '')
    return isSample
      ? 'This is a sample trust: no mail leaves it, unless the server is started with SMTP_URL, MAIL_FROM and --sample-mail.'
      : 'Mail is not set up, so nothing is sent: whoever runs the server sets SMTP_URL and MAIL_FROM.'
  if (isSilent(room, now)) return 'No sender has looked for mail in the last quarter of an hour: ask whoever runs the server.'
  if (room.problem !== '') return room.problem
  const opens = opensAt(room.hours, now)
  const quiet = opens === now ? '' : ` It is quiet now: the next goes on ${dayInWeek(dayAt(opens))} at ${timeInWords(opens)}.`
  return `Mail is sent from ${room.sendsFrom}.${quiet}`
}
