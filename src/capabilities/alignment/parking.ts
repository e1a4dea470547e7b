import { addDays, type Day, dayInWords } from '../../kernel/day.ts'

/** A gap may rest for so many days at most before it is looked at again. */
export const longestRest = 366

/** Why a gap cannot rest until a day; undefined when it can. */
export function whyNotUntil(reviewOn: string, today: Day): string | undefined {
  if (reviewOn <= today) return 'The day it is looked at again must be after today'
  const last = addDays(today, longestRest)
  return reviewOn > last ? `It must be looked at again within a year, by ${dayInWords(last)}` : undefined
}
