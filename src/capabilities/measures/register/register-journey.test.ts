import { expect } from 'vitest'
import { journey, type World } from '../../../../tests/support.ts'
import { record } from '../../../platform/history/index.ts'

/** A trust with one place and a post that can own a measure. */
const scene = async (world: World) => {
  const analyst = await world.as('analyst')
  const made = await world.inTrust(analyst.personId, async (db) => {
    const trust_id = world.trustId
    const place = await db
      .insertInto('places')
      .values({ trust_id, name: 'The trust', kind: 'trust' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const post = await db
      .insertInto('posts')
      .values({ trust_id, title: 'Director of Nursing', place_id: place.id })
      .returning('id')
      .executeTakeFirstOrThrow()
    const version = await db
      .insertInto('strategy_versions')
      .values({
        trust_id,
        name: 'Plan',
        label: '2024–27',
        starts_on: '2024-04-01',
        ends_on: '2027-03-31',
        main_axis: 'brick',
      } as never)
      .returning('id')
      .executeTakeFirstOrThrow()
    const element = (title: string, level: string, n: number) =>
      db
        .insertInto('strategy_elements')
        .values({ trust_id, version_id: version.id, level, title, position: n } as never)
        .returning('id')
        .executeTakeFirstOrThrow()
    const brick = await element('High standards', 'brick', 1)
    const success = await element('Patients do not fall', 'success', 2)
    await db
      .insertInto('success_tests')
      .values({
        trust_id,
        element_id: success.id,
        measure: 'Falls',
        comparison: 'at most',
        threshold: 20,
        unit: 'falls',
        source: 'Incidents',
      })
      .execute()
    await record(db, { verb: 'test.built', ref: null })
    return { place: place.id, post: post.id, brick: brick.id, success: success.id }
  })
  return { analyst, ...made }
}

const falls = {
  ...{ name: 'Falls', code: 'FALLS', kind: 'count', unit: 'falls', direction: 'decrease', frequency: 'month', adding: 'sum' },
  ...{ level: 'board', horizon: 'short term' },
}

/** The number in the address a form led to. */
const numberIn = (answer: Response): number => Number(/\/measures\/(\d+)/.exec(answer.headers.get('location') ?? '')?.[1])

journey('a measure is set up, completed and found in the register', async (world) => {
  const { analyst, post, brick } = await scene(world)
  expect(await analyst.read('/measures/register')).toContain('No measure is set up here yet')
  expect((await analyst.post('/measures', { ...falls, adding: 'ratio' })).status).toBe(422)
  const added = await analyst.post('/measures', falls)
  const id = numberIn(added)
  expect(added.status).toBe(303)
  expect(await analyst.read('/measures/register')).toContain('1 measure: 1 has no owner, 1 no definition')
  expect((await analyst.post('/measures', { ...falls, code: 'falls' })).status).toBe(422)

  const whole = {
    ...falls,
    definition: 'Every fall on a ward',
    purpose: 'The quality committee decides',
    owner: String(post),
    steward: String(post),
    baselineValue: '25',
    baselinePeriod: 'April 2024',
    version: '1',
  }
  expect((await analyst.post(`/measures/${id}/definition`, whole)).headers.get('location')).toBe(`/measures/${id}/definition`)
  const twice = await analyst.post(`/measures/${id}/definition`, { ...whole, name: 'Falls in hospital' })
  expect(twice.status).toBe(409)
  expect(await twice.text()).toContain('changed this while you were writing')

  await analyst.post(`/measures/${id}/sources`, { name: 'Incident system' })
  await analyst.post(`/measures/${id}/links`, { element: String(brick) })
  await analyst.post(`/measures/${id}/targets`, { kind: 'number', value: '20', from: 'April 2024', seen: '0' })
  const page = await analyst.read(`/measures/${id}/definition`)
  expect(page).toContain('It has all 13 things a measure should have.')
  expect(page).toContain('High standards')
  expect(await analyst.read(`/strategy/elements/${brick}`)).toContain('Measured: no figure')
  expect(await analyst.read('/measures/register?incomplete=yes')).toContain('No measure stands here')
  expect((await analyst.get('/measures/register?sort=nothing')).status).toBe(404)
})

journey('what belongs to a measure is added and taken away; another source counts only with a reason', async (world) => {
  const { analyst } = await scene(world)
  const id = numberIn(await analyst.post('/measures', falls))
  const at = (room: string) => `/measures/${id}/${room}`
  await analyst.post(at('names'), { name: 'Inpatient falls' })
  expect((await analyst.post(at('names'), { name: 'inpatient FALLS' })).status).toBe(422)
  expect(await analyst.read(at('names'))).toContain('Inpatient falls')
  await analyst.post(at('frameworks'), { framework: 'NHS Oversight Framework', reference: 'S035a' })
  expect(
    (await analyst.post(at('benchmarks'), { name: 'National average', value: '19', period: 'some time', source: 'NHS England' })).status,
  ).toBe(422)
  await analyst.post(at('benchmarks'), { name: 'National average', value: '19', period: 'May 2024', source: 'NHS England' })
  await analyst.post(at('sources'), { name: 'Incident system' })
  await analyst.post(at('sources'), { name: 'Ward returns' })
  expect((await analyst.post(at('sources/first'), { source: '2' })).status).toBe(422)
  const page = await analyst.read(at('definition'))
  for (const words of [
    'Inpatient falls',
    'NHS Oversight Framework, S035a',
    'National average: 19 falls in May 2024, from NHS England',
    'Incident system (counts)',
  ])
    expect(page).toContain(words)
  const row = /name="remove" value="(\d+)"/.exec(await analyst.read(at('names')))?.[1] as string
  await analyst.post(at('names/removal'), { remove: row })
  expect(await analyst.read(at('names'))).toContain('It has no other name')
})

journey('a target is set, replaced with its reason, and ended; two people are told of each other', async (world) => {
  const { analyst } = await scene(world)
  const id = numberIn(await analyst.post('/measures', falls))
  const at = `/measures/${id}/targets`
  const first = { kind: 'trajectory', points: 'April 2024 25\nMay 2024 24\nSeptember 2024 20', from: 'April 2024' }
  expect((await analyst.post(at, { ...first, points: 'April 2024 25\nSmarch 24', seen: '0' })).status).toBe(422)
  expect((await analyst.post(at, { ...first, seen: '0' })).status).toBe(303)
  const again = { kind: 'trajectory', points: 'September 2024 23\nOctober 2024 22', from: 'September 2024', agreedBy: 'Quality committee' }
  expect((await analyst.post(at, { ...again, seen: '0', reason: 'The ward was closed' })).status).toBe(409)
  const newest = /name="seen" value="(\d+)"/.exec(await analyst.read(`${at}/new`))?.[1] as string
  expect((await analyst.post(at, { ...again, seen: newest })).status).toBe(422)
  expect((await analyst.post(at, { ...again, seen: newest, reason: 'The ward was closed' })).status).toBe(303)
  const page = await analyst.read(at)
  for (const words of [
    'At most 23 falls in September 2024, by the trajectory',
    'The trajectory beside the one it replaced',
    'The ward was closed',
    'From April 2024 until August 2024',
  ])
    expect(page).toContain(words)
  const target = /targets\/(\d+)\/end/.exec(page)?.[1] as string
  expect((await analyst.post(`${at}/${target}/end`, { until: 'March 2024', reason: 'No more', version: '1' })).status).toBe(422)
  expect((await analyst.post(`${at}/${target}/end`, { until: 'October 2024', reason: 'No more', version: '9' })).status).toBe(409)
  expect((await analyst.post(`${at}/${target}/end`, { until: 'October 2024', reason: 'No more', version: '1' })).status).toBe(303)
  const reader = await world.as('non-executive')
  expect(await reader.read(at)).not.toContain('Set a target')
  expect((await reader.post(at, { ...first, seen: '0' })).status).toBe(403)
})

journey('figures change what a definition may become; an ended measure takes no changes', async (world) => {
  const { analyst, place } = await scene(world)
  const id = numberIn(await analyst.post('/measures', falls))
  await world.inTrust(analyst.personId, async (db) => {
    const trust_id = world.trustId
    const source = await db
      .insertInto('measure_sources')
      .values({ trust_id, measure_id: id, name: 'Incidents', is_first: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    const series = await db
      .insertInto('measure_series')
      .values({ trust_id, measure_id: id, place_id: place, source_id: source.id, from_period: '2024-08-01' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const batch = await db
      .insertInto('observation_batches')
      .values({ trust_id, came_by: 'page', added: 1, revised: 0, same: 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('observations')
      .values({ trust_id, series_id: series.id, period: '2024-08-01', value: 18, status: 'final', batch_id: batch.id })
      .execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  const weekly = await analyst.post(`/measures/${id}/definition`, { ...falls, frequency: 'week', version: '1' })
  expect([weekly.status, (await weekly.text()).includes('Add a new measure, and end this one')]).toEqual([422, true])
  const other = { ...falls, direction: 'increase', version: '1' }
  expect(await (await analyst.post(`/measures/${id}/definition`, other)).text()).toContain('What was improvement becomes concern')
  expect((await analyst.post(`/measures/${id}/definition`, { ...other, meantIt: 'yes' })).status).toBe(303)

  expect((await analyst.post(`/measures/${id}/end`, { version: '2' })).status).toBe(422)
  expect((await analyst.post(`/measures/${id}/end`, { version: '2', reason: 'Counted by another measure' })).status).toBe(303)
  expect((await analyst.get(`/measures/${id}/definition/edit`)).status).toBe(409)
  expect(await analyst.read('/measures/register?state=ended')).toContain('Falls')
  expect((await analyst.post(`/measures/${id}/reopening`, { version: '3', reason: 'Needed after all' })).status).toBe(303)
})

journey('a success statement takes its result from the measure it is tied to', async (world) => {
  const { analyst, place, success, brick } = await scene(world)
  const id = numberIn(await analyst.post('/measures', falls))
  const tie = `/measures/tie/${success}`
  expect((await analyst.post(tie, { measure: String(id) })).status).toBe(303)
  expect(await analyst.read(tie)).toContain('Untie')
  expect(await analyst.read(`/measures/${id}/results/${success}`)).toContain('The measure has no figure yet')
  const gaps = await analyst.read('/gaps')
  expect(gaps).toContain('Priorities with no measure')
  expect((await analyst.get(`/measures/${id}/results/${brick}`)).headers.get('location')).toBe(`/strategy/elements/${brick}`)
  expect((await analyst.post(`/measures/${id}/results/${brick}`)).status).toBe(409)
  expect((await analyst.get('/measures/tie/99999')).status).toBe(404)
  await world.inTrust(analyst.personId, async (db) => {
    const trust_id = world.trustId
    const source = await db
      .insertInto('measure_sources')
      .values({ trust_id, measure_id: id, name: 'Incidents', is_first: true })
      .returning('id')
      .executeTakeFirstOrThrow()
    const series = await db
      .insertInto('measure_series')
      .values({ trust_id, measure_id: id, place_id: place, source_id: source.id, from_period: '2024-08-01' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const batch = await db
      .insertInto('observation_batches')
      .values({ trust_id, came_by: 'page', added: 1, revised: 0, same: 0 })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('observations')
      .values({ trust_id, series_id: series.id, period: '2024-08-01', value: 18, status: 'final', batch_id: batch.id })
      .execute()
    await record(db, { verb: 'test.built', ref: null })
  })
  // Signals are kept when figures are written through the product; a changed definition keeps them anew.
  await analyst.post(`/measures/${id}/definition`, { ...falls, theme: 'Safety', version: '1' })
  expect(await analyst.read('/gaps')).toContain('Success statements with a newer figure')
  expect(await analyst.read(`/measures/${id}/results/${success}`)).toContain(
    'It is entered as of 31 August 2024, read from Falls, Incidents',
  )
  expect((await analyst.post(`/measures/${id}/results/${success}`)).status).toBe(303)
  expect((await analyst.post(`/measures/${id}/results/${success}`)).status).toBe(409)
  expect(await analyst.read(`/strategy/elements/${success}`)).toContain('18 falls')
})
