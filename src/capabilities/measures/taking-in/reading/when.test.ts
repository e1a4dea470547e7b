import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../../kernel/day.ts'
import { readWhen } from './when.ts'
import { meaningOfDays, periodOf } from './when-column.ts'

const month = (start: Day, more = {}) => ({ is: 'period', start, frequency: 'month', ...more })

describe('words of time', () => {
  test.each([
    ['September 2024', month('2024-09-01')],
    ['Sept 2024', month('2024-09-01')],
    ['Sep-24', month('2024-09-01', { twoDigits: true })],
    ["Sep '24", month('2024-09-01', { twoDigits: true })],
    ['2024-09', month('2024-09-01')],
    ['202409', month('2024-09-01')],
    ['09/2024', month('2024-09-01')],
    ['2024 September', month('2024-09-01')],
    ['MSitAE-APRIL-2024', month('2024-04-01')],
    ['Month ending 30 September 2024', undefined],
    ['M6 2024/25', month('2024-09-01')],
    ['Month 11 2024/25', month('2025-02-01')],
    ['Q2 2024/25', { is: 'period', start: '2024-07-01', frequency: 'quarter' }],
    ['2024/25 Q4', { is: 'period', start: '2025-01-01', frequency: 'quarter' }],
    ['2024/25', { is: 'period', start: '2024-04-01', frequency: 'year' }],
    ['FY 2024-25', { is: 'period', start: '2024-04-01', frequency: 'year' }],
    ['30/09/2024', { is: 'day', day: '2024-09-30' }],
    ['2024-09-30', { is: 'day', day: '2024-09-30' }],
    ['2024-09-30T00:00:00Z', { is: 'day', day: '2024-09-30' }],
    ['1 April 2024', { is: 'day', day: '2024-04-01' }],
    ['w/c 2 September 2024', { is: 'period', start: '2024-09-02', frequency: 'week' }],
    ['Week ending 08/09/2024', { is: 'period', start: '2024-09-02', frequency: 'week' }],
    ['12 months to March 2024', month('2024-03-01', { rolling: 12 })],
    ['Rolling 12 months to Mar 24', month('2024-03-01', { rolling: 12 })],
    ['Year ending March 2024', month('2024-03-01', { rolling: 12 })],
    ['Apr 2023 - Mar 2024', month('2024-03-01', { rolling: 12 })],
    ['Apr to Jun 2024', month('2024-06-01', { rolling: 3 })],
    ['September', { is: 'yearless', month: 9 }],
    ['Q2', { is: 'yearless', quarter: 2 }],
  ])('%s', (words, when) => expect(readWhen(words)).toEqual(when))

  test.each(['2024-13', '202400', '31/02/2024', '2024-02-30', 'Month 13 2024/25', 'Q5 2024/25', '13/2024', '2024'])(
    '%s is no period',
    (words) => expect(readWhen(words)).toMatchObject({ is: 'impossible' }),
  )

  test.each(['Kestrel Ward', '12', '1,234', 'May have fallen', 'R1F', '12 months', '', '-', 'April showers 2024'])(
    '%s names none',
    (words) => expect(readWhen(words)).toBeUndefined(),
  )
})

describe('days of a column', () => {
  test.each<[Day[], string | undefined, string]>([
    [['2024-04-01', '2024-05-01', '2024-06-01'], undefined, 'month'],
    [['2024-04-30', '2024-05-31', '2024-06-30'], undefined, 'month'],
    [['2024-04-01', '2024-07-01', '2024-10-01', '2025-01-01'], undefined, 'quarter'],
    [['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31'], undefined, 'quarter'],
    [['2024-09-02', '2024-09-09', '2024-09-23'], undefined, 'week'],
    [['2024-09-02', '2024-09-03'], undefined, 'day'],
    [['2024-09-13', '2024-10-11'], 'Month', 'month'],
  ])('%j under %s', (days, heading, frequency) => expect(meaningOfDays(days, heading).frequency).toBe(frequency))

  test('the last of a month among firsts, or where months begin, is the midnight of summer time: the month after', () => {
    const days: Day[] = ['2015-05-31', '2015-06-30', '2015-11-01', '2015-12-01']
    const are = meaningOfDays(days, 'month_start')
    expect(days.map((day) => periodOf({ is: 'day', day }, are)?.start)).toEqual(['2015-06-01', '2015-07-01', '2015-11-01', '2015-12-01'])
  })

  test('a last day stands for the quarter it ends', () =>
    expect(periodOf({ is: 'day', day: '2025-03-31' }, { frequency: 'quarter' })).toEqual({ start: '2025-01-01', frequency: 'quarter' }))

  test('every month of ten years is read from its first day, its last day and its name', () => {
    for (let day: Day = '2015-01-01'; day < '2025-01-01'; day = `${addDays(day, 31).slice(0, 7)}-01` as Day) {
      const last = addDays(`${addDays(day, 31).slice(0, 7)}-01` as Day, -1)
      expect(periodOf({ is: 'day', day: last }, meaningOfDays([last]))?.start).toBe(day)
    }
  })
})
