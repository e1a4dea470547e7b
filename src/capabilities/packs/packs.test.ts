import { afterAll, expect } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { stopWriting } from '../../documents/writing/formats.ts'
import { record, verifyHistory } from '../../platform/history/index.ts'
import { addTo, composed, meeting, sectionsOn, submitted } from './build-pack.ts'

afterAll(stopWriting)

journey('a pack is begun, its sections are put in order, and what goes over is said and not cut', async (world) => {
  const { secretary, pack, board } = await composed(world)
  const page = await secretary.read(pack)
  expect(page).toContain('over budget.')
  expect(page).toContain('One item is private and left out of the public edition.')
  const [first = '', second = '', third = ''] = sectionsOn(page)
  const order = `${first}.${second}.${third}`
  expect((await secretary.post(`${pack}/sections/${second}/move`, { direction: 'up', order })).status).toBe(303)
  expect(sectionsOn(await secretary.read(pack))).toEqual([second, first, third])
  const late = await secretary.post(`${pack}/sections/${second}/move`, { direction: 'down', order })
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Somebody changed the order meanwhile')
  const now = sectionsOn(await secretary.read(pack))
  expect(await secretary.read(`${pack}/sections/${third}/edit`)).toContain('1: before From the chair')
  const far = { place: '1', order: now.join('.') }
  expect((await secretary.post(`${pack}/sections/${third}/move`, far)).status).toBe(303)
  expect(sectionsOn(await secretary.read(pack))).toEqual([third, second, first])
  expect((await secretary.post(`${pack}/sections/${third}/move`, { order: now.join('.') })).status).toBe(400)
  expect(await secretary.read('/packs')).toContain('The pack for Trust board on 26 November 2024 is a draft of about')
  expect(await secretary.read('/')).toContain('Papers for Trust board, 26 November 2024')
  const twice = await secretary.post('/packs', { body: String(board), ...meeting('2024-11-26') })
  expect(twice.status).toBe(422)
  expect(await twice.text()).toContain('There is a pack of Trust board for that day already')
})

journey('a pack opens with what changed, then its contents, then each section with its budget, source and day', async (world) => {
  const { secretary, pack } = await composed(world)
  const draft = await secretary.read(`${pack}/read`)
  const places = [
    'What changed since the last meeting',
    'Sections in order',
    '1. Progress this quarter',
    '2. From the chair',
    '3. Ombudsman claim (private)',
  ]
  expect(places.map((words) => draft.indexOf(words))).toEqual(places.map((words) => draft.indexOf(words)).toSorted((a, b) => a - b))
  for (const words of places) expect(draft).toContain(words)
  expect(draft).toContain('As at 15 October 2024.')
  const file = JSON.parse(await secretary.read(`${pack}/read/json`))
  expect(file).toMatchObject({ format: 'stepup-report', status: 'Draft, not frozen' })
  expect((await secretary.get(`${pack}/read/html`)).headers.get('content-disposition')).toContain('draft')
  const ids = [...JSON.stringify(file).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

journey('submitted, a pack is kept word for word, read years later with the same digests, however the records went on', async (world) => {
  const { secretary, lead, pack, update } = await composed(world)
  const unread = await secretary.post(`${pack}/editions`, { edition: '1', read: '' })
  expect(unread.status).toBe(422)
  const stale = await secretary.post(`${pack}/editions`, { edition: '1', read: 'other', acknowledged: 'yes' })
  expect(stale.status).toBe(409)
  const edition = (await submitted(secretary, pack)).headers.get('location') ?? ''
  const then = await Promise.all(
    ['/full/json', '/public/json', '/one-page/json', '/full/html'].map((file) => secretary.read(edition + file)),
  )
  expect(await secretary.read(edition)).toContain('Clinics run on Saturdays.')
  world.at('2027-03-01T09:00:00.000Z')
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('updates').set({ text: 'Clinics run on Sundays.' }).where('id', '=', update).execute()
    await record(db, { verb: 'update.sent', ref: { kind: 'update', id: update } })
  })
  const later = await world.browserOf(secretary.personId)
  const now = await Promise.all(['/full/json', '/public/json', '/one-page/json', '/full/html'].map((file) => later.read(edition + file)))
  expect(now).toEqual(then)
  const page = await later.read(edition)
  expect(page).toContain('match the digest sealed in the history')
  expect(page).toContain('Clinics run on Saturdays.')
  expect(await later.read(`${pack}/read`)).toContain('Clinics run on Sundays.')
  const unsaid = await submitted(later, pack)
  expect(unsaid.status).toBe(409)
  expect((await submitted(later, pack, 'An update was wrong.')).status).toBe(303)
  expect(await later.read(edition)).toContain('A later edition corrects this one')
  expect(await later.read(`${edition}?as-at=2024-10-15`)).toContain('match the digest sealed in the history')
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

journey('the next pack of the body is held against the last one submitted, and begins with its sections', async (world) => {
  const { secretary, pack, board } = await composed(world)
  expect(await secretary.read(pack)).toContain('Trust board has had no pack before this one')
  expect((await submitted(secretary, pack)).status).toBe(303)
  const next = await secretary.post('/packs', { body: String(board), ...meeting('2025-01-28'), asBefore: 'yes' })
  const page = await secretary.read(next.headers.get('location') ?? '')
  expect(page).toContain('since the pack for 26 November 2024 was frozen on 15 October 2024')
  expect(sectionsOn(page)).toHaveLength(3)
  expect(page).not.toContain('The settlement is confidential.')
})

journey('of two who write at once the second is told, and nothing typed is lost', async (world) => {
  const { secretary, pack } = await composed(world)
  const colleague = await world.as('governance lead')
  const [, id = ''] = sectionsOn(await secretary.read(pack))
  const values = { kind: 'written', title: 'From the chair', version: '1' }
  expect((await colleague.post(`${pack}/sections/${id}`, { ...values, words: 'Theirs.' })).status).toBe(303)
  const late = await secretary.post(`${pack}/sections/${id}`, { ...values, words: 'Mine.' })
  const text = await late.text()
  expect(late.status).toBe(409)
  for (const words of ['Theirs.', 'Mine.', 'changed this while you were writing']) expect(text).toContain(words)
  expect((await colleague.post(pack, { ...meeting('2024-11-26'), title: 'November board', version: '1' })).status).toBe(303)
  const other = await secretary.post(pack, { ...meeting('2024-11-26'), title: 'Board in public', version: '1' })
  expect(other.status).toBe(409)
  const both = await other.text()
  for (const words of ['November board', 'Board in public']) expect(both).toContain(words)
})

journey('an empty pack offers a section and not its submission; pages are counted only when asked', async (world) => {
  const { secretary, pack, board } = await composed(world)
  const begun = await secretary.post('/packs', { body: String(board), ...meeting('2025-01-28') })
  const empty = await secretary.read(begun.headers.get('location') ?? '')
  expect(empty).toContain('Add a section')
  expect(empty).not.toContain('Submit the pack')
  expect(empty).toContain('It has no section yet.')
  const reader = await (await world.as('non-executive')).read(pack)
  expect(reader.indexOf('Read the draft')).toBeLessThan(reader.indexOf('Sections in order'))
  expect(reader).not.toContain('Submit the pack')
  const [section] = sectionsOn(await secretary.read(pack))
  expect(await secretary.read(`${pack}/sections/${section}`)).toContain('>DRAFT<')
  const page = await secretary.read(`${pack}/freeze`)
  expect(page).toMatch(/It is about \d+ pages?\./)
  expect(page).not.toContain('Printed, it is')
  expect(await secretary.read(`${pack}/freeze?count=yes`)).toMatch(/Printed, it is \d+ pages?\./)
})

journey('submitted twice at once, it is one edition', async (world) => {
  const { secretary, pack } = await composed(world)
  const colleague = await world.as('governance lead')
  const answers = await Promise.all([submitted(secretary, pack), submitted(colleague, pack)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
  expect((await secretary.read(pack)).match(/Edition \d<\/a>, frozen on/g)).toHaveLength(1)
})

journey('what cannot stand says how to put it right', async (world) => {
  const { secretary, pack } = await composed(world)
  for (const [form, words] of [
    [{ kind: 'written', title: 'Words' }, 'Enter the words of the section'],
    [{ kind: 'attached report', title: 'Report' }, 'Select the frozen report to attach'],
    [{ kind: 'progress', title: 'P', period: '999999' }, 'Select a period from the list'],
    [{ kind: 'progress', title: 'P', pageBudget: '0' }, 'Enter the pages as a whole number from 1 to 500'],
    [{ kind: 'progress', title: '' }, 'Enter what it is called in the contents'],
  ] as const) {
    const answer = await addTo(secretary, pack, form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(words)
  }
  expect((await addTo(secretary, pack, { kind: 'horoscope', title: 'Stars' })).status).toBe(400)
  expect((await secretary.get(`${pack}/sections/new?kind=horoscope`)).status).toBe(404)
  expect((await secretary.post(`${pack}/withdrawal`, { version: '1' })).status).toBe(303)
  expect((await secretary.get(`${pack}/freeze`)).status).toBe(409)
  expect(await secretary.read('/packs')).toContain('Withdrawn')
})
