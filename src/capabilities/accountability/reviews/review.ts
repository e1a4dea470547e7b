import { addDays, type Day, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import type { Level } from '../framework/framework.ts'

/** A performance review of a place: planned, its pack frozen, then held. */
export interface Review {
  id: number
  version: number
  placeId: number
  place: string
  levelId: number
  chairPostId: number
  plannedOn: Day
  plannedWords: string
  state: 'planned' | 'held'
  heldOn: Day | null
  attended: string
  conclusions: string
  nextLevelId: number | null
  levelReason: string
  suggested: string
  /** Whether its pack is frozen. */
  isFrozen: boolean
}

/** Something agreed in a review, carried forward until it is done. */
export interface AgreedAction {
  id: number
  version: number
  reviewId: number
  placeId: number
  words: string
  ownerPostId: number
  dueOn: Day
  doneOn: Day | null
  doneWords: string
}

/** The day the next review falls due: so many months after this one; on a weekend, the Monday after. */
export function nextReview(heldOn: Day, { everyMonths }: Pick<Level, 'everyMonths'>): Day {
  const day = monthsAfter(heldOn, everyMonths)
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day
}

/** Whether minutes may be kept: of a planned review whose pack is frozen, held today or earlier, with a next review after it. */
export function mayHold(
  review: Pick<Review, 'state' | 'isFrozen'>,
  { heldOn, nextOn, today }: { heldOn: Day; nextOn: Day; today: Day },
): Decision<true> {
  if (review.state === 'held') return no('The minutes of this review are kept already')
  if (!review.isFrozen) return no('Freeze the pack first, so that what was seen is kept')
  if (heldOn > today) return no('The day it was held must be today or earlier')
  return nextOn > heldOn ? yes(true) : no(`The next review must come after ${dayInWords(heldOn)}`)
}

/** What bears on the level of the next review. */
export interface LevelFacts {
  levels: readonly Level[]
  /** The level this review was held at. */
  levelId: number
  /** Levels that open breaches ask for. */
  asked: readonly number[]
  overdueActions: number
}

/**
 * The level the records suggest beside the one that people decide: the heaviest that an open breach asks for; one lighter than now where nothing
 * is open and nothing overdue; else the same.
 */
export function suggestedLevel({ levels, levelId, asked, overdueActions }: LevelFacts): { level: Level | undefined; words: string } {
  const order = [...levels].sort((a, b) => a.position - b.position)
  const now = order.findIndex(({ id }) => id === levelId)
  const most = Math.max(-1, ...asked.map((one) => order.findIndex(({ id }) => id === one)))
  if (most > now) return said(order[most], 'up', 'an open breach asks for it')
  if (most === now && most >= 0) return said(order[now], 'same', 'an open breach asks for it')
  if (overdueActions > 0) return said(order[now] ?? order[0], 'same', 'actions are overdue')
  if (now > 0)
    return said(order[now - 1], 'down', asked.length > 0 ? 'no open breach asks for more' : 'no breach is open and no action overdue')
  return said(order[0], 'same', asked.length > 0 ? 'an open breach asks for no more' : 'no breach is open')
}

const steps = { up: 'going up to', down: 'going down to', same: 'staying at' } as const
const said = (level: Level | undefined, step: keyof typeof steps, because: string) => ({
  level,
  words: level ? `The records suggest ${steps[step]} ${level.name.toLowerCase()}: ${because}.` : '',
})

/** "up", "down" or "same": how a level moved between two reviews. */
export function stepBetween(levels: readonly Level[], from: number, to: number): 'up' | 'down' | 'same' {
  const at = (id: number) => levels.find((one) => one.id === id)?.position ?? 0
  return at(to) > at(from) ? 'up' : at(to) < at(from) ? 'down' : 'same'
}
