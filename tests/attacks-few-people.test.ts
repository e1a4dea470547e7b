import { expect, test } from 'vitest'
import { groupsAt } from '../src/capabilities/measures/equity/groups.ts'
import type { Measure } from '../src/capabilities/measures/measure.ts'
import type { Day } from '../src/kernel/day.ts'
import { record } from '../src/platform/history/index.ts'
import { measuredTrust, reviewed, said } from './measured-trust.ts'
import { journey } from './support.ts'

journey('few people of a group stand on no page: of the batch, of its review, of the court, of an earlier day', async (world) => {
  const { analyst, give, seen, ash, beech, groups } = await measuredTrust(world)
  const [black, white] = groups as [number, number]
  const months = Array.from(
    { length: 14 },
    (_, n) => `20${n < 2 ? 23 : 24}-${String(n < 2 ? n + 11 : n - 1).padStart(2, '0')}-01` as Day,
  ).filter((day) => day < '2024-10-01')
  const least = (hidden_below: number) =>
    world.inTrust(analyst.personId, async (db) => {
      await db.updateTable('measures').set({ hidden_below }).where('id', '=', seen).execute()
      await record(db, { verb: 'test.built', ref: null })
    })
  await least(0)
  const rows = months.flatMap((period) => [
    { placeId: ash, period, value: 90, of: 120 },
    { placeId: ash, period, groupId: black, value: 1, of: 3 },
    { placeId: ash, period, groupId: white, value: 89, of: 117 },
    { placeId: beech, period, value: 55, of: 80 },
    { placeId: beech, period, groupId: black, value: 5, of: 11 },
    { placeId: beech, period, groupId: white, value: 50, of: 69 },
  ])
  const batch = await give(seen, rows)
  const reader = await world.as('non-executive')
  const few = /1 of 3|33\.3%|89 of 117|76\.1%/
  expect(said(await analyst.read(`/observations/batches/${batch}`))).toMatch(/1 of 3/)
  const page = said(await reader.read(`/observations/batches/${batch}`))
  expect([few.test(page), /90 of 120/.test(page), /See it by group/.test(page)]).toEqual([false, true, true])
  const review = await reviewed(analyst, 'Measure,Place,Period,Ethnicity,Numerator,Denominator\nSeen in time,Ash,2024-09,Black,1,3\n')
  expect(said(await analyst.read(review))).toMatch(/1 figure|Ethnicity|Black/)
  expect((await reader.get(review)).status).toBe(403)
  const asking = await analyst.read(`/measures/${seen}/recalculation`)
  expect(asking).not.toMatch(/Black|White/)
  const series = await world.database.owner
    .selectFrom('measure_series')
    .where('group_id', '=', black)
    .where('place_id', '=', ash)
    .select('id')
    .executeTakeFirstOrThrow()
  const reasons = { cause: 'a', sustained: 'b', expected: 'c', asks: 'limits anew', from: months[6] as string }
  expect((await analyst.post(`/measures/${seen}/recalculation`, { ...reasons, series: String(series.id) })).status).toBe(422)
  const asked = await analyst.post(`/measures/${seen}/recalculation`, reasons)
  expect(await reader.read(asked.headers.get('location') ?? '')).not.toMatch(/Black|White/)
  // the rule comes later: what it hides is not to be read as at an earlier day either
  world.at('2024-10-20T09:00:00.000Z')
  await least(5)
  const later = await world.browserOf(reader.personId)
  for (const path of [
    `/measures/${seen}`,
    '/measures/data.csv',
    '/measures/data.json',
    `/measures/${seen}/compared`,
    '/measures/quality',
    `/measures/${seen}/groups?place=${ash}`,
    `/measures/${seen}/groups?place=${ash}&as-at=2024-10-16`,
    '/history',
    '/search?q=seen',
  ])
    expect(said(await later.read(path)), path).not.toMatch(few)
})

const measureOf = (more: Partial<Measure>) =>
  ({ kind: 'proportion', per: 100, adding: 'ratio', hiddenBelow: 5, direction: 'increase', ...more }) as Measure
const figure = (groupId: number | null, numerator: number | null, denominator: number | null, value: number | null) => ({
  placeId: 1,
  groupId,
  numerator,
  denominator,
  value,
  isHidden: false,
})
const at = (measure: Measure, figures: ReturnType<typeof figure>[]) =>
  groupsAt({ measure, period: '2024-08-01', figures, places: [{ id: 1, parentId: null }] }, 1).rows.map(({ groupId, figure: one }) => [
    groupId,
    typeof one === 'string' ? one : one.value,
  ])

test('two who fell are few, however many days they lay; averages are not subtracted; what is missing is not hidden', () => {
  const rate = measureOf({ kind: 'rate', per: 1000 })
  expect(at(rate, [figure(null, 90, 9000, 10), figure(7, 2, 3000, 0.67), figure(8, 88, 6000, 14.7)])).toEqual([
    [7, 'hidden'],
    [8, 'hidden'],
  ])
  const stay = measureOf({ kind: 'average', adding: 'never', hiddenBelow: 0 })
  expect(at(stay, [figure(null, null, null, 12), figure(7, null, null, 4), figure(8, null, null, 5)])).toEqual([
    [7, 4],
    [8, 5],
  ])
  expect(at({ ...stay, hiddenBelow: 5 }, [figure(null, null, null, 12), figure(7, null, null, 40)])).toEqual([[7, 'hidden']])
  expect(at(measureOf({ hiddenBelow: 0 }), [figure(null, 9, 10, 90), figure(7, null, null, null), figure(8, 8, 9, 88.9)])).toEqual([
    [7, 'none'],
    [8, 88.9],
  ])
})
