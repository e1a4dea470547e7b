import type { Day } from '../../kernel/day.ts'
import type { Milestone, MilestoneMove, PlanRow, PromiseMade, Repetition } from './types.ts'

/** The words of one row of the plan of 2022/23, before its periods and days are filled in. */
export interface RowWords {
  theme: string
  focus: string
  focusReadFromAbove?: true
  parts?: readonly string[]
  outcome: string
  accountable: string
  q1: string
  september: string | null
  repetition?: Repetition
  milestones?: readonly Milestone[]
  promises?: readonly PromiseMade[]
  /** The day Q1's words were sent, where it was not 6 July 2022. */
  q1Sent?: Day
}

/** One row with its two updates; the days of sending and approval are illustrative. */
export const row = (number: number, brick: string, words: RowWords): PlanRow => ({
  number,
  brick,
  themeAsWritten: words.theme,
  focus: words.focus,
  ...(words.focusReadFromAbove ? { focusReadFromAbove: true as const } : {}),
  ...(words.parts ? { parts: words.parts } : {}),
  outcome: words.outcome,
  accountable: { post: words.accountable, illustrative: true },
  updates: [
    { period: 'q1-2022-23', text: words.q1, sentOn: words.q1Sent ?? '2022-07-06', approvedOn: '2022-07-19' },
    words.september === null
      ? { period: 'september-2022', text: null }
      : { period: 'september-2022', text: words.september, sentOn: '2022-09-06', approvedOn: '2022-09-13' },
  ],
  repetition: words.september === null ? 'blank' : (words.repetition ?? 'new'),
  milestones: words.milestones ?? [],
  promises: words.promises ?? [],
})

interface MilestoneDetails {
  precision?: Milestone['precision']
  moves?: readonly MilestoneMove[]
  actual?: Day
}

/** A milestone of a plan row, to the day unless it says otherwise. */
export const milestone = (key: string, title: string, baseline: Day, details: MilestoneDetails = {}): Milestone => ({
  key,
  title,
  baseline,
  precision: details.precision ?? 'day',
  moves: details.moves ?? [],
  ...(details.actual ? { actual: details.actual } : {}),
})

/** A promise made in Q1 2022/23, and what September's update says of it. */
export const promised = (key: string, text: string, due: Day, followUp: NonNullable<PromiseMade['followUp']>): PromiseMade => ({
  key,
  madeIn: 'q1-2022-23',
  dueIn: 'september-2022',
  due,
  text,
  followUp,
})
