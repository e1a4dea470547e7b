import { expect, test } from 'vitest'
import { riskLineOf } from '../../risk/index.ts'
import { riskWith } from '../facts-fixture.ts'
import { movedInWords, numbersInWords } from './movements.ts'

type At = readonly [quarter: 1 | 2 | 3 | 4, year: number, score: number | null]

const quarter = { quarter: 2, year: 2024 } as const
const risk = (number: string, ...given: readonly At[]) =>
  riskLineOf(
    riskWith({
      ...{ id: Number(number), number },
      scores: given.map(([of, year, score], id) => ({ ...riskWith().scores[0], id, period: { quarter: of, year }, score })) as never,
    }),
    quarter,
    { quarter: 1, year: 2024 },
  )
const told = (...risks: ReturnType<typeof risk>[]) => {
  const { strong, words } = movedInWords(risks, quarter, 'strategic risk')
  return [strong, words].filter(Boolean).join(' ')
}
const [up, upToo, down, still] = [
  risk('01', [1, 2022, 12], [1, 2024, 20], [2, 2024, 20]),
  risk('04', [1, 2022, 12], [1, 2024, 20], [2, 2024, 20]),
  risk('03', [1, 2022, 16], [1, 2024, 12], [2, 2024, 12]),
  risk('02', [1, 2022, 9], [1, 2024, 9], [2, 2024, 9]),
] as const

test('rises come first, by number and together; then what fell, what stands where it did, and the quarter itself', () => {
  expect(told(up, upToo, down, still)).toBe(
    'Both extreme risks have risen since Q1 2022/23: 01 and 04 from 12 to 20. One has fallen: 03 from 16 to 12. The other one stands where it did: 02. In Q2 2024/25 itself none moved.',
  )
  expect(told(up, still)).toContain('The one extreme risk has risen since Q1 2022/23: 01 from 12 to 20. None stands lower than then.')
  expect(told(up, upToo, risk('06', [1, 2022, 25], [2, 2024, 25]))).toContain('Two of three strategic risks have risen since')
})

test('two that stand still are both, and one alone that did not move says so once', () => {
  expect(told(still, risk('05', [1, 2022, 9], [2, 2024, 9]))).toContain('Both stand where they did: 02 and 05.')
  expect(told(still)).toBe('The one strategic risk has not risen since Q1 2022/23. Nor does it stand lower.')
})

test('nothing rose: that is said first, then what fell', () => {
  expect(told(down, still)).toBe(
    'None of two strategic risks has risen since Q1 2022/23. One has fallen: 03 from 16 to 12. The other one stands where it did: 02. In Q2 2024/25 itself none moved.',
  )
  expect(told(down)).toBe('The one strategic risk has not risen since Q1 2022/23. It has fallen from 16 to 12.')
})

test('a risk that was first scored later says since when; one that cannot be compared is counted', () => {
  const later = risk('07', [4, 2023, 9], [1, 2024, 9], [2, 2024, 12])
  expect(told(up, later, risk('08', [2, 2024, 9]))).toBe(
    'Two of three strategic risks have risen since Q1 2022/23: 01 from 12 to 20; 07 from 9 in Q4 2023/24 to 12. None stands lower than then. Of 1 nobody can tell, for want of a score then or now. 07 rose in Q2 2024/25.',
  )
  expect(told(risk('01', [2, 2024, 20]))).toBe('')
})

test('it looks back over three years and no further; a score of the quarter before alone says nothing twice', () => {
  expect(told(risk('01', [1, 2021, 25], [2, 2021, 9], [2, 2024, 12]))).toBe(
    'The one strategic risk has risen since Q2 2021/22: 01 from 9 to 12.',
  )
  expect(told(risk('01', [1, 2024, 9], [2, 2024, 12]), risk('02', [1, 2024, 9], [2, 2024, 9]))).toBe(
    'One of two strategic risks has risen since Q1 2024/25: 01 from 9 to 12. None stands lower than then. The other one stands where it did: 02.',
  )
})

test('many numbers are not all named', () => {
  const numbers = Array.from({ length: 12 }, (_, at) => String(at + 1))
  expect(numbersInWords(numbers)).toBe('1, 2, 3, 4, 5, 6 and 6 more')
  expect(numbersInWords(numbers.slice(0, 9))).toBe('1, 2, 3, 4, 5, 6, 7, 8 and 9')
})
