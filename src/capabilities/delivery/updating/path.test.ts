import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import { inRows, isOwned, lineOf, pathRowsIn, pathText, whyNotPath } from './path.ts'

const posts = ['Director of HR', 'Head of Estates']
const row = (n: number, what: string, owner: string, [day, month, year]: [string, string, string]) => ({
  [`path-${n}-what`]: what,
  [`path-${n}-owner`]: owner,
  [`path-${n}-day-day`]: day,
  [`path-${n}-day-month`]: month,
  [`path-${n}-day-year`]: year,
})
const today: Day = '2024-10-15'
const nurses = row(1, 'seven nurses start', 'Director of HR', ['30', '11', '2024'])

test('rows read as lines, and lines as rows again', () => {
  const values = { ...nurses, ...row(2, 'no shift above the cap.', '', ['31', '1', '2025']), pathToGreen: 'The rest follows.' }
  const text = pathText(values)
  expect(text).toBe(
    'By 30 November 2024, Director of HR: seven nurses start.\nBy 31 January 2025: no shift above the cap.\nThe rest follows.',
  )
  const again = inRows({ pathToGreen: text }, posts)
  expect(again.pathToGreen).toBe('The rest follows.')
  expect(pathRowsIn(again).map(({ what, owner, day }) => ({ what, owner, day }))).toEqual([
    { what: 'seven nurses start.', owner: 'Director of HR', day: '2024-11-30' },
    { what: 'no shift above the cap.', owner: '', day: '2025-01-31' },
  ])
  expect(pathText(again)).toBe(text)
})

test.each([
  ['no date', 'Seven nurses start soon'],
  ['a role that is no post', 'By 30 November 2024, with luck: seven nurses start.'],
  ['a day that is none', 'By 31 November 2024: seven nurses start.'],
  ['two lines in one', 'A plan to cut agency use goes to the board in March 2024.'],
])('text stays text: %s', (_, pathToGreen) => expect(inRows({ pathToGreen }, posts)).toEqual({ pathToGreen }))

test('what is typed in rows is not read from the text a second time', () =>
  expect(inRows({ ...nurses, pathToGreen: 'By 31 January 2025: done.' }, posts).pathToGreen).toBe('By 31 January 2025: done.'))

test('a post beside nothing is no line; a line without a post or a day is not owned', () => {
  expect(pathRowsIn({ 'path-1-owner': 'Director of HR' })).toEqual([])
  expect(isOwned(nurses)).toBe(true)
  expect(isOwned({ ...nurses, 'path-1-owner': '' })).toBe(false)
  expect(isOwned({ 'path-1-what': 'x', 'path-1-owner': 'Director of HR' })).toBe(false)
  expect(lineOf({ what: 'seven nurses start', owner: 'Director of HR', day: undefined })).toBe('Director of HR: seven nurses start.')
})

test('a day that is none, and a day beside nothing, are said on their boxes', () => {
  expect(whyNotPath({ ...nurses, 'path-1-day-day': '31' }, today).map(({ field }) => field)).toEqual(['path-1-day'])
  expect(whyNotPath({ ...nurses, 'path-1-what': ' ' }, today).map(({ field }) => field)).toEqual(['path-1-what'])
  expect(whyNotPath(nurses, today)).toEqual([])
})

test.each<[string, Day, string, number]>([
  ['the year typed wrong', '2025-01-01', '', 1],
  ['gone by, but sent so before it came back', '2024-12-01', 'By 30 November 2024, Director of HR: seven nurses start.', 0],
  ['today', '2024-11-30', '', 0],
])('a day gone by is nothing to promise: %s', (_, on, sentBefore, problems) => {
  const found = whyNotPath(nurses, on, sentBefore)
  expect(found).toHaveLength(problems)
  for (const { field, words } of found)
    expect([field, words]).toEqual(['path-1-day', '30 November 2024 has gone by. Enter the day by which this will be done'])
})
