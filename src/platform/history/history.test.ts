import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forEachEngine } from '../db/engines.ts'
import { type Database, within } from '../db/index.ts'
import { newTrust } from '../db/test-database.ts'
import { changesOf, changesSince, countChangesSince, historyOf, record } from './index.ts'
import { addLink, change, relationsAt, removeLink, renameLink } from './test-links.ts'

forEachEngine(({ name, open }) =>
  describe(`the history on the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db.close())

    const sample = () => newTrust(db, { isSample: true })

    test('shows the trust as it was known at any instant', async () => {
      const me = await sample()
      const at = (clock: string) => ({ ...me, clock })
      const id = await addLink(db, at('2024-01-01T00:00:00Z'), 'first')
      await renameLink(db, at('2024-02-01T00:00:00Z'), { id, relation: 'second' })
      await removeLink(db, at('2024-03-01T00:00:00Z'), id)
      await addLink(db, at('2024-04-01T00:00:00Z'), 'another')
      const seen = (instant?: string) => relationsAt(db, me, instant)
      expect(await seen('2023-12-31T23:59:59.999999Z')).toEqual([])
      expect(await seen('2024-01-01T00:00:00Z')).toEqual(['first'])
      expect(await seen('2024-01-31T23:59:59.999999Z')).toEqual(['first'])
      expect(await seen('2024-02-01T00:00:00Z')).toEqual(['second'])
      expect(await seen('2024-03-01T00:00:00Z')).toEqual([])
      expect(await seen('2024-04-01T00:00:00Z')).toEqual(['another'])
      expect(await seen()).toEqual(['another'])
    })

    test('cannot be written while looking back', async () => {
      const me = await sample()
      const attempt = within(db, { ...me, mode: 'read write', asAt: '2024-01-01T00:00:00Z' }, (trx) => trx.deleteFrom('links').execute())
      await expect(attempt).rejects.toThrow(/view|read-only/)
    })

    test('a write that was not named is refused at commit, and nothing of it stays', async () => {
      const me = await sample()
      const values = { trust_id: me.trustId, from_kind: 'a', from_id: 1, to_kind: 'b', to_id: 1, relation: 'c' }
      const unnamed = within(db, { ...me, mode: 'read write' }, (trx) => trx.insertInto('links').values(values).execute())
      await expect(unnamed).rejects.toMatchObject({ code: 'PT002', message: expect.stringMatching(/links.*call record once/) })
      expect(await relationsAt(db, me)).toEqual([])
    })

    test('a transaction is named once', async () => {
      const me = await sample()
      const twice = change(db, me, (trx) => record(trx, { verb: 'link.made', ref: null }))
      await expect(twice).rejects.toMatchObject({ code: 'PT004', message: expect.stringContaining('link.made') })
    })

    test('an event alone is recorded, with the person as they were called then', async () => {
      const me = await sample()
      const ref = { kind: 'report', id: 7 }
      const facts = { pages: 3, words: ['é', 'b'] }
      const seq = await within(db, { ...me, mode: 'read write' }, (trx) =>
        record(trx, { verb: 'report.opened', ref, facts, onBehalfOf: 'the chair' }),
      )
      const before = await db.owner.selectFrom('people').select('name').where('id', '=', me.personId).executeTakeFirstOrThrow()
      await db.owner.updateTable('people').set({ name: 'Another name' }).where('id', '=', me.personId).execute()
      const entries = await within(db, { ...me, mode: 'read only' }, (trx) => historyOf(trx, ref))
      const entry = { seq, verb: 'report.opened', ref, facts, onBehalfOf: 'the chair', personId: me.personId, personName: before.name }
      expect(entries).toEqual([{ ...entry, at: expect.stringMatching(/^\d{4}-.*Z$/) }])
    })

    test('a clock may be set in a sample trust only, and numbers and instants always rise', async () => {
      const real = await newTrust(db)
      await expect(addLink(db, { ...real, clock: '2024-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'PT003' })
      const me = await sample()
      await addLink(db, { ...me, clock: '2024-05-01T00:00:00Z' }, 'a')
      await addLink(db, { ...me, clock: '2024-01-01T00:00:00Z' }, 'b')
      const entries = await within(db, { ...me, mode: 'read only' }, (trx) => changesSince(trx, { after: '2023-01-01T00:00:00Z' }))
      expect(entries.map(({ seq, at }) => [seq, at])).toEqual([
        [2, '2024-05-01T00:00:00.000001Z'],
        [1, '2024-05-01T00:00:00.000000Z'],
      ])
    })

    test('touching a row again in one change makes one version; changing nothing makes none', async () => {
      const me = await sample()
      const id = await addLink(db, { ...me, clock: '2024-01-01T00:00:00Z' }, 'a')
      await change(db, { ...me, clock: '2024-02-01T00:00:00Z' }, async (trx) => {
        for (const relation of ['b', 'c']) await trx.updateTable('links').set({ relation }).where('id', '=', id).execute()
      })
      await renameLink(db, { ...me, clock: '2024-03-01T00:00:00Z' }, { id, relation: 'c' })
      const row = await db.owner.selectFrom('links').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect(row).toMatchObject({ relation: 'c', version: 2, change_id: 2, sys_from: '2024-02-01T00:00:00.000000Z' })
      const past = await sql`select relation, version from history.links where id = ${id}`.execute(db.owner)
      expect(past.rows).toEqual([{ relation: 'a', version: 1 }])
    })

    test('whoever changes a version that moved on is told by changing nothing', async () => {
      const me = await sample()
      const id = await addLink(db, me)
      await renameLink(db, me, { id, relation: 'newer' })
      const late = await change(db, me, (trx) =>
        trx
          .updateTable('links')
          .set({ relation: 'late' })
          .where('id', '=', id)
          .where('version', '=', 1)
          .returning('version')
          .executeTakeFirst(),
      )
      expect(late).toBeUndefined()
      await expect(
        change(db, me, (trx) => trx.updateTable('links').set({ version: 9 }).where('id', '=', id).execute()),
      ).rejects.toMatchObject({ code: 'PT409' })
    })

    test('is found by record, by several records, and since an instant; looking back it ends there', async () => {
      const me = await sample()
      const say = (clock: string, id: number) =>
        within(db, { ...me, mode: 'read write', clock }, (trx) => record(trx, { verb: 'risk.assessed', ref: { kind: 'risk', id } }))
      await say('2024-01-10T12:00:00Z', 1)
      await say('2024-02-10T12:00:00Z', 2)
      await say('2024-03-10T12:00:00Z', 1)
      await within(db, { ...me, mode: 'read only' }, async (trx) => {
        expect((await historyOf(trx, { kind: 'risk', id: 1 })).map(({ seq }) => seq)).toEqual([3, 1])
        expect((await historyOf(trx, { kind: 'risk', id: 1 }, { before: 3, limit: 5 })).map(({ seq }) => seq)).toEqual([1])
        expect((await changesOf(trx, [{ kind: 'risk', id: 1 }, { kind: 'risk', id: 2 }, { kind: 'plan', id: 1 }])).length).toBe(3) // biome-ignore format: one line
        const since = { after: '2024-01-31T00:00:00Z' }
        expect((await changesSince(trx, { ...since, kinds: ['risk'], upTo: '2024-02-28T00:00:00Z' })).map(({ seq }) => seq)).toEqual([2])
        expect(await changesSince(trx, { ...since, notBy: me.personId })).toEqual([])
      })
      await within(db, { ...me, mode: 'read only', asAt: '2024-02-10T23:59:59Z' }, async (trx) => {
        expect((await historyOf(trx, { kind: 'risk', id: 1 })).map(({ seq }) => seq)).toEqual([1])
        expect(await countChangesSince(trx, '2024-02-10')).toBe(1)
        expect(await countChangesSince(trx, '2024-02-09')).toBe(2)
      })
    })
  }),
)
