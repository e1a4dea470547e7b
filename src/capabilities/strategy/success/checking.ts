import type { Day } from '../../../kernel/day.ts'
import type { Fault } from '../editing.ts'
import type { Comparison, SuccessTest } from './standing.ts'

/** Why a test cannot be set like this; undefined when it can. A number is reached from above or below, a word is met or not. */
export function whyNotTest(proposed: {
  comparison: Comparison
  threshold?: number | undefined
  word?: string | undefined
}): Fault | undefined {
  if (proposed.comparison === 'is')
    return proposed.word ? undefined : { field: 'word', words: 'Enter the word it must reach, such as outstanding' }
  return proposed.threshold === undefined ? { field: 'threshold', words: 'Enter the number it must reach, such as 85' } : undefined
}

/** Why a result cannot be entered; undefined when it can. A figure cannot be as of a day still to come. */
export function whyNotResult(
  test: Pick<SuccessTest, 'comparison'>,
  proposed: { value?: number | undefined; word?: string | undefined; asOf: string },
  today: Day,
): Fault | undefined {
  if (test.comparison === 'is' && !proposed.word) return { field: 'word', words: 'Enter what was found, such as good' }
  if (test.comparison !== 'is' && proposed.value === undefined)
    return { field: 'value', words: 'Enter the figure as a number, such as 82.5' }
  if (proposed.asOf > today) return { field: 'asOf', words: 'The day the figure is as of must be today or earlier' }
  return undefined
}
