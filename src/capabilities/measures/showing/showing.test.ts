import { describe, expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { buildMeasure } from '../build.ts'
import type { Point } from '../observing/observation.ts'
import { writeBatch } from '../observing/writing-batch.ts'
import { seriesFor } from '../observing/writing-series.ts'
import { periodsBetween } from '../periods.ts'
import { dataWanted } from './data-asked.ts'
import type { DataRow } from './data-columns.ts'
import { csvLines, jsonLines } from './data-lines.ts'
import { pageOf } from './data-rows.ts'
import { earlierInWords } from './earlier-words.ts'

const percent = { kind: 'proportion', decimals: 1 } as const
const point = (given: Partial<Point>): Point => ({
  period: '2024-07-01',
  value: 5.2,
  numerator: null,
  denominator: null,
  status: 'final',
  ...given,
})

describe('what a figure was', () => {
  const before = { period: '2024-07-01', value: 4.9, status: 'final', until: '2024-09-12T14:00:00.000Z' } as const
  test.each([
    [[before], ['was 4.9% until 12 September 2024']],
    [[{ ...before, value: 5.21 }], ['put right on 12 September 2024, the same when rounded']],
    [[{ ...before, value: 5.2, status: 'provisional' }], ['was provisional until 12 September 2024']],
    [[{ ...before, value: null, status: 'missing' }], ['was without a figure until 12 September 2024']],
    [[], []],
  ])('%j', (earlier, words) => expect(earlierInWords(percent, point({}), earlier as never)).toEqual(words))
})

describe('the flat data', () => {
  test('a filter that cannot be read is refused, never passed over', () => {
    expect(dataWanted('from=2024-13-01')).toEqual({ no: '“2024-13-01” is no day. Give from as 2024-04-01.' })
    expect(dataWanted('place=ward')).toHaveProperty('no')
    expect(dataWanted('measure=RTT18&place=4&until=2024-09-30')).toMatchObject({
      yes: { measures: ['RTT18'], places: [4], until: '2024-09-30' },
    })
  })

  test('a page holds whole series up to its size, and always one', () => {
    const series = [1, 2, 3].map((id) => ({ id, fromPeriod: '2014-10-01', untilPeriod: null, frequency: 'month' }) as never)
    expect(pageOf(series, '2024-10-01', 300)).toHaveLength(2)
    expect(pageOf(series, '2024-10-01', 10)).toHaveLength(1)
    expect(pageOf([], '2024-10-01')).toEqual([])
  })

  test('words are never a formula, numbers stay numbers, and JSON says where the rest is', () => {
    const row = { measure: '=1+1', place: 'Ash, East', value: -4.5, first_source: true, target: null } as unknown as DataRow
    const csv = [...csvLines([row])].join('')
    expect(csv).toContain('"Ash, East"')
    expect(csv).toContain(',-4.5,')
    expect(csv).not.toMatch(/(^|,)=1\+1/m)
    expect(JSON.parse([...jsonLines([row, row], '/next')].join(''))).toMatchObject({ next: '/next', rows: [{ value: -4.5 }, {}] })
    expect(JSON.parse([...jsonLines([], null)].join(''))).toEqual({ next: null, rows: [] })
  })
})

journey('a measure is read from the board to the ward, noted on, put right and taken away as data', async (world) => {
  const analyst = await world.person('Analyst', 'analyst')
  const months = periodsBetween('2022-09-01', '2024-09-01', 'month')
  const build = <T>(work: (c: Context) => Promise<T>) =>
    world.inTrust(analyst, async (db) => {
      const made = await work({
        db,
        trust: { id: world.trustId },
        asAt: null,
        once: (_: string, ask: () => unknown) => ask(),
      } as unknown as Context)
      await record(db, { verb: 'observation.given', ref: null, facts: { words: 'test', added: 1, revised: 0 } })
      return made
    })
  const place = (c: Context, name: string, kind: string, parent_id: number | null) =>
    c.db.insertInto('places').values({ trust_id: world.trustId, name, kind, parent_id }).returning('id').executeTakeFirstOrThrow()
  const given = { numerator: null, denominator: null, status: 'final' } as const
  const { falls, ward, series } = await build(async (c) => {
    const trust = await place(c, 'The trust', 'trust', null)
    const ward = await place(c, 'Ash ward', 'ward', trust.id)
    const falls = await buildMeasure(c, { code: 'FALLS', name: 'Falls <b>', unit: 'falls' })
    const [series = 0] = await seriesFor(c, [{ measureId: falls, placeId: ward.id, groupId: null, fromPeriod: '2022-09-01' }])
    const value = (n: number) => (n > 16 ? 20 + n : 5 + (n % 3))
    await writeBatch(
      c,
      { cameBy: 'page', words: '' },
      months.map((period, n) => ({ seriesId: series, period, value: value(n), ...given })),
    )
    return { falls, ward: ward.id, series }
  })
  world.at('2024-10-16T09:00:00.000Z')
  await build((c) => writeBatch(c, { cameBy: 'page', words: '' }, [{ seriesId: series, period: '2024-09-01', value: 50, ...given }]))
  const browser = await world.browserOf(analyst)
  expect(await browser.read('/measures')).toContain('The one measure with a figure has got worse by more than chance.')
  expect(await browser.read(`/measures?place=${ward}`)).toContain('Measures of Ash ward')
  expect(await browser.read('/measures/matrix')).toContain('1 measure')
  const note = { period: '2024-05-01', words: 'Ward <moved>', where: 'here', place: String(ward) }
  expect((await browser.post(`/measures/${falls}/notes`, note)).status).toBe(303)
  expect((await browser.post(`/measures/${falls}/notes`, { place: String(ward) })).status).toBe(422)
  const page = await browser.read(`/measures/${falls}?place=${ward}`)
  expect(page).toContain('Ward &lt;moved&gt;')
  expect(page).toContain('was 44 until 16 October 2024')
  expect(await browser.read(`/measures/${falls}`)).toContain('was 44 until 16 October 2024')
  expect((await browser.get(`/measures/${falls}?place=999999`)).status).toBe(404)
  const data = (await (await browser.get('/measures/data.json?measure=falls')).json()) as { rows: { place: string }[]; next: string | null }
  expect([data.rows.length, data.next]).toEqual([50, null])
  const changed = (await (await browser.get('/measures/data.json?changed-since=2024-10-15')).json()) as {
    rows: { period: string; value: number }[]
  }
  expect(changed.rows.map(({ period, value }) => [period, value])).toEqual([
    ['2024-09-01', 50],
    ['2024-09-01', 50],
  ])
  expect((await browser.get('/measures/data.csv?from=never')).status).toBe(400)
  const reader = await world.as('patient partner')
  expect((await reader.post(`/measures/${falls}/notes`, note)).status).toBe(403)
})
