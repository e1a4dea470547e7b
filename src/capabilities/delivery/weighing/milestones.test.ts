import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day } from '../../../kernel/day.ts'
import { type Milestone, standingOf } from './milestones.ts'

const today: Day = '2024-10-15'
const milestone = (given: Partial<Milestone>): Milestone => ({
  title: 'Lists validated',
  baseline: '2024-09-30',
  forecasts: [],
  actual: null,
  ...given,
})
const to = (day: Day, reason: string | null = 'lists held on paper') => ({ day, reason })

test.each([
  [{ actual: '2024-04-30' }, 'done', 0, 'Done 30 April 2024'],
  [{ baseline: '2024-11-29' }, 'due', 0, 'Due 29 November 2024'],
  [{ baseline: today }, 'due', 0, 'Due 15 October 2024'],
  [{}, 'passed, no forecast', 0, 'Passed 30 September; no new date'],
  [{ forecasts: [to('2024-11-29')] }, 'slipped with forecast', 1, 'Passed 30 September; now 29 November'],
  [{ forecasts: [to('2025-01-31')] }, 'slipped with forecast', 1, 'Passed 30 September; now 31 January 2025'],
  [{ forecasts: [to('2024-10-10')] }, 'passed, no forecast', 1, 'Passed 10 October; no new date; moved once'],
  [{ forecasts: [to('2024-10-31'), to('2024-11-29')] }, 'slipped with forecast', 2, 'Passed 30 September; now 29 November; moved twice'],
  [{ baseline: '2024-11-29', forecasts: [to('2025-01-31')] }, 'moved', 1, 'Moved from 29 November to 31 January 2025'],
  [{ baseline: '2024-11-29', forecasts: [to('2024-10-31')] }, 'due', 0, 'Due 31 October 2024'],
  [{ baseline: null }, 'no date', 0, 'No date set'],
  [{ baseline: null, forecasts: [to('2024-11-01')] }, 'due', 0, 'Due 1 November 2024'],
  [{ actual: '2024-10-20' }, 'passed, no forecast', 0, 'Passed 30 September; no new date'],
] as [Partial<Milestone>, string, number, string][])('%j is %s', (given, state, slips, words) => {
  expect(standingOf(milestone(given), today)).toMatchObject({ state, slips, words })
})

test('an empty reason is no reason', () => {
  expect(standingOf(milestone({ forecasts: [to('2024-11-29', '  ')] }), today).reason).toBeNull()
})

test('slips never outnumber the forecasts, and a milestone done stays done', () => {
  const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays(today, n))
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 5 }), day, (baseline, days, on) => {
      const m = milestone({ baseline, forecasts: days.map((d) => to(d)) })
      expect(standingOf(m, on).slips).toBeLessThanOrEqual(days.length)
      expect(standingOf({ ...m, actual: on }, addDays(on, 30)).state).toBe('done')
    }),
  )
})
