import type { Day } from '../../../kernel/day.ts'
import type { PromiseCounts } from './year-facts.ts'

interface Promised {
  day: Day | null
  outcome: 'open' | 'kept' | 'part kept' | 'new date' | 'dropped'
  madeInEnds: Day
}

/** The promises of a span of days by what became of them: those due in it, and those made in it without a day. */
export function promiseCounts(promises: readonly Promised[], { starts, ends, on }: { starts: Day; ends: Day; on: Day }): PromiseCounts {
  const within = promises.filter(({ day, madeInEnds }) => (day ?? madeInEnds) >= starts && (day ?? madeInEnds) <= ends)
  const having = (...outcomes: Promised['outcome'][]) => within.filter(({ outcome }) => outcomes.includes(outcome)).length
  const late = within.filter(({ outcome, day }) => outcome === 'open' && day !== null && day < on).length
  return {
    kept: having('kept'),
    partKept: having('part kept'),
    notKept: having('new date', 'dropped') + late,
    ahead: having('open') - late,
  }
}

/** "2 kept, 1 not kept": what is not so is not said. */
export function promisesInWords({ kept, partKept, notKept, ahead }: PromiseCounts): string {
  const parts = [
    [kept, 'kept'],
    [partKept, 'part kept'],
    [notKept, 'not kept'],
    [ahead, 'not due yet'],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`)
  return said.length > 0 ? said.join(', ') : 'None'
}
