import { describe, expect, test } from 'vitest'
import type { Level, StrategyElement } from '../../strategy/index.ts'
import { itemGaps } from './of-items.ts'
import { unworkedGaps } from './of-risks.ts'
import { aimlessGaps, type Sight, servedIn, servedInWords, unservedGaps } from './of-sight.ts'
import { silentSourceGaps } from './of-sources.ts'
import { promisedIn } from './promises-made.ts'
import { mayTie } from './tying.ts'
import type { WorkingItem } from './working-item.ts'

const element = (id: number, level: Level, parentId: number | null, given: Partial<StrategyElement> = {}): StrategyElement => ({
  ...{ id, versionId: 1, level, parentId, position: id, letter: null, title: `Element ${id}`, statement: '', statedCount: null, test: '' },
  ...{ startsOn: null, endsOn: null, illustrative: false, version: 1, levelNames: {} },
  ...given,
})
const item = (id: number, given: Partial<WorkingItem> = {}): WorkingItem => ({
  ...{ id, title: `Item ${id}`, brickId: 1, goalId: null, accountablePostId: 7, accountable: 'Director of Nursing', dueOn: null },
  ...{ hasMilestone: true, overseen: true, atWork: true, closed: false },
  ...given,
})
/** A brick with a list of two commitments and a loose one; a goal with two objectives, another with one. */
const elements = [
  element(1, 'brick', null),
  element(2, 'commitment', 1),
  element(3, 'commitment', 2),
  element(4, 'commitment', 2),
  element(5, 'commitment', 1),
  element(6, 'goal', null),
  element(7, 'objective', 6),
  element(8, 'objective', 6),
  element(9, 'goal', null),
  element(10, 'objective', 9),
]
const sight = (given: Partial<Sight> = {}): Sight => ({
  ...{ promised: promisedIn(elements), items: [item(20), item(21)], servings: [], plans: ['Plan A'] },
  ...given,
})
const serving = (elementId: number, itemId: number, relation = 'served by') => ({ elementId, itemId, relation })
const idsOf = (gaps: { ref: { id: number } }[]) => gaps.map((gap) => gap.ref.id)

describe('what a version promises', () => {
  test('is its commitments without the headings of lists, in the order of their lists, and its objectives', () => {
    const { commitments, objectives, brickOf } = promisedIn(elements)
    expect([commitments.map((e) => e.id), objectives.map((e) => e.id)]).toEqual([
      [3, 4, 5],
      [7, 8, 10],
    ])
    expect([brickOf.get(3), brickOf.get(5), brickOf.get(7)]).toEqual([1, 1, undefined])
  })

  test('leaves out an empty list that says how many it holds, and what is set aside', () => {
    const stated = [element(1, 'brick', null), element(2, 'commitment', 1, { statedCount: 4 }), element(3, 'commitment', 1)]
    expect(promisedIn(stated, new Set([3])).commitments).toEqual([])
  })
})

describe('promises that no item serves', () => {
  test.each([
    ['nothing tied', [], [3, 4, 5, 7, 8, 10]],
    ['one tied directly', [serving(3, 20)], [4, 5, 7, 8, 10]],
    ['loosely and rolled up count as served', [serving(3, 20, 'loosely served by'), serving(4, 20, 'rolled up in')], [5, 7, 8, 10]],
    ['tied to an item of another plan', [serving(3, 99)], [3, 4, 5, 7, 8, 10]],
    ['another kind of thread', [serving(3, 20, 'answers')], [3, 4, 5, 7, 8, 10]],
  ])('with %s', (_, servings, ids) => expect(idsOf(unservedGaps(sight({ servings })))).toEqual(ids))

  test('an objective alone under a goal with items is served by them; one of two is not', () => {
    const items = [item(20, { goalId: 6 }), item(21, { goalId: 9 })]
    expect([...servedIn(sight({ items }))]).toEqual([10])
    const asked = unservedGaps(sight({ items })).find((gap) => gap.ref.id === 7)
    expect(asked).toMatchObject({ kind: 'Objectives with no item', words: '1 item under its goal, none said to serve it.', of: 3 })
  })

  test('each says where it is closed, keeps its key, and tells the brick it stands under', () => {
    expect(unservedGaps(sight())[0]).toMatchObject({
      ...{ key: 'commitment without a row:strategy element:3', href: '/strategy/elements/3/items', needs: 'sight:tie', brickId: 1, of: 3 },
      words: 'No row of Plan A says who does it, and by when.',
    })
  })

  test('loose and rolled up ones are told, unless they are served directly too', () => {
    const servings = [
      serving(3, 20, 'loosely served by'),
      serving(3, 21),
      serving(4, 20, 'rolled up in'),
      serving(5, 20, 'loosely served by'),
    ]
    expect(servedInWords(sight({ servings }))).toEqual(['1 is served loosely', '1 is rolled up with others in one row'])
  })
})

describe('items that serve nothing promised', () => {
  test.each([
    ['tied', { servings: [serving(3, 20), serving(4, 21)] }, []],
    ['not tied', { servings: [serving(3, 20)] }, [21]],
    ['not at work', { items: [item(20, { atWork: false }), item(21)] }, [21]],
    ['under a goal with one objective', { items: [item(20, { goalId: 9 }), item(21, { goalId: 6 })] }, [21]],
    ['in a version that promises nothing', { promised: promisedIn([element(1, 'brick', null)]) }, []],
  ] as [string, Partial<Sight>, number[]][])('%s', (_, given, ids) => expect(idsOf(aimlessGaps(sight(given)))).toEqual(ids))
})

describe('what items lack', () => {
  const facts = { held: new Set([7]), strategyEnds: '2025-03-31' } as const
  test.each([
    ['nothing', {}, []],
    ['no owner', { accountablePostId: null, accountable: null }, ['Items with no owner']],
    ['an owner only a paper names', { accountablePostId: null, accountable: 'CFO' }, ['Items with no owner']],
    ['a vacant post', { accountablePostId: 8 }, ['Items whose post is vacant']],
    ['no date at all', { hasMilestone: false }, ['Items with no date']],
    ['a day and nothing on the way', { hasMilestone: false, dueOn: '2025-03-31' }, ['Items that no measure or milestone shows']],
    ['no group', { overseen: false }, ['Items with no overseeing group']],
    ['a day after the strategy ends', { dueOn: '2025-04-01' }, ['Items due after their strategy ends']],
    ['everything, but not at work', { atWork: false, accountablePostId: null, hasMilestone: false, overseen: false }, []],
  ] as [string, Partial<WorkingItem>, string[]][])('%s', (_, given, kinds) =>
    expect(itemGaps([item(20, given)], facts).map((gap) => gap.kind)).toEqual(kinds),
  )

  test('a milestone is set by the accountable post, a group chosen by a governance lead', () => {
    const [date, group] = itemGaps([item(20, { hasMilestone: false, overseen: false })], facts)
    expect([date?.closer, group?.closer]).toEqual([{ postId: 7, title: 'Director of Nursing' }, null])
  })
})

test('a risk that no open item works on is a gap of its owner', () => {
  const risks = [1, 2].map((id) => ({ id, number: `0${id}`, title: 'Staffing', ownerPostId: id === 1 ? 7 : null, owner: 'Director of HR' }))
  expect(unworkedGaps(risks, new Set([2]))).toMatchObject([{ ref: { id: 1 }, closer: { postId: 7 }, of: 2, title: 'Risk 01: Staffing' }])
  expect(unworkedGaps(risks, new Set([1]))).toMatchObject([{ ref: { id: 2 }, closer: null }])
})

describe('a plan or measure that an objective names', () => {
  const named = [...elements, element(30, 'measure', 7), element(31, 'measure', 1)]
  const base = { elements: named, resting: new Set<number>(), reported: new Set([20]), period: 'Q1 2024/25' }
  test.each([
    ['carried by no item', { servings: [] }, ['“Element 7” is to be judged by it, and no item reports on it.']],
    ['carried and reported', { servings: [serving(30, 20)] }, []],
    ['carried by two, one reported', { servings: [serving(30, 20), serving(30, 21)] }, []],
    [
      'carried and silent',
      { servings: [serving(30, 21)] },
      ['“Element 7” is to be judged by it, and nothing was reported on it for Q1 2024/25.'],
    ],
    ['carried, before any period was due', { servings: [serving(30, 21)], period: undefined }, []],
    ['set aside', { servings: [], resting: new Set([30]) }, []],
  ])('%s', (_, given, words) => expect(silentSourceGaps({ ...base, ...given }).map((gap) => gap.words)).toEqual(words))
})

test.each([
  [['governance lead'], [], null, true],
  [['executive'], [], 7, true],
  [['director'], [7], 7, true],
  [['director'], [8], 7, false],
  [['director'], [7], null, false],
  [['analyst'], [7], 7, false],
] as const)('%o holding %o may tie an item of post %s: %s', (roles, postIds, post, may) =>
  expect(mayTie({ roles, postIds }, post)).toBe(may),
)
