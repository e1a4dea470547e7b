import type { Day } from '../../../kernel/day.ts'

/** An item as the rules about gaps see it. */
export interface WorkingItem {
  id: number
  title: string
  brickId: number | null
  goalId: number | null
  accountablePostId: number | null
  /** The post's title, else what a file said, else null. */
  accountable: string | null
  dueOn: Day | null
  hasMilestone: boolean
  overseen: boolean
  /** Active, and not set aside: only then is anything asked about it. */
  atWork: boolean
  closed: boolean
}

/** A thread from a part of the strategy to an item. */
export interface Serving {
  elementId: number
  itemId: number
  relation: string
}

/** How an item may serve a part of the strategy, closest first. All of them count as served. */
export const servingRelations = ['served by', 'loosely served by', 'rolled up in'] as const
export type ServingRelation = (typeof servingRelations)[number]

export const isServing = (relation: string): relation is ServingRelation => servingRelations.some((one) => one === relation)
