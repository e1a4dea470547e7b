import { expect } from 'vitest'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../src/capabilities/delivery/build.ts'
import { seenOf } from '../src/capabilities/delivery/rolling-over/decisions.ts'
import { good, scene, sendPast } from '../src/capabilities/delivery/updating/build-scene.ts'
import { record } from '../src/platform/history/index.ts'
import { journey, newWorld, type World } from './support.ts'

const day = (name: string, on: string) => {
  const [year = '', month = '', date = ''] = on.split('-')
  return { [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year }
}
const next = { name: 'Plan 2025/26', ...day('starts', '2025-04-01'), ...day('ends', '2026-03-31') }
const rowsIn = (world: World, planId: number) =>
  world.database.owner.selectFrom('items').where('trust_id', '=', world.trustId).where('plan_id', '=', planId).selectAll().execute()
const planOf = async (world: World, item: number) =>
  (await world.database.owner.selectFrom('items').where('id', '=', item).select('plan_id').executeTakeFirstOrThrow()).plan_id

/** Every row of a trust that the new pages write, by table, as one word: equal before and after where nothing was kept. */
async function keptIn({ database, trustId }: World) {
  const tables = [
    'items',
    'links',
    'asks',
    'ask_parts',
    'issues',
    'escalations',
    'bodies',
    'absences',
    'deputies',
    'post_holdings',
  ] as const
  const more = ['dated_facts', 'engagements', 'engagement_themes', 'front_sheets', 'paper_questions', 'group_services', 'updates'] as const
  const counts: Record<string, number> = {}
  for (const table of [...tables, ...more])
    counts[table] = (await database.owner.selectFrom(table).where('trust_id', '=', trustId).select('trust_id').execute()).length
  return counts
}

journey('numbers of another trust in the boxes of the new forms name nothing', async (world) => {
  const [ours, elsewhere] = [await scene(world), await newWorld()]
  const theirs = await scene(elsewhere, 'Their item')
  const lead = await world.as('governance lead', 'executive', 'administrator', 'secretary', 'director')
  const [post, item, period] = [theirs.post, theirs.item, theirs.q2].map(String) as [string, string, string]
  const [plan, theirPlan] = [await planOf(world, ours.item), String(await planOf(elsewhere, theirs.item))]
  const [move, moved] = (await world.database.owner
    .selectFrom('updates')
    .where('item_id', 'in', [ours.item, theirs.item])
    .orderBy('trust_id')
    .select('id')
    .execute()) as [{ id: number }, { id: number }]
  const before = [await keptIn(world), await keptIn(elsewhere)]
  const due = day('due', '2024-10-30')
  const tries: [string, Record<string, string | string[]>][] = [
    ['/organisation/bodies', { name: 'Stolen', kind: 'committee', chair: post }],
    ['/organisation/bodies', { name: 'Stolen', kind: 'committee', secretary: post }],
    ['/asks', { title: 'Stolen', ...due, 'post-1': post, item }],
    [`/items/${ours.item}/issues`, { title: 'Stolen', kind: 'finance', owner: post }],
    [`/items/${ours.item}/risks/raise`, { number: '90', title: 'Stolen', owner: post }],
    [`/items/${ours.item}/follow-on`, { title: 'Stolen', plan: String(plan), accountable: post }],
    [`/items/${ours.item}/follow-on`, { title: 'Stolen', plan: theirPlan, accountable: String(ours.post) }],
    [`/items/${ours.item}/move`, { plan: theirPlan, after: 'last', reason: 'x', version: '1' }],
    [`/items/${ours.item}/continues`, { item }],
    [`/items/${ours.item}/serves`, { element: item, relation: 'served by' }],
    [`/updates/${moved.id}/move`, { item: String(ours.item), reason: 'x', version: '1' }],
    [`/updates/${move.id}/move`, { item, reason: 'x', version: '1' }],
    [`/plans/${plan}/several`, { items: [`${item}:1`], what: 'paused', reason: 'x', ...day('reviewOn', '2024-12-01') }],
    [`/plans/${plan}/roll-over`, { into: theirPlan, seen: '', all: 'carried', ...next }],
    [`/plans/${theirPlan}/roll-over`, { into: 'none', seen: '', all: 'carried', ...next }],
    ['/strategy/facts', { label: 'Stolen', value: '1', source: 'x', owner: post, ...day('confirmed', '2024-10-01') }],
    ['/foundations/engagements', { version: '999', who: 'Stolen', ...day('held', '2024-10-01') }],
    [`/foundations/of/item/${ours.item}/frameworks`, { frameworks: ['999'] }],
    [`/foundations/of/item/${item}/frameworks`, { frameworks: [] }],
    [`/reports/progress/${ours.q2}/front-sheet`, { asked: 'assurance', author: post, version: '0' }],
    [`/reports/progress/${period}/front-sheet`, { asked: 'assurance', version: '0' }],
    [`/reports/progress/${period}/questions`, { words: 'Why?' }],
    ['/gaps/parking', { gap: `item:${item}`, words: 'x', ...day('review', '2024-12-01') }],
  ]
  for (const [path, form] of tries) {
    const answer = await lead.post(path, form)
    expect([404, 409, 422], `${path} ${JSON.stringify(form)}`).toContain(answer.status)
    expect(await answer.text(), path).not.toMatch(/Their item|Sorry, there is a problem/)
  }
  expect([await keptIn(world), await keptIn(elsewhere)]).toEqual(before)
})

journey('a roll-over posted twice, or with rows that are not the plan’s, carries each row once', async (world) => {
  const { item, q2 } = await scene(world)
  const lead = await world.as('governance lead')
  const plan = await planOf(world, item)
  const other = await buildItem(world, lead.personId, {
    planId: await buildPlan(world, lead.personId, { name: 'Other' }),
    title: 'Not of this plan',
  })
  const open = await rowsIn(world, plan)
  const form = { into: 'none', seen: seenOf(open), all: 'carried', ...next }
  const foreign = { [`fate-${other}`]: 'dropped', [`why-${other}`]: 'Stolen', [`fate-${item}`]: '__proto__', 'fate-__proto__': 'closed' }
  const answers = await Promise.all([1, 2, 3].map(() => lead.post(`/plans/${plan}/roll-over`, { ...form, ...foreign })))
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409])
  const made = await world.database.owner
    .selectFrom('plans')
    .where('trust_id', '=', world.trustId)
    .where('name', '=', next.name)
    .selectAll()
    .execute()
  expect([made.length, (await rowsIn(world, made[0]?.id ?? 0)).length]).toEqual([1, open.length])
  const [left] = await world.database.owner.selectFrom('items').where('id', '=', other).select('state').execute()
  expect([left?.state === 'closed', q2 > 0]).toEqual([false, true])
})

journey('two thousand rows roll over in one step, and a form too long is refused at once', async (world) => {
  const lead = await world.as('governance lead')
  const plan = await buildPlan(world, lead.personId, { name: 'A long plan' })
  await world.inTrust(lead.personId, async (db) => {
    const one = { trust_id: world.trustId, plan_id: plan }
    for (let from = 0; from < 2000; from += 1000) {
      const rows = Array.from({ length: 1000 }, (_, n) => ({ ...one, position: from + n + 1, title: `Row ${from + n}` }))
      await db.insertInto('items').values(rows).execute()
    }
    await record(db, { verb: 'test.built', ref: null })
  })
  const open = (await rowsIn(world, plan)).sort((a, b) => a.position - b.position)
  const began = performance.now()
  const answer = await lead.post(`/plans/${plan}/roll-over`, { into: 'none', seen: seenOf(open), all: 'carried', ...next })
  expect([answer.status, performance.now() - began < 60_000]).toEqual([303, true])
  expect((await lead.post(`/plans/${plan}/roll-over`, { seen: 'x'.repeat(5_000_000) })).status).toBe(413)
})

journey('what goes round in a circle is drawn all the same', async (world) => {
  const lead = await world.as('governance lead')
  const by = lead.personId
  const plans = [
    await buildPlan(world, by, { name: 'Plan 2022', starts: '2022-04-01', ends: '2023-03-31' }),
    await buildPlan(world, by, { name: 'Plan 2023', starts: '2023-04-01', ends: '2024-03-31' }),
    await buildPlan(world, by, { name: 'Plan 2024', starts: '2024-04-01', ends: '2025-03-31' }),
  ] as const
  const [a, b] = [
    await buildItem(world, by, { planId: plans[2], title: 'A' }),
    await buildItem(world, by, { planId: plans[1], title: 'B' }),
  ]
  expect((await lead.post(`/items/${a}/continues`, { item: String(b) })).status).toBe(303)
  expect((await lead.post(`/items/${a}/move`, { plan: String(plans[0]), after: 'last', reason: 'x', version: '1' })).status).toBe(303)
  expect([303, 409, 422]).toContain((await lead.post(`/items/${b}/continues`, { item: String(a) })).status)
  for (const path of [`/items/${a}/lineage`, `/items/${b}/lineage`, `/items/${a}`, '/delivery', `/plans/${plans[0]}`])
    expect((await lead.get(path)).status, path).toBe(200)
  const body = async (name: string, more = {}) =>
    Number(/\d+/.exec((await lead.post('/organisation/bodies', { name, kind: 'group', ...more })).headers.get('location') ?? '')?.[0] ?? 0)
  const first = await body('First group')
  const second = await body('Second group', { reportsTo: String(first) })
  const round = await lead.post(`/organisation/bodies/${first}`, {
    name: 'First group',
    kind: 'group',
    reportsTo: String(second),
    version: '1',
  })
  expect(round.status).toBe(422)
  expect((await lead.get('/organisation/bodies')).status).toBe(200)
})

journey('one item ticked twice is one item, and nothing is moved or said twice at once', async (world) => {
  const { item, director, executive, at } = await scene(world)
  const lead = await world.as('governance lead')
  const plan = await planOf(world, item)
  const several = { what: 'paused', reason: 'No money', ...day('reviewOn', '2024-12-01'), approvedBy: 'Board' }
  expect([303, 409, 422]).toContain((await lead.post(`/plans/${plan}/several`, { ...several, items: [`${item}:1`, `${item}:1`] })).status)
  const times = await world.database.owner.selectFrom('item_suspensions').where('item_id', '=', item).selectAll().execute()
  expect(times.length).toBeLessThan(2)
  const other = await buildPost(world, lead.personId, { title: 'Director of Estates' })
  const second = await buildItem(world, lead.personId, { planId: plan, postId: other, title: 'Mend the roof' })
  await buildPeriod(world, executive.personId, { label: 'Q3 2024/25' })
  const said = { text: 'Nine of ten wards are done. The last follows on 29 November 2024.', rag: 'green' }
  expect((await sendPast(director, at, { ...good, ...said })).status).toBe(303)
  const [update] = await world.database.owner.selectFrom('updates').where('item_id', '=', item).orderBy('id', 'desc').selectAll().execute()
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      lead.post(`/updates/${update?.id}/move`, { item: String(second), reason: 'Wrong row', version: String(update?.version) }),
    ),
  )
  expect(
    answers
      .map(({ status }) => status)
      .sort()
      .slice(0, 2),
  ).not.toEqual([303, 303])
  expect(answers.map(({ status }) => status)).toContain(303)
})
