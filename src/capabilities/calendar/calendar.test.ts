import { expect, test } from 'vitest'
import { journey } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'
import { quartersOfYear } from './default-year.ts'
import type { PeriodRow } from './period-row.ts'
import { mayOpen, periodNamed, whyNotDays } from './rules.ts'
import { openToday } from './sentences.ts'

const period = (label: string, state: string, opens: PeriodRow['opens_on'] = '2024-10-01'): PeriodRow => ({
  id: 1,
  label,
  kind: 'quarter',
  starts_on: '2024-07-01',
  ends_on: '2024-09-30',
  opens_on: opens,
  due_on: '2024-10-18',
  board_on: null,
  state,
  version: 1,
})

test.each([
  ['planned', [], '2024-10-15', 'yes'],
  ['planned', [period('Q1 2024/25', 'open')], '2024-10-15', 'Q1 2024/25 is still open'],
  ['planned', [period('Q1 2024/25', 'frozen')], '2024-10-15', 'yes'],
  ['planned', [], '2024-09-30', 'opens on 1 October 2024'],
  ['open', [], '2024-10-15', 'open already'],
  ['frozen', [], '2024-10-15', 'frozen'],
] as const)('a %s period beside %j on %s: %s', (state, others, today, words) => {
  const decision = mayOpen(period('Q2 2024/25', state), others, today)
  expect('no' in decision ? decision.no : 'yes').toContain(words)
})

test('days stand in order', () => {
  expect(whyNotDays({ opens: '2024-10-01', due: '2024-10-18', board: '2024-11-26' }, '2024-09-30')).toEqual({})
  expect(Object.keys(whyNotDays({ opens: '2024-10-19', due: '2024-10-18', board: '2024-10-01' }, '2024-09-30'))).toEqual(['due', 'board'])
  expect(whyNotDays({ opens: '2024-07-01', due: '2024-07-02', board: '2024-07-03' }, '2024-09-30').board).toContain('30 September 2024')
})

test('a quarter brings its days; anything else needs them', () => {
  expect(periodNamed('2024/25 Q3', undefined, undefined)).toEqual({
    label: 'Q3 2024/25',
    kind: 'quarter',
    starts: '2024-10-01',
    ends: '2024-12-31',
  })
  expect(periodNamed('September 2024', '2024-09-01', '2024-09-30')).toMatchObject({ kind: 'point', label: 'September 2024' })
  expect(periodNamed('September 2024', undefined, undefined)).toMatchObject({ field: 'starts' })
  expect(periodNamed('September 2024', '2024-09-30', '2024-09-01')).toMatchObject({ field: 'ends' })
})

test('the year of a day has four quarters, also before April', () => {
  expect(quartersOfYear('2025-02-01').map((q) => [q.label, q.opens, q.due])).toEqual([
    ['Q1 2024/25', '2024-07-01', '2024-07-18'],
    ['Q2 2024/25', '2024-10-01', '2024-10-18'],
    ['Q3 2024/25', '2025-01-01', '2025-01-18'],
    ['Q4 2024/25', '2025-04-01', '2025-04-18'],
  ])
})

test('what is plain today', () => {
  expect(openToday([period('Q2 2024/25', 'open')], '2024-10-15')).toBe('Q2 2024/25 is open until 18 October.')
  expect(openToday([period('Q2 2024/25', 'open')], '2024-10-19')).toContain('was due on 18 October')
  expect(openToday([period('Q2 2024/25', 'planned')], '2024-09-01')).toContain('opens on 1 October 2024')
  expect(openToday([], '2024-09-01')).toBeUndefined()
})

const days = { 'opens-day': '1', 'opens-month': '10', 'opens-year': '2024', 'due-day': '18', 'due-month': '10', 'due-year': '2024' }

journey('a governance lead adds a quarter, opens it once, and a director cannot', async (world) => {
  const lead = await world.as('governance lead')
  const director = await world.as('director')
  expect((await lead.post('/periods', { label: 'Q2 2024/25', ...days })).status).toBe(303)
  expect(await (await lead.post('/periods', { label: 'Q2 24/25', ...days })).text()).toContain('in the calendar already')
  const bad = await (await lead.post('/periods', { label: 'Autumn', ...days, 'due-day': '31', 'due-month': '2' })).text()
  expect(bad).toMatch(/value="Autumn"[\s\S]*Enter the day updates are due/)
  const opening = /\/periods\/\d+\/opening/.exec(await lead.read('/periods'))?.[0] ?? ''
  expect(await director.read('/periods')).not.toContain('/opening')
  expect([(await director.post(opening)).status, (await director.post('/periods', {})).status]).toEqual([403, 403])
  expect((await lead.post(opening)).status).toBe(303)
  expect(await director.read('/')).toContain('Q2 2024/25 is open until 18 October.')
  expect((await lead.post(opening)).status).toBe(409)
})

journey('days are changed by one person at a time, and never once frozen', async (world) => {
  const lead = await world.as('governance lead')
  await lead.post('/periods', { label: 'Q2 2024/25', ...days })
  const path = /\/periods\/\d+\/days/.exec(await lead.read('/periods'))?.[0] ?? ''
  const version = /name="version" value="(\d+)"/.exec(await lead.read(path))?.[1] ?? ''
  expect((await lead.post(path, { ...days, 'due-day': '21', version })).status).toBe(303)
  const late = await lead.post(path, { ...days, 'due-day': '25', version })
  const page = await late.text()
  expect([late.status, page]).toEqual([409, expect.stringContaining('Now 21 October 2024')])
  expect(page).toContain('value="25"')
  const id = Number(path.split('/')[2])
  await world.inTrust(lead.personId, async (db) => {
    await db.updateTable('periods').set({ state: 'frozen' }).where('id', '=', id).execute()
    await record(db, { verb: 'period.frozen', ref: { kind: 'period', id }, facts: { period: 'Q2 2024/25' } })
  })
  expect((await lead.get(path)).status).toBe(409)
  expect((await lead.post(path, { ...days, version: '3' })).status).toBe(409)
  expect((await lead.post(`/periods/${id}/opening`)).status).toBe(409)
  expect(await lead.read('/history')).toContain('Froze Q2 2024/25')
})
