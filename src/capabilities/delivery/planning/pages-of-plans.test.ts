import { describe, expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildItem, buildPeriod, buildPlan, buildPost, buildUpdate } from '../build.ts'

const quarters = async (world: World, by: number) => ({
  q1: await buildPeriod(world, by, { label: 'Q1 2024/25', state: 'frozen' }),
  q2: await buildPeriod(world, by),
})

describe('the page of delivery', () => {
  journey('says what is missing where there is no plan, and who may add one', async (world) => {
    expect(await (await world.as('inspector')).read('/delivery')).toContain('There is no plan yet.')
    const lead = await world.as('governance lead')
    expect(await lead.read('/delivery')).toContain('href="/plans/new"')
    await buildPlan(world, lead.personId, { name: 'Progress 2024/25' })
    expect(await lead.read('/delivery')).toContain('No reporting period is open yet')
    await quarters(world, lead.personId)
    expect(await lead.read('/delivery')).toContain('No item reports here yet.')
  })

  journey('is narrowed and sorted by its address, and says how many are left', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const { q2 } = await quarters(world, lead)
    const plan = await buildPlan(world, lead)
    const post = await buildPost(world, lead, { title: 'Director of Estates' })
    const said = await buildItem(world, lead, { planId: plan, title: 'Boilers', postId: post, position: 1 })
    await buildItem(world, lead, { planId: plan, title: 'Attics', position: 2 })
    await buildUpdate(world, lead, { itemId: said, periodId: q2, rag: 'red', reason: 'No parts' })
    const browser = await world.as('executive')
    const all = await browser.read('/delivery')
    expect(all.indexOf('>Boilers<')).toBeLessThan(all.indexOf('>Attics<'))
    const sorted = await browser.read('/delivery?sort=item')
    expect(sorted.indexOf('>Attics<')).toBeLessThan(sorted.indexOf('>Boilers<'))
    expect(sorted).toContain('aria-sort="ascending"')
    const silent = await browser.read('/delivery?update=not+started')
    expect(silent).toContain('1 item of 2.')
    expect(silent).not.toContain('>Boilers<')
    expect(await browser.read(`/delivery?accountable=${post}`)).not.toContain('>Attics<')
    expect(await browser.read('/delivery?accountable=nobody')).toContain('>Attics<')
    expect(await browser.read('/delivery?notice=none-accountable')).toContain('1 item without an accountable role.')
    expect(await browser.read('/delivery?declared=blue')).toContain('No item is like that.')
    expect(await browser.read('/delivery?brick=x&sort=drop+table')).toContain('>Attics<')
  })
})

describe('the page of a delivery plan', () => {
  journey('sets two periods side by side, marks what is new, and never leaves a blank unexplained', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const { q1, q2 } = await quarters(world, lead)
    const holder = await world.person('Ann Example', 'director')
    const post = await buildPost(world, lead, { title: 'Director of Estates', holder })
    const plan = await buildPlan(world, lead, { layout: 'delivery plan' })
    const [boilers, attics] = [
      await buildItem(world, lead, { planId: plan, title: 'Boilers', postId: post }),
      await buildItem(world, lead, { planId: plan, title: 'Attics', postId: post, position: 2 }),
    ]
    const first = 'The old boilers of the main building are being replaced one after another this year.'
    await buildUpdate(world, lead, { itemId: boilers, periodId: q1, text: first })
    await buildUpdate(world, lead, { itemId: boilers, periodId: q2, text: `${first} Three of the eight are done.` })
    await buildUpdate(world, lead, { itemId: attics, periodId: q1, text: 'Insulation is ordered.' })
    const page = await (await world.as('non-executive')).read(`/plans/${plan}`)
    expect(page).toContain('1 of 2 outcomes has an update for Q2 2024/25.')
    expect(page).toContain('<ins><span class="nhsuk-u-visually-hidden">[added] </span>Three of the eight are done.</ins>')
    expect(page).toContain('<b>No update.</b> Director of Estates, Ann Example')
    expect(page).toContain('1 repeated, then added to, 1 without an update')
    const earlier = await (await world.as('non-executive')).read(`/plans/${plan}?period=${q1}`)
    expect(earlier).toContain('Both outcomes have an update for Q1 2024/25.')
    expect((await (await world.as('non-executive')).get(`/plans/${plan}?period=x&against=-1`)).status).toBe(200)
  })

  journey('opens at the newest period with words in it, while the quarter that is open has none', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const { q1 } = await quarters(world, lead)
    const plan = await buildPlan(world, lead, { layout: 'delivery plan' })
    await buildUpdate(world, lead, { itemId: await buildItem(world, lead, { planId: plan }), periodId: q1 })
    expect(await (await world.as('inspector')).read(`/plans/${plan}`)).toContain('an update for Q1 2024/25.')
  })

  journey('says so without items, and without periods', async (world) => {
    const lead = await world.as('governance lead')
    const plan = await buildPlan(world, lead.personId, { layout: 'delivery plan' })
    expect(await lead.read(`/plans/${plan}`)).toContain('This plan has no items yet.')
    const report = await buildPlan(world, lead.personId)
    expect(await lead.read(`/plans/${report}`)).toContain('No reporting period falls into this plan yet.')
  })

  journey('holds sixty rows, a title of 200 letters and an update of 3,000 words, as text and never as markup', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const { q1, q2 } = await quarters(world, lead)
    const title = `${'Long '.repeat(39)}<b>&`
    const long = 'Every word counts. '.repeat(1000)
    const plan = await world.inTrust(lead, async (db) => {
      const trust_id = world.trustId
      const days = { starts_on: '2024-04-01', ends_on: '2025-03-31' } as const
      const { id } = await db
        .insertInto('plans')
        .values({ trust_id, name: 'Sixty', layout: 'delivery plan', ...days })
        .returning('id')
        .executeTakeFirstOrThrow()
      for (let position = 1; position <= 60; position++) {
        const item = await db
          .insertInto('items')
          .values({ trust_id, plan_id: id, position, title: position === 1 ? title : `Row ${position}` })
          .returning('id')
          .executeTakeFirstOrThrow()
        for (const period_id of [q1, q2])
          await db
            .insertInto('updates')
            .values({ trust_id, item_id: item.id, period_id, text: position === 1 ? long : `Said ${period_id}`, state: 'imported' })
            .execute()
      }
      await record(db, { verb: 'test.built', ref: null })
      return id
    })
    const browser = await world.as('inspector')
    const page = await browser.read(`/plans/${plan}`)
    expect(page.match(/id="item-/g)).toHaveLength(60)
    expect(page).toContain('&lt;b&gt;&amp;')
    expect(page).not.toContain('<b>&')
    const item = /href="\/items\/(\d+)"/.exec(page)?.[1]
    expect(await browser.read(`/items/${item}`)).toContain('the update has the same words as the one before'.replace('the', 'The'))
  })
})

journey('a progress report groups its items by goal, with declared beside earned and a spread for each', async (world) => {
  const lead = await world.person('Lead', 'governance lead')
  const { q2 } = await quarters(world, lead)
  const plan = await buildPlan(world, lead)
  await buildUpdate(world, lead, {
    itemId: await buildItem(world, lead, { planId: plan, aim: 'Warm rooms' }),
    periodId: q2,
    rag: 'amber',
    reason: 'Parts are late',
  })
  const page = await (await world.as('secretary')).read(`/plans/${plan}`)
  expect(page).toContain('Under no goal')
  expect(page).toContain('Warm rooms')
  expect(page).toContain('1 amber')
  expect(page).toContain('1 cannot tell')
})
