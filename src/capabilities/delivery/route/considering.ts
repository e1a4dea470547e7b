import { type Day, dayInWords } from '../../../kernel/day.ts'
import { count, opening } from '../../../kernel/words.ts'
import type { Owed } from '../updating/queries-owed.ts'
import type { Overseer, Way } from './way.ts'

export interface ConsiderLine extends Owed {
  way: Way
}

/** A group with the updates of the items it oversees in a period. */
export interface Consideration {
  body: Overseer & { chair: string | null; secretary: string | null }
  /** The committees' day; null where the period has none. */
  due: Day | null
  lines: readonly ConsiderLine[]
  /** Whether this person records what the group said. */
  mayRecord: boolean
}

/** The lines that wait for the group, and those it has considered; the others have not come to it yet. */
export function partedFor({ lines }: Pick<Consideration, 'lines'>): {
  waiting: ConsiderLine[]
  considered: ConsiderLine[]
  below: ConsiderLine[]
} {
  const waiting = lines.filter(({ way, update }) => update && way.stage === 'committee')
  const considered = lines.filter(({ way }) => way.steps.some(({ stage }) => stage === 'committee'))
  return { waiting, considered, below: lines.filter((line) => !waiting.includes(line) && !considered.includes(line)) }
}

/** "Four approved updates wait to be considered by 12 November 2024; two are considered." */
export function considerationInWords(
  consideration: Consideration,
  period: { state: string; label: string },
): { strong: string; words: string } {
  const { waiting, considered, below } = partedFor(consideration)
  const { due, lines } = consideration
  if (lines.length === 0) return { strong: `It oversees no item that reports in ${period.label}.`, words: '' }
  const done = considered.length === 0 ? '' : `${opening(considered.length)} ${considered.length === 1 ? 'is' : 'are'} considered.`
  const still = below.length === 0 ? '' : `${opening(below.length)} ${below.length === 1 ? 'has' : 'have'} not come to it.`
  const words = [done, still].filter(Boolean).join(' ')
  if (period.state === 'frozen')
    return { strong: `${period.label} is frozen: ${considered.length} of ${lines.length} were considered.`, words: '' }
  if (waiting.length === 0) return { strong: 'Nothing waits to be considered.', words }
  return {
    strong: `${count(waiting.length, 'approved update')} ${waiting.length === 1 ? 'waits' : 'wait'} to be considered${due ? ` by ${dayInWords(due)}` : ''}.`,
    words,
  }
}
