import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** Which measure shows how a risk stands, since which day. Invented. */
export const heldAgainst: readonly { risk: Key; measure: string; on: Day }[] = [
  { risk: 'risk-01', measure: 'LONGWAIT', on: '2024-04-23' },
  { risk: 'risk-08', measure: 'WLSIZE', on: '2024-04-23' },
]

/** What owners answered to a test. Every word and day is invented. */
export const sampleAnswers: readonly { risk: Key; test: string; by: Key; on: Day; until: Day; words: string }[] = [
  {
    ...{ risk: 'risk-05', test: 'unmoved', by: 'deputy-chief-executive', on: '2024-07-23', until: '2024-09-30' },
    words: 'Both rehearsals were of floods. The plan for a cyber attack is rehearsed in September; the score is looked at again then.',
  },
  {
    ...{ risk: 'risk-02', test: 'first line only', by: 'medical-director', on: '2024-09-10', until: '2025-02-28' },
    words: 'The research committee goes through the register in January. Its report will be the first from beyond the line.',
  },
]
