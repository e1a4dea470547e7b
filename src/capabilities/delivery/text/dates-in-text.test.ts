import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayAndMonth, dayInWords, dayOf } from '../../../kernel/day.ts'
import { endsOn, startsOn } from '../../../kernel/period.ts'
import { datesIn } from './dates-in-text.ts'

const q1 = { starts: startsOn({ year: 2022, quarter: 1 }), ends: endsOn({ year: 2022, quarter: 1 }) }
const q2 = { starts: startsOn({ year: 2022, quarter: 2 }), ends: endsOn({ year: 2022, quarter: 2 }) }
const read = (text: string, span = q2) => datesIn(text, span).map((d) => `${d.text} = ${d.day} ${d.precision}`)

test.each([
  ['closed by 30 September 2022', '30 September 2022 = 2022-09-30 day'],
  ['inspection on 20/09/22', '20/09/22 = 2022-09-20 day'],
  ['visit 20.9.22.', '20.9.22 = 2022-09-20 day'],
  ['on 2022-09-20', '2022-09-20 = 2022-09-20 day'],
  ['transfer on 1st November 2022', '1st November 2022 = 2022-11-01 day'],
  ['approved on September 2nd', 'September 2nd = 2022-09-02 day'],
  ['by the 8th July', '8th July = 2022-07-08 day'],
  ['complete at the end of September', 'end of September = 2022-09-30 day'],
  ['by end Sept', 'end Sept = 2022-09-30 day'],
  ['by end of Feb', 'end of Feb = 2023-02-28 day'],
  ['opened in September 2022', 'September 2022 = 2022-09-30 month'],
  ['starts in Sept. 2022', 'Sept. 2022 = 2022-09-30 month'],
  ["by Sep '23", "Sep '23 = 2023-09-30 month"],
  ['will go live in Q3', 'Q3 = 2022-12-31 quarter'],
  ['by Q2 2024/25', 'Q2 2024/25 = 2024-09-30 quarter'],
  ['by 2024/25 Q2', '2024/25 Q2 = 2024-09-30 quarter'],
  ['by quarter 4 2024/2025', 'quarter 4 2024/2025 = 2025-03-31 quarter'],
  ['roadshows this autumn', 'autumn = 2022-11-30 season'],
  ['measured in Spring 2023', 'Spring 2023 = 2023-05-31 season'],
  ['unit designed in early 2023', 'early 2023 = 2023-04-30 part of a year'],
  ['trajectories agreed by March', 'March = 2023-03-31 month'],
  ['by end of 2024/25', 'end of 2024/25 = 2025-03-31 year'],
  ['by the end of the financial year', 'end of the financial year = 2023-03-31 year'],
  ['by end of 2024', 'end of 2024 = 2024-12-31 year'],
  ['held Sept-Nov 2019', 'Sept-Nov 2019 = 2019-11-30 month'],
  ['approved (December 2021)', 'December 2021 = 2021-12-31 month'],
  ['taking place in October – the team moves', 'October = 2022-10-31 month'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  ['waits over 18/52 weeks'],
  ['scored 4x5, was 5/4'],
  ['open 24/7, 365 days'],
  ['seven of 12 workstreams; 7.9% of pay; £1.2.22m'],
  ['section 3.1.22 of the policy'],
  ['on 09/20/22'],
  ['on 31/02/22'],
  ['31 November 2022'],
  ['SUTG September 22 - latest'],
  ['Nov 22'],
  ['over winter, and winter 2023'],
  ['by 2030'],
  ['later in the year'],
  ['we may march on; staff will spring forward'],
  ['May we ask April to lead?'],
  ['the 2021/22 plan and the 2024-26 strategy'],
  ['Q2 2024'],
  ['Q2 2024/27'],
  ['the bi-monthly committee'],
  ['all on target for the qtr 4. Group restarting'],
  ['1. Second item 2. Third item'],
])('no date is read from: %s', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['will start in April', q2, '2023-04-30'],
  ['was approved in April', q2, '2022-04-30'],
  ['recruitment from September', q1, '2022-09-30'],
  ['submitted in June', q2, '2022-06-30'],
  ['further update in Q2', q1, '2022-09-30'],
  ['will report in Q1', q2, '2023-06-30'],
])('the year of "%s" follows the period', (text, span, day) => {
  expect(datesIn(text, span).map((d) => d.day)).toEqual([day])
})

test('far from the period and without words that lean either way, a month has no year', () => {
  expect(read('the January ward')).toEqual([])
})

test('several dates in one update, each where it stands', () => {
  const text = 'Ward one done July 2021, ward two due in August 2022. Board day 23 August 2022; paper 2 September 2022.'
  expect(datesIn(text, q2).map((d) => d.day)).toEqual(['2021-07-31', '2022-08-31', '2022-08-23', '2022-09-02'])
  for (const d of datesIn(text, q2)) expect(text.slice(d.index, d.index + d.text.length)).toBe(d.text)
})

test('any day written in the NHS style is read back, with or without its year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const day = addDays('1990-01-01', n)
      expect(datesIn(`Closed on ${dayInWords(day)}.`, q2).map((d) => d.day)).toEqual([day])
      const coming = addDays(q2.starts, n % 364)
      expect(datesIn(`It will open on ${dayAndMonth(coming)}.`, q2).map((d) => d.day)).toEqual([coming])
    }),
  )
})

test('no text makes it fail, and every day found is a real one', () => {
  const piece = fc.constantFrom(
    '30 ',
    'Feb ',
    '31/',
    '04/',
    '22 ',
    'Q3 ',
    'end of ',
    'May ',
    '2023',
    '-',
    ', ',
    'by ',
    '.',
    '18/52',
    'September ',
    'Spring ',
    "'24 ",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const { day } of datesIn(pieces.join(''), q2)) {
        expect(dayOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))).toBe(day)
      }
    }),
  )
})
