import { expect } from 'vitest'
import { type Browser, journey, newWorld, type World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { within } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import { periodsBetween } from '../periods.ts'

/** A trust with one ward whose figure stood at about 50 until March 2024 and at about 66 since: 30 months to September. */
async function steppedMeasure(world: World, by: number): Promise<{ measure: number; ward: number }> {
  return world.inTrust(by, async (db) => {
    const c = { db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const ward = await place('Ash ward', 'ward', await place('The trust', 'trust', null))
    const measure = await buildMeasure(c, { code: 'FALLS', name: 'Falls', unit: 'falls', definition: 'Every fall' })
    const periods = periodsBetween('2022-04-01', '2024-09-01', 'month')
    const ids = await seriesFor(c, [{ measureId: measure, placeId: ward, groupId: null, fromPeriod: '2022-04-01' as Day }])
    const value = (period: Day, n: number) => (period < '2024-04-01' ? 50 : 66) + ((n * 7) % 5) - 2
    await writeBatch(
      c,
      { cameBy: 'page', words: 'First figures' },
      periods.map((period, n) => {
        const rest = { numerator: null, denominator: null, status: 'final' as const }
        return { seriesId: ids[0] as number, period, value: value(period, n), ...rest }
      }),
    )
    await record(db, { verb: 'test.built', ref: null })
    return { measure, ward }
  })
}

const reasons = { cause: 'A second ward opened', sustained: 'Six months of it', expected: 'The ward stays <b>open</b>' }

/** What is kept of the signal of the ward's series. */
const signalIn = async (world: World, by: number, ward: number) =>
  within(world.database, { personId: by, trustId: world.trustId, mode: 'read only' }, (db) =>
    db.selectFrom('series_signals').where('place_id', '=', ward).select(['variation']).executeTakeFirstOrThrow(),
  )

async function seriesOf(world: World, by: number, ward: number): Promise<number> {
  return within(world.database, { personId: by, trustId: world.trustId, mode: 'read only' }, async (db) => {
    const row = await db.selectFrom('measure_series').where('place_id', '=', ward).select('id').executeTakeFirstOrThrow()
    return row.id
  })
}

const askFor = (browser: Browser, measure: number, form: Record<string, string>) =>
  browser.post(`/measures/${measure}/recalculation`, { asks: 'limits anew', ...reasons, ...form })

journey('limits are asked for with before and after, decided by another, shown with the reason, and ended again', async (world) => {
  const [analyst, lead, chair] = [await world.as('analyst'), await world.as('governance lead'), await world.as('non-executive')]
  const { measure, ward } = await steppedMeasure(world, analyst.personId)
  const series = await seriesOf(world, analyst.personId, ward)
  const at = `/measures/${measure}/recalculation`

  expect(await analyst.read(at)).toContain('Limits begin anew only when the work itself changed')
  const seen = await analyst.read(`${at}?asks=limits+anew&series=${series}&from=2024-04-01`)
  expect(seen).toContain('After this the measure would no longer show concern')
  expect(seen).toContain('Only 6 points would stand after it')
  expect(seen.match(/<svg/g)?.length).toBeGreaterThanOrEqual(2)
  expect(seen).toContain('What changes')
  const bad = await askFor(analyst, measure, { series: String(series), from: '2022-04-01' })
  expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining('That is the first point')])
  expect((await askFor(analyst, measure, { series: String(series), from: '2024-04-01', cause: ' ' })).status).toBe(422)
  const asked = await askFor(analyst, measure, { series: String(series), from: '2024-04-01' })
  const page = asked.headers.get('location') as string
  expect(page).toMatch(/^\/measures\/recalculations\/\d+$/)
  expect((await askFor(analyst, measure, { series: String(series), from: '2024-04-01' })).status).toBe(409)
  expect(await chair.read('/')).toContain('Falls: limits anew from April 2024')
  expect(await analyst.read('/')).not.toContain('See before and after')
  const told = await chair.read(page)
  expect(told).toContain('The ward stays &lt;b&gt;open&lt;/b&gt;')
  expect(told).toContain('no longer show concern')
  expect((await chair.post(`${page}/decision`, { version: '1', decision: 'approve' })).status).toBe(422)
  expect((await analyst.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'Mine' })).status).toBe(403)
  expect((await signalIn(world, lead.personId, ward)).variation).toBe('concern_high')
  expect((await chair.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'Seen on the ward' })).status).toBe(303)
  expect((await signalIn(world, lead.personId, ward)).variation).toBe('empty')
  expect((await lead.post(`${page}/decision`, { version: '1', decision: 'refuse', words: 'No' })).status).toBe(409)
  expect(await analyst.read('/')).toContain('Seen on the ward')
  expect((await analyst.post(`${page}/reading`)).status).toBe(303)
  expect(await analyst.read('/')).not.toContain('Read the answer')
  const ending = await analyst.post(`${page}/ending`, { cause: 'The ward closed again' })
  const end = ending.headers.get('location') as string
  expect((await analyst.post(`${page}/ending`, { cause: 'Again' })).status).toBe(409)
  expect((await lead.post(`${end}/decision`, { version: '1', decision: 'approve', words: 'It did' })).status).toBe(303)
  expect((await signalIn(world, lead.personId, ward)).variation).toBe('concern_high')
  expect(await lead.read(page)).toContain('ended since')
  expect(await lead.read('/measures/recalculations')).toMatch(/Nothing waits for a decision[\s\S]*A second ward opened/)
})

journey('nobody decides about limits of their own asking, a refusal changes nothing, and a request is withdrawn', async (world) => {
  const [lead, executive] = [await world.as('governance lead'), await world.as('executive')]
  const { measure, ward } = await steppedMeasure(world, lead.personId)
  const asked = await askFor(lead, measure, { from: '2024-04-01' })
  const page = asked.headers.get('location') as string
  const own = await lead.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'Because' })
  expect([own.status, await own.text()]).toEqual([403, expect.stringContaining('You asked for this')])
  expect((await executive.post(`${page}/decision`, { version: '1', decision: 'refuse', words: 'Too early to tell' })).status).toBe(303)
  expect((await signalIn(world, lead.personId, ward)).variation).toBe('concern_high')
  expect(await lead.read('/')).toContain('Too early to tell')
  const again = (await askFor(lead, measure, { from: '2024-04-01' })).headers.get('location') as string
  expect((await executive.post(`${again}/withdrawal`, { version: '1' })).status).toBe(403)
  expect((await lead.post(`${again}/withdrawal`, { version: '1' })).status).toBe(303)
  expect((await executive.post(`${again}/decision`, { version: '1', decision: 'approve', words: 'x' })).status).toBe(409)
  const stranger = await (await newWorld()).as('governance lead')
  expect((await stranger.get(page)).status).toBe(404)
  expect((await stranger.get(`/measures/${measure}/recalculation`)).status).toBe(404)
})

journey('a baseline of the first points goes through the same court', async (world) => {
  const [analyst, executive] = [await world.as('analyst'), await world.as('executive')]
  const { measure } = await steppedMeasure(world, analyst.personId)
  const at = `/measures/${measure}/recalculation`
  expect(await analyst.read(`${at}?asks=fixed+baseline&points=15`)).toContain('As it would be')
  const few = await analyst.post(at, { asks: 'fixed baseline', ...reasons, points: '11' })
  expect([few.status, await few.text()]).toEqual([422, expect.stringContaining('at least 12 points')])
  const page = (await analyst.post(at, { asks: 'fixed baseline', ...reasons, points: '15' })).headers.get('location') as string
  expect((await executive.post(`${page}/decision`, { version: '1', decision: 'approve', words: 'A good start' })).status).toBe(303)
  const fixed = await within(world.database, { personId: analyst.personId, trustId: world.trustId, mode: 'read only' }, (db) =>
    db.selectFrom('measures').where('id', '=', measure).select('fixed_after').executeTakeFirstOrThrow(),
  )
  expect(fixed.fixed_after).toBe(15)
})
