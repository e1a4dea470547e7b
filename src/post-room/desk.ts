import type { Reachable, Room } from '../capabilities/posting/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { TrustRow } from '../platform/all-trusts.ts'
import type { Context } from '../platform/context.ts'
import { type Db, within } from '../platform/db/index.ts'
import type { Mailer } from '../platform/mail/mailer.ts'
import { type Ground, readingAs } from '../platform/reading-as.ts'
import { systemName } from '../platform/system-person.ts'

/** What a round of mail needs from the outside. */
export interface PostRoom extends Ground {
  mailer: Mailer
  /** Sample trusts send too: only where the operator says so. */
  sampleToo: boolean
  now: () => Instant
  /** Set when the program is stopping: the letter in hand is finished, and no other begun. */
  stopping?: AbortSignal | undefined
}

/** What came of a round. */
export interface Round {
  written: number
  sent: number
  failed: number
  later: number
  /** What went wrong on our side, one of each person or trust; the rest of the round went on. */
  problems: unknown[]
}

/** A trust as a round works in it: as the system person, by the trust's own clock. */
export interface Desk {
  post: PostRoom
  trust: TrustRow
  personId: number
  now: Instant
  today: Day
  room: Room
  /** Everybody with a role there today, as it stood when the round came to the trust. */
  people: ReadonlyMap<number, Reachable>
  round: Round
}

/** A desk before anything was read there. */
export type Seat = Omit<Desk, 'room' | 'people'>

/** Reads in the trust as the system person. */
export const reads = <T>({ post, trust, personId }: Seat, work: (c: Context) => Promise<T>): Promise<T> =>
  readingAs(post, { person: { id: personId, name: systemName, roles: [] }, trust, now: post.now() }, work)

/** Writes in the trust as the system person: letters and choices only, which are no history. */
export const writes = <T>({ post, trust, personId }: Seat, work: (db: Db) => Promise<T>): Promise<T> =>
  within(post.database, { personId, trustId: trust.id, mode: 'read write' }, work)

export const isStopping = ({ post }: Pick<Desk, 'post'>): boolean => post.stopping?.aborted === true

/** Does one part of a round; what goes wrong in it is kept, and the next part goes on. */
export async function apart({ problems }: Round, part: () => Promise<void>): Promise<void> {
  try {
    await part()
  } catch (error) {
    problems.push(error)
  }
}
