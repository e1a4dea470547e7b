import { describe, expect, test } from 'vitest'
import type { ItemMilestone } from '../item.ts'
import { type ComparedRow, comparedSentences } from './compared-rows.ts'
import { datesOffered } from './dates-offered.ts'
import { contributingInWords, sinceInWords } from './item-words.ts'
import { whyNotDone, whyNotNewDate } from './milestone-dates.ts'
import { milestoneYear } from './milestone-points.ts'

const milestone = (own: Partial<ItemMilestone>): ItemMilestone => ({
  id: 1,
  itemId: 1,
  title: 'Boilers replaced',
  baseline: '2024-09-30',
  actual: null,
  forecasts: [],
  precision: 'day',
  illustrative: false,
  version: 1,
  ...own,
})

describe('milestones on a line', () => {
  const quarter = { starts: '2024-07-01', ends: '2024-09-30' } as const
  test.each([
    [{ actual: '2024-09-12' }, '2024-09-12', 'done'],
    [{ baseline: '2024-12-01' }, '2024-12-01', 'due'],
    [{ forecasts: [{ day: '2024-11-29', reason: 'late' }] }, '2024-09-30', 'late'],
    [{}, '2024-09-30', 'late'],
  ] as const)('%j stands at %s and is %s', (own, on, state) => {
    expect(milestoneYear([milestone(own as Partial<ItemMilestone>)], '2024-10-15', quarter).points).toMatchObject([{ on, state }])
  })

  test('the line covers whole financial years, and one without a day is told apart', () => {
    const year = milestoneYear([milestone({ baseline: '2025-05-01' }), milestone({ id: 2, baseline: null })], '2024-10-15', quarter)
    expect(year).toMatchObject({ from: '2024-04-01', to: '2026-03-31', label: '2024/25 to 2025/26' })
    expect(year.undated.map((one) => one.id)).toEqual([2])
  })
})

test('a new date must be another one, a done day must have come', () => {
  expect(whyNotNewDate(milestone({}), '2024-09-30')).toContain('stands for 30 September 2024 already')
  expect(whyNotNewDate(milestone({ actual: '2024-09-01' }), '2024-12-01')).toContain('is done')
  expect(whyNotNewDate(milestone({}), '2024-12-01')).toBeUndefined()
  expect(whyNotDone('2024-10-16', '2024-10-15')).toContain('today or earlier')
  expect(whyNotDone('2024-10-15', '2024-10-15')).toBeUndefined()
})

test('dates are offered once, from the period on, and not where a milestone holds them', () => {
  const text =
    'Work began on 3 May 2024. Boilers are replaced by 30 September 2024. The audit is due 29 November 2024, and again on 29 November 2024.'
  const offered = datesOffered(text, { starts: '2024-07-01', ends: '2024-09-30' }, [milestone({})])
  expect(offered.map((one) => one.day)).toEqual(['2024-11-29'])
})

test('a status is dated back only as far as it held without a break', () => {
  const update = (id: number, period: string, rag: 'green' | 'amber' | null) => ({ id, period, rag }) as never
  expect(sinceInWords([update(3, 'Q2', 'green'), update(2, 'Q1', null), update(1, 'Q4', 'green')], 'green')).toBe('Green since Q4.')
  expect(sinceInWords([update(3, 'Q2', 'green'), update(2, 'Q1', 'amber'), update(1, 'Q4', 'green')], 'green')).toBe('')
})

test('few contributors are named, many are counted', () => {
  expect(contributingInWords([])).toBe('Nobody named')
  expect(contributingInWords(['Chair', 'Analyst'])).toBe('Chair and Analyst')
  expect(contributingInWords(['Director of Community Health Services', 'Director of Mental Health', 'Director of Nursing'])).toBe('3 posts')
})

test('the plan opens with how many speak, who repeats and who is silent', () => {
  const rows = (['new', 'same', 'no update', 'no update'] as const).map((compared) => ({ compared }) as ComparedRow)
  expect(comparedSentences(rows, 'Q2', 'Q1')).toEqual({
    strong: '2 of 4 outcomes have an update for Q2.',
    words: 'One repeats most of what Q1 said and two say nothing.',
  })
  expect(comparedSentences(rows.slice(0, 1), 'Q2', null)).toEqual({ strong: 'The one outcome has an update for Q2.', words: '' })
})
