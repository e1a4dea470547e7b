import { expect, test } from 'vitest'
import { opensAs } from './opening.ts'
import { addressOf, keptQuery, mayKeep, mostViews, type View } from './view.ts'

const view = (name: string, query = 'sort=now', opens = false): View => ({ id: 1, page: '/risks', name, query, opens })

test.each([
  ['sort=now&as-at=2024-01-01', 'sort=now'],
  ['band=&sort=now', 'sort=now'],
  ['column=a&column=b', 'column=a&column=b'],
  ['view=all', ''],
  ['', ''],
  ['q=a+b%26c', 'q=a+b%26c'],
])('“%s” is kept as “%s”', (query, kept) => expect(keptQuery(query)).toBe(kept))

test('a view of the same name is replaced, whatever its case; one too many, or of nothing, is refused', () => {
  expect(mayKeep([view('Mine')], { name: 'mine', query: 'a=1' })).toEqual({ yes: { instead: view('Mine') } })
  expect(mayKeep([], { name: 'x', query: 'view=all' })).toHaveProperty('no')
  const many = Array.from({ length: mostViews }, (_, n) => view(`View ${n}`))
  expect(mayKeep(many, { name: 'New', query: 'a=1' })).toHaveProperty('no')
  expect(mayKeep(many, { name: 'View 3', query: 'a=1' })).toHaveProperty('yes')
})

test('a list asked for by itself opens as its reader keeps it, and never where something was asked', () => {
  expect(opensAs('', [view('A'), view('B', 'sort=target', true)])).toBe('/risks?sort=target')
  expect(opensAs('view=all', [view('B', 'sort=target', true)])).toBeUndefined()
  expect(opensAs('', [view('A')])).toBeUndefined()
  expect(addressOf({ page: '/risks', query: '' })).toBe('/risks')
})
