import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { forEachEngine } from '../db/engines.ts'
import { type Database, migrate, openDatabase, within } from '../db/index.ts'
import { allMigrations, newTrust } from '../db/test-database.ts'
import { verifyHistory } from '../history/index.ts'
import { addLink, change, relationsAt, removeLink, renameLink } from '../history/test-links.ts'
import { bringBack, emptyDatabase, partsOf, takeTo } from './test-backups.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

forEachEngine(({ name, open }) =>
  describe(`a backup taken from and restored to the ${name} engine`, () => {
    let source: Database
    let target: Database
    beforeAll(async () => {
      source = await open()
      target = name === 'server' ? await open() : await emptyDatabase()
    })
    afterAll(() => Promise.all([source.close(), target.close()]))

    test('goes on where it stopped: the next change, the next number, the same past', async () => {
      const me = await newTrust(source, { isSample: true })
      const id = await addLink(source, { ...me, clock: '2024-01-01T00:00:00Z' }, 'first')
      await renameLink(source, { ...me, clock: '2024-02-01T00:00:00Z' }, { id, relation: 'second' })
      const { file, taken } = await takeTo(source, me.trustId)
      await bringBack(target, file)
      for (const instant of ['2024-01-15T00:00:00Z', '2024-02-15T00:00:00Z', undefined])
        expect(await relationsAt(target, me, instant)).toEqual(await relationsAt(source, me, instant))
      const next = await addLink(target, { ...me, clock: '2024-03-01T00:00:00Z' }, 'third')
      expect(next).toBeGreaterThan(id)
      await removeLink(target, { ...me, clock: '2024-04-01T00:00:00Z' }, id)
      const proof = await verifyHistory(target, me.trustId)
      expect(proof).toEqual({ entries: 4, head: expect.not.stringMatching(taken.whole.standing.head) })
      await expect(
        change(target, me, (trx) => trx.updateTable('links').set({ version: 9 }).where('id', '=', next).execute()),
      ).rejects.toMatchObject({ code: 'PT409' })
      const person = await target.owner
        .insertInto('people')
        .values({ name: 'New', email: `new-${next}@example.invalid` })
        .returning('id')
        .executeTakeFirstOrThrow()
      expect(person.id).toBeGreaterThan(me.personId)
      await target.owner.deleteFrom('people').where('id', '=', person.id).execute()
    })

    test('is one state of the trust, whoever writes meanwhile', async () => {
      const me = await newTrust(source, { isSample: true })
      for (let n = 0; n < 12; n++)
        await change(source, me, async (trx) => {
          const values = Array.from({ length: 40 }, (_, i) => ({
            trust_id: me.trustId,
            from_kind: 'a',
            from_id: n,
            to_kind: 'b',
            to_id: i,
            relation: 'c'.repeat(400),
          }))
          await trx.insertInto('links').values(values).execute()
        })
      const ids = (await source.owner.selectFrom('links').select('id').where('trust_id', '=', me.trustId).execute()).map(({ id }) => id)
      let [wrote, going] = [0, true]
      const writing = (async () => {
        for (; going && wrote < 60; wrote++) {
          await renameLink(source, me, { id: ids[(wrote * 37) % ids.length] as number, relation: `moved ${wrote}` })
          if (wrote % 3 === 0) await removeLink(source, me, ids[(wrote * 53 + 1) % ids.length] as number)
          await addLink(source, me, `added ${wrote}`)
          await new Promise((go) => setTimeout(go, 15)) // the database in memory would leave no turn to the disk
        }
      })()
      const { file, taken } = await takeTo(source, me.trustId)
      going = false
      await writing
      const before = taken.whole.standing.cut.seq
      const now = await verifyHistory(source, me.trustId)
      expect(now.entries).toBeGreaterThan(before + 5)
      expect(await bringBack(target, file)).toMatchObject({ changes: before, head: taken.whole.standing.head })
      const stood = (db: Database) => relationsAt(db, me, taken.whole.standing.cut.at)
      expect((await stood(target)).sort()).toEqual((await stood(source)).sort())
    }, 60_000)

    test('stands beside other trusts where nothing is in the way, and is refused with names where something is', async () => {
      const [one, two] = [await newTrust(source), await newTrust(source)]
      await source.owner.insertInto('memberships').values({ trust_id: two.trustId, person_id: one.personId }).execute()
      const [first, second] = [(await takeTo(source, one.trustId)).file, (await takeTo(source, two.trustId)).file]
      await bringBack(target, first)
      await bringBack(target, second)
      const members = await target.owner.selectFrom('memberships').select('trust_id').where('person_id', '=', one.personId).execute()
      expect(members.length).toBe(2)
      const other = await newTrust(source)
      const { file } = await takeTo(source, other.trustId)
      await target.owner
        .insertInto('people')
        .values({ id: other.personId, name: 'Somebody', email: `else-${other.personId}@example.invalid` })
        .execute()
      await expect(bringBack(target, file)).rejects.toThrow(new RegExp(`the number ${other.personId} of Person of .* is that of Somebody`))
      await target.owner.deleteFrom('people').where('id', '=', other.personId).execute()
      const { email } = await source.owner.selectFrom('people').select('email').where('id', '=', other.personId).executeTakeFirstOrThrow()
      await target.owner
        .insertInto('people')
        .values({ id: 900_000 + other.personId, name: 'Double', email: email.toUpperCase() })
        .execute()
      await expect(bringBack(target, file)).rejects.toThrow(/has another number here/)
      expect(await target.owner.selectFrom('trusts').select('id').where('id', '=', other.trustId).execute()).toEqual([])
    })

    test('holds no passphrase, session or secret address when a page hands it out', async () => {
      const me = await newTrust(source)
      const hash = Buffer.alloc(32, 7)
      await source.owner.updateTable('people').set({ passphrase_hash: 'scrypt$SECRET' }).where('id', '=', me.personId).execute()
      await sql`insert into sessions (id_hash, person_id, trust_id, expires_at) values (${hash}, ${me.personId}, ${me.trustId}, now())`.execute(
        source.owner,
      )
      await sql`insert into reading_secrets values (${hash}, ${me.trustId}, ${me.personId}, 'calendar', now())`.execute(source.owner)
      const whole = async (passphrases: boolean) =>
        Buffer.concat([...(await partsOf((await takeTo(source, me.trustId, passphrases)).file)).parts.values()]).toString('latin1')
      const byPage = await whole(false)
      expect(byPage).not.toMatch(/SECRET|07070707/)
      expect(byPage).not.toContain('data/sessions')
      expect(byPage).toContain('It holds no passphrases')
      const byOperator = await whole(true)
      expect(byOperator).toContain('scrypt$SECRET')
      expect(byOperator).not.toContain('07070707')
    })
  }),
)

describe('an earlier backup', () => {
  test('is restored as it was and then brought up to date; beside newer records it is refused', async () => {
    const [program, early] = [allMigrations(), await openDatabase()]
    const then = program.filter(({ name }) => name < '2026-11-22-1285')
    expect(then.length).toBeLessThan(program.length - 3)
    await migrate(early, then)
    const me = await newTrust(early, { isSample: true })
    await addLink(early, me)
    const { file } = await takeTo(early, me.trustId)
    const fresh = await openDatabase()
    await bringBack(fresh, file)
    const { rows } = await sql<{ n: number }>`select count(*) as n from app.migrations`.execute(fresh.owner)
    expect(rows[0]?.n).toBe(program.length)
    expect(await verifyHistory(fresh)).toMatchObject({ entries: 1 })
    await addLink(fresh, me, 'later')
    const newer = await emptyDatabase()
    await expect(bringBack(newer, file)).rejects.toThrow(
      /made by an earlier version of StepUp than the database is at .* Restore it into a new folder/,
    )
    await Promise.all([early, fresh, newer].map((db) => db.close()))
  }, 120_000)

  test('keeps the numbers that its seals give to lists of columns, where the database counted otherwise', async () => {
    const [source, target] = [await emptyDatabase(), await emptyDatabase()]
    const me = await newTrust(source, { isSample: true })
    // What a database looks like that got these columns in two steps, and another that got them in one.
    await sql`update audit.table_columns set columns = array['trust_id', 'id'] where table_name = 'links'`.execute(source.owner)
    await sql`select app.version_again()`.execute(source.owner)
    await addLink(source, me, 'sealed by list 2')
    const { file } = await takeTo(source, me.trustId)
    await bringBack(target, file)
    expect(await verifyHistory(target, me.trustId)).toEqual(await verifyHistory(source, me.trustId))
    await addLink(target, me, 'and on')
    expect(await verifyHistory(target)).toEqual({ entries: 2, head: expect.any(String) })
    await within(target, { ...me, mode: 'read only' }, async (trx) =>
      expect(await trx.selectFrom('links').select('id').execute()).toHaveLength(2),
    )
    await Promise.all([source.close(), target.close()])
  })
})
