import type { Day } from '../../../kernel/day.ts'
import type { Fault } from '../editing.ts'
import { figuresIn } from './fact.ts'

/** Why a figure cannot be said to hold like this; undefined when it can. `since` is the day it was confirmed before. */
export function whyNotConfirmed(
  proposed: { value: string; confirmed: string },
  { today, since }: { today: Day; since?: Day | undefined },
): Fault | undefined {
  if (figuresIn(proposed.value).length === 0 && !/\d/.test(proposed.value))
    return { field: 'value', words: 'Enter a figure with a number in it, such as over 100' }
  if (proposed.confirmed > today) return { field: 'confirmed', words: 'The day it was confirmed must be today or earlier' }
  if (since !== undefined && proposed.confirmed < since)
    return { field: 'confirmed', words: 'It was confirmed on a later day already: enter that day or a newer one' }
  return undefined
}
