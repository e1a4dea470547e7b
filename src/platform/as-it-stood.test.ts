import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asItStood } from './as-it-stood.ts'
import type { Context } from './context.ts'
import { forEachEngine } from './db/engines.ts'
import { type Database, type Db, within } from './db/index.ts'
import { newTrust } from './db/test-database.ts'
import { record } from './history/index.ts'
import { askedOnce } from './once.ts'

forEachEngine(({ name, open }) =>
  describe(`reading as it stood, on the ${name} engine`, () => {
    let db: Database
    let me: { trustId: number; personId: number }
    let between: string
    const contextOver = (trx: Db, asAt: Context['asAt'] = null) =>
      ({ db: trx, asAt, on: '2024-10-15', may: () => true, once: askedOnce() }) as unknown as Context
    const countIn = async (trx: Db) => (await trx.selectFrom('links').select('id').execute()).length
    const link = (trx: Db, from: number) =>
      trx
        .insertInto('links')
        .values({ trust_id: me.trustId, from_kind: 'risk', from_id: from, to_kind: 'plan', to_id: 2, relation: 'threatens' })
        .execute()
    const write = (from: number) =>
      within(db, { ...me, mode: 'read write' }, async (trx) => {
        await link(trx, from)
        await record(trx, { verb: 'link.made', ref: null })
      })

    beforeAll(async () => {
      db = await open()
      me = await newTrust(db)
      await write(1)
      between = (await sql<{ at: string }>`select clock_timestamp() as at`.execute(db.owner)).rows[0]?.at ?? ''
      await write(2)
    })
    afterAll(() => db.close())

    test('shows what was, then what is, in a transaction that goes on to write', () =>
      within(db, { ...me, mode: 'read write' }, async (trx) => {
        const c = contextOver(trx)
        expect(await asItStood(c, between, (then) => countIn(then.db))).toBe(1)
        expect(await countIn(trx)).toBe(2)
        await link(trx, 3)
        await record(trx, { verb: 'link.made', ref: null })
        expect(await countIn(trx)).toBe(3)
      }))

    test('goes back to the present when the reading fails, and lets the past do nothing', () =>
      within(db, { ...me, mode: 'read only' }, async (trx) => {
        const c = contextOver(trx)
        await expect(asItStood(c, between, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
        expect(await countIn(trx)).toBe(3)
        expect(await asItStood(c, between, async (then) => [then.may('report:freeze'), then.may('report:read')])).toEqual([false, true])
      }))

    test('cannot write to the past', () =>
      expect(
        within(db, { ...me, mode: 'read write' }, (trx) => asItStood(contextOver(trx), between, (then) => link(then.db, 4))),
      ).rejects.toThrow())

    test('never looks past the day a page is read at', async () => {
      const asAt = '2020-01-01'
      const before = { ...me, mode: 'read only' as const, asAt: '2020-01-01T23:59:59Z' }
      expect(await within(db, before, (trx) => asItStood(contextOver(trx, asAt), between, (then) => countIn(then.db)))).toBe(0)
    })
  }),
)
