import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** An action of the 2019 plan that a line of work in 2024 goes back to, and what it became in 2021. */
export interface EarlyAction {
  key: Key
  /** The priority of 2019 that it stands beneath. */
  priority: Key
  words: string
  became: { node: Key; disposition: 'reworded' | 'merged'; reason: string }
}

/** The day the board wrote them into the plan, and the day it decided what became of them. */
export const writtenOn: Day = '2019-12-17'
export const renewedOn: Day = '2021-07-27'

/**
 * Three of the four lines that run from 2019 to the report of 2024/25; the fourth, the access policy, is among the plan's own actions. The papers name
 * the subjects in each of these years; that one became the other is illustrative.
 */
export const earlyActions: readonly EarlyAction[] = [
  {
    key: 'action-partners',
    priority: 'priority-g',
    words: 'Agree with each of our partners what we will do together',
    became: {
      node: 'reaching-out-1',
      disposition: 'merged',
      reason: 'Work with partners became part of what we do for a local community that can last. (illustrative)',
    },
  },
  {
    key: 'action-fairness',
    priority: 'priority-a',
    words: 'Find out which people at most risk our services do not reach',
    became: {
      node: 'reaching-out-4',
      disposition: 'merged',
      reason: 'Reaching people at most risk became part of a local economy that lifts them. (illustrative)',
    },
  },
  {
    key: 'action-culture',
    priority: 'priority-elc',
    words: 'Design the culture programme with staff who lead the change',
    became: {
      node: 'culture-3',
      disposition: 'reworded',
      reason: 'The programme was designed; the commitment is now to carry it out, with leadership behaviours for all. (illustrative)',
    },
  },
]
