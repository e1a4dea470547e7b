import type { Day } from '../../kernel/day.ts'
import type { Rag } from '../../kernel/rag.ts'

/** A trust of the group; its place is its turn to chair. */
export interface GroupTrust {
  id: number
  name: string
  shortName: string
  place: number
}

/** Trusts that work together; each reads what the others share and nothing else of theirs. */
export interface Group {
  name: string
  formedOn: Day
  trusts: readonly GroupTrust[]
}

/** Which shared record is meant: numbers are a trust's own, so the trust is part of the name. */
export interface SharedRef {
  trustId: number
  id: number
}

/** What the group set out to do in a year, led and written by one of its trusts. */
export interface Priority extends SharedRef {
  /** The year it is for, by the one its financial year starts in. */
  year: number
  position: number
  title: string
  aim: string
  leadPostId: number | null
  /** The executive who leads it, by the title the leading trust gave. */
  leadTitle: string
  follows: SharedRef | null
  endedOn: Day | null
  endedWords: string
  illustrative: boolean
  version: number
}

/** What one trust said of a priority for one period; only the leading trust declares a status. */
export interface Said extends SharedRef {
  priority: SharedRef
  period: string
  words: string
  rag: Rag | null
  reason: string
  saidAs: string
  saidOn: Day
  version: number
}

/** A meeting of the group, chaired by the trust that wrote it down. */
export interface Meeting extends SharedRef {
  heldOn: Day
  chairTitle: string
  outOfTurn: string
  words: string
}

/** A shared record as one word of an address: "2-5". */
export const sharedKey = ({ trustId, id }: SharedRef): string => `${trustId}-${id}`

/** Reads a word of an address as a shared record; undefined when it names none. */
export function readShared(word: string): SharedRef | undefined {
  const found = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(word)
  return found ? { trustId: Number(found[1]), id: Number(found[2]) } : undefined
}

export const isSame = (one: SharedRef, other: SharedRef | null): boolean => one.trustId === other?.trustId && one.id === other.id

/** The name a colleague of the group knows a trust by. */
export const trustNamed = (group: Group, id: number): string =>
  group.trusts.find((trust) => trust.id === id)?.shortName ?? 'A former partner'

/** Where a shared priority is read. */
export const hrefOf = (one: SharedRef): string => `/group/priorities/${sharedKey(one)}`
