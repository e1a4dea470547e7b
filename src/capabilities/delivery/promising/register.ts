import type { Day } from '../../../kernel/day.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import type { ItemPromise } from '../item.ts'
import { isMentioned } from '../weighing/promises.ts'

/** A promise with what has been said since it was made. */
export interface Followed extends ItemPromise {
  madeInId: number
  item: string
  accountable: string | null
  /** What later updates of the item say, in any order. */
  saidSince: readonly string[]
  /** The writer of a later update was asked about it; an empty answer is silence. */
  asked: { answer: string } | null
}

/** How a promise stands on a day. */
export type PromiseState =
  | 'done'
  | 'part done'
  | 'new date'
  | 'dropped'
  | 'to come'
  | 'no day'
  | 'mentioned'
  | 'asked about'
  | 'never mentioned again'

const settled = { kept: 'done', 'part kept': 'part done', 'new date': 'new date', dropped: 'dropped' } as const

/** What was said of it since; before its day comes nothing need be. A mention is only a mention, and settles nothing. */
export function stateOf(promise: Pick<Followed, 'text' | 'day' | 'outcome' | 'saidSince' | 'asked'>, on: Day): PromiseState {
  if (promise.outcome !== 'open') return settled[promise.outcome]
  if (promise.day === null) return 'no day'
  if (promise.day >= on) return 'to come'
  if (promise.saidSince.some((text) => isMentioned(promise, text))) return 'mentioned'
  return promise.asked?.answer.trim() ? 'asked about' : 'never mentioned again'
}

/** The state in a table's cell. */
export const stateNames: Record<PromiseState, string> = {
  done: 'Done',
  'part done': 'Part done',
  'new date': 'New date',
  dropped: 'Dropped',
  'to come': 'Still to come',
  'no day': 'No day was said',
  mentioned: 'Mentioned, not settled',
  'asked about': 'Asked about and answered, not settled',
  'never mentioned again': 'Never mentioned again',
}

const counted: Record<PromiseState, (n: number) => string> = {
  done: (n) => `${n} done`,
  'part done': (n) => `${n} part done`,
  'new date': (n) => count(n, 'new date'),
  dropped: (n) => `${n} dropped`,
  mentioned: (n) => `${n} mentioned and not settled`,
  'asked about': (n) => `${n} answered for and not settled`,
  'never mentioned again': (n) => `${n} never mentioned again`,
  'to come': (n) => `${n} still to come`,
  'no day': (n) => `${n} without a day`,
}
const told = Object.keys(counted) as PromiseState[]

/** "11 promised in Q1 2022/23: 2 done, 2 new dates and 7 never mentioned again." */
export function promisesInWords(
  promises: readonly Pick<Followed, 'text' | 'day' | 'outcome' | 'saidSince' | 'asked'>[],
  on: Day,
  madeIn?: string,
): string {
  const where = madeIn ? ` in ${madeIn}` : ''
  if (promises.length === 0) return `Nothing was promised${where}.`
  const states = promises.map((promise) => stateOf(promise, on))
  const parts = told.map((state) => ({ state, n: states.filter((one) => one === state).length })).filter(({ n }) => n > 0)
  return `${opening(promises.length)} promised${where}: ${listed(parts.map(({ state, n }) => counted[state](n)))}.`
}

/** What the register may be narrowed to. */
export type Shown = 'open' | 'due' | 'never' | 'settled' | 'all'
export const shownNames: Record<Shown, string> = {
  open: 'Open',
  due: 'Due and open',
  never: 'Never mentioned again',
  settled: 'Settled',
  all: 'All',
}

const isIn: Record<Shown, (promise: Followed, on: Day) => boolean> = {
  open: ({ outcome }) => outcome === 'open',
  due: ({ outcome, day }, on) => outcome === 'open' && day !== null && day < on,
  never: (promise, on) => stateOf(promise, on) === 'never mentioned again',
  settled: ({ outcome }) => outcome !== 'open',
  all: () => true,
}

/** Those to show, by the day they are due; what has no day stands last. */
export const chosenOf = (promises: readonly Followed[], shown: Shown, on: Day): Followed[] =>
  promises.filter((promise) => isIn[shown](promise, on)).sort((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9') || a.id - b.id)

/** Who may say what became of a promise outside an update: the holder of the post that does it, or whoever writes the item's updates. */
export function whyNotSettle(
  promise: Pick<ItemPromise, 'outcome' | 'ownerPostId'>,
  held: readonly { postId: number }[],
  accountablePostId: number | null,
): string | undefined {
  if (promise.outcome !== 'open') return 'What became of this promise has been said already'
  if (held.some(({ postId }) => postId === promise.ownerPostId || postId === accountablePostId)) return undefined
  return 'Only whoever does it, or whoever writes the item’s updates, can say what became of it'
}
