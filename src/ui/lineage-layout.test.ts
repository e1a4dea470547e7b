import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineageLayout } from './lineage-layout.ts'

const keys = (layout: ReturnType<typeof lineageLayout>) =>
  layout.columns.map((column) => column.map(({ key, through }) => (through ? '·' : key)))

test('one that was split and merged again: each card beside what it came from', () => {
  const columnOf = new Map([
    ['a', 0],
    ['y', 1],
    ['x', 1],
    ['b', 2],
  ])
  const layout = lineageLayout(
    columnOf,
    [
      { from: 'a', to: 'x' },
      { from: 'a', to: 'y' },
      { from: 'x', to: 'b' },
      { from: 'y', to: 'b' },
    ],
    3,
  )
  expect(keys(layout)).toEqual([['a'], ['y', 'x'], ['b']])
  expect(layout.joins).toEqual([
    [
      { from: 0, to: 1 },
      { from: 0, to: 0 },
    ],
    [
      { from: 1, to: 0 },
      { from: 0, to: 0 },
    ],
  ])
})

test('a line that skips a column keeps a place there, and what began later stands last', () => {
  const columnOf = new Map([
    ['new', 1],
    ['a', 0],
    ['c', 2],
  ])
  const layout = lineageLayout(columnOf, [{ from: 'a', to: 'c' }], 3)
  expect(keys(layout)).toEqual([['a'], ['·', 'new'], ['c']])
  expect(layout.joins).toEqual([[{ from: 0, to: 0 }], [{ from: 0, to: 0 }]])
})

test('what leads back, to itself or to nowhere is not drawn', () => {
  const columnOf = new Map([
    ['a', 0],
    ['b', 1],
    ['c', 1],
  ])
  const strands = [
    { from: 'b', to: 'a' },
    { from: 'b', to: 'c' },
    { from: 'a', to: 'a' },
    { from: 'a', to: 'gone' },
  ]
  expect(lineageLayout(columnOf, strands, 2).joins).toEqual([[]])
})

test('every card has one place, and every line ends at places that are there', () => {
  const cards = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(cards, fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 20 }), (columns, pairs) => {
      const columnOf = new Map(columns.map((column, at) => [String(at), column]))
      const layout = lineageLayout(
        columnOf,
        [...new Set(pairs.map(([a, b]) => `${a}>${b}`))].map((p) => ({ from: p.split('>')[0] ?? '', to: p.split('>')[1] ?? '' })),
        5,
      )
      const cardsPlaced = layout.columns.flat().filter(({ through }) => !through)
      expect(cardsPlaced).toHaveLength(columns.length)
      for (const [at, joins] of layout.joins.entries())
        for (const { from, to } of joins) {
          expect(layout.columns[at]?.[from]).toBeDefined()
          expect(layout.columns[at + 1]?.[to]).toBeDefined()
        }
    }),
  )
})
