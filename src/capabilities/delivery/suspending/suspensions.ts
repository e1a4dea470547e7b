import { type Day, daysBetween } from '../../../kernel/day.ts'
import { count, listed, opening, sentenceCase } from '../../../kernel/words.ts'
import type { Activity, ItemState, Problem } from '../planning/state.ts'
import { whyNotState } from '../planning/state.ts'

/** What a person may choose an item to be: its state, or active and brought forward. */
export type Chosen = Activity | 'brought forward'

export type What = 'suspended' | 'accelerated'

/** A time in which an item was set aside, or brought forward, by the trust's own decision. */
export interface Suspension {
  id: number
  itemId: number
  what: What
  from: Day
  reviewOn: Day | null
  reason: string
  approvedBy: string
  endedOn: Day | null
  endedReason: string
}

const whatOf: Partial<Record<Chosen, What>> = { paused: 'suspended', 'brought forward': 'accelerated' }

/**
 * What a choice does to the time that runs: paused means suspended and brought forward means accelerated, so an item's state
 * and its times can never tell two stories. Anything else ends what runs; the same again only changes its words.
 */
export function timesAfter(running: What | null, chosen: Chosen): { ends: boolean; begins: What | null } {
  const wanted = whatOf[chosen] ?? null
  return { ends: running !== null && running !== wanted, begins: wanted !== running ? wanted : null }
}

/** What an item is now, as a person would choose it. */
export const chosenNow = (activity: Activity, running: What | null): Chosen =>
  activity === 'active' && running === 'accelerated' ? 'brought forward' : activity

/** What was typed of a new state. */
export interface Wished {
  chosen: Chosen
  reason: string
  reviewOn: Day | null
  approvedBy: string
  outcome: string | null
}

const stateOf = ({ chosen, reason, reviewOn }: Wished): ItemState => ({
  activity: chosen === 'brought forward' ? 'active' : chosen,
  reason,
  reviewOn,
})

/** How an item stands before the choice; the reason is empty where the person is not shown it. */
interface Standing {
  now: Chosen
  today: Day
  reason?: string | null
}

/** What must be mended before the choice can stand: its reason always where anything changes, and by whose decision where it is the trust's own. */
export function whyNotChosen(wished: Wished, { now, today, reason: before }: Standing): Problem[] {
  const { chosen, reason, approvedBy } = wished
  const again = chosen === 'active' && now !== 'active' && (reason.trim() === '' || reason.trim() === before?.trim())
  const problems = chosen === 'brought forward' ? forward(wished, today) : whyNotState(stateOf(wished), today)
  if (again) problems.push({ field: 'reason', words: whyAgain(now, reason) })
  if (whatOf[chosen] && approvedBy.trim() === '') problems.push({ field: 'approvedBy', words: 'Say which role or body decided it' })
  if (chosen === 'closed' && wished.outcome === null) problems.push({ field: 'outcome', words: 'Select what came of it' })
  return problems
}

/** The box still holds the reason of before: why it was paused is not why it goes on. */
function whyAgain(now: Chosen, reason: string): string {
  const words = now === 'closed' ? 'Say why it is opened again' : 'Say why it goes on'
  return reason.trim() === '' ? words : `${words}: these words say why it was ${now}`
}

/** To be brought forward is as much a decision as to be paused: it has a reason and a day to look again. */
const forward = (wished: Wished, today: Day): Problem[] =>
  whyNotState({ activity: 'paused', reason: wished.reason, reviewOn: wished.reviewOn }, today).map((problem) =>
    problem.words === 'Say why it is paused' ? { ...problem, words: 'Say why it is brought forward' } : problem,
  )

/** "45 days", "1 day": how long it lasted, or has lasted so far. The first day counts. */
export const lastedInWords = ({ from, endedOn }: Pick<Suspension, 'from' | 'endedOn'>, on: Day): string =>
  count(Math.max(daysBetween(from, endedOn !== null && endedOn < on ? endedOn : on), 0) + (endedOn === null ? 1 : 0) || 1, 'day')

const inWords = (n: number): string => opening(n).toLowerCase()

const isRunning = ({ endedOn }: Suspension): boolean => endedOn === null

/** The answer over everything paused: how much stands still, how much was brought forward, how much went on. */
export function pausedInWords(times: readonly Suspension[], waiting: number, on: Day): { strong: string; words: string } {
  const still = times.filter((one) => isRunning(one) && one.what === 'suspended')
  const ahead = times.filter((one) => isRunning(one) && one.what === 'accelerated')
  const gone = times.filter((one) => !isRunning(one))
  const longest = [...still].sort((a, b) => a.from.localeCompare(b.from))[0]
  const overdue = [...still, ...ahead].filter(({ reviewOn }) => reviewOn !== null && reviewOn < on).length
  const strong = `${opening(still.length)} ${still.length === 1 ? 'item is' : 'items are'} paused by the trust’s own decision${
    longest ? `, ${still.length === 1 ? 'for' : 'the longest for'} ${lastedInWords(longest, on)}` : ''
  }.`
  const parts = [
    waiting > 0 ? `${inWords(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a decision or money from outside` : '',
    ahead.length > 0 ? `${inWords(ahead.length)} ${ahead.length === 1 ? 'was' : 'were'} brought forward` : '',
    gone.length > 0 ? `${inWords(gone.length)} went on` : '',
    overdue > 0 ? `${inWords(overdue)} should have been looked at again by now` : '',
  ].filter(Boolean)
  return { strong, words: parts.length === 0 ? '' : `${sentenceCase(listed(parts))}.` }
}
