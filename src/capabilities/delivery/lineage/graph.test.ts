import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type How, lineageOf, type Step } from './graph.ts'

const step = (from: string, to: string | null, how: How = 'retained'): Step => ({ from, to, how, reason: '', on: null, by: '' })
const keysOf = (here: string, steps: Step[]) => [...lineageOf(here, steps).keys].sort()

describe('one thing, back and on', () => {
  const line = [step('2019', '2021', 'reworded'), step('2021', 'row', 'served by'), step('row', 'item', 'continues')]

  test.each(['2019', '2021', 'row', 'item'])('from %s the whole line is found', (here) => {
    expect(keysOf(here, line)).toEqual(['2019', '2021', 'item', 'row'])
    expect(lineageOf(here, line).steps).toHaveLength(3)
  })

  test('split: each part knows the whole it came from, not its twin; the whole knows both', () => {
    const split = [step('a', 'x', 'split'), step('a', 'y', 'split')]
    expect(keysOf('x', split)).toEqual(['a', 'x'])
    expect(keysOf('a', split)).toEqual(['a', 'x', 'y'])
  })

  test('merged: the one that came of several has every predecessor', () => {
    const merged = [step('a', 'm', 'merged'), step('b', 'm', 'merged'), step('m', 'row', 'served by')]
    expect(keysOf('row', merged)).toEqual(['a', 'b', 'm', 'row'])
    expect(keysOf('b', merged)).toEqual(['b', 'm', 'row'])
  })

  test('a row with no predecessor stands alone; an element that ended keeps its end', () => {
    expect(lineageOf('row', [])).toEqual({ here: 'row', keys: new Set(['row']), steps: [], others: new Map() })
    expect(lineageOf('a', [step('a', null, 'retired')]).steps).toEqual([step('a', null, 'retired')])
  })

  test('dozens merged on the way are counted, but for the one that leads here by itself', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((from) => step(from, 'objective', 'merged'))
    const steps = [
      ...many,
      step('objective', 'item', 'served by'),
      step('a', 'row', 'served by'),
      step('row', 'item', 'continues'),
      step('b0', 'b', 'reworded'),
    ]
    const found = lineageOf('item', steps)
    expect([...found.keys].sort()).toEqual(['a', 'item', 'objective', 'row'])
    expect(found.others).toEqual(new Map([['objective', 4]]))
    expect(lineageOf('objective', steps).keys.size).toBe(8)
  })

  test('a commitment tied to a row and to the item that carries it on is told once', () => {
    const twice = [step('c', 'row', 'served by'), step('row', 'item', 'continues'), step('c', 'item', 'served by')]
    expect(lineageOf('item', twice).steps.map(({ from, to }) => [from, to])).toEqual([
      ['c', 'row'],
      ['row', 'item'],
    ])
  })
})

test('a circle ends, and everything found is joined by steps that are there', () => {
  expect(keysOf('a', [step('a', 'b'), step('b', 'a')])).toEqual(['a', 'b'])
  const pairs = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 })
  fc.assert(
    fc.property(pairs, fc.nat(9), (drawn, at) => {
      const found = lineageOf(
        String(at),
        drawn.map(([from, to]) => step(String(from), String(to))),
      )
      for (const { from, to } of found.steps) expect(found.keys.has(from) && found.keys.has(to ?? from)).toBe(true)
      for (const key of found.keys)
        if (key !== found.here) expect(found.steps.some(({ from, to }) => from === key || to === key)).toBe(true)
    }),
  )
})
