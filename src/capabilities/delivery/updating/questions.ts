import { type EarnedFacts, earn } from '../weighing/earned.ts'
import type { Question, QuestionFacts } from './question-facts.ts'
import { questionsOfChange } from './questions-of-change.ts'
import { questionsOfClaims } from './questions-of-claims.ts'
import { questionsOfDates } from './questions-of-dates.ts'
import { questionsOfMeasures } from './questions-of-measures.ts'
import { questionsOfRecords } from './questions-of-records.ts'
import { questionsOfRaising, questionsOfRows } from './questions-of-rows.ts'
import { questionsOfStatus } from './questions-of-status.ts'
import { questionsOfWords } from './questions-of-words.ts'

export type { Elsewhere, Question, QuestionFacts } from './question-facts.ts'

/** The questions about an update, in the order a reader meets them: its words, its promises and dates, its status. At most one for each cause. */
export function questionsAbout(facts: QuestionFacts): Question[] {
  return [
    ...questionsOfWords(facts),
    ...questionsOfClaims(facts),
    ...questionsOfMeasures(facts.claims ?? []),
    ...questionsOfDates(facts),
    ...questionsOfChange(facts),
    ...questionsOfRows(facts),
    ...questionsOfRaising(facts),
    ...questionsOfRecords(facts),
    ...questionsOfStatus(facts, earn(asEarned(facts))),
  ]
}

/** The same facts as the earned rule sees them. What the words leave out is asked apart, so only the links weigh here. */
const asEarned = ({ linked, nothingChangedBecause }: QuestionFacts): EarnedFacts => ({
  said: 'something new',
  nothingChangedBecause,
  unmentioned: [],
  partsNotReported: [],
  ...linked,
})
