import { sql } from 'kysely'
import { expect } from 'vitest'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../src/capabilities/delivery/build.ts'
import { journey, newWorld, type World } from './support.ts'

/** Puts trusts into one group, as whoever runs the server does. */
async function joined(...worlds: World[]): Promise<void> {
  const { owner } = (worlds[0] as World).database
  const name = `Group of ${worlds.map(({ trustId }) => trustId).join(' and ')}`
  const { id } = await owner.insertInto('groups').values({ name, formed_on: '2021-04-01' }).returning('id').executeTakeFirstOrThrow()
  const rows = worlds.map(({ trustId }, at) => ({ group_id: id, trust_id: trustId, place: at + 1, joined_on: '2021-04-01' as const }))
  await owner.insertInto('group_trusts').values(rows).execute()
}

journey('a list kept as a view leads to a list of ours and nowhere else, and opens at the day being read', async (world) => {
  const lead = await world.as('governance lead')
  for (const page of ['//3232235777', '//evil', '/risks//evil', '/', '/risks/../x', '/risks%2f', '/\u202Erisks', '/risks\n'])
    expect((await lead.post('/views', { page, query: 'a=1', name: 'x' })).headers.get('location') ?? '', page).not.toMatch(/^\/[/\\]/)
  expect((await lead.post('/risks', { number: '1', title: 'Waits are too long', cause: 'c', event: 'e', effect: 'f' })).status).toBe(303)
  expect((await lead.post('/views', { page: '/risks', query: 'by=register', name: 'Mine', opens: 'yes' })).status).toBe(303)
  world.at('2024-10-20T09:00:00.000Z')
  const later = await world.browserOf(lead.personId)
  expect((await later.get('/risks?as-at=2024-10-16')).headers.get('location')).toBe('/risks?by=register&as-at=2024-10-16')
})

const asked = [
  "' & ! | ( ) : * <-> \\",
  '"""',
  '"a',
  'a:*',
  'a & b',
  ':*',
  'or or or',
  'or',
  '-',
  '-a',
  '--a',
  '\\',
  "o'b",
  'İİ',
  'ŉŉ',
  '½²',
  '𝟘𝟙',
  'ﬁﬁ',
  'the',
  'th',
  '\u202Eabc\u200b',
  'e\u0301e\u0301',
  'https://a.b/c?d=e&f',
  'a@b.cc',
  '1.2.3e-9',
  'a'.repeat(5000),
  'a b '.repeat(2000),
  '-a '.repeat(60),
  '"a" or '.repeat(30),
  '<img src=x onerror=alert(1)>',
  '%_%',
]

journey('no question breaks the search or takes long, and what was asked is never markup', async (world) => {
  const lead = await world.as('governance lead')
  const began = performance.now()
  for (const q of asked) {
    const answer = await lead.get(`/search?q=${encodeURIComponent(q)}`)
    expect([q, answer.status]).toEqual([q, 200])
    expect(await answer.text()).not.toContain('<img')
  }
  expect(performance.now() - began).toBeLessThan(15_000)
})

journey('a trust of the group reads three tables of another and nothing else, and writes none', async (ours) => {
  const [theirs, alone] = [await newWorld(), await newWorld()]
  await joined(ours, theirs)
  const [lead, partner, stranger] = [
    await ours.as('governance lead'),
    await theirs.as('governance lead'),
    await alone.as('governance lead'),
  ]
  await buildPeriod(ours, lead.personId)
  await buildPeriod(theirs, partner.personId)
  const post = await buildPost(ours, lead.personId, { title: 'Director of HR', holder: lead.personId })
  await buildItem(ours, lead.personId, { planId: await buildPlan(ours, lead.personId), title: 'Secret zebra plan' })
  const form = { title: 'Together for zebras', aim: 'Stripes', year: '2024', position: '1', post: String(post) }
  const at = (await lead.post('/group/priorities', form)).headers.get('location') as string
  await lead.post(`${at}/update`, { words: 'Half is held.', rag: 'amber', reason: 'One cohort' })
  for (const [who, status] of [
    [partner, [403, 404]],
    [stranger, [404]],
  ] as const)
    for (const [path, sent] of [
      [`${at}/edit`, { ...form, title: 'Taken', version: '1' }],
      [`${at}/ending`, { words: 'Over', version: '1' }],
    ] as const)
      expect(status, `${path}`).toContain((await who.post(path, sent)).status)
  expect((await partner.post(`${at}/update`, { words: 'Green!', rag: 'green', reason: 'x' })).status).toBe(303)
  expect(await lead.read('/group')).not.toMatch(/Taken|nhsuk-tag--green/)
  for (const q of ['zebra', 'zebras', 'Director', 'stripes']) {
    expect(await partner.read(`/search?q=${q}`), q).not.toMatch(/zebra plan/i)
    expect(await stranger.read(`/search?q=${q}`), q).not.toMatch(/zebra plan|together for/i)
  }
  const stolen = await partner.post('/group/priorities', { ...form, title: 'Ours', post: String(post) })
  const follows = await stranger.post('/group/priorities', { ...form, follows: at.replace(/.*\//, '') })
  expect([stolen.status, follows.status]).toEqual([422, 404])
  expect(await partner.read('/history')).not.toContain('to the group’s priorities for')
  await theirs.database.owner.updateTable('group_trusts').set({ left_on: '2024-10-15' }).where('trust_id', '=', theirs.trustId).execute()
  for (const path of [at, `${at}?as-at=2024-10-14`, `${at}/update`]) expect((await partner.get(path)).status, path).toBe(404)
  expect((await partner.post(`${at}/update`, { words: 'Still here' })).status).toBe(404)
  expect(await partner.read('/')).not.toContain('zebras')
})

journey('the three shared tables cannot be written for another trust by any statement', async (ours) => {
  const theirs = await newWorld()
  await joined(ours, theirs)
  const [lead, partner] = [await ours.as('governance lead'), await theirs.as('governance lead')]
  const post = await buildPost(ours, lead.personId, { title: 'Director of HR', holder: lead.personId })
  const form = { title: 'Zebras', year: '2024', position: '1', post: String(post) }
  expect((await lead.post('/group/priorities', form)).status).toBe(303)
  const statements = [
    sql`update group_priorities set title = 'Taken' where trust_id = ${ours.trustId}`,
    sql`delete from group_priorities where trust_id = ${ours.trustId}`,
    sql`update group_priorities set trust_id = ${theirs.trustId} where trust_id = ${ours.trustId}`,
    sql`update groups set name = 'Ours'`,
    sql`update group_trusts set left_on = '2024-01-01'`,
    sql`insert into group_meetings (trust_id, held_on, chair_title) values (${ours.trustId}, '2024-10-01', 'Chair')`,
    sql`insert into group_trusts (group_id, trust_id, place, joined_on) select group_id, ${theirs.trustId}, 9, '2024-01-01' from group_trusts limit 1`,
  ]
  for (const statement of statements) await theirs.inTrust(partner.personId, (db) => statement.execute(db)).catch(() => undefined)
  const rows = await ours.database.owner.selectFrom('group_priorities').where('trust_id', '=', ours.trustId).select('title').execute()
  const places = await ours.database.owner
    .selectFrom('group_trusts')
    .where('trust_id', 'in', [ours.trustId, theirs.trustId])
    .select(['place', 'left_on'])
    .orderBy('place')
    .execute()
  expect([rows, places]).toEqual([
    [{ title: 'Zebras' }],
    [
      { place: 1, left_on: null },
      { place: 2, left_on: null },
    ],
  ])
})

const addressIn = (page: string): string => /\/calendar\/[\w-]{43}/.exec(page)?.[0] ?? ''

journey('a calendar’s address opens nothing else, is told once, ends at once, and gives nothing to keep', async (world) => {
  const [lead, other] = [await world.as('governance lead'), await world.as('director')]
  const ask = (path: string, init: RequestInit = {}) => world.app.request(`http://localhost${path}`, init)
  const address = addressIn(await (await lead.post('/account/calendar')).text())
  const answer = await ask(address)
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null])
  expect(answer.headers.get('cache-control')).toMatch(/private|no-store/)
  expect(await lead.read('/account/calendar')).not.toContain(address)
  expect(await lead.read('/history')).not.toContain(address.slice(10))
  const secret = address.slice(10)
  for (const [path, init] of [
    [address, { method: 'POST', headers: { origin: 'http://localhost' } }],
    [address, { method: 'PUT', headers: { origin: 'http://localhost' } }],
    [`${address}/`, {}],
    [`/calendar/${secret.slice(0, 42)}`, {}],
    [`/calendar/${secret}%00`, {}],
    [`/calendar/${secret.toLowerCase()}`, {}],
    [`/calendar/..%2f${secret}`, {}],
  ] as const)
    expect([403, 404], path).toContain((await ask(path, init as RequestInit)).status)
  for (const path of ['/', '/risks', '/account/calendar'])
    expect((await ask(path, { headers: { cookie: `stepup=${secret}` } })).status, path).toBe(303)
  expect((await other.post('/account/calendar/end')).status).toBe(303)
  expect((await ask(address)).status).toBe(200)
  await world.database.owner.updateTable('grants').set({ until_day: '2024-10-14' }).where('person_id', '=', lead.personId).execute()
  const after = await ask(address)
  expect([after.status, (await after.text()).includes('BEGIN:VCALENDAR')]).toEqual([404, false])
})
