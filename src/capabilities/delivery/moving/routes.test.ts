import { describe, expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildPost, buildPromise, buildUpdate } from '../build.ts'

/** Two plans, three items, and an update put under the wrong one. */
async function withPlans(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  const director = await world.person('Director of Estates', 'director')
  const post = await buildPost(world, lead, { title: 'Director of Estates', holder: director })
  const q1 = await buildPeriod(world, lead, { label: 'Q1 2024/25', state: 'frozen' })
  const q2 = await buildPeriod(world, lead)
  const plan = await buildPlan(world, lead, { name: 'Progress 2024/25' })
  const other = await buildPlan(world, lead, { name: 'Estates plan 2024/25', starts: '2024-04-01' })
  const [first, second, third] = [
    await buildItem(world, lead, { planId: plan, postId: post, title: 'Renew the boilers', position: 1 }),
    await buildItem(world, lead, { planId: plan, postId: post, title: 'Staff wellbeing', position: 2 }),
    await buildItem(world, lead, { planId: other, postId: post, title: 'Sell the depot', position: 1 }),
  ]
  const update = await buildUpdate(world, lead, {
    itemId: first,
    periodId: q2,
    text: 'Cost-of-living help reached 900 staff.',
    state: 'sent',
    writtenBy: director,
  })
  return { lead, post, q1, q2, plan, other, first, second, third, update, browser: await world.browserOf(lead) }
}

const version = async (world: World, table: 'items' | 'updates', id: number) =>
  String(
    (
      await world.database.owner
        .selectFrom(table)
        .where('id', '=', id)
        .where('trust_id', '=', world.trustId)
        .select('version')
        .executeTakeFirst()
    )?.version,
  )

describe('an item', () => {
  journey('moves to another plan with all that hangs on it, and says where it was', async (world) => {
    const { browser, lead, first, other, third } = await withPlans(world)
    await buildMilestone(world, lead, { itemId: first, title: 'Boilers ordered', baseline: '2024-11-29' })
    expect(await browser.read(`/items/${first}/move?plan=${other}`)).toContain('After: Sell the depot')
    const form = { plan: String(other), after: String(third), version: await version(world, 'items', first) }
    const bare = await browser.post(`/items/${first}/move`, form)
    expect(bare.status).toBe(422)
    expect(await bare.text()).toContain('Enter why it moves')
    expect((await browser.post(`/items/${first}/move`, { ...form, plan: '987654', reason: 'x' })).status).toBe(422)
    expect((await browser.post(`/items/${first}/move`, { ...form, brick: '987654', reason: 'x' })).status).toBe(422)
    expect((await browser.post(`/items/${first}/move`, { ...form, reason: 'Boilers are estates work' })).status).toBe(303)
    const page = await browser.read(`/items/${first}`)
    expect(page).toContain('Estates plan 2024/25')
    expect(page).toContain('Boilers ordered')
    expect(page).toContain('Cost-of-living help reached 900 staff.')
    expect(page).toContain('from Progress 2024/25 to Estates plan 2024/25, after “Sell the depot”: Boilers are estates work')
    const stale = await browser.post(`/items/${first}/move`, { ...form, after: 'first', reason: 'Again' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('changed this while you were writing')
  })

  journey('goes up and down in its plan, and no further than its ends', async (world) => {
    const { browser, first, second, plan } = await withPlans(world)
    expect((await browser.post(`/items/${second}/order`, { direction: 'up' })).status).toBe(303)
    const order = await browser.read(`/plans/${plan}/order`)
    expect(order.indexOf('Staff wellbeing')).toBeLessThan(order.indexOf('Renew the boilers'))
    const end = await browser.post(`/items/${second}/order`, { direction: 'up' })
    expect([end.status, await end.text()]).toEqual([409, expect.stringContaining('It stands first already')])
    expect((await browser.post(`/items/${second}/order`, { direction: 'sideways' })).status).toBe(400)
    expect(await browser.read(`/items/${second}`)).toContain('Put “Staff wellbeing” in place 1 of Progress 2024/25')
    expect(await browser.read(`/items/${first}`)).not.toContain('in place 1 of')
  })

  journey('has another follow on from it once it is green, and both say so', async (world) => {
    const { browser, first, second, plan, post } = await withPlans(world)
    expect(await browser.read(`/items/${second}/follow-on`)).toContain('Nothing can follow on from it yet.')
    const form = { title: 'Boilers understood by all', plan: String(plan), accountable: String(post) }
    expect((await browser.post(`/items/${second}/follow-on`, form)).status).toBe(409)
    expect((await browser.post(`/items/${first}/follow-on`, { ...form, title: '' })).status).toBe(422)
    expect((await browser.post(`/items/${first}/follow-on`, { ...form, accountable: '987654' })).status).toBe(422)
    const made = await browser.post(`/items/${first}/follow-on`, form)
    expect(made.status).toBe(303)
    const next = await browser.read(made.headers.get('location') ?? '')
    expect(next).toMatch(/Follows on from[\s\S]*Renew the boilers/)
    const before = await browser.read(`/items/${first}`)
    expect(before).toMatch(/Followed on by[\s\S]*Boilers understood by all/)
    expect(before).toContain('Declared green')
  })
})

describe('an update in the wrong row', () => {
  journey('moves to the right one with what it promised, and both rows say so', async (world) => {
    const { browser, lead, first, second, q2, update } = await withPlans(world)
    await buildPromise(world, lead, { itemId: first, madeIn: q2, words: 'Reach the other 300 staff' })
    const form = { item: String(second), version: await version(world, 'updates', update) }
    expect(await (await browser.post(`/updates/${update}/move`, form)).text()).toContain('Enter why it belongs there')
    expect((await browser.post(`/updates/${update}/move`, { ...form, item: '987654', reason: 'x' })).status).toBe(422)
    expect((await browser.post(`/updates/${update}/move`, { ...form, reason: 'It is about staff' })).status).toBe(303)
    const right = await browser.read(`/items/${second}`)
    expect(right).toContain('Cost-of-living help reached 900 staff.')
    expect(right).toContain('Reach the other 300 staff')
    for (const page of [right, await browser.read(`/items/${first}`)])
      expect(page).toContain('Moved the Q2 2024/25 update from “Renew the boilers” to “Staff wellbeing”: It is about staff')
  })

  journey('waits for approval again where it was approved for the row it left', async (world) => {
    const { browser, lead, first, second, q2 } = await withPlans(world)
    const approved = await world.inTrust(lead, async (db) => {
      await db.updateTable('updates').set({ state: 'approved' }).where('item_id', '=', first).where('period_id', '=', q2).execute()
      const found = await db
        .selectFrom('updates')
        .where('item_id', '=', first)
        .where('period_id', '=', q2)
        .select('id')
        .executeTakeFirstOrThrow()
      await record(db, { verb: 'test.built', ref: null })
      return found.id
    })
    expect(await browser.read(`/updates/${approved}/move`)).toContain('in the other it waits for approval again')
    const form = { item: String(second), version: await version(world, 'updates', approved), reason: 'It is about staff' }
    expect((await browser.post(`/updates/${approved}/move`, form)).status).toBe(303)
    const state = await world.database.owner
      .selectFrom('updates')
      .where('id', '=', approved)
      .where('trust_id', '=', world.trustId)
      .select('state')
      .executeTakeFirst()
    expect(state?.state).toBe('sent')
  })

  journey('stays where its period is frozen, and never covers words that stand there', async (world) => {
    const { browser, lead, first, second, q1, q2, update } = await withPlans(world)
    await buildUpdate(world, lead, { itemId: second, periodId: q2, text: 'Wellbeing week was held.', state: 'sent', writtenBy: lead })
    const taken = await browser.post(`/updates/${update}/move`, { item: String(second), version: '1', reason: 'It is about staff' })
    expect([taken.status, await taken.text()]).toEqual([
      422,
      expect.stringContaining('has an update for Q2 2024/25 already. Move that one first'),
    ])
    const old = await buildUpdate(world, lead, { itemId: first, periodId: q1, text: 'Said in Q1.', state: 'approved', writtenBy: lead })
    expect(await browser.read(`/updates/${old}/move`)).toContain('Q1 2024/25 is frozen')
    expect((await browser.post(`/updates/${old}/move`, { item: String(second), version: '1', reason: 'x' })).status).toBe(409)
    const imported = await buildUpdate(world, lead, {
      itemId: second,
      periodId: q1,
      text: 'From the file.',
      state: 'imported',
      writtenBy: lead,
    })
    expect(await browser.read(`/updates/${imported}/move`)).toContain('Move this update')
  })

  journey('is moved by nobody but who keeps the items, nor by another trust', async (world) => {
    const { update, first } = await withPlans(world)
    for (const role of ['director', 'executive', 'non-executive', 'inspector'] as const) {
      const browser = await world.as(role)
      for (const path of [`/updates/${update}/move`, `/items/${first}/move`, `/items/${first}/order`, `/items/${first}/follow-on`])
        expect((await browser.post(path, { reason: 'x' })).status, `${role} ${path}`).toBe(403)
    }
    const { newWorld } = await import('../../../../tests/support.ts')
    const stranger = await (await newWorld()).as('governance lead')
    for (const path of [`/updates/${update}/move`, `/items/${first}/move`, `/items/${first}/follow-on`])
      expect((await stranger.get(path)).status, path).toBe(404)
  })
})
