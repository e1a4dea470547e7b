import { expect, test } from 'vitest'
import { journey } from '../../../../tests/support.ts'
import type { Day } from '../../../kernel/day.ts'
import { changesSince } from '../../../platform/history/index.ts'
import { daysOf, proposedDays, warningsOf, whyNotRoute } from './days.ts'
import type { RouteStage, StageDay } from './stages.ts'

const route: RouteStage[] = [
  { stage: 'author', daysBefore: 11 },
  { stage: 'director', daysBefore: 8 },
  { stage: 'executive', daysBefore: 7 },
  { stage: 'committee', daysBefore: 6 },
  { stage: 'board', daysBefore: 0 },
]
const period = { due_on: '2025-01-17' as Day, board_on: '2025-01-28' as Day, state: 'planned' }
const dues = (days: readonly StageDay[]) => days.map(({ stage, due }) => `${stage} ${due.slice(5)}`).join(', ')

test('a route proposes its days back from the board', () =>
  expect(dues(proposedDays(route, '2025-01-28'))).toBe('author 01-17, director 01-20, executive 01-21, committee 01-22, board 01-28'))

test.each<[string, { board_on?: Day | null; state?: string }, RouteStage[], StageDay[], string]>([
  ['without a route only author and board have days', {}, [], [], 'author 01-17, board 01-28'],
  ['the route proposes the days between', {}, route, [], 'author 01-17, director 01-20, executive 01-21, committee 01-22, board 01-28'],
  [
    'a day set for the period stands over it',
    {},
    route,
    [{ stage: 'executive', due: '2025-01-23' }],
    'author 01-17, director 01-20, executive 01-23, committee 01-22, board 01-28',
  ],
  ['without a board day nothing is proposed', { board_on: null }, route, [], 'author 01-17'],
  ['a frozen period is given no day it never had', { state: 'frozen' }, route, [], 'author 01-17, board 01-28'],
  [
    'but keeps those it had',
    { state: 'frozen' },
    [],
    [{ stage: 'director', due: '2025-01-20' }],
    'author 01-17, director 01-20, board 01-28',
  ],
])('%s', (_, given, stages, set, days) => expect(dues(daysOf({ ...period, ...given } as typeof period, { route: stages, set }))).toBe(days))

test.each<[StageDay[], string[]]>([
  [[{ stage: 'author', due: '2025-01-17' }], []],
  [[{ stage: 'director', due: '2025-01-18' }], ['is a Saturday']],
  [[{ stage: 'director', due: '2025-01-19' }], ['is a Sunday']],
  [
    [
      { stage: 'author', due: '2025-01-17' },
      { stage: 'executive', due: '2025-01-16' },
    ],
    ['16 January 2025, is before the author’s, 17 January 2025'],
  ],
  [[{ stage: 'author', due: '2024-12-31' }], ['is before updates open on 1 January 2025']],
])('days %j are warned of: %j', (days, words) => {
  const told = warningsOf(days, '2025-01-01')
  expect(told).toHaveLength(words.length)
  for (const [n, one] of words.entries()) expect(told[n]).toContain(one)
})

test('a stage has no more days left than the one before it', () => {
  expect(whyNotRoute(route)).toEqual({})
  expect(Object.keys(whyNotRoute([route[0] as RouteStage, { stage: 'executive', daysBefore: 12 }]))).toEqual(['executive'])
})

const typed = { author: '11', director: '8', executive: '7', committee: '6' }
const days = { 'opens-day': '1', 'opens-month': '10', 'opens-year': '2024', 'due-day': '18', 'due-month': '10', 'due-year': '2024' }
const board = { 'board-day': '29', 'board-month': '10', 'board-year': '2024' }

journey('a governance lead sets the route; a director reads it and cannot; bad days are refused with what to do', async (world) => {
  const lead = await world.as('governance lead')
  const director = await world.as('director')
  expect(await director.read('/periods/route')).toContain('Updates go from their author to an executive')
  expect((await director.post('/periods/route', typed)).status).toBe(403)
  const bad = await lead.post('/periods/route', { ...typed, director: 'x', seen: '' })
  expect([bad.status, (await bad.text()).includes('Enter a whole number of days')]).toEqual([422, true])
  const missing = await lead.post('/periods/route', { author: '11', seen: '' })
  expect([missing.status, (await missing.text()).includes('Enter the days before the board for the executive')]).toEqual([422, true])
  const late = await lead.post('/periods/route', { ...typed, committee: '9', seen: '' })
  expect([late.status, (await late.text()).includes('Enter 7 or fewer')]).toEqual([422, true])
  expect((await lead.post('/periods/route', { ...typed, seen: '' })).status).toBe(303)
  const stale = await lead.post('/periods/route', { author: '20', executive: '7', seen: '' })
  expect([stale.status, (await stale.text()).includes('Somebody changed the route meanwhile')]).toEqual([409, true])
  expect(await director.read('/periods/route')).toContain('An update passes 5 stages: author, director, executive, committee and board.')
  const told = await world.inTrust(lead.personId, (db) => changesSince(db, { after: '2024-01-01T00:00:00Z' }))
  expect(told.map(({ verb }) => verb)).toEqual(['route.set'])
  expect(await lead.read('/history')).toContain('Set the route of updates: author 11 days before the board')
})

journey('a period takes the route’s days, or its own; its timetable warns and is for everybody', async (world) => {
  const lead = await world.as('governance lead')
  const partner = await world.as('patient partner')
  await lead.post('/periods/route', { ...typed, seen: '' })
  await lead.post('/periods', { label: 'Q2 2024/25', ...days, ...board })
  const path = /\/periods\/\d+\/days/.exec(await lead.read('/periods'))?.[0] ?? ''
  const timetable = path.replace('days', 'timetable')
  expect(await partner.read(timetable)).toMatch(
    /Fri 18 October 2024[\s\S]*Mon 21 October[\s\S]*Tue 22 October[\s\S]*Wed 23 October[\s\S]*Tue 29 October/,
  )
  const page = await lead.read(path)
  expect(page).toContain('Leave it empty for the route’s 8 days before the board: 21 October 2024.')
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const own = { 'executive-day': '26', 'executive-month': '10', 'executive-year': '2024' }
  const kept = await lead.post(path, { ...days, ...board, ...own, version, seen: '' })
  expect([kept.status, kept.headers.get('location')]).toEqual([303, timetable])
  const warned = await lead.read(timetable)
  expect(warned).toContain('The executive’s day, 26 October 2024, is a Saturday.')
  expect(warned).toContain('The committee’s day, 23 October 2024, is before the executive’s, 26 October 2024.')
  const stale = await lead.post(path, { ...days, ...board, version: '1', seen: '' })
  expect(stale.status).toBe(409)
  expect(await lead.read('/history')).toContain('executive 26 October 2024')
  expect((await partner.get('/periods/99999/timetable')).status).toBe(404)
})
