import { expect } from 'vitest'
import { journey, newWorld, type World } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import { periodsBetween } from '../periods.ts'

const contextOf = (world: World, db: Context['db']): Context =>
  ({ db, trust: { id: world.trustId }, asAt: null, once: <T>(_: string, ask: () => Promise<T>) => ask() }) as unknown as Context

/** Falls at two wards: one has every month to September 2024, the other none after July. The steward's post is held by `steward`. */
async function twoWards(world: World, steward: number) {
  return world.inTrust(steward, async (db) => {
    const c = contextOf(world, db)
    const own = { trust_id: world.trustId }
    const place = async (name: string, kind: string, parent_id: number | null) =>
      (
        await db
          .insertInto('places')
          .values({ ...own, name, kind, parent_id })
          .returning('id')
          .executeTakeFirstOrThrow()
      ).id
    const trust = await place('The trust', 'trust', null)
    const wards = [await place('Ash ward', 'ward', trust), await place('Beech ward', 'ward', trust)]
    const post = await db
      .insertInto('posts')
      .values({ ...own, title: 'Head of Data', place_id: trust })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .insertInto('post_holdings')
      .values({ ...own, post_id: post.id, person_id: steward, from_day: '2020-01-01' })
      .execute()
    const measure = await buildMeasure(c, { code: 'FALLS', name: 'Falls', level: 'ward', dueAfterDays: 14, stewardPostId: post.id })
    await db
      .insertInto('measure_sources')
      .values({ ...own, measure_id: measure, name: 'Incident system', is_first: true })
      .execute()
    const ids = await seriesFor(
      c,
      wards.map((placeId) => ({ measureId: measure, placeId, groupId: null, fromPeriod: '2023-10-01' as Day })),
    )
    const months = periodsBetween('2023-10-01', '2024-09-01', 'month')
    const rows = ids.flatMap((seriesId, ward) =>
      months
        .filter((month) => ward === 0 || month <= '2024-07-01')
        .map((period) => ({ seriesId, period, numerator: null, denominator: null, value: 4, status: 'final' as const })),
    )
    await writeBatch(c, { cameBy: 'file', words: 'Past' }, rows)
    await record(db, { verb: 'test.built', ref: null })
    return { measure, wards, post: post.id }
  })
}

journey('what has not come is told on the page, to its steward and among the gaps, and no more once it came', async (world) => {
  const [analyst, director] = [await world.as('analyst'), await world.as('director')]
  const { measure, wards } = await twoWards(world, analyst.personId)
  const page = await director.read(`/measures/${measure}/quality`)
  expect(page).toMatch(/Beech ward:[\s\S]*Aug 24, Sep 24/)
  expect(page).not.toContain('Ash ward:')
  expect(await analyst.read('/')).toContain('Figures of Falls')
  expect(await director.read('/')).not.toContain('Figures of Falls')
  expect(await director.read('/measures/quality')).toMatch(
    /2 figures that were due have not come[\s\S]*2 figures up to September 2024 have not come from 1 of 2 places/,
  )
  await world.inTrust(analyst.personId, async (db) => {
    const c = contextOf(world, db)
    const [id] = await seriesFor(c, [{ measureId: measure, placeId: wards[1] as number, groupId: null, fromPeriod: '2023-10-01' }])
    const row = (period: Day) => ({
      seriesId: id as number,
      period,
      numerator: null,
      denominator: null,
      value: 3,
      status: 'final' as const,
    })
    await writeBatch(c, { cameBy: 'page', words: 'Late' }, [row('2024-08-01'), row('2024-09-01')])
    await record(db, { verb: 'test.built', ref: null })
  })
  expect(await analyst.read('/')).not.toContain('Figures of Falls')
  expect(await director.read('/measures/quality')).toContain('Every figure that was due has come.')
})

journey('an error is logged, put right within the days the trust allows, and opened again', async (world) => {
  const [analyst, partner] = [await world.as('analyst'), await world.as('patient partner')]
  const { measure } = await twoWards(world, analyst.personId)
  const at = `/measures/${measure}/quality`
  const logged = { what: 'Two <b>wards</b> counted twice', first: '2024-05-01', last: '2024-06-01', finder: 'ward clerk' }
  const found = { 'found-day': '1', 'found-month': '10', 'found-year': '2024' }
  expect((await analyst.post(`${at}/errors`, { ...logged, ...found, 'found-year': '2025' })).status).toBe(422)
  expect((await analyst.post(`${at}/errors`, { ...logged, ...found, first: '1999-01-01' })).status).toBe(422)
  expect((await partner.post(`${at}/errors`, { ...logged, ...found })).status).toBe(403)
  const error = (await analyst.post(`${at}/errors`, { ...logged, ...found })).headers.get('location') as string
  expect(await analyst.read(error)).toMatch(/Open for 14 days[\s\S]*Two &lt;b&gt;wards&lt;\/b&gt;/)
  expect((await analyst.post('/measures/quality/standard', { days: '0' })).status).toBe(422)
  expect((await analyst.post('/measures/quality/standard', { days: '10' })).status).toBe(303)
  expect(await analyst.read('/measures/quality')).toContain('1 of them has stood longer than the 10 days the trust allows.')
  const done = { words: 'Counted once', 'done-day': '8', 'done-month': '10', 'done-year': '2024' }
  expect((await analyst.post(`${error}/putting-right`, { ...done, version: '1', 'done-month': '9' })).status).toBe(422)
  expect((await analyst.post(`${error}/putting-right`, { ...done, version: '1' })).status).toBe(303)
  expect(await analyst.read(error)).toContain('Put right on 8 October 2024, after 7 days')
  expect((await analyst.post(`${error}/putting-right`, { ...done, version: '1' })).status).toBe(409)
  expect((await analyst.post(`${error}/reopening`, { words: 'Still twice in June', version: '2' })).status).toBe(303)
  expect(await analyst.read(error)).toContain('opened again')
  const stranger = await (await newWorld()).as('governance lead')
  expect((await stranger.get(error)).status).toBe(404)
  expect((await stranger.get(at)).status).toBe(404)
})

journey('somebody signs for the data and says what it is fit for, twice; an audit and a check stand beside it', async (world) => {
  const [steward, director, lead] = [await world.as('analyst'), await world.as('director'), await world.as('governance lead')]
  const { measure } = await twoWards(world, steward.personId)
  const at = `/measures/${measure}/quality`
  expect(await director.read(at)).toContain('Nobody has said what the figures are fit for.')
  expect((await director.post(`${at}/sign-off`, { care: 'fit', planning: 'fit' })).status).toBe(403)
  expect((await steward.post(`${at}/sign-off`, { care: 'fit' })).status).toBe(422)
  expect((await steward.post(`${at}/sign-off`, { care: 'not fit', planning: 'fit with care' })).status).toBe(303)
  expect(await director.read(at)).toContain('For deciding about care the figures are said to be not fit, for planning fit with care.')
  const day = { 'done-day': '2', 'done-month': '9', 'done-year': '2024' }
  expect((await director.post(`${at}/checks`, { kind: 'audit', doer: 'Internal audit', ...day })).status).toBe(422)
  expect((await director.post(`${at}/checks`, { kind: 'audit', doer: 'Internal audit', opinion: 'substantial', ...day })).status).toBe(303)
  expect(await director.read(at)).toContain('Internal audit gave substantial assurance on 2 September 2024.')
  const steward2 = await lead.post('/measures/quality/steward', { name: 'Incident system', post: '' })
  expect(steward2.status).toBe(303)
  expect((await lead.post('/measures/quality/steward', { name: 'No such set', post: '' })).status).toBe(422)
  const toolkit = { name: 'Data Security and Protection Toolkit', year: '2023/24', status: 'standards met' }
  expect((await lead.post('/measures/quality/submissions', toolkit)).status).toBe(422)
  const handed = { ...toolkit, 'handed-day': '28', 'handed-month': '6', 'handed-year': '2024' }
  expect((await lead.post('/measures/quality/submissions', handed)).status).toBe(303)
  const list = await lead.read('/measures/quality/submissions')
  expect(list).toMatch(/Everything written down is handed in\.[\s\S]*Standards met/)
  const change = /change=(\d+)/.exec(list)?.[1]
  expect(await lead.read(`/measures/quality/submissions?change=${change}`)).toContain('value="28"')
  const audited = { ...handed, version: '1', opinion: 'substantial', 'audited-day': '2', 'audited-month': '9', 'audited-year': '2024' }
  expect((await lead.post(`/measures/quality/submissions/${change}`, audited)).status).toBe(303)
  expect(await lead.read('/measures/quality/submissions')).toContain('substantial assurance, 2 September 2024')
  expect((await lead.post(`/measures/quality/submissions/${change}`, audited)).status).toBe(409)
})
