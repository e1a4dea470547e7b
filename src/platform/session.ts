import { createHash, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { type Day, dayAt, type Instant } from '../kernel/day.ts'
import { type Role, roles } from '../kernel/role.ts'
import type { Person, TrustFacts } from './context.ts'
import type { Db } from './db/index.ts'
import { inTurn } from './in-turn.ts'

/** Who is signed in, at which trust, with the clock that trust lives by. */
export interface SignedIn {
  person: Person
  trust: TrustFacts
  now: Instant
  today: Day
  /** The session's last use is to be written down again. */
  isStale: boolean
}

export const sessionCookie = 'stepup'
const longest = 12 * 3_600_000

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** The cookie that carries a session: unreadable to scripts, never sent from another site. */
export const cookieFor = (token: string, secure: boolean): string =>
  `${sessionCookie}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${longest / 1000}${secure ? '; Secure' : ''}`

export const endedCookie = `${sessionCookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`

/** Begins a session of at most twelve hours and gives the token for its cookie; only its hash is kept. */
export async function beginSession(db: Db, who: { personId: number; trustId: number; now: Instant }): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(Date.parse(who.now) + longest).toISOString()
  await db
    .insertInto('sessions')
    .values({
      id_hash: hashOf(token),
      person_id: who.personId,
      trust_id: who.trustId,
      created_at: who.now,
      last_seen_at: who.now,
      expires_at: expires,
    })
    .execute()
  return token
}

/** Ends one session at once. */
export async function endSession(db: Db, token: string, now: Instant): Promise<void> {
  await db.updateTable('sessions').set({ revoked_at: now }).where('id_hash', '=', hashOf(token)).where('revoked_at', 'is', null).execute()
}

/** The clock a trust lives by: a sample trust's demonstration day, at the real time of day. */
export const clockOf = (trust: { isSample: boolean; demonstrationDay: Day | null }, now: Instant): Instant =>
  trust.isSample && trust.demonstrationDay ? `${trust.demonstrationDay}${now.slice(10)}` : now

interface SessionRow {
  person_id: number
  person_name: string
  seen: Instant
  trust_id: number
  trust_name: string
  short_name: string
  ods_code: string | null
  is_sample: boolean
  demonstration_day: Day | null
  grants: Grant[]
  group_name: string | null
}

interface Grant {
  role: string
  from: Day
  until: Day | null
}

/** Who a cookie stands for, with the roles granted today; undefined when it stands for nobody any more. One statement, which needs no transaction. */
export async function whoIs(db: Db, token: string, now: Instant): Promise<SignedIn | undefined> {
  const { rows } = await sql<SessionRow>`select * from app.session_of(${hashOf(token)}, ${now})`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const clock = clockOf({ isSample: found.is_sample, demonstrationDay: found.demonstration_day }, now)
  const today = dayAt(clock)
  return {
    person: { id: found.person_id, name: found.person_name, roles: rolesOn(found.grants, today) },
    trust: {
      id: found.trust_id,
      name: found.trust_name,
      shortName: found.short_name,
      odsCode: found.ods_code,
      isSample: found.is_sample,
      group: found.group_name,
    },
    now: clock,
    today,
    isStale: Date.parse(now) - Date.parse(found.seen) >= seenEvery,
  }
}

function rolesOn(granted: readonly Grant[], day: Day): Role[] {
  const held = granted.filter(({ from, until }) => from <= day && (until === null || until >= day))
  return roles.filter((role) => held.some((grant) => grant.role === role))
}

const seenEvery = 5 * 60_000

/** Keeps when a session was last used, to within five minutes: a page is not worth a write each time. */
export async function touch(db: Db, token: string, now: Instant): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id_hash', '=', hashOf(token)).execute()
}

/** One place where a person is signed in. */
export interface OpenSession {
  since: Instant
  lastSeen: Instant
  isThis: boolean
}

/** A person's open sessions, the one asking first. It is asked inside the trust, so the session asking tells the time. */
export async function openSessions(db: Db, personId: number, token: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('last_seen_at', 'desc')
    .select(['id_hash', 'created_at', 'last_seen_at', 'expires_at'])
    .execute()
  const mine = hashOf(token)
  const isThis = (row: { id_hash: Uint8Array }) => mine.equals(Buffer.from(row.id_hash))
  const asked = rows.find(isThis)
  const open = rows.filter((row) => asked === undefined || row.expires_at > asked.last_seen_at)
  return open
    .map((row) => ({ since: row.created_at, lastSeen: row.last_seen_at, isThis: isThis(row) }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}

/** Ends every session of a person but the one asking; answers how many. */
export async function endOtherSessions(db: Db, who: { personId: number; token: string; now: Instant }): Promise<number> {
  const ended = await db
    .updateTable('sessions')
    .set({ revoked_at: who.now })
    .where('person_id', '=', who.personId)
    .where('revoked_at', 'is', null)
    .where('id_hash', '!=', hashOf(who.token))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

const plainLetters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A passphrase for somebody's first sign-in: five groups of four, without letters that look alike (about 99 bits). */
export function newPassphrase(): string {
  const letters = Array.from({ length: 20 }, () => plainLetters[randomInt(plainLetters.length)] ?? 'a').join('')
  return (letters.match(/.{4}/g) ?? []).join('-')
}

const derived = promisify(scrypt) as (passphrase: string, salt: Buffer, length: number, cost: object) => Promise<Buffer>
/** Each takes 128 MB and a third of a second of one processor: two at once, and nobody waits longer than a few seconds. */
const hashing = inTurn({ atOnce: 2, waiting: 24, words: 'Too many people are signing in at this moment. Wait a minute, and try again.' })
const derive = (...given: Parameters<typeof derived>): Promise<Buffer> => hashing(() => derived(...given))
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 }

/** A passphrase as it is kept: scrypt with the parameters OWASP's password storage cheat sheet recommends (N=2^17, r=8, p=1). */
export async function hashPassphrase(passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64')}$${(await derive(passphrase.normalize('NFKC'), salt, 32, cost)).toString('base64')}`
}

/** Whether a passphrase is the one kept. Takes as long when there is none, so that accounts cannot be counted. */
export async function isPassphrase(passphrase: string, kept: string | null): Promise<boolean> {
  const [, salt, hash] = (kept ?? `scrypt$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`).split('$')
  const found = await derive(passphrase.normalize('NFKC'), Buffer.from(salt ?? '', 'base64'), 32, cost)
  return timingSafeEqual(found, Buffer.from(hash ?? '', 'base64')) && kept !== null
}
