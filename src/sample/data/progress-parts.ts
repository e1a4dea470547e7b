import type { Day } from '../../kernel/day.ts'
import type { Challenge, Milestone, PromiseMade, QuestionAnswer, Update, UpdateStep } from './types.ts'

interface MilestoneDetails {
  was?: Day
  movedOn?: Day
  reason?: string
  done?: Day
}

/** A milestone of a progress item. `due` is the latest forecast; `was` and `movedOn` tell of the one time it moved. All are illustrative. */
export const milestone = (key: string, title: string, due: Day, details: MilestoneDetails = {}): Milestone => ({
  key,
  title,
  baseline: details.was ?? due,
  precision: 'day',
  moves: details.movedOn ? [{ on: details.movedOn, to: due, ...(details.reason ? { reason: details.reason } : {}) }] : [],
  ...(details.done ? { actual: details.done } : {}),
  illustrative: true,
})

/** A promise made in Q1 2024/25 for Q2, and what Q2's update says of it. */
export const promised = (key: string, due: Day, text: string, followUp?: PromiseMade['followUp']): PromiseMade => ({
  key,
  madeIn: 'q1-2024-25',
  dueIn: 'q2-2024-25',
  due,
  text,
  ...(followUp ? { followUp } : {}),
  illustrative: true,
})

/** A promise made in Q2 2024/25 for Q3. */
export const promisedForQ3 = (key: string, due: Day, text: string): PromiseMade => ({
  key,
  madeIn: 'q2-2024-25',
  dueIn: 'q3-2024-25',
  due,
  text,
  illustrative: true,
})

export const kept = (words: string): NonNullable<PromiseMade['followUp']> => ({ outcome: 'kept', words })
export const notMentioned: NonNullable<PromiseMade['followUp']> = { outcome: 'not mentioned' }

type Step = UpdateStep['step']

/** One step of an update, at an instant in UTC. */
export const step = (name: Step, at: string, by: string, details: { words?: string; onBehalfOf?: string } = {}): UpdateStep => ({
  step: name,
  at,
  by,
  ...details,
})

/** Sent by its owner, and approved by the chief executive some days later. */
export const approved = (by: string, sent: Day, agreed: Day): readonly UpdateStep[] => [
  step('sent', `${sent}T09:30:00Z`, by),
  step('approved', `${agreed}T14:00:00Z`, 'chief-executive'),
]

const earlierDays: Record<string, readonly [Day, Day]> = {
  'q3-2023-24': ['2024-01-12', '2024-01-18'],
  'q4-2023-24': ['2024-04-11', '2024-04-18'],
  'q1-2024-25': ['2024-07-10', '2024-07-17'],
}

/** An approved update of an earlier quarter. The papers hold none of these, so each is illustrative. */
export const earlier = (
  period: keyof typeof earlierDays & string,
  by: string,
  words: Pick<Update, 'text' | 'rag' | 'reason' | 'pathToGreen'>,
): Update => {
  const [sent, agreed] = earlierDays[period] as readonly [Day, Day]
  return { period, ...words, steps: approved(by, sent, agreed), illustrative: true }
}

/** A question a non-executive raised about an item, with the answer where there is one. */
export const challenge = (details: Omit<Challenge, 'illustrative' | 'period'>): Challenge => ({
  period: 'q2-2024-25',
  ...details,
  illustrative: true,
})

/** An answer to one of the questions asked before sending. */
export const answered = (details: Omit<QuestionAnswer, 'illustrative' | 'period'>): QuestionAnswer => ({
  period: 'q2-2024-25',
  ...details,
  illustrative: true,
})
