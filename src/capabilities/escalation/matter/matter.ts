import { type Day, daysBetween, isBefore } from '../../../kernel/day.ts'

export const matterKinds = ['alert', 'advise', 'assure'] as const
/** An alert asks for help or a decision; to advise is to keep a body informed; to assure is to say that something holds. */
export type MatterKind = (typeof matterKinds)[number]

export const steps = ['received', 'discussed', 'decided', 'passed on', 'answered', 'withdrawn'] as const
export type Step = (typeof steps)[number]

/** One step of a matter at a body, in the order it was written down. */
export interface Receipt {
  step: Step
  on: Day
  /** The post or role of whoever gave it, as it was called then. */
  as: string
  personId: number
  words: string
  /** The risk goes back down with this answer. */
  cameDown: boolean
}

/** A matter raised to one body, with its receipts oldest first. */
export interface Matter {
  id: number
  version: number
  kind: MatterKind
  title: string
  words: string
  /** What is asked of the body; empty where nothing is. */
  asked: string
  riskId: number | null
  /** The rule that sent it, where one did. */
  ruleId: number | null
  scoreThen: number | null
  fromBodyId: number | null
  fromPlaceId: number | null
  toBodyId: number
  raisedOn: Day
  raisedAs: string
  raisedById: number
  receiveBy: Day
  decideBy: Day
  /** The matter it became at the next body, where it was passed on. */
  onwardId: number | null
  illustrative: boolean
  receipts: readonly Receipt[]
}

type Stages = Pick<Matter, 'receipts'>

/** Where a matter stands: its last step, or waiting while it has none. */
export const stateOf = ({ receipts }: Stages): Step | 'waiting' => receipts.at(-1)?.step ?? 'waiting'

/** The latest of such a step; undefined where none was taken. */
export const lastOf = ({ receipts }: Stages, step: Step): Receipt | undefined => receipts.findLast((one) => one.step === step)

/** Only an alert, or a matter that asks something, is owed an answer: what informs or assures is done with when it is received. */
export const wantsAnswer = ({ kind, asked }: Pick<Matter, 'kind' | 'asked'>): boolean => kind === 'alert' || asked !== ''

/** Does a matter still wait for something, here or at the body it was passed on to? */
export function isOpen(matter: Matter): boolean {
  const state = stateOf(matter)
  if (state === 'answered' || state === 'withdrawn') return false
  return state === 'waiting' || wantsAnswer(matter)
}

/** What a matter waits for: its receipt, a decision, the answer to whoever raised it, or the body above. */
export type Waiting = 'receipt' | 'decision' | 'answer' | 'above'

/** What a matter waits for on a day, since when, by when, and how many days it is late (0 where it is not). */
export interface Clock {
  waits: Waiting | null
  since: Day
  due: Day | null
  late: number
}

const later = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a)

/**
 * The clock of a matter on a day. `onward` is the matter it became above: while that waits, nothing is late here; once it is done with, the answer
 * is owed here. An answer is due on the day the decision was, or when the decision came, whichever is later.
 */
export function clockOf(matter: Matter, on: Day, onward?: Matter): Clock {
  const { waits, since, due } = waitingOf(matter, onward)
  return { waits, since, due, late: due !== null && on > due ? daysBetween(due, on) : 0 }
}

function waitingOf(matter: Matter, onward: Matter | undefined): Omit<Clock, 'late'> {
  const last = matter.receipts.at(-1)
  if (!last) return { waits: 'receipt', since: matter.raisedOn, due: matter.receiveBy }
  if (!isOpen(matter)) return { waits: null, since: last.on, due: null }
  if (last.step === 'decided') return { waits: 'answer', since: last.on, due: later(matter.decideBy, last.on) }
  if (last.step !== 'passed on') return { waits: 'decision', since: last.on, due: matter.decideBy }
  if (!onward || isOpen(onward)) return { waits: 'above', since: last.on, due: null }
  const back = onward.receipts.at(-1)?.on ?? last.on
  return { waits: 'answer', since: back, due: later(matter.decideBy, back) }
}
