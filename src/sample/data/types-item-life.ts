import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

/** A committee or group as the trust has or had it. Names are the sample's own. */
export interface OverseeingBody extends MaybeIllustrative {
  key: Key
  name: string
  kind: 'board' | 'committee' | 'executive' | 'group'
  reportsTo?: Key
  chair?: Key
  secretary?: Key
  from: Day
  meetsOn?: Day
  until?: Day
}

/** An item set aside or brought forward by the trust's own decision, and when it went on. */
export interface Pause extends MaybeIllustrative {
  /** A progress item, or a row of a plan as `plan/row`. */
  item: Key
  what: 'paused' | 'brought forward'
  from: Day
  reviewOn: Day
  reason: string
  approvedBy: string
  ended?: { on: Day; reason: string }
}

/** One thing asked of several places, with what each answered. */
export interface FannedAsk extends MaybeIllustrative {
  key: Key
  title: string
  words: string
  item?: Key
  askedBy: Key
  askedOn: Day
  dueOn: Day
  parts: readonly { place: Key; post: Key; answer?: { on: Day; state: 'done' | 'part done' | 'not done'; words: string } }[]
  remindedOn?: Day
}

/** What happened to items besides their updates. */
export interface ItemLife {
  bodies: readonly OverseeingBody[]
  /** Which body watches which items, from a day. */
  overseeing: readonly { body: Key; items: readonly Key[]; from: Day }[]
  pauses: readonly Pause[]
  asks: readonly FannedAsk[]
  /** An item made to follow on from another. */
  followOns: readonly { item: Key; from: Key; on: Day }[]
  /** An item that was taken up in the wrong place and moved to where it stands. */
  moves: readonly { item: Key; firstUnder: { goal: Key; brick: Key }; on: Day; reason: string }[]
  /** An update sent in the wrong row and moved to the right one. */
  misplaced: readonly { item: Key; period: Key; firstIn: Key; on: Day; reason: string }[]
  /** Other names by which papers call places. */
  placeNames: readonly { place: Key; name: string; until?: Day; on: Day }[]
}
