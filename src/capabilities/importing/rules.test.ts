import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PeriodRow } from '../calendar/index.ts'
import { answeredAlike, choicesOf, rowField, withPosted } from './choices.ts'
import { dueDay } from './due-day.ts'
import { labelMeant, periodMeant, yearIn } from './period-words.ts'
import { leadOf } from './review.ts'
import { rolesIn } from './roles-in-cell.ts'

const period = (id: number, label: string) => ({ id, label }) as PeriodRow
const calendar = [period(1, 'Q1 2022/23'), period(2, 'September 2022'), period(3, 'Q2 2024/25')]

describe('the period that a column’s words mean', () => {
  test.each([
    ['Q1', 2022, 1],
    ['Q1 2022/23', undefined, 1],
    ['2024-25 Q2 update', undefined, 3],
    ['September', 2022, 2],
    ['Sept update', 2022, 2],
    ['september 2022', undefined, 2],
  ])('%s in %s', (words, year, id) => expect(periodMeant(words, calendar, year)?.id).toBe(id))

  test.each([
    ['Q1', undefined],
    ['September', undefined],
    ['Q1 2022', 2024],
    ['Latest update', 2022],
    ['June to September', 2022],
    ['Q3', 2022],
  ])('%s in %s is not said, or not in the calendar', (words, year) => expect(periodMeant(words, calendar, year)).toBeUndefined())

  test('January of 2022/23 is of 2023', () => expect(labelMeant('January', 2022)).toBe('January 2023'))
})

test.each([
  [['Delivery plan 2022/23'], 2022],
  [['Plan 2022-23', 'Q1 2022/23'], 2022],
  [['Plan 22/23'], 2022],
  [['2022/23', '2023/24'], undefined],
  [['Strategy 2021-24'], undefined],
  [['Visit on 20/09/22'], undefined],
])('the financial year stated in %j is %s', (texts, year) => expect(yearIn(texts)).toBe(year))

describe('the roles in a cell', () => {
  const posts = ['director of strategy and partnerships']
  const isPost = (words: string) => posts.includes(words.toLowerCase())
  test.each([
    ['Director of Nursing', ['Director of Nursing']],
    ['Director of Nursing / Medical Director', ['Director of Nursing', 'Medical Director']],
    ['Director of Nursing and Medical Director', ['Director of Nursing', 'Medical Director']],
    ['Director of Strategy and Partnerships', ['Director of Strategy and Partnerships']],
    ['Director of People and Culture', ['Director of People and Culture']],
    ['Chief Nurse, Chief Executive and Trust Secretary', ['Chief Nurse', 'Chief Executive', 'Trust Secretary']],
    ['Chief Nurse; Chief Nurse', ['Chief Nurse']],
    ['  ', []],
  ])('%s', (cell, roles) => expect(rolesIn(cell, isPost)).toEqual(roles))
})

const year = { starts: '2024-04-01', ends: '2025-03-31' } as const
test.each([
  ['31 March 2025', '2025-03-31'],
  ['31/03/2025', '2025-03-31'],
  ['by end of March 2025', '2025-03-31'],
  ['later in the year', null],
  ['Ongoing', null],
  ['31 March 2025 or 30 June 2025', null],
  ['March 2025, subject to funding', null],
])('due “%s” is %s', (words, day) => expect(dueDay(words, year)).toBe(day))

const none = { all: 0, ready: 0, problem: 0, new: 0, changed: 0, unchanged: 0, 'left out': 0 }
test.each([
  [
    { ...none, all: 34, ready: 31, problem: 2, new: 4, changed: 27, unchanged: 1 },
    '31 of 34 rows are ready. 2 need your decision.',
    '4 are new, 27 change words already held, and 1 says nothing new. Nothing has been written yet.',
  ],
  [{ ...none, all: 1, ready: 1, new: 1 }, '1 of 1 row is ready.', '1 is new. Nothing has been written yet.'],
  [{ ...none, all: 5, unchanged: 5 }, 'Nothing in this file is new.', '5 say nothing new. Nothing has been written yet.'],
  [
    { ...none, all: 2000, ready: 1999, problem: 1, new: 1999 },
    '1,999 of 2,000 rows are ready. 1 needs your decision.',
    '1,999 are new. Nothing has been written yet.',
  ],
])('the lead of a review', (counts, answer, words) => expect(leadOf(counts)).toEqual({ answer, words }))

describe('choices', () => {
  test('an answer lands at its row whatever the sheet is called', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.constantFrom('take', 'empty:4', 'accountable'), (sheet, question) => {
        const at = `${sheet}!A5`
        expect(withPosted(choicesOf({}), { [rowField(at, question)]: 'leave' }).rows[at]).toEqual({ [question]: 'leave' })
      }),
    ))
  test('an empty answer takes one back, and other fields are no decisions', () => {
    const kept = withPosted(choicesOf({}), { 'row|A!A5|take': 'leave', 'name|role|Chief Nurse': '4', seen: 'item:1@1' })
    expect(withPosted(kept, { 'row|A!A5|take': '' })).toEqual({
      ...choicesOf({}),
      names: { 'role|Chief Nurse': '4' },
      rows: { 'A!A5': {} },
    })
  })
  test('one answer for all leaves answers given before', () => {
    const kept = withPosted(choicesOf({}), { 'row|A1|empty:2': 'keep' })
    const all = answeredAlike(
      kept,
      [
        { at: 'A1', question: 'empty:2' },
        { at: 'A2', question: 'empty:2' },
      ],
      'ask',
    )
    expect(all.rows).toEqual({ A1: { 'empty:2': 'keep' }, A2: { 'empty:2': 'ask' } })
  })
})
