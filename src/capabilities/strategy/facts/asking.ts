import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { type DatedFact, holds, isStale, type Paper, reusedIn } from './fact.ts'

/** Why a figure is asked about: it is stale, it was carried over unchecked, or both. */
export interface Asked {
  fact: DatedFact | undefined
  /** The figure as it stands: "6,500". */
  figure: string
  /** Where a figure that no fact holds stands. */
  element: { id: number; title: string } | undefined
  words: string
}

/**
 * The figures to be asked about on a day: facts nobody confirmed for a year, facts carried over into the version in force
 * and not confirmed since it began, and figures carried over that no fact holds.
 */
export function figuresAsked(facts: readonly DatedFact[], current: Paper | undefined, earlier: readonly Paper[], on: Day): Asked[] {
  const reused = current ? reusedIn(current, earlier) : []
  const begun = current?.version
  const ofFacts = facts.flatMap((fact): Asked[] => {
    const again = reused.find(({ figure }) => holds(figure, fact.value))
    const unchecked = again !== undefined && begun !== undefined && fact.confirmedOn < begun.startsOn
    if (!isStale(fact, on) && !unchecked) return []
    const carried = again && begun ? `, and stands unchanged in ${again.since} and ${begun.label}` : ''
    const words = `${sentenceCase(fact.value)} was last confirmed on ${dayInWords(fact.confirmedOn)}${carried}.`
    return [{ fact, figure: fact.value, element: undefined, words }]
  })
  const unheld = reused.filter(({ figure }) => !facts.some((fact) => holds(figure, fact.value)))
  const loose = unheld.map(({ figure, element, since }): Asked => {
    const words = `${figure} stands in ${begun?.label} as it stood in ${since}, and nobody keeps the day it was counted.`
    return { fact: undefined, figure, element: { id: element.id, title: element.title }, words }
  })
  return [...ofFacts, ...loose]
}

/** "3 of 3 figures were last confirmed more than a year ago.", or that all are fresh. */
export function factsInWords(facts: readonly DatedFact[], on: Day): string {
  if (facts.length === 0) return 'No figure is kept yet.'
  const stale = facts.filter((fact) => isStale(fact, on)).length
  if (stale === 0)
    return facts.length === 1
      ? 'The one figure was confirmed in the last year.'
      : `All ${facts.length} figures were confirmed in the last year.`
  return `${stale} of ${count(facts.length, 'figure')} ${stale === 1 ? 'was' : 'were'} last confirmed more than a year ago.`
}
