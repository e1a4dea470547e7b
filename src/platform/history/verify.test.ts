import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forEachEngine } from '../db/engines.ts'
import type { Database } from '../db/index.ts'
import { newTrust } from '../db/test-database.ts'
import { verifyHistory } from './index.ts'
import { addLink, change, removeLink, renameLink, type Who } from './test-links.ts'

/** What somebody with the owner's power might do to a trust whose history is: 1 add a, 2 add b, 3 rename a, 4 remove b, 5 add c. */
const tamperings: [what: string, found: 'altered' | 'removed' | 'added', seq: number, statements: string][] = [
  ['edits a live row', 'altered', 3, `update links set relation = 'forged' where trust_id = $trust and relation = 'a2'`],
  ['edits a past version', 'altered', 1, `update history.links set relation = 'forged' where trust_id = $trust and relation = 'a'`],
  [
    'moves when a past version ended',
    'altered',
    1,
    `update history.links set sys_to = sys_to + interval '1 hour' where trust_id = $trust and relation = 'a'`,
  ],
  [
    'moves when a live version began',
    'altered',
    3,
    `update links set sys_from = sys_from - interval '1 hour' where trust_id = $trust and relation = 'a2'`,
  ],
  [
    'brings a removed row back to life',
    'altered',
    2,
    `insert into links (trust_id, id, from_kind, from_id, to_kind, to_id, relation, version, sys_from, change_id)
    select trust_id, id, from_kind, from_id, to_kind, to_id, relation, version, sys_from, change_id from history.links where trust_id = $trust and relation = 'b';
    delete from history.links where trust_id = $trust and relation = 'b'`,
  ],
  [
    'adds a copy of a past row to the present',
    'altered',
    2,
    `insert into links (trust_id, id, from_kind, from_id, to_kind, to_id, relation, version, sys_from, change_id)
    select trust_id, id, from_kind, from_id, to_kind, to_id, relation, version, sys_from, change_id from history.links where trust_id = $trust and relation = 'b'`,
  ],
  ['deletes a live row', 'removed', 5, `delete from links where trust_id = $trust and relation = 'c'`],
  ['deletes a past version', 'removed', 1, `delete from history.links where trust_id = $trust and relation = 'a'`],
  [
    'inserts a live row',
    'added',
    5,
    `insert into links (trust_id, from_kind, from_id, to_kind, to_id, relation, change_id) values ($trust, 'x', 1, 'y', 1, 'z', 5)`,
  ],
  [
    'inserts a past version',
    'added',
    1,
    `insert into history.links select trust_id, id + 1000000, from_kind, from_id, to_kind, to_id, relation, version, sys_from, change_id, sys_to, end_change_id
    from history.links where trust_id = $trust and relation = 'a'`,
  ],
  [
    'edits the facts of a change',
    'altered',
    2,
    `update audit.changes set facts = '{"what": "forged"}' where trust_id = $trust and seq = 2`,
  ],
  ['edits who made a change', 'altered', 3, `update audit.changes set person_name = 'Somebody else' where trust_id = $trust and seq = 3`],
  [
    'moves a change in time',
    'altered',
    4,
    `update audit.changes set at = at - interval '1 microsecond' where trust_id = $trust and seq = 4`,
  ],
  [
    'edits a digest beside its row',
    'altered',
    3,
    `update links set relation = 'forged' where trust_id = $trust and relation = 'a2';
    update audit.change_rows set digest = (select audit.digest(to_jsonb(l)) from links l where trust_id = $trust and relation = 'forged') where trust_id = $trust and seq = 3`,
  ],
  ['deletes a change in the middle', 'removed', 2, `delete from audit.changes where trust_id = $trust and seq = 2`],
  [
    'deletes a change and all its rows',
    'removed',
    2,
    `delete from audit.change_rows where trust_id = $trust and (seq = 2 or seq = 4);
    delete from audit.changes where trust_id = $trust and seq = 2; delete from history.links where trust_id = $trust and relation = 'b'`,
  ],
  [
    'deletes the last change with its row',
    'removed',
    5,
    `delete from audit.changes where trust_id = $trust and seq = 5; delete from audit.change_rows where trust_id = $trust and seq = 5;
    delete from links where trust_id = $trust and relation = 'c'`,
  ],
  ['deletes the head', 'removed', 1, `delete from audit.heads where trust_id = $trust`],
  [
    'adds a change at the end',
    'added',
    6,
    `insert into audit.changes select trust_id, 6, at + interval '1 hour', person_id, person_name, null, 'x.y', null, null, '{}', hash from audit.changes where trust_id = $trust and seq = 5`,
  ],
  [
    'swaps two changes',
    'altered',
    2,
    `update audit.changes set seq = 99 where trust_id = $trust and seq = 2; update audit.changes set seq = 2 where trust_id = $trust and seq = 3;
    update audit.changes set seq = 3 where trust_id = $trust and seq = 99`,
  ],
  ['takes a row out of a change', 'altered', 4, `delete from audit.change_rows where trust_id = $trust and seq = 4`],
  [
    'rewrites the last seal',
    'altered',
    5,
    `update audit.changes set facts = '{}' where trust_id = $trust and seq = 5;
    update audit.changes c set hash = sha256(p.hash || audit.words_of(c) || (select audit.words_of_row(r) from audit.change_rows r where r.trust_id = $trust and r.seq = 5))
    from audit.changes p where c.trust_id = $trust and c.seq = 5 and p.trust_id = $trust and p.seq = 4`,
  ],
]

async function build(db: Database): Promise<Who> {
  const who = await newTrust(db)
  const a = await addLink(db, who, 'a')
  const b = await addLink(db, who, 'b')
  await renameLink(db, who, { id: a, relation: 'a2' })
  await removeLink(db, who, b)
  await addLink(db, who, 'c')
  return who
}

async function behindItsBack(db: Database, statements: string): Promise<void> {
  const session = await db.engine.acquire()
  const off = 'alter table links disable trigger zz_stamp; alter table audit.changes disable trigger seal'
  const on = 'alter table links enable trigger zz_stamp; alter table audit.changes enable trigger seal'
  await session.script(`begin; ${off}; ${statements}; ${on}; commit`).finally(() => session.release())
}

forEachEngine(({ name, open }) =>
  describe(`the proof on the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db.close())

    test('stands when nobody did anything, whatever was done within one change', async () => {
      const { trustId, personId } = await build(db)
      const who = { trustId, personId }
      await change(db, who, async (trx) => {
        const values = { trust_id: trustId, from_kind: 'm', from_id: 1, to_kind: 'n', to_id: 1, relation: 'made and gone' }
        await trx.insertInto('links').values(values).execute()
        await trx.deleteFrom('links').where('relation', '=', 'made and gone').execute()
        await trx.updateTable('links').set({ relation: 'c2' }).where('relation', '=', 'c').execute()
        await trx.deleteFrom('links').where('relation', '=', 'c2').execute()
        await trx.updateTable('links').set({ relation: 'a3' }).where('relation', '=', 'a2').execute()
        await trx.updateTable('links').set({ relation: 'a4' }).where('relation', '=', 'a3').execute()
      })
      const proof = await verifyHistory(db, trustId)
      expect(proof).toEqual({ entries: 6, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
    })

    test.each(tamperings)('names it when somebody %s', async (_, what, seq, statements) => {
      const { trustId } = await build(db)
      expect((await verifyHistory(db, trustId)).firstProblem).toBeUndefined()
      await behindItsBack(db, statements.replaceAll('$trust', String(trustId)))
      const { firstProblem } = await verifyHistory(db, trustId)
      expect(firstProblem).toMatchObject({ what, seq, trustId, words: expect.stringMatching(/\w/) })
    })

    test('one trust forged leaves the others standing, and all together say which', async () => {
      const fine = await build(db)
      expect((await verifyHistory(db, fine.trustId)).firstProblem).toBeUndefined()
      const rows = await sql<{ trust_id: number }>`select trust_id from audit.verify(null) where what is not null`.execute(db.owner)
      expect(rows.rows.map(({ trust_id }) => trust_id)).not.toContain(fine.trustId)
      expect(rows.rows.length).toBe(tamperings.length)
    })
  }),
)
