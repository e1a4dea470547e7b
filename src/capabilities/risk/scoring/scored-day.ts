import { dayInWords } from '../../../kernel/day.ts'
import type { ScoreFacts } from './queries-scores.ts'

/** The day of a score; of one from a file that gave none, that it is not known. */
export const scoredDayInWords = ({ scoredOn, dayKnown }: Pick<ScoreFacts, 'scoredOn' | 'dayKnown'>): string =>
  dayKnown ? dayInWords(scoredOn) : 'Day not known'
