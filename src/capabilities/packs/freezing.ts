import { type Decision, no, yes } from '../../kernel/decision.ts'
import { count } from '../../kernel/words.ts'

/** What is asked when a pack is submitted: the edition and the points that stood on the page it was asked from. */
export interface Freezing {
  edition: number
  read: string
  reason: string
}

export interface Freezable {
  state: string
  sections: number
  /** How many editions there are. */
  editions: number
  /** The points as they stand now, by `pointsRead`. */
  points: string
}

/** Why there is nothing to submit; undefined where there is. */
export function whyNotFreezable({ state, sections }: Pick<Freezable, 'state' | 'sections'>): string | undefined {
  if (state === 'withdrawn') return 'The pack was withdrawn, so it cannot be submitted.'
  return sections === 0 ? 'The pack has no section yet. Add one before you submit it.' : undefined
}

/** Whether a pack may be frozen, and as which edition. From the second on it says what changed and why; a frozen one is never reopened. */
export function mayFreeze(
  { edition, read, reason }: Freezing,
  { points, editions, ...pack }: Freezable,
): Decision<{ edition: number; reason: string }> {
  const early = whyNotFreezable(pack)
  if (early) return no(early)
  if (edition !== editions + 1)
    return no(
      `Meanwhile somebody froze the pack: there ${editions === 1 ? 'is' : 'are'} ${count(editions, 'edition')} now. Read what stands there before freezing another.`,
    )
  if (read !== points) return no('The pack has changed since you read the points. Read them again as they stand now.')
  if (edition > 1 && reason.trim() === '') return no('Say what changed since the edition before, and why')
  return yes({ edition, reason: reason.trim() })
}
