import { describe, expect, test } from 'vitest'
import type { Level, Strategy, StrategyElement } from '../element.ts'
import { whyNotHorizon } from './horizon.ts'
import { figureGaps } from './of-figures.ts'
import { measuresFor, unshownGaps } from './of-outcomes.ts'
import { countGaps, horizonGaps, restingIn, underBricks, untestedGaps } from './of-version.ts'

const element = (id: number, level: Level, parentId: number | null, given: Partial<StrategyElement> = {}): StrategyElement => ({
  ...{ id, versionId: 1, level, parentId, position: id, letter: null, title: `Element ${id}`, statement: '', statedCount: null, test: '' },
  ...{ startsOn: null, endsOn: null, illustrative: false, version: 1, levelNames: {} },
  ...given,
})
const strategy = (...elements: StrategyElement[]): Strategy => ({
  version: {
    ...{
      id: 1,
      name: 'Step up',
      label: '2021–24',
      startsOn: '2021-04-01',
      endsOn: '2024-03-31',
      vision: '',
      values: [],
      mainAxis: 'brick',
    },
    ...{ levelNames: {}, state: 'adopted', followsId: null, version: 1 },
  },
  elements,
  crossings: [],
})
const none = new Set<number>()

describe('a list that says how many it holds', () => {
  const list = (stated: number) =>
    strategy(
      element(1, 'brick', null),
      element(2, 'enabler', 1, { statedCount: stated }),
      element(3, 'enabler', 2),
      element(4, 'enabler', 2),
    )
  test('is a gap when it holds another number', () => {
    expect(countGaps(list(5), none)).toMatchObject([
      { ref: { id: 2 }, words: 'The paper says 5; 2 are held here.', href: '/strategy/elements/2/edit' },
    ])
  })
  test('is none when it holds as many, or is set aside', () => {
    expect([countGaps(list(2), none), countGaps(list(5), new Set([2]))]).toEqual([[], []])
  })
})

test('a success statement is a gap until it has a test; words of its paper are none', () => {
  const held = strategy(element(1, 'brick', null), element(2, 'success', 1, { test: 'By survey' }), element(3, 'success', 1))
  expect(untestedGaps(held, new Set([3]), none)).toMatchObject([{ ref: { id: 2 }, of: 2, needs: 'success:test' }])
  expect(untestedGaps(held, none, new Set([2, 3]))).toEqual([])
})

test.each([
  ['ends with its strategy', { endsOn: '2024-03-31' }, undefined, []],
  ['ends after its strategy', { endsOn: '2030-12-31' }, undefined, ['Parts that outlive their strategy']],
  ['ends after what it stands beneath', { endsOn: '2024-01-01' }, '2023-01-01', ['Parts that end after what they stand beneath']],
  ['ends after both: asked once', { endsOn: '2030-01-01' }, '2023-01-01', ['Parts that end after what they stand beneath']],
  ['has no end of its own', {}, '2023-01-01', []],
] as const)('a part that %s', (_, given, above, kinds) => {
  const held = strategy(
    element(1, 'brick', null, { endsOn: above ?? null }),
    element(2, 'commitment', 1),
    element(3, 'commitment', 2, given),
  )
  expect(horizonGaps(held, none).map((gap) => gap.kind)).toEqual(kinds)
})

test('what is set aside rests with everything beneath it, and gaps tell the brick they stand under', () => {
  const held = strategy(element(1, 'brick', null), element(2, 'commitment', 1), element(3, 'success', 2), element(4, 'success', null))
  expect([...restingIn(held, new Set([1]))]).toEqual([1, 2, 3])
  expect(underBricks(held, untestedGaps(held, none, none)).map((gap) => gap.brickId)).toEqual([1, undefined])
})

test('a kept figure is confirmed by its post; one that nobody keeps is kept first', () => {
  const fact = {
    id: 5,
    label: 'Staff',
    value: '6,500',
    confirmedOn: '2021-07-27',
    source: '',
    ownerPostId: 7,
    owner: 'Director of HR',
    version: 1,
  } as const
  const asked = [
    { fact, figure: '6,500', element: undefined, words: 'Old.' },
    { fact: undefined, figure: '100', element: { id: 3, title: 'A goal' }, words: 'Carried over.' },
  ]
  expect(figureGaps(asked, 1)).toMatchObject([
    { key: 'figure not confirmed:fact:5', closer: { postId: 7 }, href: '/strategy/facts/5/confirmation', of: 1 },
    { key: 'figure 100 not kept:strategy element:3', closer: null, href: '/strategy/facts/new?value=100' },
  ])
})

test('days the wrong way round are refused; open ones are not', () => {
  expect(whyNotHorizon({ starts: '2024-04-02', ends: '2024-04-01' })?.field).toBe('ends')
  expect(whyNotHorizon({ starts: '2024-04-02', ends: null })).toBeUndefined()
})

test('an outcome is a gap until a measure shows it; what is set aside is not asked about, and its own priority’s measures come first', () => {
  const held = strategy(
    element(1, 'brick', null),
    element(2, 'brick', null),
    element(3, 'measure', 1),
    element(4, 'measure', 2),
    element(5, 'outcome', 2),
    element(6, 'outcome', 2),
  )
  expect(unshownGaps(held, new Set([5]), none)).toMatchObject([{ ref: { id: 6 }, of: 2, href: '/strategy/elements/6/measures' }])
  expect(unshownGaps(held, none, new Set([5, 6]))).toEqual([])
  expect(measuresFor(held, element(5, 'outcome', 2)).map((e) => e.id)).toEqual([4, 3])
})
