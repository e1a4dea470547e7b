import { expect } from 'vitest'
import { type Browser, journey } from '../../../../tests/support.ts'
import { changesSince } from '../../../platform/history/index.ts'
import { scene } from '../../delivery/updating/build-scene.ts'

const day = (name: string, date: number, month = 10) => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2024',
})
const away = (cover: Browser, from: number, until: number) => ({
  ...day('from', from),
  ...day('until', until),
  cover: String(cover.personId),
})

journey('somebody away is covered for every post for exactly those days, changes it and takes it back', async (world) => {
  const { director: holder, at } = await scene(world)
  let director = holder
  let cover = await world.browserOf(await world.person('Director of Estates', 'director'))
  let lead = await world.browserOf(await world.person('Head of Governance', 'governance lead'))
  let other = await world.as('director')
  const signInAgain = async () => {
    director = await world.browserOf(director.personId)
    cover = await world.browserOf(cover.personId)
    lead = await world.browserOf(lead.personId)
    other = await world.browserOf(other.personId)
  }
  const list = `/organisation/people/${director.personId}/absences`
  expect(await director.read('/account')).toMatch(/No absence is planned[\s\S]*Say when I am away/)
  expect((await other.post(list, away(cover, 16, 18))).status).toBe(403)
  const oneself = await director.post(list, away(director, 16, 18))
  expect([oneself.status, (await oneself.text()).includes('Nobody covers for themselves')]).toEqual([422, true])
  const wrong = await director.post(list, { ...away(cover, 31, 18), 'from-month': '2' })
  expect([wrong.status, (await wrong.text()).includes('Enter the first day away')]).toEqual([422, true])
  const reader = await world.browserOf(await world.person('Reading only', 'inspector'))
  const unable = await director.post(list, away(reader, 16, 18))
  const said = await unable.text()
  expect([unable.status, said.includes('whose role may write updates'), said.includes('>Reading only</option>')]).toEqual([
    422,
    true,
    false,
  ])
  expect((await director.post(list, away(cover, 16, 18))).status).toBe(303)
  const coverAway = await cover.post(`/organisation/people/${cover.personId}/absences`, away(other, 17, 17))
  expect([coverAway.status, (await coverAway.text()).includes('holds no post')]).toEqual([422, true])
  expect((await lead.post(list, away(other, 18, 20))).status).toBe(422)
  expect((await cover.read(at)).includes('Send update')).toBe(false)
  world.at('2024-10-16T09:00:00.000Z')
  await signInAgain()
  expect(await cover.read(at)).toContain('You write on behalf of the Director of HR')
  expect(await cover.read('/account')).toContain('Deputy for Director of HR')
  const change = /\/organisation\/absences\/\d+/.exec(await director.read(list))?.[0] ?? ''
  expect((await other.get(change)).status).toBe(403)
  const version = /name="version" value="(\d+)"/.exec(await director.read(change))?.[1] ?? ''
  expect((await director.post(change, { ...day('until', 21), version })).status).toBe(303)
  expect((await director.post(change, { ...day('until', 22), version })).status).toBe(409)
  world.at('2024-10-21T09:00:00.000Z')
  await signInAgain()
  expect(await cover.read(at)).toContain('You write on behalf of the Director of HR')
  expect((await lead.post(`${change}/end`)).status).toBe(303)
  expect((await cover.read(at)).includes('Send update')).toBe(false)
  expect((await lead.post(`${change}/end`)).status).toBe(409)
  const told = await world.inTrust(lead.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z', limit: 3 }))
  expect(told.map(({ verb }) => verb)).toEqual(['absence.takenBack', 'absence.changed', 'absence.said'])
})

journey('everything a leaver holds goes in one step: posts, roles, what is open, and a receipt', async (world) => {
  const { director, item, post, at } = await scene(world)
  const next = await world.browserOf(await world.person('Deputy Director of HR', 'director'))
  let lead = await world.browserOf(await world.person('Head of Governance', 'governance lead'))
  const path = `/organisation/people/${director.personId}/handover`
  expect((await next.get(path)).status).toBe(403)
  const page = await lead.read(path)
  expect(page).toContain('Director of HR holds 1 post; 1 thing is open on them.')
  expect(page).toContain('Q2 2024/25 update: Deliver the agency plan')
  const silent = await lead.post(path, day('lastDay', 18))
  expect([silent.status, (await silent.text()).includes('Select who has it next, or say that it is to be vacant')]).toEqual([422, true])
  const early = await lead.post(path, { ...day('lastDay', 14), [`post-${post}`]: String(next.personId) })
  expect([early.status, (await early.text()).includes('The last day must be today or later')]).toEqual([422, true])
  const done = await lead.post(path, { ...day('lastDay', 18), [`post-${post}`]: String(next.personId) })
  expect([done.status, done.headers.get('location')]).toEqual([303, `${path}/receipt`])
  const receipt = await lead.read(`${path}/receipt`)
  expect(receipt).toMatch(
    /Director of HR leaves after 18 October 2024[\s\S]*Director of HR goes to Deputy Director of HR[\s\S]*No longer has the role of director/,
  )
  expect(receipt).toContain('Q2 2024/25 update: Deliver the agency plan')
  expect((await director.get(`/items/${item}`)).status).toBe(200)
  world.at('2024-10-19T09:00:00.000Z')
  expect((await (await world.browserOf(director.personId)).get(`/items/${item}`)).status).toBe(403)
  lead = await world.browserOf(lead.personId)
  expect(await (await world.browserOf(next.personId)).read(at)).toContain('Send update')
  expect(await lead.read(path)).toContain('holds nothing after today')
  const told = await world.inTrust(lead.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z', limit: 1 }))
  expect(told[0]).toMatchObject({ verb: 'person.handedOver', facts: { posts: [{ post: 'Director of HR', to: 'Deputy Director of HR' }] } })
  expect(await lead.read('/history')).toContain('Handed over everything Director of HR holds after 18 October 2024')
  expect(await lead.read(`/organisation/people/${next.personId}/handover/receipt`)).toContain('Nothing was handed over in one step.')
})
