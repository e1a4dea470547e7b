import type { Instant } from '../../kernel/day.ts'
import type { Database } from './database.ts'
import { refusal } from './database-error.ts'
import { type Db, transact } from './transaction.ts'

/** Who works in which trust, and how. */
export interface Access {
  personId: number
  trustId: number
  mode: 'read only' | 'read write'
  /** Look at the trust as the system knew it at this instant; always read only. */
  asAt?: Instant | undefined
  /** The instant to write history with, in a sample trust only: anywhere else writing is refused. */
  clock?: Instant | undefined
}

/** Before anybody is known: people and memberships may be read, sessions written, nothing else. */
export interface SigningIn {
  mode: 'sign-in'
}

const number = (value: number): string => {
  if (!Number.isSafeInteger(value)) throw refusal(`Not a number of a record: ${value}`, '22023')
  return `'${value}'`
}

const instant = (value: Instant | undefined): string => {
  if (value === undefined) return `''`
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z$/.test(value)) throw refusal(`Not an instant in UTC: ${value}`, '22007')
  return `'${value}'`
}

/** Names the locks by which writers of one trust take turns. */
const writersOf = 537_101

function opening(access: Access | SigningIn): string {
  if (access.mode === 'sign-in') return `begin; select set_config('role', 'app_signin', true), set_config('search_path', 'public', true)`
  const reads = access.mode === 'read only' || access.asAt !== undefined
  const path = access.asAt === undefined ? 'public' : 'asof, public'
  const turn = reads ? '' : `; select pg_advisory_xact_lock(${writersOf}, ${number(access.trustId)}::int)`
  return `begin isolation level ${reads ? 'repeatable read read only' : 'read committed read write'};
    select set_config('role', 'app_user', true), set_config('search_path', '${path}', true),
      set_config('app.person_id', ${number(access.personId)}, true), set_config('app.trust_id', ${number(access.trustId)}, true),
      set_config('app.as_at', ${instant(access.asAt)}, true), set_config('app.clock', ${instant(access.clock)}, true)${turn}`
}

/**
 * Does work in one transaction, inside one trust: every other trust is unseen, and a reading transaction cannot write.
 * Writers of one trust take turns from here to their commit: what one reads, as that a period is open, still holds when it writes.
 * What is written belongs to one change, which the work names once with `record`; unnamed, it is refused at commit (PT002).
 */
export async function within<T>(db: Database, access: Access | SigningIn, work: (trx: Db) => Promise<T>): Promise<T> {
  return transact(db.engine, opening(access), work)
}
