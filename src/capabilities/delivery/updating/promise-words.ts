import { dayInWords } from '../../../kernel/day.ts'
import type { ItemPromise } from '../item.ts'

/** What a promise is for, as exactly as it was said: "30 September 2024", "Q3 2024/25", "No day". */
export const dueInWords = ({ day, duePeriod }: Pick<ItemPromise, 'day' | 'duePeriod'>): string =>
  duePeriod ?? (day === null ? 'No day' : dayInWords(day))

/** The same with its little word: "by 30 September 2024", "in Q3 2024/25"; empty where nothing was said. */
export const dueWithWord = ({ day, duePeriod }: Pick<ItemPromise, 'day' | 'duePeriod'>): string =>
  duePeriod ? `in ${duePeriod}` : day === null ? '' : `by ${dayInWords(day)}`
