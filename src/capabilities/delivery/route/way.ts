import { type Day, dayAndMonth, dayAt, dayInWords, daysBetween, type Instant } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import type { Stage, StageDay } from '../../calendar/index.ts'

/** What decides where an update stands on the trust's route. */
export interface WayFacts {
  /** A period without an update has a draft at most. */
  state: 'draft' | 'imported' | 'sent' | 'sent back' | 'approved'
  /** The stages of the trust's route; none is the short one, from the author to an executive. */
  stages: readonly Stage[]
  /** A deputy sent it while the holder of the post was there to agree. */
  forHolder: boolean
  /** A committee or group oversees the item. */
  overseen: boolean
  /** The stages passed since it was last sent. */
  passed: readonly Stage[]
}

/** The stage an update waits at: its author's until it is sent, then each stage of the route it has not passed and that has something to do, then the board's. */
export function nextStage({ state, stages, forHolder, overseen, passed }: WayFacts): Stage {
  const waits = (stage: Stage) => stages.includes(stage) && !passed.includes(stage)
  if (state === 'draft' || state === 'sent back') return 'author'
  if (state === 'sent') return forHolder && waits('director') ? 'director' : 'executive'
  return state === 'approved' && overseen && waits('committee') ? 'committee' : 'board'
}

/** A group that oversees items, with the posts that speak for it. */
export interface Overseer {
  id: number
  name: string
  chairPostId: number | null
  secretaryPostId: number | null
}

/** A stage an update has passed, who said so and when. */
export interface WayStep {
  stage: Stage
  who: string
  at: Instant
  words: string
  /** The committee's name. */
  body: string | null
}

/** Where one update is on its way to the board. */
export interface Way {
  stage: Stage
  /** Since when it waits there; null where no day is recorded. */
  since: Instant | null
  /** By when this stage is to be done; null where it has no day. */
  due: Day | null
  overseer: Overseer | null
  steps: readonly WayStep[]
  /** The stages of the route that have a day, first to last. */
  days: readonly StageDay[]
  /** Whether the trust has a route longer than the short one. */
  routed: boolean
}

/** Has the day of the stage it waits at passed? The board's day is nobody's to be late for here. */
export const isLate = ({ stage, due }: Pick<Way, 'stage' | 'due'>, today: Day): boolean => stage !== 'board' && due !== null && due < today

const withWhom: Record<Stage, string> = {
  author: 'With its author',
  director: 'Waits for the director to agree',
  executive: 'Waits for an executive to approve it',
  committee: 'Waits for the committee',
  board: 'Ready for the board',
}

/** "Waits for an executive to approve it since 11 October, by 23 October 2024: 3 days left." */
export function wayInWords({ stage, since, due, overseer }: Way, today: Day): string {
  const who = stage === 'committee' && overseer ? `Waits for the ${overseer.name}` : withWhom[stage]
  const from = since && stage !== 'board' ? ` since ${dayAndMonth(dayAt(since))}` : ''
  if (stage === 'board') return due ? `${who} on ${dayInWords(due)}.` : `${who}.`
  if (!due) return `${who}${from}.`
  const left = daysBetween(today, due)
  const time = left === 0 ? 'due today' : left > 0 ? `${count(left, 'day')} left` : `${count(-left, 'day')} late`
  return `${who}${from}, by ${dayInWords(due)}: ${time}.`
}
