import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/platform/db/index.ts'
import { allMigrations } from '../src/platform/db/test-database.ts'
import { checkDigests, openBackup, restore, takeAway } from '../src/platform/exit/index.ts'
import { verifyHistory } from '../src/platform/history/index.ts'
import { trustNamed } from './addresses.ts'
import { sampleDatabase } from './sample-database.ts'

const place = mkdtempSync(join(tmpdir(), 'stepup-exit-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
let source: Database

beforeAll(async () => {
  source = await sampleDatabase()
})

test('goes round', async () => {
  const trustId = await trustNamed(source, 'Soarvale')
  const file = join(place, 'a.zip')
  console.time('take')
  const taken = await takeAway(source, { trustId, passphrases: true, at: '2026-01-01T00:00:00Z', folder: join(place, 'w') })
  console.timeEnd('take')
  console.time('pack')
  await pipeline(taken.stream, createWriteStream(file))
  console.timeEnd('pack')
  console.log(taken.rows, taken.whole.standing)
  const backup = await openBackup(file)
  console.time('check')
  await checkDigests(backup)
  console.timeEnd('check')
  const target = await openDatabase()
  console.time('restore')
  console.log(await restore(target, { backup, program: allMigrations() }))
  console.timeEnd('restore')
  expect((await verifyHistory(target)).head).toBe(taken.whole.standing.head)
  const tables = taken.whole.tables.map((t) => t.source.table)
  for (const { schema, name } of tables) {
    const of = async (db: Database) =>
      (await sql`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]')::text as x from ${sql.table(`${schema}.${name}`)} t where coalesce(to_jsonb(t) ->> 'trust_id', ${trustId}::text) = ${trustId}::text`.execute(db.owner)).rows
    if (!['people', 'trusts', 'groups'].includes(name)) expect(await of(target), name).toEqual(await of(source))
  }
  await target.close()
}, 200_000)
