import { expect, test } from 'vitest'
import type { Earned } from '../../../kernel/rag.ts'
import { standingWith, updateWith } from '../facts-fixture.ts'
import { worstFirst } from './change.ts'
import { declaredChanges, earnedChanges, wayOf } from './status-changes.ts'

const statuses: (Earned | null)[] = ['red', 'amber', 'green', 'blue', 'cannot tell', null]
const better = new Set(['red amber', 'red green', 'red blue', 'amber green', 'amber blue', 'green blue'])
const known = (status: Earned | null) => status !== null && status !== 'cannot tell'

test.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))(
  'from %s to %s goes one way, and back the other',
  (from, to) => {
    const way = wayOf(from, to)
    if (from === to) expect(way).toBe('neither')
    else if (known(from) && known(to)) {
      expect(way).toBe(better.has(`${from} ${to}`) ? 'better' : 'worse')
      expect(wayOf(to, from)).toBe(way === 'better' ? 'worse' : 'better')
    } else if (known(from)) expect([way, wayOf(to, from)]).toEqual(['no longer told', 'told again'])
    else if (known(to)) expect(way).toBe('told again')
    else expect(way).toBe('neither')
  },
)

const long = 'A very long title '.repeat(12).trim()
const at = (id: number, declared: Earned | null, more = {}) =>
  standingWith({ item: { id, title: `Item ${id}` }, declared: declared as never, ...more })

test('declared status: what got red stands first, what got better last; what stayed is left out', () => {
  const past = [at(1, 'green'), at(2, 'amber'), at(3, 'green'), at(4, 'red'), at(5, 'green'), at(6, 'green')]
  const now = [at(1, 'amber'), at(2, 'green'), at(3, 'red'), at(4, 'amber'), at(5, 'green'), at(6, null)]
  const found = worstFirst(declaredChanges(past, now))
  expect(found.map(({ ref, way }) => `${ref} ${way}`)).toEqual([
    'item:3 worse',
    'item:1 worse',
    'item:6 no longer told',
    'item:4 better',
    'item:2 better',
  ])
  expect(found[0]?.now).toEqual({ words: 'Red', status: 'red' })
})

test('ties keep the order of the plan, and no title is cut', () => {
  const past = [at(8, 'green'), at(2, 'green', { item: { id: 2, title: long } })]
  const found = worstFirst(declaredChanges(past, [at(8, 'amber'), at(2, 'amber', { item: { id: 2, title: long } })]))
  expect(found.map(({ ref }) => ref)).toEqual(['item:8', 'item:2'])
  expect(found[1]?.title).toBe(long)
})

test('a status declared worse has its reason beside it, or that none is given', () => {
  const why = (reason: string) =>
    declaredChanges([at(1, 'green')], [at(1, 'amber', { update: updateWith({ rag: 'amber', reason }) })])[0]?.why
  expect([why('Money is short.'), why(' ')]).toEqual(['Money is short.', 'No reason is given.'])
})

test('an item that is new or gone has no change of status', () => {
  expect([...declaredChanges([], [at(1, 'red')]), ...earnedChanges([at(1, 'red')], [])]).toEqual([])
})

test('earned says what now stands against it', () => {
  const reasons = [{ rule: 'update' as const, ceiling: 'cannot tell' as const, words: 'No update this period.' }]
  const [found] = earnedChanges([at(1, 'green')], [at(1, 'green', { earned: 'cannot tell', reasons })])
  expect(found).toMatchObject({
    way: 'no longer told',
    why: 'No update this period.',
    past: { words: 'Green' },
    now: { words: 'Cannot tell' },
  })
})
