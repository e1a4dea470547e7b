import { sql } from 'kysely'
import { afterAll, expect } from 'vitest'
import { addTo, composed, meeting, sectionsOn, submitted } from '../src/capabilities/packs/build-pack.ts'
import { hidden } from '../src/capabilities/reporting/build-quarter.ts'
import { stopWriting } from '../src/documents/writing/formats.ts'
import { journey, newWorld, type World } from './support.ts'

afterAll(stopWriting)

const sectionsHeld = (world: World) =>
  world.database.owner.selectFrom('pack_sections').where('trust_id', '=', world.trustId).selectAll().orderBy('id').execute()

journey('numbers of another trust in the boxes of a section name nothing', async (world) => {
  const ours = await composed(world)
  const elsewhere = await newWorld()
  const theirs = await composed(elsewhere)
  const theirSection = sectionsOn(await theirs.secretary.read(theirs.pack))[0] ?? ''
  const numbers = async (table: 'plans' | 'periods' | 'strategy_elements') =>
    String(
      (await world.database.owner.selectFrom(table).where('trust_id', '=', elsewhere.trustId).select('id').executeTakeFirstOrThrow()).id,
    )
  const before = await sectionsHeld(world)
  for (const form of [
    { kind: 'progress', period: await numbers('periods') },
    { kind: 'progress', plan: await numbers('plans') },
    { kind: 'progress', brick: await numbers('strategy_elements') },
    { kind: 'attached report', report: '1' },
    { kind: 'progress', preparedBy: '999999' },
    { kind: 'progress', plan: '99999999999999999999' },
    { kind: '__proto__' },
    { kind: 'toString' },
  ]) {
    const answer = await addTo(ours.secretary, ours.pack, { title: 'Stolen', ...form } as Record<string, string>)
    expect([400, 422], JSON.stringify(form)).toContain(answer.status)
  }
  expect((await ours.secretary.post('/packs', { body: String(theirs.board), ...meeting('2024-12-26') })).status).toBe(422)
  for (const path of [theirs.pack, `${theirs.pack}/read/json`, `${theirs.pack}/freeze`, `${ours.pack}/sections/${theirSection}`])
    expect((await ours.secretary.get(path)).status, path).toBe(404)
  for (const path of [`${ours.pack}/sections/${theirSection}`, `${ours.pack}/sections/${theirSection}/move`, `${theirs.pack}/sections`])
    expect([400, 404], path).toContain((await ours.secretary.post(path, { kind: 'written', title: 'x', words: 'x', version: '1' })).status)
  expect(await sectionsHeld(world)).toEqual(before)
})

journey('a section of another pack is neither moved, changed nor taken out by the address of this one', async (world) => {
  const { secretary, pack, board } = await composed(world)
  const other = (await secretary.post('/packs', { body: String(board), ...meeting('2025-01-26') })).headers.get('location') ?? ''
  const [first = ''] = sectionsOn(await secretary.read(pack))
  const before = await sectionsHeld(world)
  for (const what of ['', '/move', '/removal'])
    expect(
      (await secretary.post(`${other}/sections/${first}${what}`, { version: '1', title: 'x', direction: 'up', order: first })).status,
    ).toBe(404)
  expect(await sectionsHeld(world)).toEqual(before)
})

journey('what became private stays private on every earlier day, and after it is taken out', async (world) => {
  const { secretary: began, pack } = await composed(world)
  let secretary = began
  const [, , section = ''] = sectionsOn(await secretary.read(pack))
  await addTo(secretary, pack, { kind: 'written', title: 'Open at first', words: 'Suspension of a consultant.' })
  const open = sectionsOn(await secretary.read(pack)).at(-1) ?? ''
  world.at('2024-10-16T09:00:00.000Z')
  secretary = await world.browserOf(secretary.personId)
  const form = { kind: 'written', title: 'Open at first', words: 'Suspension of a consultant.', isPrivate: 'yes' }
  const version = hidden(await secretary.read(`${pack}/sections/${open}/edit`), 'version')
  expect((await secretary.post(`${pack}/sections/${open}`, { ...form, version })).status).toBe(303)
  world.at('2024-10-17T09:00:00.000Z')
  secretary = await world.browserOf(secretary.personId)
  const gone = hidden(await secretary.read(`${pack}/sections/${section}/edit`), 'version')
  expect((await secretary.post(`${pack}/sections/${section}/removal`, { version: gone })).status).toBe(303)
  const analyst = await world.as('analyst')
  for (const day of ['', '2024-10-14', '2024-10-15', '2024-10-16', '2024-10-17', '2019-01-01', '9999-12-31'])
    for (const path of [pack, `${pack}/read`, `${pack}/read/json`, `${pack}/read/csv`, `${pack}/public`, `${pack}/one-page`, '/packs']) {
      const text = await (await analyst.get(`${path}${day ? `?as-at=${day}` : ''}`)).text()
      expect(text, `${path} ${day}`).not.toMatch(/Ombudsman claim|The settlement is confidential|Suspension of a consultant/)
    }
})

journey('three submissions at once freeze one edition, and a stale one is refused', async (world) => {
  const { secretary, pack } = await composed(world)
  const page = await secretary.read(`${pack}/freeze`)
  const form = { edition: hidden(page, 'edition'), read: hidden(page, 'read').replaceAll('&amp;', '&'), acknowledged: 'yes' }
  const answers = await Promise.all([1, 2, 3].map(() => secretary.post(`${pack}/editions`, form)))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect([400, 409, 422]).toContain((await secretary.post(`${pack}/editions`, form)).status)
  for (const edition of ['0', '-1', '7', '1.5', 'x', '99999999999999999999'])
    expect([409, 422], edition).toContain((await secretary.post(`${pack}/editions`, { ...form, edition, reason: 'x' })).status)
  const kept = await world.database.owner.selectFrom('pack_editions').where('trust_id', '=', world.trustId).select('id').execute()
  expect(kept).toHaveLength(1)
})

journey('an edition, changed behind our back, says so in each of its copies', async (world) => {
  const { secretary, pack } = await composed(world)
  const edition = (await submitted(secretary, pack)).headers.get('location') ?? ''
  const id = Number(edition.split('/').at(-1))
  for (const [copy, column, at] of [
    ['full', 'content', edition],
    ['public', 'public_content', `${edition}/public`],
    ['one page', 'one_page_content', `${edition}/one-page`],
  ] as const) {
    expect(await secretary.read(at), copy).toContain('match the digest sealed in the history when they were frozen')
    await sql`alter table pack_editions disable trigger user`.execute(world.database.owner)
    await sql`update pack_editions set ${sql.ref(column)} = jsonb_set(${sql.ref(column)}, '{subtitle}', '"Forged"') where id = ${id}`.execute(
      world.database.owner,
    )
    await sql`alter table pack_editions enable trigger user`.execute(world.database.owner)
    const forged = await secretary.read(at)
    expect(forged, copy).toContain('Forged')
    expect(forged, copy).toMatch(/role="alert"><b>Warning: <\/b>The words below are not those that were frozen/)
    const file = at === edition ? `${edition}/full/html` : `${at}/html`
    expect(await (await secretary.get(file)).text(), file).toContain('WARNING: the digest does not match')
  }
})
