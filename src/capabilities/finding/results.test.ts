import { expect, test } from 'vitest'
import { answerOf, byKind, type Match, recordsOf } from './results.ts'

const match = (id: number, part: string, rank: number, kind = 'item'): Match => ({
  kind,
  id,
  part,
  body: `${part} body`,
  rank,
  alias: false,
})

test('a record is found once, by its own name before what hangs on it, at its best rank', () => {
  const found = recordsOf([match(1, 'an update', 0.9), match(2, '', 0.5), match(1, '', 0.3)])
  expect(found.map(({ id, part, rank }) => [id, part, rank])).toEqual([
    [1, '', 0.9],
    [2, '', 0.5],
  ])
})

test('kinds stand in the product’s order; what nobody names is left out', () => {
  const named = new Map([['risk:3', { title: 'Waits', href: '/risks/3' }]])
  const kinds = [
    { kind: 'item', label: 'Items', permission: 'delivery:read' },
    { kind: 'risk', label: 'Risks', permission: 'risk:read' },
  ]
  const found = byKind([match(1, '', 1), match(3, '', 0.5, 'risk')], named, kinds)
  expect(found.map(({ kind, found: of }) => [kind, of.map((one) => one.title)])).toEqual([['risk', ['Waits']]])
})

test('the answer counts what was found, and says when there is more', () => {
  const kinds = [
    { kind: 'item', label: 'Items', found: [{}, {}] },
    { kind: 'risk', label: 'Risks', found: [{}] },
  ] as unknown as Parameters<typeof answerOf>[1]
  expect(answerOf('x', kinds, false)).toEqual({ strong: '3 records found for “x”.', words: '2 in items and 1 in risks.' })
  expect(answerOf('x', kinds, true).strong).toBe('More than 3 found for “x”.')
  expect(answerOf('x', [], false).strong).toBe('Nothing was found for “x”.')
})
