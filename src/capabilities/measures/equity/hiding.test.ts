import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, hiddenCells, type Line } from './hiding.ts'
import { workedOut } from './worked-out.ts'

const cells = (...people: (number | null)[]): Cell[] => people.map((n, at) => ({ key: `g${at}`, people: n }))
const plus = (keys: string[]): Line => keys.map((key) => ({ key, times: 1 }))
const one = (all: readonly Cell[]): Line[] => [plus(all.map(({ key }) => key))]
const hides = (people: (number | null)[], least = 5) => {
  const all = cells(...people)
  const hidden = hiddenCells(all, one(all), least)
  return all.map(({ key, people: n }) => (hidden.has(key) ? '*' : String(n))).join(' ')
}

describe('groups of one characteristic with their total', () => {
  it.each([
    [[10, 20, 30], '10 20 30'],
    [[3, 20, 30], '* * 30'],
    [[3, 4, 30], '* * 30'],
    [[1, 1, 30], '* * *'],
    [[0, 20, 30], '0 20 30'],
    [[0, 3, 30], '0 * *'],
    [[0, 3, 0], '* * *'],
    [[4], '*'],
    [[null, 20, 30], '* * 30'],
    [[5, 5, 5], '5 5 5'],
  ] as [(number | null)[], string][])('%j is shown as %s', (people, shown) => expect(hides(people)).toBe(shown))

  it('a least of nought hides nothing', () => expect(hides([1, 2, 3], 0)).toBe('1 2 3'))
})

it('of a proportion those who did and those who did not are looked at too', () => {
  const all: Cell[] = [
    { key: 'a', people: 40, parts: [2, 38] },
    { key: 'b', people: 50, parts: [30, 20] },
    { key: 'c', people: 60, parts: [60, 0] },
  ]
  expect([...hiddenCells(all, one(all), 5)].sort()).toEqual(['a', 'b'])
})

/** Two directorates of wards by groups: every place adds up over its groups, every group over the places beneath. */
function table(counts: number[][]): { all: Cell[]; lines: Line[] } {
  const at = (row: number | string, column: number) => `${row}:${column}`
  const columns = counts[0]?.length ?? 0
  const all = counts.flatMap((row, r) => row.map((people, g) => ({ key: at(r, g), people })))
  const whole = Array.from({ length: columns }, (_, g) => ({
    key: at('all', g),
    people: counts.reduce((sum, row) => sum + (row[g] ?? 0), 0),
  }))
  const lines: Line[] = [
    ...counts.map((row, r) => plus(row.map((_, g) => at(r, g)))),
    plus(whole.map(({ key }) => key)),
    // a group's figure for the whole may be shown or hidden: with its parts it is a line of its own
    ...whole.map(({ key }, g): Line => [{ key, times: -1 }, ...plus(counts.map((_, r) => at(r, g)))]),
  ]
  return { all: [...all, ...whole], lines }
}

it('sees what only all lines together give away', () => {
  const pairs = [plus(['a', 'b']), plus(['b', 'c']), plus(['a', 'c'])]
  expect(workedOut(pairs, new Set(['a', 'b', 'c'])).sort()).toEqual(['a', 'b', 'c'])
  expect(workedOut([plus(['a', 'b']), plus(['c', 'd']), plus(['a', 'c']), plus(['b', 'd'])], new Set(['a', 'b', 'c', 'd']))).toEqual([])
})

it('nothing small can be worked out by subtraction, over groups or over places, and nothing small is shown', () => {
  const row = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 10 }), (counts, least) => {
      const { all, lines } = table(counts)
      const hidden = hiddenCells(all, lines, least)
      for (const { key, people } of all) if (people !== null && people > 0 && people < least) expect(hidden.has(key)).toBe(true)
      expect(workedOut(lines, hidden)).toEqual([])
      for (const line of lines) expect(line.filter(({ key }) => hidden.has(key)).length).not.toBe(1)
    }),
    { numRuns: 300 },
  )
})
