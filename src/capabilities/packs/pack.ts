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
  /** The register whose risks it tells of; null for the board assurance framework. */
  registerId: number | null
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

/** Where a section is to go: a place up or down, or to a place counted from 1. */
export type Move = 'up' | 'down' | number

/** The same sections in order with one moved; undefined where it stays where it is. */
export function moved<S extends { id: number }>(sections: readonly S[], id: number, move: Move): S[] | undefined {
  const from = sections.findIndex((section) => section.id === id)
  const to = move === 'up' ? from - 1 : move === 'down' ? from + 1 : move - 1
  const one = sections[from]
  if (!one || to === from || to < 0 || to >= sections.length) return undefined
  return sections.filter((section) => section !== one).toSpliced(to, 0, one)
}
