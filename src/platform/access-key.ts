import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day, Instant } from '../kernel/day.ts'
import type { Context } from './context.ts'
import type { Db } from './db/index.ts'

/** A key of this trust: everything but the key itself, of which only a hash is kept. */
export interface AccessKey {
  id: number
  name: string
  personId: number
  scopes: readonly string[]
  madeAt: Instant
  expiresOn: Day
  endedAt: Instant | null
  lastUsedAt: Instant | null
}

const prefix = 'stepup_'
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Makes a key that works as this person; the key is told once (256 bits of chance). The caller records that it was made, never the key. */
export async function makeKey(
  c: Context,
  { name, scopes, expiresOn }: { name: string; scopes: readonly string[]; expiresOn: Day },
): Promise<{ id: number; key: string }> {
  const key = `${prefix}${randomBytes(32).toString('base64url')}`
  const { id } = await c.db
    .insertInto('access_keys')
    .values({
      trust_id: c.trust.id,
      person_id: c.person.id,
      name,
      id_hash: hashOf(key),
      scopes: [...scopes],
      made_at: c.now,
      expires_on: expiresOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, key }
}

/** Every key of the trust, newest first, those that ended too. */
export const allKeys = (c: Context): Promise<AccessKey[]> =>
  c.db
    .selectFrom('access_keys')
    .orderBy('id', 'desc')
    .select([
      'id',
      'name',
      'person_id as personId',
      'scopes',
      'made_at as madeAt',
      'expires_on as expiresOn',
      'ended_at as endedAt',
      'last_used_at as lastUsedAt',
    ])
    .execute()

/** Ends a key at once; false where it had ended. */
export async function endKey(c: Context, id: number): Promise<boolean> {
  const ended = await c.db
    .updateTable('access_keys')
    .set({ ended_at: c.now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows) > 0
}

/** Whom a key stands for. */
export interface KeyHolder {
  keyId: number
  keyName: string
  personId: number
  trustId: number
  scopes: readonly string[]
}

/** Whom a key stands for at an instant; undefined when it stands for nobody. */
export async function whoseKey(db: Db, key: string, now: Instant): Promise<KeyHolder | undefined> {
  if (!/^stepup_[\w-]{43}$/.test(key)) return undefined
  const { rows } =
    await sql<KeyHolder>`select key_id as "keyId", key_name as "keyName", person_id as "personId", trust_id as "trustId", scopes
    from app.key_of(${hashOf(key)}, ${now.slice(0, 10)}::date, ${now}::timestamptz)`.execute(db)
  return rows[0]
}
