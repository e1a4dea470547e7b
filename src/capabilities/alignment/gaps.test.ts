import { expect } from 'vitest'
import { journey, type World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { buildItem, buildPeriod, buildPlan, buildPost } from '../delivery/build.ts'

const version = {
  ...{ name: 'Step up', label: '2024/25', axis: 'brick', vision: 'Care for all' },
  ...{ 'starts-day': '1', 'starts-month': '4', 'starts-year': '2024', 'ends-day': '31', 'ends-month': '3', 'ends-year': '2025' },
}
const addressOf = (answer: Response) => answer.headers.get('location') ?? ''
const review = (day: string, month: string, year: string) => ({ 'review-day': day, 'review-month': month, 'review-year': year })

/** A trust whose one brick promises one thing, with a plan of one item that a director answers for. */
async function small(world: World) {
  const [lead, director] = [await world.as('governance lead'), await world.as('director')]
  expect((await lead.post('/strategy/versions', version)).status).toBe(303)
  const { id: versionId } = await world.database.owner
    .selectFrom('strategy_versions')
    .where('trust_id', '=', world.trustId)
    .select('id')
    .executeTakeFirstOrThrow()
  const add = async (form: Record<string, string>) => {
    const answer = await lead.post(`/strategy/elements?version=${versionId}`, { position: '1', ...form })
    return Number(addressOf(answer).split('/').at(-1))
  }
  const brick = await add({ level: 'brick', title: 'Environments', letter: 'E' })
  const promise = await add({ level: 'commitment', title: 'Greener buildings', parent: String(brick) })
  const postId = await buildPost(world, lead.personId, { title: 'Head of Estates', holder: director.personId })
  await buildPeriod(world, lead.personId)
  const planId = await buildPlan(world, lead.personId)
  const itemId = await buildItem(world, lead.personId, { planId, postId, brickId: brick })
  return { lead, director, brick, promise, itemId }
}

journey('a promise nobody works on is a gap until its item is tied, and every step that cannot be done says why', async (world) => {
  const { lead, director, promise, itemId } = await small(world)
  const page = await lead.read('/gaps')
  for (const words of [
    'Commitments with no row in the plan',
    'Rows with no commitment',
    'Items with no overseeing group',
    'Items with no date',
  ])
    expect(page).toContain(words)
  expect(await director.read('/gaps?whose=mine')).toContain('Say what it serves')
  expect(await director.read(`/items/${itemId}`)).toContain('No commitment or objective is said to be served by it.')
  expect(await lead.read(`/strategy/elements/${promise}`)).toContain('says who does it, and by when.')
  const path = `/strategy/elements/${promise}/items`
  const empty = await director.post(path, {})
  expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Select an item')])
  const strange = await director.post(path, { item: '999999', relation: 'served by' })
  expect([strange.status, await strange.text()]).toEqual([422, expect.stringContaining('Select an item from the list')])
  expect((await director.post(path, { item: String(itemId), relation: 'loosely served by' })).status).toBe(303)
  const after = await lead.read('/gaps')
  expect(after).not.toContain('Commitments with no row in the plan')
  expect(after).not.toContain('Rows with no commitment')
  expect(await lead.read(path)).toContain('Loosely')
  expect((await director.post(`${path}/${itemId}/withdrawal`)).status).toBe(303)
  expect(await lead.read('/gaps')).toContain('Rows with no commitment')
  expect((await director.post(`/items/${itemId}/serves`, { element: String(promise), relation: 'served by' })).status).toBe(303)
  expect(await lead.read(`/strategy/elements/${promise}`)).toContain('said that “Refresh the green plan” serves “Greener buildings”')
})

journey('only those who answer for an item may say what it serves', async (world) => {
  const { promise, itemId } = await small(world)
  const [other, analyst] = [await world.as('director'), await world.as('analyst')]
  const refused = await other.get(`/items/${itemId}/serves`)
  expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('Only the Head of Estates')])
  expect((await other.post(`/strategy/elements/${promise}/items`, { item: String(itemId), relation: 'served by' })).status).toBe(422)
  expect((await analyst.get(`/strategy/elements/${promise}/items`)).status).toBe(403)
  expect(await analyst.read('/gaps')).not.toContain('Leave it open')
})

journey('a gap left open with a reason is not counted until its day, and then it is again', async (world) => {
  const { lead, director, itemId } = await small(world)
  const key = `item without a date:item:${itemId}`
  const path = `/gaps/parking?gap=${encodeURIComponent(key)}`
  expect(await director.read(path)).toContain('Why it is left open')
  const told = async (form: Record<string, string>) => {
    const answer = await director.post('/gaps/parking', { gap: key, ...form })
    return [answer.status, await answer.text()] as const
  }
  expect(await told({})).toEqual([422, expect.stringContaining('Enter why it is left open')])
  expect(await told({ words: 'Later', ...review('15', '10', '2024') })).toEqual([422, expect.stringContaining('must be after today')])
  const far = await told({ words: 'We wait for the survey', ...review('1', '1', '2027') })
  expect(far).toEqual([422, expect.stringContaining('within a year')])
  expect(far[1]).toContain('We wait for the survey')
  expect((await told({ words: 'We wait for the survey', ...review('1', '12', '2024') }))[0]).toBe(303)
  const page = await lead.read('/gaps')
  expect(page).not.toContain('Items with no date</h2>')
  expect(page).toContain('We wait for the survey')
  const second = await told({ words: 'Mine instead', ...review('2', '12', '2024') })
  expect(second).toEqual([409, expect.stringContaining('We wait for the survey')])
  expect(second[1]).toContain('Mine instead')
  world.at('2024-12-01T09:00:00.000Z')
  const then = await world.browserOf(lead.personId)
  expect(await then.read('/gaps?kind=items-with-no-date')).toContain('It was left open until 1 December 2024: We wait for the survey')
  expect((await then.post('/gaps/parking/withdrawal', { gap: key })).status).toBe(303)
  expect(await then.read('/gaps')).not.toContain('We wait for the survey')
})

journey('nobody parks what is not theirs, or no gap at all', async (world) => {
  const { lead, director, itemId, promise } = await small(world)
  const theirs = await director.get(`/gaps/parking?gap=${encodeURIComponent(`commitment without a row:strategy element:${promise}`)}`)
  expect([theirs.status, await theirs.text()]).toEqual([403, expect.stringContaining('a governance lead can leave this gap open')])
  expect((await lead.get('/gaps/parking?gap=nothing')).status).toBe(404)
  expect(addressOf(await lead.get('/gaps/parking'))).toBe('/gaps')
  expect((await lead.post('/gaps/parking', { gap: `item without a date:item:${itemId + 999}` })).status).toBe(404)
  for (const path of ['/gaps?page=0', '/gaps?page=x', '/gaps?version=1999']) expect((await lead.get(path)).status, path).toBe(404)
  expect(await lead.read('/gaps?kind=items-with-no-date&page=9')).toContain('1 of 1')
  expect(await lead.read('/gaps?kind=no-such-kind')).toContain('No open gap is of this kind')
})

journey('a trust with nothing has no gap', async (world) => {
  expect(await (await world.as('inspector')).read('/gaps')).toContain('No gap is open.')
})

journey('a hundred items of a kind stand on pages of fifty', async (world) => {
  const { lead } = await small(world)
  const planId = await buildPlan(world, lead.personId, { name: 'A long plan' })
  const rows = Array.from({ length: 120 }, (_, n) => ({
    trust_id: world.trustId,
    plan_id: planId,
    position: n + 1,
    title: `Row ${n + 1} of many`,
  }))
  await world.inTrust(lead.personId, async (db) => {
    await db.insertInto('items').values(rows).execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  const all = await lead.read('/gaps')
  expect(all).toContain('See all 120 items with no owner')
  const last = await lead.read('/gaps?kind=items-with-no-owner&page=3')
  expect(last).toContain('Row 120 of many')
  expect(last).not.toContain('Row 100 of many')
})
