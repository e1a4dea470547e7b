import { sql } from 'kysely'
import { expect } from 'vitest'
import { journey, type World } from '../../../tests/support.ts'
import type { Db } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'

const secret = 'A supplier is under investigation'

/** A confidential risk with what hangs on it, seen by the governance lead only. */
const hidden = (world: World, personId: number) =>
  world.inTrust(personId, async (db) => {
    const trust_id = world.trustId
    const quarter = { label: 'Q2 2024/25', starts_on: '2024-07-01', ends_on: '2024-09-30', opens_on: '2024-10-01', due_on: '2024-10-18' }
    const id = async (rows: Promise<{ id: number }>) => (await rows).id
    const period_id = await id(
      db
        .insertInto('periods')
        .values({ trust_id, kind: 'quarter', state: 'open', ...quarter } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const labels = ['a', 'b', 'c', 'd', 'e']
    const matrix_id = await id(
      db
        .insertInto('risk_matrices')
        .values({
          trust_id,
          name: 'Matrix',
          likelihood_labels: labels,
          consequence_labels: labels,
          bands: sql`'[{"name":"All","from":1,"top":true}]'`,
          from_day: '2024-01-01',
        } as never)
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const plain = { trust_id, matrix_id, cause: '', event: '', effect: '' }
    const open = await id(
      db
        .insertInto('risks')
        .values({ ...plain, number: '01', title: 'People wait' })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    const risk = await id(
      db
        .insertInto('risks')
        .values({ ...plain, number: '66', title: secret, seen_by: ['governance lead'], parent_id: open })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await db.insertInto('risk_scores').values({ trust_id, risk_id: risk, period_id, score: 20, scored_on: '2024-10-01' }).execute()
    await db
      .insertInto('links')
      .values({ trust_id, from_kind: 'risk', from_id: open, to_kind: 'risk', to_id: risk, relation: 'raises' })
      .execute()
    await record(db, { verb: 'risk.added', ref: { kind: 'risk', id: risk }, facts: { number: '66', title: secret } })
    return { risk, open }
  })

const seen = async (db: Db) => ({
  risks: (await db.selectFrom('risks').select('id').execute()).length,
  scores: (await db.selectFrom('risk_scores').select('id').execute()).length,
  links: (await db.selectFrom('links').select('id').execute()).length,
})

journey(
  'a confidential risk is nowhere for whoever its roles do not name: pages, search, history, links, counts, earlier days',
  async (world) => {
    const lead = await world.as('governance lead')
    const { risk, open } = await hidden(world, lead.personId)
    expect(await lead.read(`/risks/${risk}`)).toContain(secret)
    expect(await lead.read('/risks')).toContain(secret)
    expect(await lead.read('/search?q=supplier')).toContain('under investigation')
    expect(await lead.read(`/risks/${risk}?as-at=2024-10-15`)).toContain(secret)

    for (const who of [await world.as('executive'), await world.as('non-executive', 'director'), await world.as('administrator')]) {
      expect((await who.get(`/risks/${risk}`)).status).toBe(404)
      expect((await who.get(`/risks/${risk}?as-at=2024-10-15`)).status).toBe(404)
      const pages = [
        '/risks',
        '/risks?as-at=2024-10-15',
        `/risks/${open}`,
        '/search?q=supplier',
        '/search?q=66',
        '/changes',
        `/history/risk/${risk}`,
        '/',
        '/gaps',
      ]
      for (const page of pages) {
        const text = await (await who.get(page)).text()
        expect(text, page).not.toContain('under investigation')
        expect(text, page).not.toContain('One of two risks')
      }
      expect(await world.inTrust(who.personId, (db) => seen(db))).toEqual({ risks: 1, scores: 0, links: 0 })
    }
    expect(await world.inTrust(lead.personId, (db) => seen(db))).toEqual({ risks: 2, scores: 1, links: 1 })
  },
)

journey(
  'a confidential risk cannot be changed or taken away by whoever does not see it, and stays hidden once it is gone',
  async (world) => {
    const lead = await world.as('governance lead')
    const { risk } = await hidden(world, lead.personId)
    const director = await world.as('director')
    await world.inTrust(director.personId, async (db) => {
      expect((await db.updateTable('risks').set({ title: 'Mine' }).where('id', '=', risk).executeTakeFirst()).numUpdatedRows).toBe(0n)
      expect((await db.deleteFrom('risk_scores').where('risk_id', '=', risk).executeTakeFirst()).numDeletedRows).toBe(0n)
    })
    world.at('2024-10-16T09:00:00.000Z')
    await world.inTrust(lead.personId, async (db) => {
      await db.deleteFrom('links').where('to_id', '=', risk).execute()
      await db.deleteFrom('risk_scores').where('risk_id', '=', risk).execute()
      await db.deleteFrom('risks').where('id', '=', risk).execute()
      await record(db, { verb: 'risk.closed', ref: { kind: 'risk', id: risk }, facts: { number: '66', title: secret, reason: 'x' } })
    })
    const later = await world.browserOf(director.personId)
    expect((await later.get(`/risks/${risk}?as-at=2024-10-15`)).status).toBe(404)
    expect(await (await later.get('/changes')).text()).not.toContain(secret)
    const rows = await world.inTrust(director.personId, (db) => sql`select id from history.risks where title = ${secret}`.execute(db))
    expect(rows.rows).toEqual([])
  },
)

journey('every table that names a risk is hidden with it', async (world) => {
  const { rows } = await sql<{ name: string; policies: number }>`
    select c.relname as name, (select count(*)::int from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = 'r') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relkind = 'r'
    where exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'public.risks'::regclass)
    order by 1`.execute(world.database.owner)
  expect(rows.length).toBeGreaterThan(8)
  expect(rows.filter(({ policies }) => policies === 0)).toEqual([])
})
