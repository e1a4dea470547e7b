import type { Earned } from '../../../kernel/rag.ts'

/** Which way a thing went. Where one of the two is unknown nobody is said to have got better or worse. */
export type Way = 'worse' | 'better' | 'no longer told' | 'told again' | 'neither'

/** How a thing stood on one of the two days: its words, and the status they are where they are one. */
export interface Side {
  words: string
  status?: Earned
  /** The number behind the words, where there is one. */
  value?: number
}

/** One thing that was otherwise then. */
export interface Change {
  /** `item:12` */
  ref: string
  title: string
  href: string
  /** Whose it is, where somebody is. */
  whose: string
  past: Side
  now: Side
  /** The reason on record, or that there is none. */
  why: string
  way: Way
  /** What a date or promise did: only a date put off is said to have moved; what was met by its day or kept is told in one sentence. */
  did?: 'put off' | 'went by' | 'met' | 'kept'
  /** The item that a date or promise belongs to. */
  of?: { ref: string; title: string; href: string }
  /** The smaller, the sooner a board should see it. */
  weight: number
}

/** Which record a change is of, as its row names it. */
export type About = Pick<Change, 'ref' | 'title' | 'href' | 'whose' | 'of'>

/** A change that is neither better nor worse, told in plain words. */
export const otherwise = (
  about: About,
  { past, now, why = '', weight }: { past: string; now: string; why?: string; weight: number },
): Change => ({ ...about, past: { words: past }, now: { words: now }, why, way: 'neither', weight })

/** A kind of change with its name and all that was found of it, worst first. */
export interface Group {
  key: 'declared' | 'earned' | 'risks' | 'measures' | 'dates' | 'promises' | 'items' | 'strategy' | 'updates' | 'questions' | 'unchanged'
  heading: string
  /** What it is of, where nothing was found: "Nothing changed in dates and promises." Null where the heading says it. */
  of: string | null
  changes: readonly Change[]
}

/** Worst first; equal ones as they were found, in the order of their plan or by number. */
export const worstFirst = (changes: readonly Change[]): Change[] => changes.toSorted((a, b) => a.weight - b.weight)

export const going = (changes: readonly Change[], way: Way): number => changes.filter((change) => change.way === way).length
