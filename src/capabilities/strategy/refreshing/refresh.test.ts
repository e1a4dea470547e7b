import { describe, expect, test } from 'vitest'
import type { Disposition, Level, LineageLine, Strategy, StrategyElement, StrategyVersion } from '../element.ts'
import { levelName, namesAt } from '../level-names.ts'
import { mayAdopt, mayFollow, whyNotDraft } from './adopting.ts'
import { copiesOf, crossingsToCopy, mergeTargets, placeOf, retainable } from './disposing.ts'
import { groupsOf, type Refresh, undecidedIn, waitingForReview } from './refresh.ts'
import { countedInWords, decidedInWords, listsThatDiffer, newInDraft, refreshInWords } from './refresh-words.ts'

const version = (id: number, label: string, more: Partial<StrategyVersion> = {}): StrategyVersion => ({
  id,
  name: 'Step up',
  label,
  startsOn: '2021-04-01',
  endsOn: '2025-03-31',
  vision: '',
  values: [],
  mainAxis: 'brick',
  levelNames: { commitment: 'Promise' },
  state: 'adopted',
  followsId: null,
  version: 1,
  ...more,
})
const element = (id: number, level: Level, parentId: number | null, more: Partial<StrategyElement> = {}): StrategyElement => ({
  id,
  versionId: 1,
  level,
  parentId,
  position: id,
  letter: null,
  title: `${level} ${id}`,
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
const old: Strategy = {
  version: version(1, '2021–24'),
  elements: [
    element(1, 'goal', null),
    element(2, 'objective', 1),
    element(3, 'brick', null, { levelNames: { commitment: 'Aim' } }),
    element(4, 'commitment', 3, { statedCount: 3 }),
    element(5, 'commitment', 4),
    element(6, 'success', 3),
    element(7, 'brick', 1),
  ],
  crossings: [{ brickId: 3, goalId: 1 }],
}
const draftVersion = version(2, '2025–30', { state: 'draft', followsId: 1, startsOn: '2025-04-01', endsOn: '2030-03-31' })
const line = (fromId: number, toId: number | null, disposition: Disposition): LineageLine => ({
  ...{ fromId, toId, disposition, reason: '', decidedOn: null, approvedBy: '', proposed: true },
})
const refresh = (lines: readonly LineageLine[], elements: readonly StrategyElement[] = []): Refresh => ({
  ...{ old, lines, draft: { version: draftVersion, elements, crossings: [] }, reviews: new Map() },
})
const at = (id: number) => old.elements.find((e) => e.id === id) as StrategyElement
const ids = (elements: readonly StrategyElement[]) => elements.map((e) => e.id)

test('the old version is worked through goal by goal and brick by brick, each thing before what stands beneath it', () =>
  expect(groupsOf(old).map(({ items }) => ids(items))).toEqual([[1, 2], [3, 4, 5, 6], [7]]))

describe('where a successor stands', () => {
  const goalKept = refresh([line(1, 11, 'retained')], [element(11, 'goal', null)])
  const split = refresh([line(1, 11, 'split'), line(1, 12, 'split')], [element(11, 'goal', null), element(12, 'goal', null)])
  test.each([
    ['a brick that stood by itself', refresh([]), 3, undefined, { yes: null }],
    ['beneath what is undecided', refresh([]), 2, undefined, { no: expect.stringContaining('Say first what becomes of goal 1') }],
    ['beneath what was kept', goalKept, 2, undefined, { yes: 11 }],
    ['beneath what was split', split, 2, undefined, { no: expect.stringContaining('was split: select') }],
    ['beneath the part chosen', split, 2, 12, { yes: 12 }],
    ['beneath something that cannot hold it', goalKept, 5, 11, { yes: 11 }],
    ['beneath nothing of the draft', goalKept, 2, 99, { no: expect.stringContaining('Select something of the draft') }],
    ['a brick whose goal ended', refresh([line(1, null, 'retired')]), 7, undefined, { yes: null }],
    ['an objective whose goal ended', refresh([line(1, null, 'retired')]), 2, undefined, { no: expect.stringContaining('goal 1 ends') }],
  ] as const)('%s', (_, now, id, under, place) => expect(placeOf(now, at(id), under)).toEqual(place))
})

test('one step retains a whole brick, and leaves what has no plain place', () => {
  const [, brick] = groupsOf(old)
  expect(ids(retainable(refresh([]), brick?.items ?? []).can)).toEqual([3, 4, 5, 6])
  const ended = retainable(refresh([line(3, null, 'retired')]), brick?.items ?? [])
  expect([ids(ended.can), ids(ended.cannot)]).toEqual([[], [4, 5, 6]])
})

test('a copy crosses what its old neighbour became, once', () => {
  const goals = refresh([line(1, 11, 'retained')], [element(11, 'goal', null)])
  expect(crossingsToCopy(goals, at(3), [21])).toEqual([{ brickId: 21, goalId: 11 }])
  const bricks = refresh([line(3, 21, 'retained')], [element(21, 'brick', null)])
  expect(crossingsToCopy(bricks, at(1), [11])).toEqual([{ brickId: 21, goalId: 11 }])
  expect(crossingsToCopy(refresh([]), at(3), [21])).toEqual([])
})

test('what is split becomes as many as it has lines, and what ends becomes none', () => {
  expect(copiesOf(at(3), { disposition: 'split', parts: ' A \n\nB', decided: '2024-10-01' }).map((e) => e.title)).toEqual(['A', 'B'])
  expect(copiesOf(at(3), { disposition: 'retired', decided: '2024-10-01' })).toEqual([])
  expect(copiesOf(at(3), { disposition: 'merged', into: 1, decided: '2024-10-01' })).toEqual([])
})

test('a brick is merged into a brick, and a line into any line, its own level first', () => {
  const draft = { ...old, version: draftVersion }
  expect(ids(mergeTargets(draft, at(3)))).toEqual([3, 7])
  expect(ids(mergeTargets(draft, at(6)))).toEqual([6, 2, 4, 5])
})

test('the answer counts what is undecided and which bricks end unreviewed', () => {
  const now = refresh(
    [line(3, null, 'retired'), line(7, 27, 'refocused'), line(1, 11, 'reworded')],
    [element(11, 'goal', null, { title: 'New' })],
  )
  expect(refreshInWords(now)).toBe('4 of 7 items have no disposition; 2 bricks wait for a closing review.')
  expect(countedInWords(now)).toBe('1 reworded, 1 refocused and 1 retired')
  expect(ids(waitingForReview({ ...now, reviews: new Map([[3, {} as never]]) }))).toEqual([7])
  expect(decidedInWords([line(1, 11, 'reworded')], now.draft, at(1))).toBe('Reworded as New')
  expect(ids(undecidedIn(now))).toEqual([2, 4, 5, 6])
  expect(ids(newInDraft(now))).toEqual([])
  expect(listsThatDiffer(old).map(({ words }) => words)).toEqual(['The paper says 3; 1 is held here.'])
})

describe('adopting', () => {
  const all = old.elements.map((e) => line(e.id, e.id + 10, 'retained'))
  test.each([
    ['with all decided', refresh(all, [element(11, 'goal', null)]), true],
    ['with one undecided', refresh(all.slice(1), [element(11, 'goal', null)]), false],
    ['with an unreviewed ending', refresh([...all.slice(0, 6), line(7, null, 'achieved')], [element(11, 'goal', null)]), false],
    ['of nothing', refresh(all), false],
  ])('%s: %s', (_, now, may) => expect('yes' in mayAdopt(now)).toBe(may))

  test('one draft follows a version, and none an adopted one that has a successor', () => {
    expect(mayFollow([old.version], old.version)).toEqual({ yes: old.version })
    expect(mayFollow([old.version, draftVersion], old.version)).toEqual({ no: expect.stringContaining('go on with that one') })
    expect(mayFollow([old.version, { ...draftVersion, state: 'adopted' }], old.version)).toEqual({
      no: expect.stringContaining('start the next draft from'),
    })
    expect(mayFollow([draftVersion], draftVersion)).toEqual({ no: expect.stringContaining('adopt it first') })
  })

  test.each([
    ['2025–30', '2021-04-01', '2030-03-31', 'starts'],
    ['2025–30', '2025-04-01', '2025-03-31', 'ends'],
    ['2021–24', '2025-04-01', '2030-03-31', 'label'],
    ['2025–30', '2025-04-01', '2030-03-31', undefined],
  ])('years %s from %s to %s', (label, starts, ends, field) =>
    expect(whyNotDraft([old.version], old.version, { label, starts, ends })?.field).toBe(field),
  )
})

test.each([
  [3, 'Aim'],
  [5, 'Aim'],
  [2, 'Promise'],
])('a commitment at element %i is called %s: the brick before the version', (id, name) =>
  expect(levelName(namesAt(old, at(id)), 'commitment')).toBe(name),
)
