import type { Day, Instant } from '../kernel/day.ts'
import type { Frame } from '../kernel/frame.ts'
import type { Role } from '../kernel/role.ts'
import type { Asking } from './asking.ts'
import type { Db } from './db/index.ts'
import type { Once } from './once.ts'

/** The trust a request is for; no request is for two. */
export interface TrustFacts {
  id: number
  name: string
  shortName: string
  odsCode: string | null
  isSample: boolean
  /** The name of the group of trusts it belongs to; null for a trust by itself. */
  group: string | null
}

/** Who is asking, with the roles granted to them at this trust today. */
export interface Person {
  id: number
  name: string
  roles: readonly Role[]
}

/** Everything an action or query needs from the outside world, handed in, so that nothing below reads a clock or a global. */
export interface Context {
  db: Db
  trust: TrustFacts
  person: Person
  /** Whether this person may do a thing here and now. While a page is read as at an earlier day only reading is allowed. */
  may(permission: string): boolean
  now: Instant
  today: Day
  /** The day whose end the records are shown at, or null for now. */
  asAt: Day | null
  /** The day to judge dates by: the as-at day when there is one. */
  on: Day
  ask: Asking
  /** Remembers an answer for the rest of a request that only reads, so that two parts of a page may ask the same. */
  once: Once
  frame: Frame
}
