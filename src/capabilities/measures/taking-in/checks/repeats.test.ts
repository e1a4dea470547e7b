import { expect, test } from 'vitest'
import { Gathered } from '../reading/gathered.ts'
import { falls } from '../test-known.ts'
import { findSuspicions } from './suspicions.ts'

const months = ['2023-06-01', '2023-07-01', '2023-08-01', '2024-06-01', '2024-07-01', '2024-08-01'] as const
const values = [3, 5, 4, 3, 5, 4]

/** A file in which each of these places gives the values of a year before again. */
function found(places: number) {
  const figures = Array.from({ length: places }, (_, place) =>
    months.map((period, at) => ({
      ...{ series: `1 ${place}`, measure: falls, place: `Ward ${place}`, period, value: values[at] as number },
      ...{ numerator: null, denominator: null, status: 'given', at: `C${place * 6 + at + 2}` },
    })),
  ).flat()
  const gathered = new Gathered()
  findSuspicions(figures as never, { held: new Map(), repeated: new Set() }, gathered)
  return gathered.findings().filter(({ kind }) => kind === 'repeats last year')
}

test('a few series that repeat are asked about one by one; a whole file sent again is one question', () => {
  expect(found(2)).toHaveLength(2)
  expect(found(2)[0]?.words).toContain('Ward 0: the newest 3 figures are exactly those of a year before')
  const [one, ...others] = found(200)
  expect(others).toEqual([])
  expect(one?.words).toContain('at 200 places the newest figures are exactly those of a year before')
})
