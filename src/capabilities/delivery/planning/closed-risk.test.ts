import { expect } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildRisk } from '../build.ts'
import { scene } from '../updating/build-scene.ts'

journey('the thread of an item names a linked risk that was closed, and the day it was', async (world) => {
  const { director, executive, item, q1 } = await scene(world)
  const by = executive.personId
  const risk = await buildRisk(world, by, {
    number: '04',
    title: 'The boiler fails',
    scores: [{ periodId: q1, score: 12 }],
    itemIds: [item],
  })
  const bare = await buildRisk(world, by, { number: '05', title: 'Nobody has scored this', scores: [], itemIds: [item] })
  await world.inTrust(by, async (db) => {
    await db.updateTable('risks').set({ closed_on: '2024-05-03' }).where('id', '=', risk).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  const page = await director.read(`/items/${item}`)
  expect(page).toContain('Risk 04, closed 3 May 2024')
  expect(page).toContain(`href="/risks/${risk}"`)
  expect(page).toMatch(/Risk, without a score this period[\s\S]*Nobody has scored this/)
  expect(page).toContain(`href="/risks/${bare}"`)
})
