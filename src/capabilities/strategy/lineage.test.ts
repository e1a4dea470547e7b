import { expect, test } from 'vitest'
import type { LineageLine } from './element.ts'
import { formerNames, generationsOf, type Known, refocusings } from './lineage.ts'

const known = new Map<number, Known>(
  (
    [
      [1, 'Single patient record', 2019],
      [2, 'Reaching out', 2021],
      [3, 'Reaching out', 2024],
      [4, 'Patient involvement', 2019],
      [5, 'Patient experience and involvement', 2021],
      [6, 'Patient experience and involvement', 2024],
    ] as const
  ).map(([id, title, year]) => [id, { id, title, versionLabel: String(year), year }]),
)
const line = (fromId: number, toId: number | null, disposition: LineageLine['disposition']): LineageLine => ({
  fromId,
  toId,
  disposition,
  reason: '',
  decidedOn: null,
  approvedBy: '',
  proposed: false,
})
const lines = [line(1, 2, 'refocused'), line(2, 3, 'retained'), line(4, 5, 'reworded'), line(5, 6, 'retained')]

test('a brick is followed back to the first version it stood in', () => {
  expect(generationsOf(3, lines, known).map((g) => [g.year, g.title, g.arrivedBy])).toEqual([
    [2019, 'Single patient record', null],
    [2021, 'Reaching out', 'refocused'],
    [2024, 'Reaching out', 'retained'],
  ])
})

test('a brick that was given another meaning shows what it was; one that was only reworded does not', () => {
  expect(refocusings(generationsOf(3, lines, known))).toEqual(['2019: Single patient record', 'Since 2021: Reaching out'])
  expect(refocusings(generationsOf(6, lines, known))).toEqual([])
  expect(refocusings(generationsOf(1, lines, known))).toEqual([])
})

test('an old name lives on while the thing is the same, and ends when it was refocused', () => {
  expect(formerNames([3, 6, 1], lines, known)).toEqual(
    new Map([
      [3, ['Reaching out']],
      [6, ['Patient involvement', 'Patient experience and involvement']],
      [1, []],
    ]),
  )
})

test('a circle written by mistake does not hang the page', () => {
  expect(generationsOf(1, [line(1, 2, 'retained'), line(2, 1, 'retained')], known).map((g) => g.id)).toEqual([2, 1])
})
