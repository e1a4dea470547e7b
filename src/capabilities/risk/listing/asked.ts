import type { Direction } from '../scoring/movement.ts'

/** Which score of a risk stands on the map: each period's, before any control, or to be reached. */
export const mapped = ['current', 'inherent', 'target'] as const
export type Mapped = (typeof mapped)[number]

export const sorts = [
  'number',
  'title',
  'register',
  'category',
  'goal',
  'owner',
  'lead',
  'committee',
  'inherent',
  'now',
  'before',
  'target',
  'movement',
  'review',
  'raised',
] as const
export type Sort = (typeof sorts)[number]

/** Columns that a first press sorts highest first. */
export const figures: readonly Sort[] = ['inherent', 'now', 'before', 'target']

export const states = ['open', 'proposed', 'closed', 'declined', 'taken back', 'all'] as const
export type State = (typeof states)[number]

export const directions: readonly Direction[] = ['rising', 'unchanged', 'falling', 'cannot tell']

/** What narrows the register; what is left out narrows nothing. A number of 0 asks for those that name none. */
export interface Narrowed {
  register?: number | undefined
  category?: string | undefined
  goal?: number | undefined
  owner?: number | undefined
  lead?: number | undefined
  committee?: number | undefined
  state?: State | undefined
  review?: 'overdue' | undefined
  tolerance?: 'above' | undefined
  direction?: Direction | undefined
  confidential?: 'yes' | undefined
}

/** One square of the map. */
export interface Cell {
  likelihood: number
  consequence: number
}

/** What the register shows, as its address says it. */
export interface View extends Narrowed {
  by: 'goal' | 'register'
  sort: Sort
  descending: boolean
  cell?: Cell | undefined
  band?: string | undefined
  /** Left out while it is each period's score. */
  map?: Mapped | undefined
  page?: number | undefined
  /** The columns chosen, by key; none where the usual ones stand. */
  columns?: readonly string[]
}
