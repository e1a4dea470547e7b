import { describe, expect, test } from 'vitest'
import { plan2022 } from './plan-2022.ts'
import type { Repetition } from './types.ts'

const words = (text: string | null | undefined): string[] => text?.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []

const runs = (list: readonly string[]): string[] =>
  list.slice(0, Math.max(0, list.length - 4)).map((_, at) => list.slice(at, at + 5).join(' '))

/** The part of the later words that stands in runs of five or more words of the earlier ones. */
function reused(earlier: string, later: string): number {
  const known = new Set(runs(words(earlier)))
  const covered = new Set<number>()
  runs(words(later)).forEach((run, at) => {
    if (known.has(run)) for (let i = at; i < at + 5; i++) covered.add(i)
  })
  return covered.size / words(later).length
}

/** Words in each update of the paper the sample is modelled on: Q1, September. */
const wordsOnPaper: readonly [number, number][] = [
  [72, 79],
  [32, 46],
  [16, 23],
  [62, 44],
  [160, 74],
  [38, 204],
  [70, 72],
  [94, 123],
  [77, 58],
  [23, 58],
  [18, 16],
  [11, 17],
  [11, 33],
  [9, 52],
  [18, 16],
  [76, 86],
  [16, 72],
  [70, 73],
  [38, 44],
  [66, 35],
  [13, 38],
  [7, 29],
  [32, 46],
  [17, 0],
  [58, 0],
  [93, 54],
  [38, 29],
  [95, 77],
  [33, 20],
  [32, 37],
  [20, 31],
  [51, 37],
  [50, 52],
  [76, 74],
]

const bounds: Record<Repetition, [number, number]> = {
  new: [0, 0],
  'one shared phrase': [0.05, 0.3],
  'partly repeated': [0.5, 0.8],
  'repeated then extended': [0.15, 0.8],
  blank: [0, 0],
}

describe('the delivery plan of 2022/23', () => {
  test('has 34 rows, by brick in the order of the paper', () => {
    expect(plan2022.rows.map((r) => r.number)).toEqual(Array.from({ length: 34 }, (_, at) => at + 1))
    const bricks = [...new Set(plan2022.rows.map((r) => r.brick))]
    expect(bricks.map((brick) => `${brick} ${plan2022.rows.filter((r) => r.brick === brick).length}`)).toEqual([
      'brick-s 3',
      'brick-t 7',
      'brick-elc 5',
      'brick-p 3',
      'brick-g 4',
      'brick-r 3',
      'brick-e 3',
      'brick-a 3',
      'brick-qi 3',
    ])
  })

  test('is blank in September at rows 24 and 25 only', () => {
    expect(plan2022.rows.filter((r) => r.updates.some((u) => u.text === null)).map((r) => r.number)).toEqual([24, 25])
    expect(plan2022.rows.filter((r) => r.repetition === 'blank').map((r) => r.number)).toEqual([24, 25])
  })

  test.each(plan2022.rows)('row $number repeats itself as its paper does, at about the same length', (row) => {
    const [q1, september] = row.updates.map((u) => u.text ?? '') as [string, string]
    const paper = wordsOnPaper[row.number - 1] as [number, number]
    for (const [at, text] of [q1, september].entries()) {
      const expected = paper[at] as number
      expect(Math.abs(words(text).length - expected), `${words(text).length} words for ${expected}`).toBeLessThanOrEqual(expected * 0.4)
    }
    if (!september) return
    const [least, most] = bounds[row.repetition]
    expect(reused(q1, september)).toBeGreaterThanOrEqual(least)
    expect(reused(q1, september)).toBeLessThanOrEqual(most)
    if (row.repetition === 'repeated then extended') expect(september.startsWith(q1)).toBe(true)
  })

  test('repeats by class as often as the paper', () => {
    const numbers = (kind: Repetition) => plan2022.rows.filter((r) => r.repetition === kind).map((r) => r.number)
    expect(numbers('repeated then extended')).toEqual([10, 14, 23])
    expect(numbers('partly repeated')).toEqual([4, 28])
    expect(numbers('one shared phrase')).toEqual([7, 27, 34])
  })

  test('carries the text of row 11 in row 15, but for one slip of the keys', () => {
    const september = (number: number) => plan2022.rows[number - 1]?.updates[1]?.text ?? ''
    expect(september(11)).toContain('action plan')
    expect(september(15)).toBe(september(11).replace('action plan', 'action pan'))
  })

  test('gives no date at all in 17 of the 32 updates of September', () => {
    const months = /january|february|march|april|may 20|june|july|august|september|october|november|december|\d\d\/\d\d\/\d\d/i
    const undated = plan2022.rows.filter((r) => r.updates[1]?.text && !months.test(r.updates[1].text))
    expect(undated.map((r) => r.number)).toEqual([2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 22, 23, 28, 29, 30, 31, 34])
  })

  test('never speaks of continence in row 5, though its focus names it', () => {
    const row = plan2022.rows[4]
    expect(row?.parts).toContain('continence')
    expect(row?.updates.map((u) => u.text).join(' ')).not.toMatch(/continence/i)
  })

  test('says the same of wellbeing in rows 13 and 27', () => {
    const phrase = 'Priorities for health and wellbeing and the principle of blended working are being rolled out'
    const said = plan2022.rows.filter((r) => r.updates[0]?.text?.includes(phrase)).map((r) => r.number)
    expect(said).toEqual([13, 27])
  })

  test('has the theme cells of the paper: sixteen spellings for nine bricks, and two empty cells', () => {
    const written = plan2022.rows.map((r) => r.themeAsWritten)
    expect(new Set(written.filter(Boolean)).size).toBe(16)
    expect(plan2022.rows.filter((r) => r.themeAsWritten === '').map((r) => r.number)).toEqual([11, 13])
  })

  test('keeps the slips of dates: a ward called as planned a month late, a start moved without a word', () => {
    const milestones = plan2022.rows.flatMap((r) => r.milestones)
    expect(milestones.find((m) => m.key === 'r26-curlew')).toMatchObject({ baseline: '2022-07-31', actual: '2022-08-31', moves: [] })
    expect(plan2022.rows[25]?.updates[1]?.text).toContain('as planned')
    expect(milestones.find((m) => m.key === 'r7-collaborative')?.moves).toEqual([{ on: '2022-09-06', to: '2022-10-31' }])
  })

  test('follows up 4 of 11 promises: 2 kept, 2 with a new date', () => {
    const outcomes = plan2022.rows.flatMap((r) => r.promises).map((p) => p.followUp?.outcome)
    expect(outcomes).toHaveLength(11)
    expect(outcomes.filter((o) => o === 'kept')).toHaveLength(2)
    expect(outcomes.filter((o) => o === 'new date')).toHaveLength(2)
    expect(outcomes.filter((o) => o === 'not mentioned')).toHaveLength(7)
  })

  test.each([
    [1, 1, '20/09/22'],
    [5, 0, 'January 2022'],
    [5, 0, 'March 2023'],
    [6, 1, '13 September 2022'],
    [7, 0, 'September 2022'],
    [7, 1, 'October 2022'],
    [8, 0, '8 July'],
    [8, 0, 'November 2022'],
    [8, 1, 'April 2023'],
    [10, 1, '2020-2024'],
    [16, 1, 'October 2022'],
    [19, 1, '23 August 2022'],
    [19, 1, '2 September 2022'],
    [20, 0, '21 June 2022'],
    [21, 0, 'December 2021'],
    [26, 0, 'July 2022'],
    [26, 0, 'February 2023'],
    [26, 1, 'August 2022'],
    [26, 1, 'May 2023'],
    [27, 1, '1st November 2022'],
    [34, 1, '90%'],
  ])('row %i, update %i still says %s', (number, at, words) => {
    expect(plan2022.rows[number - 1]?.updates[at]?.text).toContain(words)
  })
})
