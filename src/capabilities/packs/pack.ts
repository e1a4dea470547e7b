import { type Day, dayInWords, type Instant } from '../../kernel/day.ts'

export const packStates = ['draft', 'submitted', 'withdrawn'] as const
export type PackState = (typeof packStates)[number]

/** What a body is sent before it meets. */
export interface Pack {
  id: number
  bodyId: number
  body: string
  bodyKind: string
  meetsOn: Day
  title: string
  papersDueOn: Day | null
  /** Pages of A4 and words of the whole; null where none was set. */
  pageBudget: number | null
  wordBudget: number | null
  state: PackState
  version: number
}

/** One section as it is asked for: what is to be written, of what, and for whom. */
export interface PackSection {
  id: number
  packId: number
  position: number
  kind: string
  title: string
  periodId: number | null
  planId: number | null
  elementId: number | null
  /** The frozen report it holds word for word. */
  reportId: number | null
  /** A few words before it. */
  before: string
  /** The secretary’s own words, of a written section. */
  words: string
  pageBudget: number | null
  wordBudget: number | null
  isPrivate: boolean
  preparedById: number | null
  preparedBy: string | null
  version: number
}

/** A frozen edition by its facts, without its words. */
export interface EditionRow {
  id: number
  packId: number
  title: string
  body: string
  meetsOn: Day
  edition: number
  privateItems: number
  frozenAt: Instant
  frozenBy: string
  historyHead: string
  reason: string
}

/** The three copies of an edition: all of it, without what is private, and on one page. */
export const copies = ['full', 'public', 'one page'] as const
export type Copy = (typeof copies)[number]

/** What a pack is called where nobody gave it another title. */
export const titleFor = (body: string, meetsOn: Day): string => `${body}, ${dayInWords(meetsOn)}`

/** The same sections in order with one moved a place up or down; undefined where it is at the end already. */
export function moved<S extends { id: number }>(sections: readonly S[], id: number, way: 'up' | 'down'): S[] | undefined {
  const from = sections.findIndex((section) => section.id === id)
  const to = way === 'up' ? from - 1 : from + 1
  const [one, other] = [sections[from], sections[to]]
  if (!one || !other) return undefined
  return sections.map((section, at) => (at === from ? other : at === to ? one : section))
}
