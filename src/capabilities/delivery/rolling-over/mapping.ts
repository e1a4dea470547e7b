import { dayInWords } from '../../../kernel/day.ts'
import { type DecidedStep, stepInWords } from '../../strategy/index.ts'

/** Where a part of the strategy is found in another version: one element, several to choose from, or nothing with the reason. */
export type Mapped = { to: number } | { among: readonly number[] } | { gone: string }

/** The strategy's lineage as mapping needs it. */
export interface Strands {
  steps: readonly DecidedStep[]
  /** The version of each element. */
  standsIn: ReadonlyMap<number, number>
}

/**
 * What an element has become in the target version, by the steps written down. Without a target version, or within it, it stays itself.
 * What was split leads to several; what ended, or of which nothing is written, leads to none, and the words say which.
 */
export function mappedTo(id: number, target: number | null, { steps, standsIn }: Strands): Mapped {
  if (target === null || standsIn.get(id) === target) return { to: id }
  const seen = new Set([id])
  const found = new Set<number>()
  const ends: DecidedStep[] = []
  const waiting = [id]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const step of steps.filter(({ fromId }) => fromId === at)) {
      if (step.toId === null) ends.push(step)
      else if (standsIn.get(step.toId) === target) found.add(step.toId)
      else if (!seen.has(step.toId)) {
        seen.add(step.toId)
        waiting.push(step.toId)
      }
    }
  const [one, ...others] = found
  if (one === undefined) return { gone: endInWords(ends) }
  return others.length === 0 ? { to: one } : { among: [one, ...others] }
}

function endInWords([end]: readonly DecidedStep[]): string {
  if (!end) return 'what became of it is not written down'
  const words = stepInWords({ disposition: end.disposition, decidedOn: null }).toLowerCase()
  return end.decidedOn ? `${words} on ${dayInWords(end.decidedOn)}` : words
}
