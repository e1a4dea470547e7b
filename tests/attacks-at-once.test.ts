import { expect } from 'vitest'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../src/capabilities/delivery/build.ts'
import { askedOn, good } from '../src/capabilities/delivery/updating/build-scene.ts'
import { frozen, hidden, quarter } from '../src/capabilities/reporting/build-quarter.ts'
import { verifyHistory } from '../src/platform/history/index.ts'
import { type Browser, journey } from './support.ts'

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}

journey('thirty people send, send back, approve and freeze at the same instant, and the history holds', async (world) => {
  const lead = await world.as('governance lead')
  const by = lead.personId
  const period = await buildPeriod(world, by)
  const plan = await buildPlan(world, by)
  const [writers, deciders]: [{ who: Browser; at: string }[], Browser[]] = [[], []]
  for (let n = 0; n < 12; n++) {
    const who = await world.as('director')
    const post = await buildPost(world, by, { title: `Director ${n}`, holder: who.personId })
    const item = await buildItem(world, by, { planId: plan, postId: post, title: `Item ${n}` })
    writers.push({ who, at: `/items/${item}/updates/${period}` })
  }
  for (let n = 0; n < 6; n++) deciders.push(await world.as('executive'))
  const secretary = await world.as('secretary')
  const progress = `/reports/progress/${period}`
  const freezing = await secretary.read(`${progress}/freezing`)
  const edition = { edition: hidden(freezing, 'edition'), read: hidden(freezing, 'read').replaceAll('&amp;', '&'), acknowledged: 'yes' }
  const sent = writers.flatMap(({ who, at }) => [who.post(at, good), who.post(at, good), who.post(`${at}/draft`, good)])
  const decided = deciders.flatMap((who, n) =>
    writers.map(({ at }) =>
      who.post(
        `${at}/decision`,
        n % 2 ? { decision: 'approve', version: '1' } : { decision: 'send back', words: 'By when?', version: '1' },
      ),
    ),
  )
  const froze = [1, 2, 3].map(() => secretary.post(`${progress}/editions`, edition))
  const answers = await Promise.all([...sent, ...decided, ...froze])
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  const editions = await world.database.owner.selectFrom('reports').where('trust_id', '=', world.trustId).select('edition').execute()
  expect(new Set(editions.map((one) => one.edition)).size).toBe(editions.length)
  const updates = await world.database.owner
    .selectFrom('updates')
    .where('trust_id', '=', world.trustId)
    .where('period_id', '=', period)
    .select('item_id')
    .execute()
  expect(new Set(updates.map((one) => one.item_id)).size).toBe(updates.length)
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
  expect(askedOn(freezing)).toEqual([])
})

journey('no action of any page changes a word of a frozen edition, or its seal', async (world) => {
  const { lead, at, item, update, period } = await quarter(world)
  const { edition } = await frozen(world, at)
  const texts = async () => {
    const [page, html, json] = [await lead.read(edition), await lead.read(`${edition}/html`), await lead.read(`${edition}/json`)]
    expect(page).not.toMatch(/WARNING|does not match|altered/i)
    return [html, json]
  }
  const before = await texts()
  const post = await buildPost(world, lead.personId, { title: 'Director of Access', holder: lead.personId })
  const [{ plan_id: plan, version } = { plan_id: 0, version: 0 }] = await world.database.owner
    .selectFrom('items')
    .where('id', '=', item)
    .select(['plan_id', 'version'])
    .execute()
  const second = await buildPlan(world, lead.personId, { name: 'Another plan', starts: '2024-04-01', ends: '2025-03-31' })
  const others = await world.as('governance lead', 'executive', 'secretary', 'director', 'administrator')
  const tries: [string, Record<string, string | string[]>][] = [
    [`/items/${item}`, { title: 'Waits for ever', accountable: String(post), version: String(version) }],
    [`/items/${item}/move`, { plan: String(second), after: 'last', reason: 'Wrong plan', version: String(version + 1) }],
    [`/items/${item}/state`, { activity: 'closed', outcome: 'achieved', reason: 'Done', version: String(version + 2) }],
    [`/updates/${update}/move`, { item: String(item), reason: 'x', version: '1' }],
    [`/items/${item}/updates/${period}`, { ...good, version: '1' }],
    [`/items/${item}/updates/${period}/decision`, { decision: 'send back', words: 'Again', version: '1' }],
    [`/items/${item}/updates/${period}/agreement`, { version: '1' }],
    [`/items/${item}/updates/${period}/consideration`, { version: '1' }],
    [`/items/${item}/issues`, { title: 'A late problem', kind: 'finance' }],
    [`/items/${item}/risks/raise`, { number: '9', title: 'A late risk', cause: 'c', event: 'e', effect: 'f' }],
    [`/items/${item}/milestones`, { title: 'A late day', ...day('on', '2024-12-01') }],
    [`/items/${item}/challenges`, { words: 'Why?', period: String(period) }],
    [`${at}/front-sheet`, { asked: 'assurance', summary: 'All is well.', version: '0' }],
    [`${at}/questions`, { words: 'Is it so?' }],
    [`/periods/${period}/days`, { ...day('opens', '2024-10-01'), ...day('due', '2024-12-18'), version: '2', seen: '' }],
    [`/periods/${period}/opening`, {}],
    [`/periods/route`, { author: '11', executive: '7', seen: '' }],
    [
      `/plans/${plan}`,
      { name: 'Renamed', layout: 'delivery plan', ...day('starts', '2024-04-01'), ...day('ends', '2025-03-31'), version: '1' },
    ],
    [`/organisation/people/${lead.personId}/handover`, { ...day('lastDay', '2024-10-20'), [`post-${post}`]: 'vacant' }],
    [`${at}/editions`, { edition: '1', read: '', acknowledged: 'yes', reason: 'Again' }],
  ]
  const done: string[] = []
  for (const [path, form] of tries) {
    const { status } = await others.post(path, form)
    expect(status, path).toBeLessThan(500)
    if (status === 303) done.push(path)
    expect(await texts(), path).toEqual(before)
  }
  expect(done.length).toBeGreaterThan(5)
  expect((await verifyHistory(world.database, world.trustId)).firstProblem).toBeUndefined()
})

const version = (label: string, from: string, to: string) => ({
  ...{ name: 'Step up', label, axis: 'brick', vision: 'Care for all' },
  ...day('starts', from),
  ...day('ends', to),
})

journey('a draft is started, decided and adopted once, however often it is pressed, and stands as adopted', async (world) => {
  const [lead, executive] = [await world.as('governance lead'), await world.as('executive')]
  await lead.post('/strategy/versions', version('2021–24', '2021-04-01', '2025-03-31'))
  const versions = () =>
    world.database.owner.selectFrom('strategy_versions').where('trust_id', '=', world.trustId).orderBy('id').selectAll().execute()
  const [old] = await versions()
  const element = async (form: Record<string, string>) =>
    Number(
      (await lead.post(`/strategy/elements?version=${old?.id}`, { position: '1', ...form })).headers.get('location')?.split('/').at(-1),
    )
  const [goal, brick] = [
    await element({ level: 'goal', title: 'Great care' }),
    await element({ level: 'brick', title: 'High standards', letter: 'S' }),
  ]
  const starts = await Promise.all(
    ['2025–30', '2025–31', '2025–32'].map((label) =>
      lead.post(`/strategy/versions/${old?.id}/next`, version(label, '2025-04-01', '2030-03-31')),
    ),
  )
  expect(starts.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  const draft = (await versions()).find((one) => one.state === 'draft')
  const work = `/strategy/versions/${draft?.id}/refresh`
  const why = { reason: 'Asked for by staff', approved: 'Trust board', ...day('decided', '2024-10-08') }
  const decisions = await Promise.all(
    ['retained', 'retained', 'reworded'].map((disposition) => lead.post(`${work}/${goal}`, { ...why, disposition, title: 'Greater care' })),
  )
  expect(decisions.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  expect((await lead.post(`${work}/${brick}`, { ...why, disposition: 'retired' })).status).toBe(303)
  const adoption = `/strategy/versions/${draft?.id}/adoption`
  const form = { body: 'Trust board', roles: 'Chair', ...day('approved', '2024-10-14'), version: String(draft?.version) }
  expect((await executive.post(adoption, form)).status).toBe(409)
  const ended = await lead.post(`/strategy/elements/${brick}/lineage`, { disposition: 'retired', ...why })
  expect([409, 422]).toContain(ended.status)
  const review = { found: 'It is live.', benefits: 'realised', by: 'Quality committee', ...day('reviewed', '2024-09-01') }
  expect((await lead.post(`/strategy/elements/${brick}/closing-review`, review)).status).toBe(303)
  const adopted = await Promise.all([1, 2, 3].map(() => executive.post(adoption, form)))
  expect(adopted.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  const approvals = await world.database.owner
    .selectFrom('strategy_approvals')
    .where('version_id', '=', draft?.id ?? 0)
    .selectAll()
    .execute()
  expect(approvals.length).toBe(1)
  for (const [path, sent] of [
    [`${work}/${goal}`, { ...why, disposition: 'achieved' }],
    [`${work}/${goal}/withdrawal`, {}],
    [`/strategy/versions/${draft?.id}/retention/${brick}`, why],
    [`/strategy/versions/${draft?.id}/edit`, { ...version('2025–33', '2025-04-01', '2033-03-31'), version: '2' }],
    [adoption, { ...form, version: '2' }],
  ] as const)
    expect([404, 409], path).toContain((await lead.post(path, sent)).status)
})

journey('words nobody can see are no words, and none turns what stands beside it round', async (world) => {
  const lead = await world.as('governance lead')
  const keep = (name: string) => lead.post('/organisation/bodies', { name, kind: 'group' })
  for (const name of ['\u200b', '\u202e\u2066', '\u00ad', '\u2060 \ufeff', '\u200d\u200c'])
    expect((await keep(name)).status, JSON.stringify(name)).toBe(422)
  expect((await keep('\u202eSafer\u200b care 👩‍⚕️ group\u2066')).status).toBe(303)
  expect((await keep('Safer care 👩‍⚕️ group')).status).toBe(422)
  const names = await world.database.owner.selectFrom('bodies').where('trust_id', '=', world.trustId).select('name').execute()
  expect(names).toEqual([{ name: 'Safer care 👩‍⚕️ group' }])
})
