import { expect } from 'vitest'
import { good, scene, sendPast } from '../src/capabilities/delivery/updating/build-scene.ts'
import { accepted, broughtIn, planCsv, trustWithCalendar } from '../src/capabilities/importing/test-support.ts'
import { journey, newWorld, type World } from './support.ts'

/** Rows of a trust that a person could have written, by table. */
async function rowsOf({ database, trustId }: World) {
  const tables = ['posts', 'post_holdings', 'deputies', 'grants', 'items', 'updates', 'milestones', 'challenges', 'links', 'risks'] as const
  const counts: Record<string, number> = {}
  for (const table of tables)
    counts[table] = (await database.owner.selectFrom(table).where('trust_id', '=', trustId).select('trust_id').execute()).length
  return counts
}

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

journey('numbers of another trust in the boxes of a form name nothing', async (world) => {
  const [ours, elsewhere] = [await scene(world), await newWorld()]
  const theirs = await scene(elsewhere, 'Their item')
  const lead = await world.as('governance lead', 'executive', 'administrator')
  const before = [await rowsOf(world), await rowsOf(elsewhere)]
  const [plan] = await world.database.owner.selectFrom('items').where('id', '=', ours.item).select('plan_id').execute()
  const [person, post, item, period] = [theirs.director.personId, theirs.post, theirs.item, theirs.q2].map(String) as [
    string,
    string,
    string,
    string,
  ]
  const tries: [string, Record<string, string | string[]>][] = [
    [`/organisation/posts/${ours.post}/holder`, { person, ...day('from', '2024-10-20') }],
    [`/organisation/posts/${ours.post}/deputies`, { 'deputy-person': person, ...day('deputy-from', '2024-10-20') }],
    [`/organisation/people/${person}/roles`, { role: 'analyst', ...day('from', '2024-10-20') }],
    [`/organisation/people/${person}/passphrase`, {}],
    ['/organisation/posts', { title: 'Stolen', place: post }],
    [`/plans/${plan?.plan_id}/items`, { title: 'Stolen', accountable: post }],
    [`/plans/${plan?.plan_id}/items`, { title: 'Stolen', accountable: String(ours.post), contributors: [post] }],
    [`/plans/${plan?.plan_id}/items`, { title: 'Stolen', accountable: String(ours.post), brick: '1', goal: '1' }],
    [`/items/${ours.item}/challenges`, { words: 'Why?', period }],
    [`/items/${item}/challenges`, { words: 'Why?' }],
    [`/items/${ours.item}/risks`, { risk: '1' }],
    [`/items/${ours.item}/updates/${period}`, good],
    [`/items/${item}/updates/${ours.q2}/draft`, good],
    ['/risks', { number: '99', title: 'Stolen', owner: post }],
    [`/periods/${ours.q2}/reminders`, { item }],
  ]
  for (const [path, form] of tries) {
    const answer = await lead.post(path, form)
    expect([404, 409, 422], `${path} ${JSON.stringify(form)}`).toContain(answer.status)
    expect(await answer.text(), path).not.toMatch(/Their item|Sorry, there is a problem/)
  }
  expect([await rowsOf(world), await rowsOf(elsewhere)]).toEqual(before)
})

journey('decisions on a file name nothing of another trust, and no field of every object', async (world) => {
  const [lead, theirs] = [await trustWithCalendar(world), await scene(await newWorld(), 'Their item')]
  const review = await broughtIn(lead, 'Plan 2024-25.csv', planCsv)
  const decisions = {
    'name|role|Head of Estates': String(theirs.post),
    'name|__proto__': 'x',
    'row|__proto__|polluted': 'yes',
    'row|constructor|prototype': 'yes',
    'plan|__proto__': 'new',
    'period|__proto__': 'none',
  }
  expect((await lead.post(`${review}/target`, decisions)).status).toBeLessThan(500)
  expect((await lead.post(`${review}/decisions`, { ...decisions, back: '//evil.example' })).headers.get('location')).toBe(review)
  expect((await accepted(lead, review)).status).toBe(409)
  const items = await world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).select('id').execute()
  expect([items, ({} as Record<string, unknown>).polluted]).toEqual([[], undefined])
})

journey('a draft is seen by those who write the update, and by nobody who only tries', async (world) => {
  const { director, at } = await scene(world)
  await director.post(`${at}/draft`, { text: 'Not said yet to anybody.' })
  for (const role of ['director', 'governance lead', 'executive', 'ward manager', 'quality adviser', 'inspector'] as const) {
    const other = await world.as(role)
    for (const answer of [await other.get(at), await other.post(`${at}/draft`, { text: 'x' }), await other.post(at, { text: 'x' })])
      expect(await answer.text(), role).not.toContain('Not said yet')
  }
})

journey('nothing is said, sent back or approved in a frozen period, whoever asks', async (world) => {
  const { director, executive, item, q1 } = await scene(world)
  const [at, before] = [`/items/${item}/updates/${q1}`, await rowsOf(world)]
  const versions = () =>
    world.database.owner.selectFrom('updates').where('trust_id', '=', world.trustId).select(['id', 'version', 'text']).execute()
  const stood = await versions()
  for (const [who, path, form] of [
    [director, at, { ...good, version: '1' }],
    [director, `${at}/draft`, good],
    [executive, `${at}/decision`, { decision: 'approve', version: '1' }],
    [executive, `${at}/decision`, { decision: 'send back', words: 'Again', version: '1' }],
    [executive, `/periods/${q1}/reminders`, { item: String(item) }],
  ] as const)
    expect([403, 409], path).toContain((await who.post(path, form)).status)
  expect([await rowsOf(world), await versions()]).toEqual([before, stood])
})

journey('a second role, or being deputy, lets nobody approve what they wrote', async (world) => {
  const { director, at, post } = await scene(world)
  const both = await world.as('executive', 'governance lead', 'director')
  const named = { 'deputy-person': String(both.personId), ...day('deputy-from', '2024-10-01') }
  expect((await director.post(`/organisation/posts/${post}/deputies`, named)).status).toBe(303)
  expect((await sendPast(both, at, good)).status).toBe(303)
  expect((await both.post(`${at}/decision`, { decision: 'approve', version: '1' })).status).toBe(409)
})

journey('a role that ended and a membership that went end what a session may do, at once', async (world) => {
  const someone = await world.as('governance lead')
  expect((await someone.get('/organisation/people')).status).toBe(200)
  await world.database.owner.updateTable('grants').set({ until_day: '2024-10-14' }).where('person_id', '=', someone.personId).execute()
  expect((await someone.get('/organisation/people')).status).toBe(403)
  await world.database.owner.deleteFrom('grants').where('person_id', '=', someone.personId).execute()
  await world.database.owner.deleteFrom('memberships').where('person_id', '=', someone.personId).execute()
  expect((await someone.get('/')).status).toBe(303)
})

journey('who manages people cannot become an administrator, nor sign in as a new one', async (world) => {
  const [lead, admin] = [await world.as('governance lead'), await world.as('administrator')]
  await world.database.owner.updateTable('trusts').set({ is_sample: false }).where('id', '=', world.trustId).execute()
  const roles = (id: number) => `/organisation/people/${id}/roles`
  expect((await lead.post(roles(lead.personId), { role: 'administrator', ...day('from', '2024-10-15') })).status).toBe(422)
  const next = await world.person('Next administrator', 'administrator')
  const refused = await lead.post(`/organisation/people/${next}/passphrase`)
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain('Only an administrator can give an administrator')
  expect((await admin.post(`/organisation/people/${next}/passphrase`)).status).toBe(200)
})

journey('addresses that sort, narrow and turn pages are never statements', async (world) => {
  const { item } = await scene(world)
  const lead = await world.as('governance lead')
  const bad = [
    "'; drop table items; --",
    '-1',
    '1e999',
    '999999999',
    '99999999999999999999',
    '__proto__',
    'constructor',
    '%00',
    '\u0000',
    '[]',
  ]
  const places = [
    '/delivery?period=',
    '/delivery?sort=',
    `/items/${item}?period=`,
    '/risks?sort=',
    '/risks?cell=',
    '/risks?band=',
    '/risks?order=',
    '/strategy?version=',
    '/strategy?goal=',
    '/strategy?brick=',
    '/history?kind=',
    '/history?page=',
    '/history?person=',
    '/earlier?from=',
    '/imports?kind=',
    '/periods?as-at=',
    '/history/constructor/1?x=',
    '/history/to string/1?x=',
    '/gaps?kind=',
    '/gaps?page=',
    '/gaps?brick=',
    '/gaps/parking?gap=',
    '/group?year=',
    '/promises?made=',
    '/promises?show=',
    '/asks/new?item=',
    '/strategy/success?brick=',
    '/strategy/success?standing=',
    '/foundations/of/item/',
    '/reports/plan/year/',
    '/mail?state=',
    `/items/${item}/move?plan=`,
    `/items/${item}/issues/new?words=`,
  ]
  for (const place of places)
    for (const words of bad) {
      const { status } = await lead.get(place + encodeURIComponent(words))
      expect(status, place + words).toBeLessThan(500)
    }
})
