import { expect } from 'vitest'
import { journey, type World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'

const scene = async (world: World) => {
  const admin = await world.as('administrator')
  const holder = await world.person('Director of Finance', 'director')
  const next = await world.person('Deputy Director of Finance', 'director')
  const post = await world.inTrust(holder, async (db) => {
    const place = await db
      .insertInto('places')
      .values({ trust_id: world.trustId, name: 'The trust', kind: 'trust' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { id } = await db
      .insertInto('posts')
      .values({ trust_id: world.trustId, title: 'Director of Finance', place_id: place.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ trust_id: world.trustId, post_id: id, person_id: holder, from_day: '2020-04-01' })
      .execute()
    await record(db, { verb: 'post.added', ref: { kind: 'post', id }, facts: { title: 'Director of Finance' } })
    return id
  })
  return { admin, holder, next, post }
}

const day = (name: string, date: string) => {
  const [year = '', month = '', on = ''] = date.split('-')
  return { [`${name}-day`]: on, [`${name}-month`]: month, [`${name}-year`]: year }
}

const hiddenOf = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="(holding|version)" value="(\d+)"/g)].map(([, name, value]) => [
      name as string,
      value as string,
    ]),
  )

journey('an administrator brings a person in, gives and ends a role, and the history says so', async (world) => {
  const admin = await world.as('administrator')
  const email = `new-${admin.personId}@example.nhs.uk`
  const added = await admin.post('/organisation/people', { name: 'Head of Estates', email, role: 'director' })
  const address = added.headers.get('location') ?? ''
  expect(added.status).toBe(303)
  expect(
    await (await admin.post('/organisation/people', { name: 'Again', email: email.toUpperCase(), role: 'director' })).text(),
  ).toContain('belongs to the trust already')
  expect(await (await admin.post('/organisation/people', { name: 'Somebody', email: 'nonsense', role: 'king' })).text()).toMatch(
    /value="Somebody"[\s\S]*Select a role/,
  )
  expect((await admin.post(`${address}/roles`, { role: 'analyst', ...day('from', '2024-10-15') })).status).toBe(303)
  expect(await (await admin.post(`${address}/roles`, { role: 'analyst', ...day('from', '2024-10-15') })).text()).toContain(
    'has this role already',
  )
  const [grant] = [...(await admin.read(address)).matchAll(/roles\/(\d+)\/end/g)].map((m) => m[1])
  expect((await admin.post(`${address}/roles/${grant}/end`)).status).toBe(303)
  expect(await admin.read('/history')).toMatch(
    /Ended Head of Estates’s role of analyst[\s\S]*Gave Head of Estates the role of analyst[\s\S]*Added Head of Estates as director/,
  )
})

journey('an account of another trust is not taken over by adding its address, and nobody is named', async (world) => {
  const admin = await world.as('administrator')
  const elsewhere = { name: 'Bob Unnamed', email: `bob-${admin.personId}@example.nhs.uk`, passphrase_hash: 'known to another trust' }
  const { id } = await world.database.owner.insertInto('people').values(elsewhere).returning('id').executeTakeFirstOrThrow()
  const refused = await admin.post('/organisation/people', {
    name: 'Robert',
    email: elsewhere.email.toUpperCase(),
    role: 'governance lead',
  })
  const page = await refused.text()
  expect(refused.status).toBe(422)
  expect(page).toContain('already has an account at another trust')
  expect(page).toContain('stepup trust member')
  expect(page).toContain('value="Robert"')
  expect(page).not.toContain('Bob Unnamed')
  const joined = await world.database.owner.selectFrom('memberships').where('person_id', '=', id).select('trust_id').execute()
  expect(joined).toEqual([])
})

journey('the last administrator stays, and a governance lead makes none', async (world) => {
  const admin = await world.as('administrator')
  const lead = await world.as('governance lead')
  const grant = /roles\/(\d+)\/end/.exec(await admin.read(`/organisation/people/${admin.personId}`))?.[1]
  expect(await (await admin.post(`/organisation/people/${admin.personId}/roles/${grant}/end`)).text()).toContain(
    'This is the last administrator',
  )
  const refused = await lead.post(`/organisation/people/${lead.personId}/roles`, { role: 'administrator', ...day('from', '2024-10-15') })
  expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Only an administrator')])
})

journey('whoever does not manage people reads the organisation and changes nothing', async (world) => {
  const { holder, next, post } = await scene(world)
  const director = await world.browserOf(next)
  expect(await director.read('/organisation')).toContain('Director of Finance')
  expect(await director.read(`/organisation/people/${holder}`)).not.toContain('Give another role')
  expect((await director.get('/organisation/people')).status).toBe(403)
  for (const path of [
    '/organisation/people',
    '/organisation/posts',
    '/organisation/places',
    `/organisation/posts/${post}/holder`,
    `/organisation/people/${holder}/roles`,
    `/organisation/people/${holder}/passphrase`,
  ])
    expect((await director.post(path, {})).status, path).toBe(403)
  expect(
    (await director.post(`/organisation/posts/${post}/deputies`, { 'deputy-person': String(next), ...day('deputy-from', '2024-10-15') }))
      .status,
  ).toBe(403)
})

journey('a post goes from one holder to the next, and an earlier day still shows the one before', async (world) => {
  const { admin: before, next, post } = await scene(world)
  let admin = before
  const seen = hiddenOf(await admin.read(`/organisation/posts/${post}`))
  const hand = (person: string, from: string, form = seen) =>
    admin.post(`/organisation/posts/${post}/holder`, { person, ...day('from', from), ...form })
  expect(await (await hand(String(next), '2019-01-01')).text()).toContain('1 April 2020')
  expect(await (await hand(String(next), '2024-02-31')).text()).toContain('Enter the first day')
  world.at('2024-10-16T09:00:00.000Z')
  admin = await world.browserOf(before.personId)
  expect((await hand(String(next), '2024-10-16')).status).toBe(303)
  expect(await admin.read(`/organisation/posts/${post}`)).toContain('Deputy Director of Finance has held this post since 16 October 2024')
  expect(await admin.read(`/organisation/posts/${post}?as-at=2024-10-15`)).toContain(
    'Director of Finance has held this post since 1 April 2020',
  )
  const late = await hand('', '2024-11-01')
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('somebody changed it meanwhile')])
  expect((await hand('', '2024-11-01', hiddenOf(await admin.read(`/organisation/posts/${post}`)))).status).toBe(303)
})

journey('the holder names a deputy until a day, and ends it at once', async (world) => {
  const { holder, next, post } = await scene(world)
  const director = await world.browserOf(holder)
  const name = (person: number, from: string, until = '') =>
    director.post(`/organisation/posts/${post}/deputies`, {
      'deputy-person': String(person),
      ...day('deputy-from', from),
      ...(until ? day('deputy-until', until) : {}),
    })
  expect(await (await name(holder, '2024-10-15')).text()).toContain('This person holds the post')
  expect(await (await name(next, '2024-10-15', '2024-10-01')).text()).toContain('The last day must be the first day or later')
  expect((await name(next, '2024-10-01', '2024-12-31')).status).toBe(303)
  const deputy = await world.browserOf(next)
  expect(await deputy.read('/account')).toContain('Deputy for Director of Finance')
  const end = /deputies\/(\d+)\/end/.exec(await director.read(`/organisation/posts/${post}`))?.[1]
  expect((await deputy.post(`/organisation/deputies/${end}/end`)).status).toBe(403)
  expect((await director.post(`/organisation/deputies/${end}/end`)).status).toBe(303)
  expect(await deputy.read('/account')).not.toContain('Deputy for Director of Finance')
  expect((await director.post(`/organisation/deputies/${end}/end`)).status).toBe(409)
})

journey('places and posts are added, a vacant post is a gap, and a title is not used twice', async (world) => {
  const { admin } = await scene(world)
  const place =
    (await admin.post('/organisation/places', { name: 'Kestrel ward', kind: 'ward' })).headers
      .get('location')
      ?.replace('/organisation#place-', '') ?? ''
  expect((await admin.post('/organisation/posts', { title: 'Ward Manager', place })).status).toBe(303)
  expect(await admin.read('/organisation')).toMatch(/Vacant\.[\s\S]*Say who holds it/)
  expect(await (await admin.post('/organisation/posts', { title: 'Ward Manager', place })).text()).toContain(
    'a post with this title already',
  )
  expect(await (await admin.post('/organisation/posts', { title: '', place: '9999' })).text()).toContain('Enter the title of the post')
  expect((await admin.get(`/organisation?as-at=2024-10-14`)).status).toBe(200)
  expect((await admin.post('/organisation/posts?as-at=2024-10-14', { title: 'Late', place })).status).toBe(409)
})

journey('a first passphrase is made once, shown once, and only for somebody of this trust alone', async (world) => {
  const { admin, next } = await scene(world)
  expect((await admin.post(`/organisation/people/${next}/passphrase`)).status).toBe(409)
  await world.database.owner.updateTable('trusts').set({ is_sample: false }).where('id', '=', world.trustId).execute()
  const given = await admin.post(`/organisation/people/${next}/passphrase`)
  expect([given.status, await given.text()]).toEqual([200, expect.stringMatching(/[a-z2-9]{4}(-[a-z2-9]{4}){4}/)])
  expect((await admin.post(`/organisation/people/${next}/passphrase`)).status).toBe(409)
  const other = await world.database.owner
    .insertInto('trusts')
    .values({ name: `Other ${next}`, short_name: 'Other' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const shared = await world.person('Shared', 'analyst')
  await world.database.owner.insertInto('memberships').values({ trust_id: other.id, person_id: shared }).execute()
  expect((await admin.post(`/organisation/people/${shared}/passphrase`)).status).toBe(409)
})
