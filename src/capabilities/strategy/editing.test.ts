import { expect, test } from 'vitest'
import { whyNotElement, whyNotLineage, whyNotVersion } from './editing.ts'
import type { Level, LineageLine, Strategy, StrategyElement, StrategyVersion } from './element.ts'
import { threadOf } from './thread.ts'
import { listsBeneath, whyListDiffers } from './tree.ts'

const version = (id: number, label: string, startsOn: StrategyVersion['startsOn']): StrategyVersion => ({
  id,
  name: 'Step up',
  label,
  startsOn,
  endsOn: '2030-03-31',
  vision: 'Care for all',
  values: [],
  mainAxis: 'brick',
  levelNames: { goal: 'Strategic objective' },
  state: 'adopted',
  followsId: null,
  version: 1,
})
const element = (id: number, level: Level, more: Partial<StrategyElement> = {}): StrategyElement => ({
  id,
  versionId: 1,
  level,
  parentId: null,
  position: id,
  letter: null,
  title: `Element ${id}`,
  statement: '',
  statedCount: null,
  test: '',
  startsOn: null,
  endsOn: null,
  illustrative: false,
  levelNames: {},
  version: 1,
  ...more,
})
const old = version(1, '2021–24', '2021-04-01')
const strategy: Strategy = {
  version: old,
  elements: [
    element(1, 'goal'),
    element(2, 'brick', { letter: 'S' }),
    element(3, 'commitment', { parentId: 2, title: 'Enablers', statedCount: 5 }),
    element(4, 'commitment', { parentId: 3 }),
    element(5, 'commitment', { parentId: 3 }),
    element(6, 'commitment', { parentId: 2 }),
    element(7, 'success', { parentId: 2 }),
  ],
  crossings: [{ brickId: 2, goalId: 1 }],
}

test.each([
  ['a goal by itself', { level: 'goal' as const }, undefined],
  ['a brick with its letter', { level: 'brick' as const, letter: 'É' }, undefined],
  ['a brick with two letters', { level: 'brick' as const, letter: 'ST' }, 'letter'],
  ['a brick with a figure', { level: 'brick' as const, letter: '1' }, 'letter'],
  ['a goal beneath a brick', { level: 'goal' as const, parent: 2 }, 'parent'],
  ['a commitment beneath nothing', { level: 'commitment' as const }, 'parent'],
  ['a commitment in a list', { level: 'commitment' as const, parent: 3 }, undefined],
  ['a success statement beneath what is not there', { level: 'success' as const, parent: 99 }, 'parent'],
])('%s', (_, proposed, field) => expect(whyNotElement(strategy, proposed)?.field).toBe(field))

test('a list cannot stand beneath itself or beneath what it holds', () => {
  const list = strategy.elements[2] as StrategyElement
  expect(whyNotElement(strategy, { level: 'commitment', parent: 3 }, list)?.field).toBe('parent')
  expect(whyNotElement(strategy, { level: 'commitment', parent: 4 }, list)?.field).toBe('parent')
  expect(whyNotElement(strategy, { level: 'commitment', parent: 6 }, list)).toBeUndefined()
})

test('a version needs years of its own and an end after its beginning', () => {
  expect(whyNotVersion([old], { label: '2021–24', starts: '2021-04-01', ends: '2024-03-31' })?.field).toBe('label')
  expect(whyNotVersion([old], { label: '2024/25', starts: '2024-04-01', ends: '2024-03-31' })?.field).toBe('ends')
  expect(whyNotVersion([old], { label: '2024/25', starts: '2024-04-01', ends: '2025-03-31' })).toBeUndefined()
})

const line = (disposition: LineageLine['disposition'], toId: number | null): LineageLine => ({
  fromId: 2,
  toId,
  disposition,
  reason: '',
  decidedOn: null,
  approvedBy: '',
  proposed: false,
})
const later = { id: 20, version: version(2, '2024/25', '2024-04-01') }
test.each([
  ['retained', later, [], undefined],
  ['retained', undefined, [], 'into'],
  ['retired', undefined, [], undefined],
  ['retired', later, [], 'into'],
  ['retained', { id: 20, version: old }, [], 'into'],
  ['retained', later, [line('retained', 20)], 'into'],
  ['reworded', later, [line('retired', null)], 'disposition'],
  ['split', later, [line('split', 21)], undefined],
] as const)('what was %s into %j beside %j', (disposition, into, lines, field) => {
  expect(whyNotLineage({ element: strategy.elements[1] as StrategyElement, version: old }, { disposition, into }, lines)?.field).toBe(field)
})

test('a list that states five and holds two says so; loose commitments stand after it without a heading', () => {
  const lists = listsBeneath(strategy, 2)
  expect(lists.map((l) => [l.list?.id, l.held.length, whyListDiffers(l)])).toEqual([
    [3, 2, 'The paper says 5; 2 are held here.'],
    [undefined, 1, undefined],
  ])
})

test('a thread runs from the vision through the goal a brick crosses to the brick, under the version’s own names', () => {
  expect(threadOf(strategy, [2]).map((l) => [l.kind, l.title])).toEqual([
    ['Vision, 2021–24', 'Care for all'],
    ['Strategic objective', 'Element 1'],
    ['Brick', 'S: Element 2'],
  ])
})
