import { type Day, dayInWords } from '../../../kernel/day.ts'
import { endsOn, type Period, periodLabel } from '../../../kernel/period.ts'
import { type Assessed, type Matrix, scoreOf, whyNotScore } from '../matrix/matrix.ts'
import type { ScoreFacts } from './queries-scores.ts'

/** A field and what is wrong with it, in words to act on. */
export interface Fault {
  field: string
  words: string
}

/** A score as proposed for a quarter, on the day it was judged. */
export interface Proposed extends Assessed {
  period: Period
  on: Day
}

/** A score held, with the day it was given where that is known. */
type Held = Pick<ScoreFacts, 'period' | 'scoredOn' | 'dayKnown'>

/** Why a risk cannot be scored like this; undefined when it can. A score older than the last one is refused; the same quarter may be corrected. */
export function whyNotAssess(held: readonly Held[], matrix: Matrix, proposed: Proposed, today: Day): Fault | undefined {
  return whyNotWhen(held, proposed, today) ?? whyNotDegrees(matrix, proposed)
}

function whyNotWhen(held: readonly Held[], { period, on }: Proposed, today: Day): Fault | undefined {
  const last = [...held].sort((a, b) => endsOn(a.period).localeCompare(endsOn(b.period))).at(-1)
  if (on > today) return { field: 'on', words: 'The day it was scored must be today or earlier' }
  if (!last) return undefined
  if (last.dayKnown && on < last.scoredOn)
    return { field: 'on', words: `The day must be on or after ${dayInWords(last.scoredOn)}, when it was last scored` }
  if (endsOn(period) < endsOn(last.period))
    return { field: 'period', words: `Select ${periodLabel(last.period)} or later: it is scored up to then` }
  return undefined
}

/** Why likelihood, consequence or product cannot stand on a matrix; a score must be wholly known, or known as a total. */
export function whyNotDegrees(matrix: Matrix, proposed: Assessed): Fault | undefined {
  const { likelihood, consequence, score } = proposed
  if (scoreOf(proposed) === null) {
    if (likelihood === null && consequence === null)
      return { field: 'likelihood', words: 'Select likelihood and consequence, or enter the score where only that is known' }
    return likelihood === null
      ? { field: 'likelihood', words: 'Select the likelihood too' }
      : { field: 'consequence', words: 'Select the consequence too' }
  }
  const words = whyNotScore(matrix, proposed)
  return words === undefined ? undefined : { field: score !== null ? 'score' : 'likelihood', words }
}

/** Why a target cannot stand: it may be left open, but not half known. */
export function whyNotTarget(matrix: Matrix, target: Assessed): Fault | undefined {
  const { likelihood, consequence, score } = target
  if (likelihood === null && consequence === null && score === null) return undefined
  if (scoreOf(target) === null)
    return {
      field: likelihood === null ? 'targetLikelihood' : 'targetConsequence',
      words: 'Give both the likelihood and the consequence of the target, or neither',
    }
  const words = whyNotScore(matrix, target)
  return words === undefined ? undefined : { field: 'targetScore', words: `Target: ${words}` }
}
