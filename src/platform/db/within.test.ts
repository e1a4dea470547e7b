import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../history/index.ts'
import type { Database, Db } from './database.ts'
import { forEachEngine } from './engines.ts'
import { newTrust } from './test-database.ts'
import { within } from './within.ts'

const link = (trustId: number, from = 1) => ({
  trust_id: trustId,
  from_kind: 'risk',
  from_id: from,
  to_kind: 'plan',
  to_id: 2,
  relation: 'threatens',
})
const linked = { verb: 'link.made', ref: null }

forEachEngine(({ name, open }) =>
  describe(`a transaction on the ${name} engine`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    afterAll(() => db.close())

    const countIn = (me: { trustId: number; personId: number }) =>
      within(db, { ...me, mode: 'read only' }, async (trx) => (await trx.selectFrom('links').select('id').execute()).length)

    test('keeps what was written when the work ends well, and nothing when it does not', async () => {
      const me = await newTrust(db)
      const write = (then: () => void) =>
        within(db, { ...me, mode: 'read write' }, async (trx) => {
          await trx.insertInto('links').values(link(me.trustId)).execute()
          await record(trx, linked)
          then()
        })
      await expect(write(() => { throw new Error('no') })).rejects.toThrow('no') // biome-ignore format: one line
      expect(await countIn(me)).toBe(0)
      await write(() => {})
      expect(await countIn(me)).toBe(1)
    })

    test('is refused at commit when a failure was swallowed', async () => {
      const me = await newTrust(db)
      const careless = within(db, { ...me, mode: 'read write' }, async (trx) => {
        await trx.insertInto('links').values(link(me.trustId)).execute()
        await record(trx, linked)
        await sql`select 1/0`.execute(trx).catch(() => {})
      })
      await expect(careless).rejects.toMatchObject({ code: '25P02' })
      expect(await countIn(me)).toBe(0)
    })

    test('cannot write while it only reads, and keeps one picture', async () => {
      const me = await newTrust(db)
      const attempt = within(db, { ...me, mode: 'read only' }, (trx) => trx.insertInto('links').values(link(me.trustId)).execute())
      await expect(attempt).rejects.toMatchObject({ code: '25006' })
      const level = await within(db, { ...me, mode: 'read only' }, (trx) =>
        sql<{ now: string }>`select current_setting('transaction_isolation') as now`.execute(trx),
      )
      expect(level.rows[0]?.now).toBe('repeatable read')
    })

    test('says so at once when its own work asks the database beside it', async () => {
      const me = await newTrust(db)
      const access = { ...me, mode: 'read only' as const }
      await expect(within(db, access, () => within(db, access, async () => {}))).rejects.toMatchObject({ code: '25001' })
      await expect(within(db, access, () => db.owner.selectFrom('trusts').select('id').execute())).rejects.toMatchObject({ code: '25001' })
      await expect(within(db, access, (trx) => trx.transaction().execute(async () => {}))).rejects.toMatchObject({ code: '25001' })
    })

    test('is of no use once it is over', async () => {
      const me = await newTrust(db)
      let kept: Db | undefined
      await within(db, { ...me, mode: 'read only' }, async (trx) => {
        kept = trx
      })
      await expect(kept?.selectFrom('links').select('id').execute()).rejects.toMatchObject({ code: '25P01' })
    })

    test('leaves nothing of itself on the connection', async () => {
      const me = await newTrust(db)
      await within(db, { ...me, mode: 'read only', asAt: '2024-01-01T00:00:00Z' }, async () => {})
      const { rows } =
        await sql`select current_setting('role') as role, current_setting('search_path') as path, app.person_id() as person, app.as_at() as at`.execute(
          db.owner,
        )
      expect(rows).toEqual([{ role: 'none', path: expect.not.stringContaining('asof'), person: null, at: null }])
    })

    test('takes only numbers and instants into its opening', async () => {
      const access = { mode: 'read only' as const, personId: 1, trustId: 1 }
      const never = async () => {
        throw new Error('ran')
      }
      await expect(within(db, { ...access, trustId: '1' as unknown as number }, never)).rejects.toMatchObject({ code: '22023' })
      await expect(within(db, { ...access, asAt: "2024', true), set_config('role', 'none" }, never)).rejects.toMatchObject({
        code: '22007',
      })
    })

    test('what a writer read still holds when it writes', async () => {
      const me = await newTrust(db)
      const write = () =>
        within(db, { ...me, mode: 'read write' }, async (trx) => {
          const held = await trx.selectFrom('links').select('id').execute()
          await trx.insertInto('links').values(link(me.trustId, held.length)).execute()
          await record(trx, linked)
          return held.length
        })
      const read = await Promise.all(Array.from({ length: 8 }, write))
      expect(read.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    })

    test('many at once all get their turn', async () => {
      const me = await newTrust(db)
      const write = (from: number) =>
        within(db, { ...me, mode: 'read write' }, async (trx) => {
          await trx.insertInto('links').values(link(me.trustId, from)).execute()
          return record(trx, linked)
        })
      const numbers = await Promise.all(Array.from({ length: 20 }, (_, at) => write(at)))
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    })
  }),
)
