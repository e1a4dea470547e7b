import type { Day } from '../../kernel/day.ts'
import type { Key } from './types-organisation.ts'

type Stage = 'author' | 'director' | 'executive' | 'committee' | 'board'

/** How a trust runs its quarters. */
export interface Quarter {
  /** The route of updates, set on a day. */
  route: { on: Day; stages: readonly { stage: Stage; daysBefore: number }[] }
  /** A period's own days between author and board. */
  days: readonly { period: Key; on: Day; between: readonly { stage: Stage; due: Day }[] }[]
  /** What a group said of a period's updates, and who recorded it. */
  considered: readonly { period: Key; body: Key; by: Key; on: Day; items: readonly Key[]; words: string }[]
  /** Who was away, and who covered. */
  absences: readonly { person: Key; cover: Key; from: Day; until: Day; reason: string; by: Key; on: Day }[]
  /** The post whose first holder left, with everything they held handed over in one step on a day. */
  handedOver: { post: Key; on: Day }
}
