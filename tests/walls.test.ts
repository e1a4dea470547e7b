import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Database, type Db, within } from '../src/platform/db/index.ts'
import { trustNamed } from './addresses.ts'
import { sampleDatabase } from './sample-database.ts'

/** The walls of platform/db are proved there on tables of their own; here every table of the product stands before them, with the sample in it. */
let database: Database
let tables: string[]

/** What the trusts of a group read of each other; nothing else is on this list. */
const shared = ['group_meetings', 'group_priorities', 'group_updates', 'system_risk_owners', 'system_risks']
const people = { ours: { personId: 0, trustId: 0 }, theirs: { personId: 0, trustId: 0 } }

beforeAll(async () => {
  database = await sampleDatabase()
  for (const [side, name] of [
    ['ours', 'Soarvale'],
    ['theirs', 'Nenevale'],
  ] as const) {
    const trustId = await trustNamed(database, name)
    const { person_id } = await database.owner
      .selectFrom('grants')
      .where('trust_id', '=', trustId)
      .where('role', '=', 'governance lead')
      .select('person_id')
      .executeTakeFirstOrThrow()
    people[side] = { personId: person_id, trustId }
  }
  const { rows } = await sql<{
    t: string
  }>`select c.relname as t from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id' where c.relkind = 'r' order by 1`.execute(database.owner)
  tables = rows.map(({ t }) => t)
}, 400_000)

const countIn = async (db: Db, table: string, trustId?: number): Promise<number> => {
  const only = trustId === undefined ? sql`` : sql`where trust_id = ${trustId}`
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} ${only}`.execute(db)
  return rows[0]?.n ?? -1
}

/** What the database answers to a statement that should be refused, as its SQLSTATE. */
const refusal = (statement: ReturnType<typeof sql>, mode: 'read only' | 'read write', asAt?: string): Promise<string> =>
  within(database, { ...people.ours, mode, ...(asAt ? { asAt } : {}) }, (db) => statement.execute(db)).then(
    () => 'allowed',
    ({ code }) => code,
  )

describe('every table of the product', () => {
  test('shows a trust all its own rows and none of another', async () => {
    const filled: string[] = []
    for (const table of tables) {
      const all = await countIn(database.owner, table, people.ours.trustId)
      const [seen, foreign] = await within(database, { ...people.ours, mode: 'read only' }, async (db) => [
        await countIn(db, table),
        await countIn(db, table, people.theirs.trustId),
      ])
      const open = shared.includes(table) ? await countIn(database.owner, table, people.theirs.trustId) : 0
      expect(`${table}: ${foreign} of another trust`).toBe(`${table}: ${open} of another trust`)
      const own = shared.includes(table) ? seen - foreign : seen
      if (!['sessions', 'update_drafts'].includes(table)) expect(`${table}: ${own} of ${all}`).toBe(`${table}: ${all} of ${all}`)
      if (all > 0) filled.push(table)
    }
    expect(filled.length).toBeGreaterThan(20)
  })

  test('shows nothing of the other trust to somebody who only claims to belong to it', async () => {
    const stranger = { personId: people.theirs.personId, trustId: people.ours.trustId }
    for (const table of tables)
      expect(`${table}: ${await within(database, { ...stranger, mode: 'read only' }, (db) => countIn(db, table))}`).toBe(`${table}: 0`)
  })

  test('cannot be written while reading, nor as at an earlier day', async () => {
    for (const table of tables) {
      const remove = sql`delete from ${sql.table(table)}`
      expect(`${table} ${await refusal(remove, 'read only')}`).toMatch(/ (25006|42501)$/)
      expect(`${table} ${await refusal(remove, 'read write', '2024-08-01T00:00:00Z')}`).toMatch(/ (25006|42501|55000)$/)
    }
  })

  test('takes no row into another trust', async () => {
    const moved = []
    for (const table of tables) {
      const answer = await refusal(sql`update ${sql.table(table)} set trust_id = ${people.theirs.trustId}`, 'read write')
      if (answer === 'allowed' && (await countIn(database.owner, table, people.ours.trustId)) > 0) moved.push(table)
    }
    expect(moved).toEqual([])
  })
})
