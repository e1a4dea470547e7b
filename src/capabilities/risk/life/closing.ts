import type { RiskFacts } from '../queries.ts'
import type { Fault } from '../scoring/assessing.ts'

/** Why a risk cannot be closed or reopened now; undefined when it can. `numberTaken`: an open risk holds its number meanwhile. */
export function whyNotTurn(
  wished: 'close' | 'reopen',
  { state, isClosed, numberTaken }: { state: RiskFacts['state']; isClosed: boolean; numberTaken: boolean },
): Fault | undefined {
  if (state !== 'open') return { field: 'reason', words: 'It is no risk of a register: a proposal is accepted, declined or taken back' }
  if (wished === 'close') return isClosed ? { field: 'reason', words: 'It is closed already: read why on its page' } : undefined
  if (!isClosed) return { field: 'reason', words: 'It is open already: nothing needs to be done' }
  return numberTaken
    ? { field: 'reason', words: 'Another open risk has its number: give that one another number before reopening this one' }
    : undefined
}
