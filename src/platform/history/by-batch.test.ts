import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forEachEngine } from '../db/engines.ts'
import { type Database, type Db, within } from '../db/index.ts'
import { newTrust } from '../db/test-database.ts'
import { verifyHistory } from './index.ts'
import { change, type Who } from './test-links.ts'

/** A table of very many small rows, as a capability would make it. */
const tallies = `
  create table tallies (trust_id int not null references trusts, series int not null, on_day date not null, n double precision, words text not null default '',
    primary key (trust_id, series, on_day));
  select app.version_table_by_batch('tallies'); select app.version_again();`

const put = (trx: Db, trustId: number, rows: [series: number, day: string, n: number][]) =>
  sql`insert into tallies (trust_id, series, on_day, n)
    select ${trustId}::int, s, d, n from unnest(${rows.map((r) => r[0])}::int[], ${rows.map((r) => r[1])}::date[], ${rows.map((r) => r[2])}::float8[]) g(s, d, n)
    on conflict (trust_id, series, on_day) do update set n = excluded.n`.execute(trx)

const put1: [number, string, number][] = [
  [1, '2024-01-01', 5],
  [1, '2024-02-01', 0.1],
  [2, '2024-01-01', 7],
]

/** 1 three rows; 2 one of them changed; 3 one taken away. */
async function build(db: Database): Promise<Who> {
  const who = await newTrust(db)
  await change(db, who, (trx) => put(trx, who.trustId, put1))
  await change(db, who, (trx) => put(trx, who.trustId, [[1, '2024-01-01', 6]]))
  await change(db, who, (trx) => sql`delete from tallies where series = 2`.execute(trx))
  return who
}

const tamperings: [what: string, found: 'altered' | 'removed' | 'added', seq: number, statements: string][] = [
  ['edits a live row', 'altered', 2, `update tallies set n = 99 where trust_id = $trust and series = 1 and on_day = '2024-01-01'`],
  ['edits a past row', 'altered', 1, `update history.tallies set n = 99 where trust_id = $trust and series = 2`],
  ['takes a live row away', 'altered', 1, `delete from tallies where trust_id = $trust and on_day = '2024-02-01'`],
  ['takes a past row away', 'altered', 1, `delete from history.tallies where trust_id = $trust and series = 2`],
  [
    'brings back what was taken away',
    'removed',
    3,
    `insert into tallies select trust_id, series, on_day, n, words, sys_from, change_id from history.tallies where trust_id = $trust and series = 2;
     delete from history.tallies where trust_id = $trust and series = 2`,
  ],
  [
    'moves a row to another day',
    'altered',
    1,
    `update tallies set on_day = '2024-03-01' where trust_id = $trust and on_day = '2024-02-01'`,
  ],
  ['moves when a row began', 'altered', 2, `update tallies set sys_from = sys_from - interval '1 hour' where trust_id = $trust and n = 6`],
  [
    'moves when a row ended',
    'altered',
    3,
    `update history.tallies set sys_to = sys_to + interval '1 hour' where trust_id = $trust and series = 2`,
  ],
  [
    'adds a row under a change that wrote none here',
    'added',
    0,
    `insert into tallies (trust_id, series, on_day, n, sys_from, change_id) values ($trust, 9, '2024-01-01', 1, now(), 0)`,
  ],
  ['forgets a seal', 'altered', 2, `delete from audit.change_rows where trust_id = $trust and seq = 2 and table_name = 'tallies'`],
]

async function behindItsBack(db: Database, statements: string): Promise<void> {
  const session = await db.engine.acquire()
  await session
    .script(`begin; alter table tallies disable trigger user; ${statements}; alter table tallies enable trigger user; commit`)
    .finally(() => session.release())
}

forEachEngine(({ name, open }) =>
  describe(`history by batch on the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
      const session = await db.engine.acquire()
      await session.script(tallies).finally(() => session.release())
    })
    afterAll(() => db.close())

    const seen = (who: Who, asAt?: string) =>
      within(db, { ...who, mode: 'read only', ...(asAt ? { asAt } : {}) }, async (trx) => {
        const { rows } = await sql<{ said: string }>`select series || ' ' || on_day || ' ' || n as said from tallies order by 1`.execute(
          trx,
        )
        return rows.map(({ said }) => said)
      })

    test('seals what a change began and ended as one line, and stands', async () => {
      const who = await build(db)
      const proof = await verifyHistory(db, who.trustId)
      expect(proof).toEqual({ entries: 3, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
      const { rows } = await sql<{ said: string }>`select seq || ': ' || row_id || ' began, ' || row_version || ' ended' as said
        from audit.change_rows where trust_id = ${who.trustId} order by seq`.execute(db.owner)
      expect(rows.map(({ said }) => said)).toEqual(['1: 3 began, 0 ended', '2: 1 began, 1 ended', '3: 0 began, 1 ended'])
    })

    test('shows every instant as it was', async () => {
      const who = await build(db)
      const { rows } = await sql<{ at: string }>`select at from audit.changes where trust_id = ${who.trustId} order by seq`.execute(
        db.owner,
      )
      const [first, second] = rows.map(({ at }) => at)
      expect(await seen(who)).toEqual(['1 2024-01-01 6', '1 2024-02-01 0.1'])
      expect(await seen(who, first)).toEqual(['1 2024-01-01 5', '1 2024-02-01 0.1', '2 2024-01-01 7'])
      expect(await seen(who, second)).toEqual(['1 2024-01-01 6', '1 2024-02-01 0.1', '2 2024-01-01 7'])
    })

    test('within one change the last word counts, and what came and went leaves nothing', async () => {
      const who = await newTrust(db)
      await change(db, who, async (trx) => {
        await put(trx, who.trustId, put1)
        await put(trx, who.trustId, [[1, '2024-01-01', 50]])
        await sql`delete from tallies where series = 2`.execute(trx)
      })
      expect(await seen(who)).toEqual(['1 2024-01-01 50', '1 2024-02-01 0.1'])
      const { rows } = await sql`select from history.tallies where trust_id = ${who.trustId}`.execute(db.owner)
      expect(rows).toEqual([])
      expect((await verifyHistory(db, who.trustId)).firstProblem).toBeUndefined()
    })

    test('a change that wrote the same again writes no row', async () => {
      const who = await build(db)
      await change(db, who, (trx) => put(trx, who.trustId, [[1, '2024-01-01', 6]]))
      const { rows } = await sql`select from audit.change_rows where trust_id = ${who.trustId} and seq = 4`.execute(db.owner)
      expect(rows).toEqual([])
      expect((await verifyHistory(db, who.trustId)).entries).toBe(4)
    })

    test.each([
      ['the instant a row began', sql`update tallies set sys_from = now()`],
      [
        'the change it came with',
        sql`insert into tallies (trust_id, series, on_day, change_id) values (app.trust_id(), 4, '2024-01-01', 1)`,
      ],
      ['the past', sql`delete from history.tallies`],
    ])('nobody at work can write %s', async (_, statement) => {
      const who = await build(db)
      await expect(change(db, who, (trx) => statement.execute(trx))).rejects.toMatchObject({ code: '42501' })
    })

    test('a key never changes, and another trust’s rows are not there', async () => {
      const [who, other] = [await build(db), await build(db)]
      await expect(
        change(db, who, (trx) => sql`update tallies set words = 'x', n = 1 where trust_id = ${other.trustId}`.execute(trx)),
      ).resolves.toBeTruthy()
      expect(await seen(other)).toEqual(['1 2024-01-01 6', '1 2024-02-01 0.1'])
      await expect(change(db, who, (trx) => put(trx, other.trustId, put1))).rejects.toMatchObject({ code: '42501' })
    })

    test.each(tamperings)('the proof names it when somebody %s', async (_, what, seq, statements) => {
      const { trustId } = await build(db)
      await behindItsBack(db, statements.replaceAll('$trust', String(trustId)))
      const { firstProblem } = await verifyHistory(db, trustId)
      expect(firstProblem).toMatchObject({ what, seq, trustId })
    })
  }),
)
