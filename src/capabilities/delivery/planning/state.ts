import { type Day, dayInWords } from '../../../kernel/day.ts'

/** What an item is besides its RAG. Only an active one owes a RAG; the others owe a reason and a day to look again. */
export type Activity = 'active' | 'paused' | 'awaiting an external decision' | 'unfunded' | 'closed'

export interface ItemState {
  activity: Activity
  reason: string | null
  reviewOn: Day | null
  /** What came of it, once it is closed. */
  outcome?: string | null
}

/** A field and what is wrong with it. */
export interface Problem {
  field: string
  words: string
}

const begins: Record<Exclude<Activity, 'active'>, string> = {
  paused: 'Paused',
  'awaiting an external decision': 'Awaiting a decision outside the trust',
  unfunded: 'Not funded',
  closed: 'Closed',
}

/** What must be mended before the state can stand: anything but active needs a reason, and a review day still to come unless it is closed. */
export function whyNotState({ activity, reason, reviewOn }: ItemState, today: Day): Problem[] {
  if (activity === 'active') return []
  const problems: Problem[] = []
  if (!reason?.trim()) problems.push({ field: 'reason', words: `Say why it is ${activity}` })
  if (activity === 'closed') return problems
  if (reviewOn === null) problems.push({ field: 'reviewOn', words: 'Say on which day this will be looked at again' })
  else if (reviewOn < today) problems.push({ field: 'reviewOn', words: 'The day to look again must be today or later' })
  return problems
}

/** Has the day to look again gone by? An active item has none. */
export const isReviewDue = ({ activity, reviewOn }: ItemState, today: Day): boolean =>
  activity !== 'active' && activity !== 'closed' && reviewOn !== null && reviewOn < today

/** "Paused: no national money. To be looked at again on 31 January 2025." Undefined for an active item, which needs no words. */
export function stateInWords(state: ItemState, today: Day): string | undefined {
  if (state.activity === 'active') return undefined
  const why = state.reason?.trim().replace(/[.\s]+$/, '') || 'no reason given'
  if (state.activity === 'closed') return `${begins.closed}${state.outcome ? `, ${state.outcome}` : ''}: ${why}.`
  const when =
    state.reviewOn === null
      ? 'No day is set to look again.'
      : `${isReviewDue(state, today) ? 'It was to be' : 'To be'} looked at again on ${dayInWords(state.reviewOn)}.`
  return `${begins[state.activity]}: ${why}. ${when}`
}
