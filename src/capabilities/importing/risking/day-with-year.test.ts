import { expect, it } from 'vitest'
import { exactDay } from './day-with-year.ts'

it.each([
  ['1 June 2025', '2025-06-01'],
  ['01/06/2025', '2025-06-01'],
  ['01/06/25', '2025-06-01'],
  ['by 31 March 2025', '2025-03-31'],
  ['March 2025', null],
  ['end of March 2025', '2025-03-31'],
  ['end of Q3 2024/25', null],
  ['Q4 2024/25', null],
  ['Winter 2025', null],
  ['2025', null],
  ['31 March', null],
  ['ongoing', null],
  ['1 June 2025 or 1 July 2025', null],
])('reads “%s” as the day %s', (words, day) => expect(exactDay(words)).toBe(day))
