import type { Day, Instant } from '../../kernel/day.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Milestone, PromiseMade } from './types-delivery.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

/** One step of an update on its way to the board. */
export interface UpdateStep {
  step: 'draft saved' | 'sent' | 'sent back' | 'approved'
  at: Instant
  /** The post that acted. */
  by: Key
  /** The post it was done for, where a deputy acted. */
  onBehalfOf?: Key
  words?: string
}

/** A later text that has been saved but not sent. */
export interface DraftText {
  text: string
  rag: Rag
  reason?: string
  pathToGreen?: string
}

/** An update of a progress item. Where it is illustrative the RAG of Q2 2024/25 still is the papers’; words, figures and days are not. */
export interface Update extends MaybeIllustrative {
  period: Key
  text: string
  rag: Rag
  /** Why not green; absent where the owner gave none. */
  reason?: string
  pathToGreen?: string
  steps: readonly UpdateStep[]
  draft?: DraftText
}

export interface Challenge extends MaybeIllustrative {
  key: Key
  period: Key
  askedBy: Key
  at: string
  askedOn: Day
  question: string
  dueOn: Day
  answer?: { by: Key; on: Day; words: string; becamePromise?: PromiseMade }
}

/** An answer written beside one of the questions that the software asks before sending. */
export interface QuestionAnswer extends MaybeIllustrative {
  period: Key
  question: string
  answer: string
  by: Key
  at: Instant
}

export interface ProgressItem {
  key: Key
  /** Number within its topic's group, which starts again with each topic. */
  number: number
  goal: Key
  brick: Key
  topic: string
  title: string
  aim: string
  focus?: string
  /** The role the paper names first. */
  accountable: Key
  /** A second role the paper names as accountable too. */
  namedAsWell?: Key
  contributing: readonly Key[]
  overseenBy?: string
  risks: readonly Key[]
  /** Plan rows of 2022/23 whose work it carries on. */
  continues?: readonly number[]
  milestones: readonly Milestone[]
  promises: readonly PromiseMade[]
  updates: readonly Update[]
  challenges: readonly Challenge[]
  answers: readonly QuestionAnswer[]
}

/** A row of a file that waits for review: an item of the report, its aim reworded where one is given, or a new one. */
export interface DraftRow {
  item?: Key
  new?: { topic: string; accountable: Key }
  aim?: string
  text: string
  /** As the file writes it; empty where it says none. */
  rag: string
}

/** A file brought in and not yet reviewed. */
export interface DraftFile {
  name: string
  broughtInAt: Instant
  /** The heading of its column of updates. */
  column: string
  rows: readonly DraftRow[]
  /** Under the report, the actions a committee agreed. */
  actions?: { title: string; rows: readonly DraftAction[] }
}

/** An action as a committee's secretary keeps it. */
export interface DraftAction {
  number: string
  title: string
  /** A post. */
  owner: string
  due: string
  status: string
}
