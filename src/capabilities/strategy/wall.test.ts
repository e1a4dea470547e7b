import { expect, test } from 'vitest'
import { refKey } from '../../kernel/ref.ts'
import type { Beneath } from '../../platform/capability.ts'
import { slugOf, versionNamed, versionOn } from './current.ts'
import { fateInWords } from './earlier.ts'
import type { Disposition, StrategyElement, StrategyVersion } from './element.ts'
import { countOfLevel, pluralOf } from './level-names.ts'
import { type Brick, bareInWords, bricksOfWall, elementRef, narrowedTo, rowsBeneath, rowsUnderGoal, tileLevel } from './wall.ts'

const version = (id: number, label: string, startsOn: StrategyVersion['startsOn']): StrategyVersion => ({
  id,
  name: 'Step up',
  label,
  startsOn,
  endsOn: '2030-03-31',
  vision: '',
  values: [],
  mainAxis: 'brick',
  levelNames: { brick: 'Priority' },
  state: 'adopted',
  followsId: null,
  version: 1,
})
const versions = [version(1, '2019–21', '2019-04-01'), version(2, '2021–24', '2021-04-01'), version(3, '2024/25', '2024-04-01')]

test.each([
  ['2018-01-01', 1],
  ['2019-04-01', 1],
  ['2024-03-31', 2],
  ['2024-04-01', 3],
  ['2031-01-01', 3],
] as const)('on %s version %i is read', (on, id) => expect(versionOn(versions, on)?.id).toBe(id))

test('a version is found by the word of its address, and no other word finds one', () => {
  expect(versions.map((v) => slugOf(v.label))).toEqual(['2019-21', '2021-24', '2024-25'])
  expect(versionNamed(versions, '2024-25')?.id).toBe(3)
  expect(versionNamed(versions, '2024/25')?.id).toBe(3)
  expect(versionNamed(versions, '2024')).toBeUndefined()
})

const beneath = (id: number, items: readonly number[]): Beneath => ({
  under: elementRef(id),
  declared: items.map(() => 'green'),
  earned: items.map(() => 'amber'),
  changed: ['One moved.'],
  gaps: [],
  rows: items.map((n) => ({
    title: `Item ${n}`,
    href: `/items/${n}`,
    accountable: '',
    declared: 'green',
    earned: 'amber',
    why: '',
    lastChange: null,
  })),
})
const sixty = Array.from({ length: 60 }, (_, i) => i + 1)

test('a brick under one goal shows the rows that stand beneath both, its spread counted again', () => {
  const others = [
    beneath(
      3,
      sixty.filter((n) => n !== 2),
    ),
  ]
  const part = narrowedTo(beneath(1, [2, 4, 99]), beneath(2, sixty), others)
  expect(part.rows.map((r) => r.href)).toEqual(['/items/2', '/items/4'])
  expect([part.declared, part.earned]).toEqual([
    ['green', 'green'],
    ['amber', 'amber'],
  ])
  expect(narrowedTo(beneath(1, sixty), beneath(2, sixty), []).rows).toHaveLength(60)
})

test('a brick’s rows that stand beneath no goal at all count for each goal of the brick', () => {
  const [goal, other] = [{ id: 1, level: 'goal' } as StrategyElement, { id: 3, level: 'goal' } as StrategyElement]
  const tile = { id: 2, level: 'brick', parentId: 1 } as StrategyElement
  const strategy = { version: version(1, '2022', '2022-04-01'), elements: [goal, other, tile], crossings: [] }
  const held = new Map([beneath(2, [5, 6, 7]), beneath(3, [7])].map((b) => [refKey(b.under), b]))
  expect(rowsUnderGoal({ strategy, beneath: held }, goal)).toBe(2)
  expect(rowsUnderGoal({ strategy, beneath: held }, other)).toBe(1)
})

test('a strategy without bricks is read by its goals', () => {
  const strategy = { version: version(1, '2022', '2022-04-01'), elements: [{ id: 1, level: 'goal' } as StrategyElement], crossings: [] }
  const bricks = bricksOfWall({ strategy, lineage: { lines: [], known: new Map() }, beneath: new Map() })
  expect([tileLevel(strategy), bricks.map((b) => b.element.id)]).toEqual(['goal', [1]])
})

test('a row beneath a goal and a brick is counted once', () =>
  expect(rowsBeneath([beneath(1, sixty), beneath(2, sixty), beneath(3, [61])])).toBe(61))

const brick = (rows: readonly number[], disposition?: Disposition): Brick => ({
  element: { id: 1, title: 'A brick' } as StrategyElement,
  goals: [],
  beneath: beneath(1, rows),
  was: [],
  lists: [],
  success: [],
  came: [],
  pauses: [],
  became: disposition
    ? [{ fromId: 1, toId: null, disposition, reason: '', decidedOn: null, approvedBy: '', proposed: false, into: undefined }]
    : [],
})
const [first] = versions as [StrategyVersion]

test.each([
  [[[], [], [1]], 'Two of the three priorities have nothing beneath them.'],
  [[[], [1], [2]], 'One of the three priorities has nothing beneath it.'],
  [[[1], [2], [3]], ''],
  [[[], [], []], ''],
])('bare bricks of %j', (rows, words) =>
  expect(
    bareInWords(
      first,
      rows.map((r) => brick(r)),
    ),
  ).toBe(words),
)

test.each([
  [['retained', 'retained'], 'All 2 priorities were retained.'],
  [['retained', 'refocused', 'retained'], 'Of its 3 priorities, 2 were retained and 1 was refocused.'],
  [['retained', undefined], 'Of its 2 priorities, 1 was retained and what became of 1 is not recorded.'],
  [[undefined, undefined], ''],
] as const)('the fate of %j', (fates, words) =>
  expect(
    fateInWords(
      first,
      fates.map((fate) => brick([], fate)),
    ),
  ).toBe(words),
)

test('levels are counted by the version’s own names', () => {
  expect([countOfLevel(first, 'brick', 9), countOfLevel(first, 'goal', 1)]).toEqual(['9 priorities', '1 goal'])
  expect(pluralOf('survey')).toBe('surveys')
})
