import { sql } from 'kysely'
import { afterAll, expect } from 'vitest'
import { journey, type World } from '../../../tests/support.ts'
import { stopPrinting } from '../../documents/writing/report-pdf.ts'
import { record } from '../../platform/history/index.ts'
import { frozen, hidden, quarter } from './build-quarter.ts'

afterAll(stopPrinting)

const correct = (world: World, personId: number, update: number) =>
  world.inTrust(personId, async (db) => {
    await db.updateTable('updates').set({ text: 'Clinics run on Sundays.' }).where('id', '=', update).execute()
    await record(db, { verb: 'update.sent', ref: { kind: 'update', id: update } })
  })

journey('the draft says what the records say, and what a critical reader would notice', async (world) => {
  const { at } = await quarter(world)
  const reader = await world.as('non-executive')
  const page = await reader.read(at)
  expect(page).toContain('The one item is declared green; the records do not support it.')
  expect(page).toContain('Clinics run on Saturdays.')
  expect(page).toContain('The governance lead or the trust secretary freezes it.')
  expect(await reader.read('/reports')).toContain('Q2 2024/25 is being reported; its paper is a draft for the board of 26 November 2024.')
  expect((await reader.get(`${at}/freezing`)).status).toBe(403)
})

journey('the draft is a file in three formats', async (world) => {
  const { lead, at } = await quarter(world)
  const pdf = await lead.get(`${at}/pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(await lead.read(`${at}/html`)).toContain('Clinics run on Saturdays.')
  expect(JSON.parse(await lead.read(`${at}/json`))).toMatchObject({ format: 'stepup-report', status: 'Draft, not frozen' })
})

journey('nothing is frozen before what is left open was read', async (world) => {
  const { lead, at } = await quarter(world)
  const page = await lead.read(`${at}/freezing`)
  expect(page).toContain('Sent, not approved')
  const unread = await lead.post(`${at}/editions`, { edition: '1', read: hidden(page, 'read') })
  expect(unread.status).toBe(422)
  expect(await unread.text()).toContain('Tick the box when you have read what is left open')
  const stale = await lead.post(`${at}/editions`, { edition: '1', read: 'something-else=1', acknowledged: 'yes' })
  expect(stale.status).toBe(409)
  expect(await lead.read('/reports')).toContain('No paper is frozen yet.')
})

journey('a frozen report stays word for word while the records go on', async (world) => {
  const { lead, at, update, period } = await quarter(world)
  const { edition } = await frozen(world, at)
  const page = await lead.read(edition)
  expect(page).toContain('match the digest sealed in the history')
  expect(page).toContain('Frozen on 15 October 2024, edition 1')
  expect(
    (
      await world.database.owner
        .selectFrom('periods')
        .where('trust_id', '=', world.trustId)
        .where('id', '=', period)
        .select('state')
        .executeTakeFirstOrThrow()
    ).state,
  ).toBe('frozen')
  await correct(world, lead.personId, update)
  expect(await lead.read(edition)).toContain('Clinics run on Saturdays.')
  expect(await lead.read(`${edition}/html`)).toMatch(/Digest of this paper \(SHA-256\): [0-9a-f]{64}/)
  expect(await lead.read(at)).toContain('Clinics run on Sundays.')
})

journey('a correction is a new edition that says why, beside the one before', async (world) => {
  const { lead, at, update } = await quarter(world)
  const first = await frozen(world, at)
  await correct(world, lead.personId, update)
  const silent = await frozen(world, at)
  expect(silent.answer.status).toBe(409)
  expect(await silent.answer.text()).toContain('Say what changed since the edition before, and why')
  const second = await frozen(world, at, 'The clinics are on Sundays.')
  const page = await lead.read(second.edition)
  expect(page).toContain('Edition 2, what changed and why:')
  expect(page).toMatch(/<del><span[^>]*>\[removed\] <\/span>Saturdays/)
  expect(await lead.read(first.edition)).toContain('A later edition corrects this one')
})

journey('two people freezing at once: the second is told', async (world) => {
  const { lead, at } = await quarter(world)
  const page = await lead.read(`${at}/freezing`)
  await frozen(world, at)
  const late = await lead.post(`${at}/editions`, { edition: '1', read: hidden(page, 'read'), acknowledged: 'yes' })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Meanwhile somebody froze the report')
})

journey('words altered behind the product’s back are warned of, on the page and in every file', async (world) => {
  const { lead, at } = await quarter(world)
  const { edition } = await frozen(world, at)
  const { owner } = world.database
  await sql`alter table reports disable trigger zz_stamp`.execute(owner)
  await sql`update reports set content = replace(content::text, 'Saturdays', 'Mondays')::jsonb where trust_id = ${world.trustId}`.execute(
    owner,
  )
  await sql`alter table reports enable trigger zz_stamp`.execute(owner)
  expect(await lead.read(edition)).toMatch(/role="alert"[^>]*><b>Warning: <\/b>The words below are not those that were frozen/)
  expect(await lead.read(`${edition}/json`)).toContain('WARNING')
})

journey('as at an earlier day the draft reads as it stood, and nothing is frozen', async (world) => {
  const { lead, at, update } = await quarter(world)
  world.at('2024-10-17T09:00:00.000Z')
  await correct(world, lead.personId, update)
  const later = await world.browserOf(lead.personId)
  expect(await later.read(at)).toContain('Clinics run on Sundays.')
  expect(await later.read(`${at}?as-at=2024-10-16`)).toContain('Clinics run on Saturdays.')
  expect(await later.read(`${at}/html?as-at=2024-10-16`)).toContain('Records as at 16 October 2024.')
  expect(await later.read(`${at}/freezing?as-at=2024-10-16`)).toContain('You are reading an earlier day')
})

journey('a period not opened has no paper, on the page or as a file', async (world) => {
  const { lead, at, period } = await quarter(world)
  await world.inTrust(lead.personId, async (db) => {
    await db.deleteFrom('updates').execute()
    await db.updateTable('periods').set({ state: 'planned' }).where('id', '=', period).execute()
    await record(db, { verb: 'calendar.set', ref: null })
  })
  expect(await lead.read(at)).toContain('has not been opened, so there is nothing to report yet')
  expect((await lead.get(`${at}/pdf`)).headers.get('location')).toBe(at)
  expect(await lead.read(`${at}/freezing`)).toContain('so there is nothing to freeze yet')
})

journey('whoever freezes is reminded once the updates were due', async (world) => {
  const { at } = await quarter(world)
  world.at('2024-10-21T09:00:00.000Z')
  const secretary = await world.as('secretary')
  expect(await secretary.read('/')).toContain(`href="${at}/freezing"`)
})
