import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure, periodsBetween, seriesFor, writeBatch } from '../../measures/index.ts'
import { good, scene, sendPast } from '../updating/build-scene.ts'
import { claimKey } from './finding-claims.ts'
import { claimFields } from './tying.ts'

const spend = [82, 80, 81, 83, 80, 82, 78, 81, 80, 82, 79, 81, 83, 80, 82, 81, 82, 80]
const months = periodsBetween('2023-04-01', '2024-09-01', 'month')

/** A measure of the whole trust with eighteen months of figures that move by chance. */
const measured = (world: World, by: number, values: readonly number[] = spend): Promise<number> =>
  world.inTrust(by, async (db) => {
    const c = { db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() } as unknown as Context
    const place = { trust_id: world.trustId, name: 'The trust', kind: 'trust', parent_id: null }
    const { id: placeId } = await db.insertInto('places').values(place).returning('id').executeTakeFirstOrThrow()
    const measureId = await buildMeasure(c, { code: 'AGENCY', name: 'Agency spending', unit: '£k', direction: 'decrease' })
    await db
      .insertInto('measure_sources')
      .values({ trust_id: world.trustId, measure_id: measureId, name: 'Ledger', is_first: true })
      .execute()
    const [seriesId] = await seriesFor(c, [{ measureId, placeId, groupId: null, fromPeriod: months[0] as never }])
    const rows = values.map((value, n) => ({
      seriesId: seriesId as number,
      period: months[n] as never,
      numerator: null,
      denominator: null,
      value,
      status: 'final' as const,
    }))
    await writeBatch(c, { cameBy: 'file', words: 'Figures', fileName: null }, rows)
    await record(db, { verb: 'test.built', ref: null })
    return measureId
  })

const sentence = 'Spend fell to 7.9% of pay.'
const boxes = claimFields(claimKey(sentence, 'fell'))

journey('a claim is asked about, tied, held against its figures before sending, and shown to whoever reads', async (world) => {
  const { director, executive, at, item } = await scene(world)
  const measure = await measured(world, executive.personId)
  const first = await director.post(at, { ...good })
  const asked = await director.read(first.headers.get('location') ?? '')
  expect(asked).toContain('Which measure shows “fell”?')
  const bare = await director.post(at, { ...good, [boxes.tie]: 'none', revision: '1' })
  expect(bare.status).toBe(422)
  expect(await bare.text()).toContain('Say why no measure shows “fell”')
  const wrong = await director.post(at, { ...good, [boxes.measure]: 'Agencies', revision: '1' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('No measure is called “Agencies”')
  const tied = { ...good, [boxes.measure]: 'agency' }
  const second = await director.post(at, { ...tied, revision: '1' })
  const told = await director.read(second.headers.get('location') ?? '')
  expect(told).toContain('You say “fell”. The figures do not support it. What does?')
  expect(told).toMatch(/Agency spending: £80k in September 2024 against £\d\dk in June 2024 is within what this measure does by chance/)
  expect((await sendPast(director, at, { ...tied, revision: '2' })).headers.get('location')).toBe(at)
  for (const page of [at, `${at}/decision`, `/items/${item}`, '/delivery/claims']) {
    const read = await executive.read(page)
    expect(read).toContain('Not supported')
    expect(read).toContain('is within what this measure does by chance')
  }
  expect(await executive.read('/delivery?notice=claim-unsupported')).toContain('1 claim that the figures do not support')
  const kept = await world.inTrust(director.personId, (db) => db.selectFrom('update_claims').selectAll().execute())
  expect(kept).toMatchObject([
    {
      measure_id: measure,
      verdict: 'not supported',
      rule: 'common cause',
      figure: 80,
      figure_period: '2024-09-01',
      variation: 'common_cause',
      judged_on: '2024-10-15',
    },
  ])
})

journey('a claim without a measure keeps its reason; a trust that measures nothing is asked about none', async (world) => {
  const { director, executive, at } = await scene(world)
  const before = await director.read((await director.post(at, { ...good })).headers.get('location') ?? at)
  expect(before).not.toContain('Which measure shows')
  await measured(world, executive.personId)
  const said = { ...good, [boxes.tie]: 'none', [boxes.because]: 'Counted by the panel', revision: '1' }
  expect((await sendPast(director, at, said)).headers.get('location')).toBe(at)
  expect(await executive.read(at)).toContain('No measure shows it: counted by the panel.')
})

journey('a measure is linked to an item by name, weighs in what the records support, and is untied', async (world) => {
  const { executive, director, item } = await scene(world)
  await measured(world, executive.personId, [...spend.slice(0, 12), 95, 96, 97, 96, 98, 99])
  const page = `/items/${item}/measures`
  expect((await director.post(page, { measure: 'Nothing' })).status).toBe(422)
  expect((await director.post(page, { measure: 'Agency spending' })).headers.get('location')).toBe(page)
  const shown = await executive.read(`/items/${item}`)
  expect(shown).toContain('Agency spending is getting worse, by more than chance.')
  expect(shown).toContain('£99k in September 2024')
  expect(shown).toContain('Linked the measure “Agency spending”')
  const id = /\/measures\/(\d+)\/unlink/.exec(await director.read(page))?.[1]
  expect((await director.post(`${page}/${id}/unlink`, {})).headers.get('location')).toBe(page)
  expect(await executive.read(`/items/${item}`)).not.toContain('is getting worse')
  expect((await (await world.as('patient partner')).get(page)).status).toBe(403)
})
