import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'
import { listed } from '../../../kernel/words.ts'
import type { Capability } from '../../../platform/capability.ts'

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? dayInWords(value as Day) : 'a day not kept')
const names = (value: unknown): string => (Array.isArray(value) ? listed(value.map(String)) : '')

/** What is recorded of people away, as sentences without their subject. */
export const absenceVerbs: Capability['verbs'] = {
  'absence.said': (f) =>
    `said that ${f.name} is away from ${day(f.from)} to ${day(f.until)}, with ${f.cover} writing for ${names(f.posts)}`,
  'absence.changed': (f) => `moved the last day of ${f.name}’s absence from ${day(f.before)} to ${day(f.until)}`,
  'absence.takenBack': (f) => `took back ${f.name}’s absence; ${f.cover} covers no longer`,
}
