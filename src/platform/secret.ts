import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '../kernel/day.ts'
import type { Context } from './context.ts'
import type { Db } from './db/index.ts'

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Makes this person's secret for a purpose in place of the one before, which ends at once. Told once; only its hash is kept (256 bits of chance). */
export async function makeSecret(c: Context, purpose: string): Promise<string> {
  await endSecret(c, purpose)
  const secret = randomBytes(32).toString('base64url')
  const row = { id_hash: hashOf(secret), trust_id: c.trust.id, person_id: c.person.id, purpose, made_at: c.now }
  await c.db.insertInto('reading_secrets').values(row).execute()
  return secret
}

/** Ends this person's secret for a purpose; false where there was none. */
export async function endSecret(c: Context, purpose: string): Promise<boolean> {
  const ended = await c.db
    .deleteFrom('reading_secrets')
    .where('person_id', '=', c.person.id)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return Number(ended.numDeletedRows) > 0
}

/** When this person's secret for a purpose was made; undefined where there is none. */
export async function secretMadeAt(c: Context, purpose: string): Promise<Instant | undefined> {
  const row = await c.db
    .selectFrom('reading_secrets')
    .where('person_id', '=', c.person.id)
    .where('purpose', '=', purpose)
    .select('made_at')
    .executeTakeFirst()
  return row?.made_at
}

/** Whom a secret stands for; undefined when it stands for nobody. One statement, which needs no transaction. */
export async function whoseSecret(db: Db, secret: string, purpose: string): Promise<{ personId: number; trustId: number } | undefined> {
  if (!/^[\w-]{43}$/.test(secret)) return undefined
  const { rows } = await sql<{
    personId: number
    trustId: number
  }>`select person_id as "personId", trust_id as "trustId" from app.secret_of(${hashOf(secret)}, ${purpose})`.execute(db)
  return rows[0]
}
