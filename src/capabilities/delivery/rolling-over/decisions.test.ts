import { expect, test } from 'vitest'
import { decidedRows, lostPlace, type OpenRow, seenOf } from './decisions.ts'

const row = (id: number, more: Partial<OpenRow> = {}): OpenRow => ({
  id,
  version: 1,
  title: `Row ${id}`,
  brick: { to: 70 },
  goal: undefined,
  ...more,
})
const places = { bricks: new Set([70, 71]), goals: new Set([80]) }
const read = (rows: OpenRow[], typed: Record<string, string>) => decidedRows(rows, typed, places)

test('a row takes its own choice, and where it has none the one for all', () => {
  const { decisions, errors } = read([row(1), row(2)], { all: 'carried', 'fate-2': 'closed', 'why-2': ' Policy adopted ' })
  expect(errors).toEqual({})
  expect(decisions).toEqual([
    { id: 1, version: 1, fate: 'carried', words: '', brickId: 70, goalId: null },
    { id: 2, version: 1, fate: 'closed', words: 'Policy adopted', brickId: 70, goalId: null },
  ])
})

test('every row must be decided, and what ends must say why', () => {
  expect(read([row(1)], {}).errors).toEqual({ 'fate-1': 'Select what becomes of “Row 1”' })
  expect(read([row(1)], { 'fate-1': 'closed' }).errors).toEqual({ 'why-1': 'Enter what came of “Row 1”' })
  expect(read([row(1)], { all: 'dropped' }).errors).toEqual({ 'why-1': 'Enter why “Row 1” is dropped' })
  expect(read([row(1)], { all: 'burnt' }).errors).toEqual({ 'fate-1': 'Select what becomes of “Row 1”' })
})

test('one reason serves all that are dropped without one of their own', () => {
  const { decisions } = read([row(1), row(2)], { all: 'dropped', allWhy: 'No money', 'why-2': 'Done by others' })
  expect(decisions.map(({ words }) => words)).toEqual(['No money', 'Done by others'])
})

test('new words may be as long as a title', () => {
  expect(read([row(1)], { all: 'carried', 'words-1': 'x'.repeat(301) }).errors['words-1']).toMatch(/300 characters/)
  expect(read([row(1)], { all: 'carried', 'words-1': 'x'.repeat(300) }).errors).toEqual({})
})

test('a place chosen by hand stands over the lineage; one from elsewhere is no choice', () => {
  const lost = row(1, { brick: { gone: 'retired' } })
  const placeOf = (typed: string) =>
    read([lost], { all: 'carried', 'place-1': typed }).decisions.map(({ brickId, goalId }) => [brickId, goalId])
  expect([placeOf('71'), placeOf('80'), placeOf('99'), placeOf('')]).toEqual([[[71, null]], [[null, 80]], [[null, null]], [[null, null]]])
})

test('a row has lost its place when nothing it stood under is found', () => {
  expect(lostPlace(row(1, { brick: { gone: 'x' }, goal: { among: [1, 2] } }))).toBe(true)
  expect(lostPlace(row(1, { brick: { gone: 'x' }, goal: { to: 1 } }))).toBe(false)
  expect(lostPlace(row(1, { brick: undefined }))).toBe(false)
})

test('rows and versions are one word', () => expect(seenOf([row(1), row(2, { version: 4 })])).toBe('1:1 2:4'))
