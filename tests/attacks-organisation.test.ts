import { expect } from 'vitest'
import { buildPost } from '../src/capabilities/delivery/build.ts'
import { scene } from '../src/capabilities/delivery/updating/build-scene.ts'
import { record } from '../src/platform/history/index.ts'
import { type Browser, journey, newWorld, type World } from './support.ts'

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const away = (cover: Pick<Browser, 'personId'>, from: string, until: string) => ({
  ...day('from', from),
  ...day('until', until),
  cover: String(cover.personId),
})
const listOf = ({ personId }: Browser) => `/organisation/people/${personId}/absences`

/** Who holds a post on a day, of a person from a day on. */
const heldFrom = (
  world: World,
  by: number,
  { post, person, from }: { post: number; person: number; from: `${number}-${number}-${number}` },
) =>
  world.inTrust(by, async (db) => {
    await db.insertInto('post_holdings').values({ trust_id: world.trustId, post_id: post, person_id: person, from_day: from }).execute()
    await record(db, { verb: 'test.built', ref: null })
  })

const coverRows = (world: World) =>
  world.database.owner
    .selectFrom('deputies')
    .where('trust_id', '=', world.trustId)
    .where('absence_id', 'is not', null)
    .orderBy('post_id')
    .select(['post_id', 'from_day', 'until_day'])
    .execute()

journey('an absence cut short or taken back ends all its cover, of a post that was to begin later too', async (world) => {
  const { director } = await scene(world)
  const lead = await world.as('governance lead')
  const cover = await world.as('director')
  const later = await buildPost(world, lead.personId, { title: 'Director of Estates' })
  await heldFrom(world, lead.personId, { post: later, person: director.personId, from: '2024-11-15' })
  expect((await director.post(listOf(director), away(cover, '2024-10-15', '2024-11-30'))).status).toBe(303)
  expect((await coverRows(world)).length).toBe(2)
  const change = /\/organisation\/absences\/\d+/.exec(await director.read(listOf(director)))?.[0] ?? ''
  const version = () => director.read(change).then((page) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '')
  expect((await director.post(change, { ...day('until', '2024-10-25'), version: await version() })).status).toBe(303)
  expect((await coverRows(world)).map((row) => row.until_day)).toEqual(['2024-10-25'])
  expect((await director.post(change, { ...day('until', '2024-11-30'), version: await version() })).status).toBe(303)
  expect(await coverRows(world)).toMatchObject([{ until_day: '2024-11-30' }, { post_id: later, from_day: '2024-11-15' }])
  world.at('2024-10-18T09:00:00.000Z')
  const back = await world.browserOf(director.personId)
  expect((await back.post(`${change}/end`)).status).toBe(303)
  expect((await coverRows(world)).map((row) => row.until_day)).toEqual(['2024-10-17'])
})

journey('cover never outlasts the time its person holds the post', async (world) => {
  const { director, post } = await scene(world)
  const [lead, cover] = [await world.as('governance lead'), await world.as('director')]
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('post_holdings').set({ until_day: '2024-10-31' }).where('post_id', '=', post).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  expect((await director.post(listOf(director), away(cover, '2024-10-16', '2024-10-20'))).status).toBe(303)
  const change = /\/organisation\/absences\/\d+/.exec(await director.read(listOf(director)))?.[0] ?? ''
  expect((await director.post(change, { ...day('until', '2024-12-24'), version: '1' })).status).toBe(303)
  expect((await coverRows(world)).map((row) => row.until_day)).toEqual(['2024-10-31'])
})

journey('cover ends when the post goes to somebody else, who named nobody', async (world) => {
  const { director, post } = await scene(world)
  const [lead, cover, next] = [await world.as('governance lead'), await world.as('director'), await world.as('director')]
  expect((await director.post(listOf(director), away(cover, '2024-10-16', '2024-11-30'))).status).toBe(303)
  const page = await lead.read(`/organisation/posts/${post}`)
  const of = (name: string) => new RegExp(`name="${name}" value="(\\d+)"`).exec(page)?.[1] ?? ''
  const given = { person: String(next.personId), holding: of('holding'), version: of('version'), ...day('from', '2024-10-21') }
  expect((await lead.post(`/organisation/posts/${post}/holder`, given)).status).toBe(303)
  expect((await coverRows(world)).map((row) => row.until_day)).toEqual(['2024-10-20'])
})

journey('nobody is away for ever, in the past, in a circle, for another, or covered by a stranger', async (world) => {
  const elsewhere = await newWorld()
  const { director } = await scene(world)
  const [second, lead, stranger] = [await world.as('director'), await world.as('governance lead'), await elsewhere.as('director')]
  await buildPost(world, lead.personId, { title: 'Director of Estates', holder: second.personId })
  for (const [cover, from, until] of [
    [second, '2024-10-16', '2124-10-16'],
    [second, '2024-10-16', '9999-12-31'],
    [second, '2024-10-14', '2024-10-20'],
    [second, '2024-02-30', '2024-10-20'],
    [second, '0001-01-01', '2024-10-20'],
    [director, '2024-10-16', '2024-10-20'],
    [stranger, '2024-10-16', '2024-10-20'],
    [{ personId: await world.person('Left already') }, '2024-10-16', '2024-10-20'],
    [{ personId: 999_999_999 }, '2024-10-16', '2024-10-20'],
    [{ personId: 99_999_999_999 }, '2024-10-16', '2024-10-20'],
  ] as const)
    expect([400, 422], `${cover.personId} ${until}`).toContain((await director.post(listOf(director), away(cover, from, until))).status)
  expect((await second.post(listOf(director), away(second, '2024-10-16', '2024-10-20'))).status).toBe(403)
  const both = await Promise.all([
    director.post(listOf(director), away(second, '2024-10-16', '2024-10-20')),
    second.post(listOf(second), away(director, '2024-10-16', '2024-10-20')),
    director.post(listOf(director), away(second, '2024-10-16', '2024-10-20')),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422, 422])
  expect((await coverRows(world)).length).toBe(1)
  const absence = /\/organisation\/absences\/\d+/.exec((await lead.read(listOf(director))) + (await lead.read(listOf(second))))?.[0] ?? ''
  expect((await lead.post(absence, { ...day('until', '2124-10-20'), version: '1' })).status).toBe(422)
  expect([403, 404]).toContain((await stranger.post(absence, { ...day('until', '2024-10-20'), version: '1' })).status)
  expect([403, 404]).toContain((await stranger.post(`${absence}/end`)).status)
})

journey('a handover gives posts to somebody with a role here, once, and never ends the last administrator', async (world) => {
  const elsewhere = await newWorld()
  const { director, post } = await scene(world)
  const [lead, next] = [await world.as('governance lead'), await world.as('director')]
  const stranger = await elsewhere.as('director')
  const nobody = await world.person('Left already')
  const at = `/organisation/people/${director.personId}/handover`
  const form = (to: string | number, on = '2024-10-31') => ({ ...day('lastDay', on), [`post-${post}`]: String(to) })
  for (const to of [stranger.personId, director.personId, nobody, 0, -1, 'x', '', '1e3'])
    expect((await lead.post(at, form(to))).status, String(to)).toBe(422)
  for (const on of ['2024-10-14', '2124-01-01', '9999-12-31', '2024-02-30'])
    expect([400, 422], on).toContain((await lead.post(at, form(next.personId, on))).status)
  expect((await director.post(at, form(next.personId))).status).toBe(403)
  const twice = await Promise.all([lead.post(at, form(next.personId)), lead.post(at, form(next.personId))])
  expect(twice.map(({ status }) => status)).toContain(303)
  const held = await world.database.owner
    .selectFrom('post_holdings')
    .where('trust_id', '=', world.trustId)
    .where('post_id', '=', post)
    .orderBy('from_day')
    .select(['person_id', 'from_day', 'until_day'])
    .execute()
  expect(held.map(({ person_id, until_day }) => [person_id, until_day])).toEqual([
    [director.personId, '2024-10-31'],
    [next.personId, null],
  ])
  const admin = await world.as('administrator')
  const last = { ...day('lastDay', '2024-10-31') }
  expect((await admin.post(`/organisation/people/${admin.personId}/handover`, last)).status).toBe(422)
  expect((await lead.post(`/organisation/people/${admin.personId}/handover`, last)).status).toBe(422)
})
