import { expect } from 'vitest'
import { type Browser, journey, type World } from '../../../tests/support.ts'
import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { buildMeasure, periodsBetween, seriesFor, writeBatch } from '../measures/index.ts'

/** A trust with one directorate whose falls stood above their target of 5 for eight months to August. */
async function build(world: World, by: number) {
  return world.inTrust(by, async (db) => {
    const c = { db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() } as unknown as Context
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (await db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow())
        .id
    const top = await place('The trust', 'trust', null)
    const directorate = await place('Ash services', 'directorate', top)
    const chair = (
      await db
        .insertInto('posts')
        .values({ trust_id: world.trustId, title: 'Chief Officer', place_id: top })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
    const measure = await buildMeasure(c, {
      code: 'FALLS',
      name: 'Falls',
      unit: 'falls',
      definition: 'Every fall',
      direction: 'decrease',
      dueAfterDays: 60,
    })
    await db
      .insertInto('measure_targets')
      .values({ trust_id: world.trustId, measure_id: measure, kind: 'number', comparison: 'at most', value: 5, from_period: '2023-04-01' })
      .execute()
    const [series] = await seriesFor(c, [{ measureId: measure, placeId: directorate, groupId: null, fromPeriod: '2023-04-01' as Day }])
    await writeBatch(
      c,
      { cameBy: 'page', words: 'Figures' },
      periodsBetween('2023-04-01', '2024-08-01', 'month').map((period) => ({
        ...{ seriesId: series as number, period, numerator: null, denominator: null, status: 'final' as const },
        value: period < '2024-01-01' ? 4 : 8,
      })),
    )
    await record(db, { verb: 'test.built', ref: null })
    return { directorate, chair, measure }
  })
}

const draft = '/accountability/framework/draft'

async function adopted(lead: Browser, { measure, chair }: { measure: number; chair: number }) {
  expect((await lead.post('/accountability/framework', { label: '2024/25' })).status).toBe(303)
  for (const name of ['Routine', 'Enhanced'])
    expect((await lead.post(`${draft}/levels`, { name, chair: String(chair), everyMonths: '1' })).status).toBe(303)
  const page = await lead.read(draft)
  const level = page.match(/<option value="(\d+)"[^>]*>Enhanced/)?.[1] ?? ''
  const rule = {
    measures: `measure:${measure}`,
    placeKind: 'directorate',
    test: 'missed',
    times: '6',
    level,
    withinDays: '14',
    told: String(chair),
  }
  expect((await lead.post(`${draft}/triggers`, { ...rule, measures: 'measure:999' })).status).toBe(422)
  expect((await lead.post(`${draft}/triggers`, { ...rule, test: 'quality' })).status).toBe(422)
  expect((await lead.post(`${draft}/triggers`, rule)).status).toBe(303)
  const preview = await lead.read(draft)
  expect(preview).toContain('they would fire 1 time today')
  expect(preview).toContain(
    'Falls in Ash services has been above 5 falls for 8 months running, since January 2024: enhanced review within 14 days.',
  )
  expect(await lead.read('/accountability')).toContain('No accountability framework is in force')
  const version = preview.match(/name="version" value="(\d+)"/)?.[1] ?? ''
  const adopting = { 'from-day': '15', 'from-month': '10', 'from-year': '2024', version }
  expect((await lead.post(`${draft}/adoption`, adopting)).status).toBe(422)
  expect((await lead.post(`${draft}/adoption`, { ...adopting, reason: 'So that <b>everybody</b> knows' })).status).toBe(303)
}

journey('a framework is tried out and adopted; a breach goes to review, whose pack is frozen before its minutes', async (world) => {
  const [lead, director, patient] = [await world.as('governance lead'), await world.as('director'), await world.as('patient partner')]
  const built = await build(world, lead.personId)
  await adopted(lead, built)
  expect(await lead.read('/accountability/framework')).toContain('So that &lt;b&gt;everybody&lt;/b&gt; knows')
  expect((await patient.get('/accountability')).status).toBe(403)
  const home = await lead.read('/accountability')
  expect(home).toContain('1 more waits to be opened or accepted')
  const decide = (home.match(/\/accountability\/breaches\/new\?[^"]+/)?.[0] ?? '').replaceAll('&amp;', '&')
  expect((await director.get(decide)).status).toBe(403)
  expect(await lead.read(decide)).toContain('What is to follow?')
  const at = Object.fromEntries(new URLSearchParams(decide.split('?')[1]))
  expect((await lead.post('/accountability/breaches', { ...at, decision: 'accept', reason: ' ' } as never)).status).toBe(422)
  const opened = await lead.post('/accountability/breaches', { ...at, decision: 'open' } as never)
  expect(opened.status).toBe(303)
  expect((await lead.post('/accountability/breaches', { ...at, decision: 'open' } as never)).status).toBe(409)
  expect(await director.read(opened.headers.get('location') ?? '')).toContain('Open, review by 29 October 2024')
  const review = (await lead.read('/accountability/reviews')).match(/\/accountability\/reviews\/\d+/)?.[0] ?? ''
  const before = await lead.read(review)
  expect(before).toContain('1 breach is open')
  const version = before.match(/name="version" value="(\d+)"/)?.[1] ?? ''
  const said = {
    'heldOn-day': '15',
    'heldOn-month': '10',
    'heldOn-year': '2024',
    attended: 'All',
    conclusions: 'Falls are looked at',
    levelReason: 'As the rule says',
    version,
  }
  const next = { 'nextOn-day': '12', 'nextOn-month': '11', 'nextOn-year': '2024' }
  expect((await lead.post(`${review}/minutes`, { ...said, ...next, nextLevel: '1' })).status).toBe(409)
  expect((await lead.post(`${review}/pack`)).status).toBe(303)
  expect((await lead.post(`${review}/pack`)).status).toBe(409)
  expect(await lead.read(`${review}/pack`)).toContain('match the digest sealed in the history')
  const due = { 'dueOn-day': '30', 'dueOn-month': '11', 'dueOn-year': '2024' }
  expect((await lead.post(`${review}/actions`, { words: 'Look at every fall', owner: String(built.chair), ...due })).status).toBe(303)
  const open = await lead.read(review)
  expect(open).toContain('The records suggest staying at enhanced')
  const nextLevel = open.match(/<option value="(\d+)"[^>]*>Enhanced/)?.[1] ?? ''
  expect((await lead.post(`${review}/minutes`, { ...said, ...next, nextLevel })).status).toBe(303)
  expect(await lead.read(review)).toContain('Held on 15 October 2024')
  const list = await lead.read('/accountability/reviews')
  expect(list).toContain('12 November 2024')
  const coming = [...list.matchAll(/\/accountability\/reviews\/(\d+)"/g)].map(([, id]) => Number(id)).sort((a, b) => b - a)[0]
  const carried = await lead.read(`/accountability/reviews/${coming}`)
  expect(carried).toContain('Look at every fall')
  const action = carried.match(/\/accountability\/actions\/\d+/)?.[0] ?? ''
  expect((await director.post(`${action}/done`, { words: 'Done', version: '1' })).status).toBe(403)
  expect((await lead.post(`${action}/done`, { words: 'Every fall was looked at', version: '1' })).status).toBe(303)
  expect(await lead.read(action)).toContain('Every fall was looked at')
})
