import { dayInWords } from '../../../../kernel/day.ts'
import type { PromiseOutcome } from '../../item.ts'
import type { Promised } from '../challenges.ts'

const stands: Record<PromiseOutcome, string> = {
  open: 'still open',
  kept: 'kept',
  'part kept': 'part kept',
  'new date': 'given a new date',
  dropped: 'dropped',
}

/** What an answer promised, by when, and what has become of it since. */
export const BecamePromise = ({ promised: { words, day, outcome } }: { promised: Promised }) => (
  <p class="s-small s-quiet">
    Became a promise{day && <> for {dayInWords(day)}</>}: “{words}” ({stands[outcome]}).
  </p>
)
