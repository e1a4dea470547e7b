import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ragOfFill } from './hue.ts'
import { directionIn, isDirection } from './read-direction.ts'
import { isOnlyPeriod, periodIn } from './read-period.ts'
import { readRag } from './read-rag.ts'
import { readFactor, readScore } from './read-score.ts'

describe('statuses', () => {
  it.each([
    ['G', 'green'],
    ['Α', 'amber'],
    ['А', 'amber'],
    ['Ｒ', 'red'],
    ['g.', 'green'],
    ['AMBER', 'amber'],
    ['Yellow', 'amber'],
    ['Blue – complete', 'blue'],
    ['Green - on track', 'green'],
    ['RAG: Red', 'red'],
    ['On track', 'green'],
    ['Off track', 'red'],
    ['At risk', 'amber'],
    ['Complete', 'blue'],
    ['🟢', 'green'],
    ['🔴 Red', 'red'],
    ['_\nG', 'green'],
    ['G\nG', 'green'],
    ['A/R', null],
    ['Amber/Green', null],
    ['A-G', null],
    ['Red to Amber', null],
    ['R → A', null],
    ['Green (was amber)', null],
    ['Not green', null],
    ['Not on track yet', null],
    ['Green - at risk', null],
    ['🟢🔴', null],
    ['Greenish', null],
    ['Good', null],
    ['TBC', null],
    ['N/A', null],
    ['#REF!', null],
    ['-', null],
    ['', null],
  ])('reads %j as %s', (words, rag) => {
    const reading = readRag(words, undefined)
    expect(reading.rag).toBe(rag)
    if (rag === null) expect(reading.problem).toMatch(/RAG/)
  })

  it.each([
    ['00B050', 'green'],
    ['C6EFCE', 'green'],
    ['92D050', 'green'],
    ['FFC000', 'amber'],
    ['FFEB9C', 'amber'],
    ['FFFF00', 'amber'],
    ['FF0000', 'red'],
    ['FFC7CE', 'red'],
    ['C00000', 'red'],
    ['0070C0', 'blue'],
    ['00B0F0', 'blue'],
    ['D9D9D9', undefined],
    ['FFFFFF', undefined],
    ['000000', undefined],
    ['DDEBF7', undefined],
    ['FF4500', 'unclear'],
    ['7030A0', 'unclear'],
    ['008080', 'unclear'],
    ['auto', undefined],
  ])('sees the shading %s as %s', (fill, rag) => expect(ragOfFill(fill)).toBe(rag))

  it('lets words stand over shading, and says so; a phrase the shading contradicts cannot be told', () => {
    expect(readRag('Green', 'FF0000')).toEqual({ rag: 'green', problem: 'RAG: the words say green, the shading red; the words were taken' })
    expect(readRag('Complete', '00B050').rag).toBeNull()
    expect(readRag('Delayed', 'FF0000').rag).toBe('red')
    expect(readRag('', 'FFC000')).toEqual({ rag: 'amber' })
  })

  it('never throws, and gives a reason with every null', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.constantFrom('FF0000', '00B050', '7030A0', 'FFFFFF', 'auto'), { nil: undefined }),
        (words, fill) => {
          const { rag, problem } = readRag(words, fill)
          return rag !== null || Boolean(problem)
        },
      ),
    )
  })
})

describe('scores', () => {
  it.each([
    ['20', '', { score: 20 }],
    ['High 15', '', { score: 15 }],
    ['15 (High)', '', { score: 15 }],
    ['16 ↑', '', { score: 16, direction: '↑' }],
    ['20 (L4 C5)', '', { score: 20, likelihood: 4, consequence: 5 }],
    ['L4 x I5', '', { score: 20, likelihood: 4, consequence: 5 }],
    ['C5 x L4 = 20', '', { score: 20, likelihood: 4, consequence: 5 }],
    ['Likelihood 4 Impact 5', '', { score: 20, likelihood: 4, consequence: 5 }],
    ['4x5=20', '', { score: 20, unnamed: '4x5' }],
    ['4 × 5', 'Score (L x C)', { score: 20, likelihood: 4, consequence: 5 }],
    ['4 × 5', 'Score (I x L)', { score: 20, likelihood: 5, consequence: 4 }],
    ['4x4', '', { score: 16, likelihood: 4, consequence: 4 }],
    ['2０', '', { score: 20 }],
  ])('reads %j under %j', (words, header, expected) => expect(readScore(words, header)).toEqual(expected))

  it.each([
    '',
    '-',
    'TBC',
    'High',
    '15 → 12',
    '12.5',
    '4/5',
    '20/25',
    '4x5=16',
    '16 (was 20)',
    '15-20',
    '2024-05-04',
    '0',
    '#REF!',
    '1,6',
    'circa 20',
    '20 20',
  ])('gives no score for %j', (words) => {
    const reading = readScore(words)
    expect(reading.score).toBeNull()
    expect(reading.problem).toBeTruthy()
  })

  it('takes no score apart that is only a product', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 25 }), (score) => readScore(String(score)).likelihood === undefined))
  })

  it.each([
    ['4', 4],
    ['L4', 4],
    ['4 - Likely', 4],
    ['Likely (4)', 4],
    ['Likely', undefined],
    ['3-4', undefined],
    ['4.5', undefined],
    ['', undefined],
  ])('reads the factor %j as %s', (words, value) => expect(readFactor(words)).toBe(value))
})

describe('directions', () => {
  it.each([
    ['↑', '↑'],
    ['20 ↔', '↔'],
    ['Increasing', 'Increasing'],
    ['20 unchanged', 'unchanged'],
    ['20', undefined],
    ['↑ then ↓', null],
  ])('finds in %j %j', (words, direction) => expect(directionIn(words)).toBe(direction))

  it('knows a cell that is nothing but a direction', () =>
    expect(['↑', 'No change since last quarter', 'Waits are up'].map(isDirection)).toEqual([true, true, false]))
})

describe('periods', () => {
  it.each([
    ['SUTG Q1 22/23', [], 'Q1 2022/23'],
    ['Quarter 2 2024-25', [], 'Q2 2024/25'],
    ['Quarter two 2024/2025', [], 'Q2 2024/25'],
    ['Q2 update', ['Delivery plan 2024/25'], 'Q2 2024/25'],
    ['Q2 update', ['Strategy 2021/22', 'Plan 2024/25'], 'Q2'],
    ['Q2 update', [], 'Q2'],
    ['Q2 2024', ['Plan 2024/25'], 'Q2 2024'],
    ['September 22 - Latest Delivery Update', [], 'September 22'],
    ['Position at 30 June', [], '30 June'],
    ['Update 08/09/24', [], '08/09/24'],
    ['Q2 update 08/09/24', [], 'Q2'],
    ['Progress to date', [], undefined],
    ['Q1 and Q2 update', [], undefined],
  ])('finds in %j with titles %j the period %j', (words, titles, period) => expect(periodIn(words, titles)).toBe(period))

  it('knows a header that says only when', () =>
    expect(['Q2', 'Q2 2024/25', 'June 2024', 'Quarter 3', 'Q2 update', 'Theme'].map(isOnlyPeriod)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]))
})
