import { dayAt, dayInWords } from '../../kernel/day.ts'
import type { ChangeEntry } from './changes.ts'

/** Changes as lines to show: the day, who, in whose name, and what, as a sentence without its subject. */
export const historyLines = (changes: readonly ChangeEntry[], told: (verb: string, facts: ChangeEntry['facts']) => string) =>
  changes.map((change) => ({
    day: dayInWords(dayAt(change.at)),
    who: change.personName,
    onBehalfOf: change.onBehalfOf,
    told: told(change.verb, change.facts),
  }))
