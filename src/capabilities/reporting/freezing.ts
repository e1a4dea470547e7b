import { type Decision, no, yes } from '../../kernel/decision.ts'
import { count } from '../../kernel/words.ts'
import type { Notice } from '../delivery/index.ts'

/** What is asked when a paper is to be frozen: the edition and the points that stood on the page it was asked from. */
export interface Freezing {
  edition: number
  /** The points as read and acknowledged, by `pointsRead`. */
  read: string
  reason: string
}

export interface Freezable {
  period: { label: string; state: string }
  /** How many editions there are. */
  editions: number
  /** The points as they stand now, by `pointsRead`. */
  points: string
}

/** The points one has read, as one word: other records, another word, so that nobody acknowledges what they did not see. */
export const pointsRead = (
  notices: readonly Notice[],
  unapproved: readonly { standing: { item: { id: number } }; stands: string }[],
): string =>
  [
    ...notices.map(({ key, refs }) => `${key}=${refs.map(({ id }) => id).join('.')}`),
    ...unapproved.map(({ standing, stands }) => `${stands}=${standing.item.id}`),
  ].join(';')

/** Why there is nothing to freeze yet; undefined where there is. */
export const whyNotFreezable = ({ label, state }: Freezable['period']): string | undefined =>
  state === 'planned' ? `${label} has not been opened, so there is nothing to freeze yet.` : undefined

/** A period that is only planned and of which nobody has said anything has no paper: a draft of it would only repeat the quarter before. */
export const isNotYet = ({ period, standings }: { period: Freezable['period']; standings: readonly { update: unknown }[] }): boolean =>
  period.state === 'planned' && standings.every(({ update }) => update === null)

/** Whether a paper may be frozen, and as which edition. From the second on it says what changed and why; a frozen one is never reopened. */
export function mayFreeze(
  { edition, read, reason }: Freezing,
  { period, editions, points }: Freezable,
): Decision<{ edition: number; reason: string }> {
  const early = whyNotFreezable(period)
  if (early) return no(early)
  if (edition !== editions + 1)
    return no(
      `Meanwhile somebody froze the report: there ${editions === 1 ? 'is' : 'are'} ${count(editions, 'edition')} now. Read what stands there before freezing another.`,
    )
  if (read !== points) return no('The records have changed since you read the points. Read them again as they stand now.')
  if (edition > 1 && reason.trim() === '') return no('Say what changed since the edition before, and why')
  return yes({ edition, reason: reason.trim() })
}
