import type { Instant } from '../../kernel/day.ts'
import type { Db } from '../db/transaction.ts'
import { ask } from './ask.ts'
import type { Cut } from './cut.ts'
import { ExitRefused } from './exit-refused.ts'

/** One migration that a database has run. */
export interface Ran {
  name: string
  checksum: string
}

/** Where a trust and its database stand when a backup begins. */
export interface Standing {
  cut: Cut
  trust: { id: number; name: string; shortName: string; odsCode: string | null; isSample: boolean }
  /** The newest seal of the trust's history, in hexadecimal; empty before the first. */
  head: string
  migrations: Ran[]
}

/** The migrations a database has run, by name; none where it is new. */
export async function migrationsOf(db: Db): Promise<Ran[]> {
  const [{ there } = { there: false }] = await ask<{ there: boolean }>(db, `select to_regclass('app.migrations') is not null as there`)
  return there ? ask<Ran>(db, 'select name, checksum from app.migrations order by name') : []
}

/** Where the trust stands; in words where the database holds no such trust. */
export async function standingOf(db: Db, trustId: number): Promise<Standing> {
  const migrations = await migrationsOf(db)
  if (migrations.length === 0) throw new ExitRefused('The database is new: there is nothing in it to take away')
  const [trust] = await ask<Standing['trust']>(
    db,
    'select id, name, short_name as "shortName", ods_code as "odsCode", is_sample as "isSample" from public.trusts where id = $1',
    [trustId],
  )
  if (!trust) throw new ExitRefused(`The database holds no trust numbered ${trustId}`)
  const [head] = await ask<{ seq: number; at: Instant; hash: string }>(
    db,
    `select seq, at, encode(hash, 'hex') as hash from audit.heads where trust_id = $1`,
    [trustId],
  )
  return { cut: { trustId, seq: head?.seq ?? 0, at: head?.at ?? '-infinity' }, trust, head: head?.hash ?? '', migrations }
}
