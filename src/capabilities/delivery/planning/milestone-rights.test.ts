import { expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMilestone, buildPost } from '../build.ts'
import { scene } from '../updating/build-scene.ts'
import { type MilestoneFacts, mayKeepMilestones } from './milestone-rights.ts'

const nobody: MilestoneFacts = { governanceLead: false, accountablePostId: 7, contributorPostIds: [8], held: [] }

test.each<[string, Partial<MilestoneFacts>, boolean]>([
  ['somebody without a post', {}, false],
  ['the accountable holder', { held: [{ postId: 7, as: 'holder' }] }, true],
  ['a deputy named for the accountable post', { held: [{ postId: 7, as: 'deputy' }] }, true],
  ['the holder of a contributing post', { held: [{ postId: 8, as: 'holder' }] }, true],
  ['a deputy of a contributing post', { held: [{ postId: 8, as: 'deputy' }] }, false],
  ['the holder of another post', { held: [{ postId: 9, as: 'holder' }] }, false],
  ['a governance lead', { governanceLead: true }, true],
  ['anybody, where nobody is accountable', { accountablePostId: null, contributorPostIds: [], held: [{ postId: 7, as: 'holder' }] }, false],
])('%s', (_, facts, may) => expect('yes' in mayKeepMilestones({ ...nobody, ...facts })).toBe(may))

const day = (name: string) => ({ [`${name}-day`]: '1', [`${name}-month`]: '12', [`${name}-year`]: '2024' })

journey('a director of another part neither finds nor sends what sets milestones; owner, contributor and lead do', async (world) => {
  const { director, executive, item } = await scene(world)
  const milestone = await buildMilestone(world, executive.personId, { itemId: item, title: 'Nurses in post' })
  const other = await world.as('director')
  const page = await other.read(`/items/${item}`)
  expect(page).toContain('Nurses in post')
  expect(page).not.toContain(`/items/${item}/milestones/new`)
  const at = `/items/${item}/milestones`
  expect(await other.read(`${at}/${milestone}`)).not.toContain('Report it done')
  expect((await other.get(`${at}/new`)).status).toBe(403)
  for (const [path, form] of [
    [at, { title: 'Mine now', ...day('on') }],
    [`${at}/${milestone}/date`, { seen: '0', reason: 'Because', ...day('to') }],
    [`${at}/${milestone}/done`, { version: '1', ...day('on') }],
  ] as const) {
    const refused = await other.post(path, form)
    expect([path, refused.status]).toEqual([path, 403])
    expect(await refused.text()).toContain('or by a governance lead')
  }
  const post = await buildPost(world, executive.personId, { title: 'Director of Estates', holder: other.personId })
  await world.inTrust(executive.personId, async (db) => {
    await db.insertInto('item_contributors').values({ trust_id: world.trustId, item_id: item, post_id: post }).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  for (const [who, title] of [
    [director, 'Set by the owner'],
    [other, 'Set by a contributor'],
    [await world.as('governance lead'), 'Set by the lead'],
  ] as const)
    expect((await who.post(at, { title, ...day('on') })).status, title).toBe(303)
})
