import { describe, expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import { record } from '../../../platform/history/index.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildUpdate } from '../build.ts'

const years: [label: string, starts: Day, ends: Day][] = [
  ['2019–21', '2019-04-01', '2021-03-31'],
  ['2021–24', '2021-04-01', '2024-03-31'],
]

/** Two versions of one commitment that was split in two, one of which a row of 2022 took up; an item of 2024 carries the row on. */
async function line(world: World) {
  const lead = await world.person('Governance Lead', 'governance lead')
  const trust_id = world.trustId
  const [old, part, twin] = await world.inTrust(lead, async (db) => {
    const ids: number[] = []
    for (const [label, starts_on, ends_on] of years) {
      const version = { trust_id, name: 'Step up', label, starts_on, ends_on, main_axis: 'brick' as const }
      const { id: version_id } = await db.insertInto('strategy_versions').values(version).returning('id').executeTakeFirstOrThrow()
      for (const title of label === '2019–21'
        ? ['Publish the access policy']
        : ['Publish the new access policy', 'Find who is not reached']) {
        const element = { trust_id, version_id, level: 'commitment', position: ids.length + 1, title }
        ids.push((await db.insertInto('strategy_elements').values(element).returning('id').executeTakeFirstOrThrow()).id)
      }
    }
    const split = {
      trust_id,
      from_id: ids[0] as number,
      disposition: 'split',
      reason: 'Two things in one.',
      decided_on: '2021-07-27' as Day,
    }
    for (const to_id of ids.slice(1))
      await db
        .insertInto('strategy_lineage')
        .values({ ...split, to_id, approved_by: 'the Trust board' })
        .execute()
    await record(db, { verb: 'test.built', ref: null })
    return ids as [number, number, number]
  })
  const q1 = await buildPeriod(world, lead, { label: 'Q1 2022/23', state: 'frozen' })
  await buildPeriod(world, lead, { label: 'Q2 2022/23', state: 'frozen' })
  const plan = await buildPlan(world, lead, { name: 'Plan 2022/23', starts: '2022-04-01', ends: '2023-03-31', layout: 'delivery plan' })
  const row = await buildItem(world, lead, { planId: plan, title: 'The access policy is in place' })
  await buildUpdate(world, lead, { itemId: row, periodId: q1, sentAt: '2022-07-06T09:00:00Z' })
  const now = await buildPlan(world, lead, { name: 'Report 2024/25' })
  const item = await buildItem(world, lead, { planId: now, title: 'Access', aim: 'The access policy is in place <b>everywhere</b>' })
  await buildMilestone(world, lead, { itemId: item, forecasts: [{ day: '2025-01-31' }, { day: '2025-02-28' }] })
  const link = { trust_id, to_kind: 'item' }
  await world.inTrust(lead, async (db) => {
    await db
      .insertInto('links')
      .values([
        { ...link, from_kind: 'strategy element', from_id: part, to_id: row, relation: 'served by' },
        { ...link, from_kind: 'item', from_id: item, to_id: row, relation: 'continues' },
      ])
      .execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  return { old, part, twin, row, item, now, lead }
}

describe('the lineage of one thing', () => {
  journey('an item is told back to the wording of 2019, with reasons, days, approver, periods and dates', async (world) => {
    const { item, twin } = await line(world)
    const page = await (await world.as('non-executive')).read(`/items/${item}/lineage`)
    expect(page).toContain('Four generations, since 2019.')
    expect(page).toContain(
      'It has been open in 2 reporting periods; a date moved twice, each time later; something was last said on 6 July 2022.',
    )
    expect(page).toContain('Split, 27 July 2021')
    expect(page).toContain('Two things in one.')
    expect(page).toContain('the Trust board')
    expect(page).toContain('Taken up in the plan, 15 October 2024')
    expect(page).toContain('Nothing was said in 1')
    expect(page).toMatch(/<ins>.*everywhere/s)
    expect(page).toContain('&lt;b&gt;everywhere&lt;/b&gt;')
    expect(page).not.toContain(`/strategy/elements/${twin}"`)
  })

  journey('what was split knows both its parts, and everything that came of them', async (world) => {
    const { old, item, twin } = await line(world)
    const page = await (await world.as('inspector')).read(`/strategy/elements/${old}/descent`)
    for (const href of [`/items/${item}`, `/strategy/elements/${twin}`]) expect(page).toContain(`href="${href}"`)
  })

  journey('the item and the element lead there; the whole strategy leads on from the wall', async (world) => {
    const { old, row } = await line(world)
    const browser = await world.as('director')
    expect(await browser.read(`/items/${row}`)).toContain(`/items/${row}/lineage`)
    expect(await browser.read(`/strategy/elements/${old}`)).toContain(`/strategy/elements/${old}/descent`)
    expect(await browser.read('/strategy')).toContain('href="/strategy/lineage"')
    const whole = await browser.read('/strategy/lineage?level=commitment')
    expect(whole).toContain('1 commitment through 2 versions.')
    expect(whole).toContain('1 was split')
    expect(await browser.read('/strategy/lineage?level=commitment&view=table')).toContain('approved by the Trust board: Two things in one.')
    expect(await browser.read('/strategy/lineage?level=commitment&fate=ended')).toContain('No commitment is like that.')
    expect(await browser.read('/strategy/lineage')).toContain('No version of the strategy has a brick.')
  })

  journey('one that stands alone says so; what is not there is not found', async (world) => {
    const { now, lead } = await line(world)
    const alone = await buildItem(world, lead, { planId: now, title: 'New thing' })
    const browser = await world.as('director')
    const page = await browser.read(`/items/${alone}/lineage`)
    expect(page).toContain('Nothing came before it and nothing after it, as far as is written down.')
    expect(page).toContain('No commitment of the strategy and no earlier row is written down that it came from.')
    for (const address of ['/items/999999/lineage', '/strategy/elements/999999/descent', '/items/x/lineage'])
      expect((await browser.get(address)).status, address).toBe(404)
  })

  journey('an item is said to carry on a row of an earlier plan, and it is taken back', async (world) => {
    const { now, row, lead, item } = await line(world)
    const fresh = await buildItem(world, lead, { planId: now, title: 'New thing' })
    const browser = await world.browserOf(lead)
    expect(await browser.read(`/items/${fresh}/lineage`)).toContain(`href="/items/${fresh}/continues"`)
    const address = `/items/${fresh}/continues`
    expect(await browser.read(address)).toContain('Plan 2022/23, The access policy is in place')
    expect(await (await browser.post(address, {})).text()).toContain('Select a row')
    expect((await browser.post(address, { item: String(item) })).status).toBe(422)
    expect((await browser.post(address, { item: String(row) })).status).toBe(303)
    expect(await browser.read(`/items/${fresh}/lineage`)).toContain('Four generations, since 2019.')
    expect((await browser.post(`${address}/${row}/withdrawal`)).status).toBe(303)
    expect((await browser.post(`${address}/${row}/withdrawal`)).status).toBe(404)
    expect((await (await world.as('director')).get(address)).status).toBe(403)
  })

  journey('a trust without a strategy is told so', async (world) => {
    expect(await (await world.as('director')).read('/strategy/lineage')).toContain('No strategy is written down here yet.')
  })
})
