import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { record } from '../history/index.ts'
import type { Database } from './database.ts'
import { forEachEngine } from './engines.ts'
import { newTrust } from './test-database.ts'
import { within } from './within.ts'

type Who = { trustId: number; personId: number }

forEachEngine(({ name, open }) =>
  describe(`the walls of the ${name} engine`, () => {
    let db: Database
    let ours: Who
    let theirs: Who
    let tables: string[]

    const reading = { mode: 'read only' as const }
    const writing = { mode: 'read write' as const }

    beforeAll(async () => {
      db = await open()
      ours = await newTrust(db)
      theirs = await newTrust(db)
      for (const who of [ours, theirs]) await makeLink(who)
      const { rows } = await sql<{
        t: string
      }>`select format('%I.%I', n.nspname, c.relname) as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('public', 'history', 'audit') order by 1`.execute(db.owner)
      tables = rows.map(({ t }) => t)
    })
    afterAll(() => db.close())

    const makeLink = (who: Who) =>
      within(db, { ...who, ...writing }, async (trx) => {
        const values = { trust_id: who.trustId, from_kind: 'a', from_id: 1, to_kind: 'b', to_id: 1, relation: 'c' }
        const { id } = await trx.insertInto('links').values(values).returning('id').executeTakeFirstOrThrow()
        await record(trx, { verb: 'link.made', ref: { kind: 'link', id } })
        return id
      })

    test('every table has row security, and every policy is for a role of ours', async () => {
      const { rows } = await sql`select c.oid::regclass::text as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and n.nspname in ('public', 'history', 'audit') and not c.relrowsecurity`.execute(db.owner)
      expect(rows).toEqual([])
      const open = await sql`select polrelid::regclass::text as t from pg_policy where 0 = any(polroles)`.execute(db.owner)
      expect(open.rows).toEqual([])
      expect(tables.length).toBeGreaterThan(12)
    })

    test('no row of another trust is seen in any table', async () => {
      const { rows: withTrust } = await sql<{
        t: string
      }>`select format('%I.%I', n.nspname, c.relname) as t from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id' where c.relkind in ('r', 'v') and n.nspname in ('public', 'history', 'audit', 'asof')`.execute(
        db.owner,
      )
      expect(withTrust.length).toBeGreaterThan(10)
      for (const asAt of [undefined, '2999-01-01T00:00:00Z'])
        await within(db, { ...ours, ...reading, asAt }, async (trx) => {
          for (const { t } of withTrust) {
            const { rows } = await sql<{
              foreign: number
            }>`select count(*) as foreign from ${sql.raw(t)} where trust_id <> ${ours.trustId}`.execute(trx)
            expect(`${t}: ${rows[0]?.foreign}`).toBe(`${t}: 0`)
          }
          expect((await trx.selectFrom('links').select('id').execute()).length).toBe(1)
          expect((await trx.selectFrom('trusts').select('id').execute()).map(({ id }) => id)).toEqual([ours.trustId])
          expect((await trx.selectFrom('people').select('id').execute()).map(({ id }) => id)).toEqual([ours.personId])
        })
    })

    test('somebody who does not belong to a trust sees nothing of it and writes nothing into it', async () => {
      const stranger = { trustId: theirs.trustId, personId: ours.personId }
      expect(await within(db, { ...stranger, ...reading }, (trx) => trx.selectFrom('links').select('id').execute())).toEqual([])
      await expect(makeLink(stranger)).rejects.toMatchObject({ code: '42501' })
    })

    test('a row cannot be written into, or moved to, another trust', async () => {
      const values = { trust_id: theirs.trustId, from_kind: 'a', from_id: 1, to_kind: 'b', to_id: 9, relation: 'c' }
      await expect(within(db, { ...ours, ...writing }, (trx) => trx.insertInto('links').values(values).execute())).rejects.toMatchObject({
        code: '42501',
      })
      const moved = within(db, { ...ours, ...writing }, (trx) => trx.updateTable('links').set({ trust_id: theirs.trustId }).execute())
      await expect(moved).rejects.toMatchObject({ code: 'PT005' })
    })

    test('a grant cannot name somebody of another trust: keys carry the trust', async () => {
      const grant = { trust_id: ours.trustId, person_id: theirs.personId, role: 'lead', from_day: '2024-04-01' as const }
      await expect(within(db, { ...ours, ...writing }, (trx) => trx.insertInto('grants').values(grant).execute())).rejects.toMatchObject({
        code: '23503',
      })
    })

    test('every foreign key between tables of a trust carries the trust', async () => {
      const { rows } = await sql<{ key: string }>`select conrelid::regclass || ' ' || conname as key from pg_constraint k
        where contype = 'f' and connamespace = 'public'::regnamespace
          and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'trust_id' and not a.attisdropped)
          and not exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'trust_id' and a.attnum = any(k.confkey))`.execute(
        db.owner,
      )
      expect(rows).toEqual([])
    })

    test('history and audit cannot be written by anybody at work', async () => {
      for (const table of tables.filter((t) => /^(history|audit)\./.test(t)))
        for (const power of ['insert', 'update', 'delete', 'truncate']) {
          const { rows } = await sql<{
            may: boolean
          }>`select has_table_privilege('app_user', ${table}, ${power}) or has_table_privilege('app_signin', ${table}, ${power}) as may`.execute(
            db.owner,
          )
          expect(`${table} ${power} ${rows[0]?.may}`).toBe(`${table} ${power} false`)
        }
    })

    test('a login without a trust can do nothing by itself', async () => {
      for (const table of tables) {
        const { rows } = await sql<{ may: boolean }>`select has_table_privilege('app_login', ${table}, 'select')
          and (select rolinherit from pg_roles where rolname = 'app_login') as may`.execute(db.owner)
        expect(`${table} ${rows[0]?.may}`).toBe(`${table} false`)
      }
    })

    test('passphrases are unreadable at work and readable for signing in, where nothing of a trust is', async () => {
      await expect(
        within(db, { ...ours, ...reading }, (trx) => trx.selectFrom('people').select('passphrase_hash').execute()),
      ).rejects.toMatchObject({ code: '42501' })
      await within(db, { mode: 'sign-in' }, (trx) => trx.selectFrom('people').select('passphrase_hash').execute())
      await expect(within(db, { mode: 'sign-in' }, (trx) => trx.selectFrom('links').select('id').execute())).rejects.toMatchObject({
        code: '42501',
      })
      await expect(within(db, { mode: 'sign-in' }, (trx) => trx.updateTable('people').set({ name: 'x' }).execute())).rejects.toMatchObject({
        code: '42501',
      })
    })

    test('a person is brought into the trust they were added to, once whatever the case of the address, and into no other', async () => {
      const add = (who: Who, address: string) =>
        within(
          db,
          { ...who, ...writing },
          async (trx) => (await sql<{ id: number }>`select app.add_person('New', ${address}) as id`.execute(trx)).rows[0]?.id,
        )
      const address = `new-${ours.trustId}@example.nhs.uk`
      const id = await add(ours, address)
      expect(id).toBeGreaterThan(0)
      expect(await add(ours, address.toUpperCase())).toBe(id)
      expect(await add(theirs, address.toUpperCase())).toBeNull()
      const { count } = await db.owner
        .selectFrom('memberships')
        .where('person_id', '=', id as number)
        .select((is) => is.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
      expect(count).toBe(1)
      await expect(add({ trustId: theirs.trustId, personId: ours.personId }, address)).rejects.toMatchObject({ code: '42501' })
    })
  }),
)
