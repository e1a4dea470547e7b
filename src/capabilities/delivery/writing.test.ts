import { describe, expect } from 'vitest'
import { journey, type World } from '../../../tests/support.ts'
import type { Context } from '../../platform/context.ts'
import type { Db } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'
import { buildItem, buildMilestone, buildPeriod, buildPlan, buildUpdate } from './build.ts'
import { addItem, addPlan, changeItem } from './writing.ts'
import { takeBack } from './writing-back.ts'
import { putImportedUpdate } from './writing-said.ts'

/** Several writings, named once, as an import does it. */
const asOneChange = <T>(world: World, by: number, work: (c: Context) => Promise<T>): Promise<T> =>
  world.inTrust(by, async (db: Db) => {
    const made = await work({ db, trust: { id: world.trustId } } as Context)
    await record(db, { verb: 'test.written', ref: null })
    return made
  })

const titleOf = async (world: World, id: number) =>
  (
    await world.database.owner
      .selectFrom('items')
      .where('id', '=', id)
      .where('trust_id', '=', world.trustId)
      .select('title')
      .executeTakeFirst()
  )?.title

describe('what is written inside one named change', () => {
  journey('is taken back in the opposite order, and nothing of it is left', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const period = await buildPeriod(world, lead)
    const written = await asOneChange(world, lead, async (c) => {
      const plan = await addPlan(c, {
        name: 'Brought in',
        layout: 'delivery plan',
        versionId: null,
        startsOn: '2024-04-01',
        endsOn: '2025-03-31',
      })
      const item = await addItem(c, plan.ref.id, { title: 'Boilers' })
      const update = await putImportedUpdate(c, { itemId: item.ref.id, periodId: period, text: 'Done', rag: 'green' })
      if ('no' in update) throw new Error(update.no)
      return [plan, item, update.yes]
    })
    const back = await asOneChange(world, lead, async (c) => {
      const said = []
      for (const one of [...written].reverse()) said.push(await takeBack(c, one))
      return said
    })
    expect(back).toEqual(['taken back', 'taken back', 'taken back'])
    expect(await titleOf(world, written[1]?.ref.id ?? 0)).toBeUndefined()
  })

  journey('puts back what was changed, and leaves alone what somebody has worked on since', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const item = await buildItem(world, lead, { planId: await buildPlan(world, lead), title: 'Old words' })
    const first = await asOneChange(world, lead, (c) => changeItem(c, { id: item }, { title: 'New words' }))
    if (!first) throw new Error('nothing written')
    expect(first.before).toEqual({ title: 'Old words' })
    expect(await asOneChange(world, lead, (c) => takeBack(c, first))).toBe('taken back')
    expect(await titleOf(world, item)).toBe('Old words')
    expect(await asOneChange(world, lead, (c) => takeBack(c, first))).toBe('changed since')
  })

  journey('never takes an item away from under what was set on it', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const plan = await buildPlan(world, lead)
    const added = await asOneChange(world, lead, (c) => addItem(c, plan, { title: 'Boilers' }))
    await buildMilestone(world, lead, { itemId: added.ref.id })
    expect(await asOneChange(world, lead, (c) => takeBack(c, added))).toBe('changed since')
    expect(await titleOf(world, added.ref.id)).toBe('Boilers')
  })

  journey('never writes a file’s words over a person’s, and changes nothing at an older version', async (world) => {
    const lead = await world.person('Lead', 'governance lead')
    const period = await buildPeriod(world, lead)
    const item = await buildItem(world, lead, { planId: await buildPlan(world, lead) })
    await buildUpdate(world, lead, { itemId: item, periodId: period, text: 'My words', state: 'sent' })
    const put = await asOneChange(world, lead, (c) => putImportedUpdate(c, { itemId: item, periodId: period, text: 'Theirs', rag: null }))
    expect(put).toHaveProperty('no')
    expect(await asOneChange(world, lead, (c) => changeItem(c, { id: item, version: 99 }, { title: 'x' }))).toBeUndefined()
  })
})
