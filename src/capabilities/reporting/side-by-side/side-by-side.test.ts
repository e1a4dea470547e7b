import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rag } from '../../../kernel/rag.ts'
import { period, updateWith } from '../facts-fixture.ts'
import { markedRuns } from './marked-runs.ts'
import { movementInWords } from './movement.ts'
import { levelInWords, shareInWords, withBeneath } from './narrowing.ts'
import { periodsBeside } from './periods-beside.ts'
import { saidCell } from './said-cell.ts'
import type { SideFacts } from './side-facts.ts'
import { sideReport } from './side-report.ts'
import { comparedInOrder, type SideRow, saidThen } from './side-row.ts'

test.each<[Rag | null, Rag | null, string]>([
  ['green', 'amber', 'Worse: was green.'],
  ['red', 'amber', 'Better: was red.'],
  ['green', 'blue', 'Better: was green.'],
  ['amber', 'amber', 'Unchanged: was amber.'],
  [null, 'red', 'First status declared.'],
  ['red', null, 'No status declared; was red.'],
  [null, null, ''],
])('from %s to %s: %s', (from, to, words) => expect(movementInWords(from, to)).toBe(words))

describe('narrowing', () => {
  const tree = [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
    { id: 3, parentId: 2 },
    { id: 4, parentId: 1 },
  ]
  test.each([
    [2, [2, 3]],
    [1, [1, 2, 4, 3]],
    [9, [9]],
  ])('%s with all beneath', (id, found) => expect([...withBeneath(tree, id)]).toEqual(found))
  test('a circle ends where it began', () =>
    expect([
      ...withBeneath(
        [
          { id: 1, parentId: 2 },
          { id: 2, parentId: 1 },
        ],
        1,
      ),
    ]).toEqual([1, 2]))

  const place = { id: 2, name: 'Community', kind: 'directorate' }
  const body = { id: 3, name: 'Quality committee' }
  test.each([
    [undefined, undefined, 'The whole trust', ''],
    [place, undefined, 'Directorate: Community', 'Of 34 rows of the plan, 5 are answered for in Community; the others are left out.'],
    [undefined, body, 'Quality committee', 'Of 34 rows of the plan, 5 are overseen by Quality committee; the others are left out.'],
    [
      place,
      body,
      'Quality committee, for Community',
      'Of 34 rows of the plan, 5 are answered for in Community and overseen by Quality committee; the others are left out.',
    ],
  ])('a level in words', (at, by, level, share) => {
    expect(levelInWords({ place: at, body: by })).toBe(level)
    expect(shareInWords(5, 34, { place: at, body: by })).toBe(share)
  })
})

const quarter = (id: number, ends: string) => ({ ...period, id, label: `P${id}`, ends_on: ends as `${number}-${number}-${number}` })
const [one, two, three] = [quarter(1, '2024-03-31'), quarter(2, '2024-06-30'), quarter(3, '2024-09-30')] as const
const known = [three, two, one]
const idsOf = (wanted: typeof one, against?: number, and?: number) => periodsBeside(known, wanted, { against, and }).map(({ id }) => id)

test.each([
  ['the period before by default', idsOf(three), [2, 3]],
  ['the first has none before it', idsOf(one), [1]],
  ['another asked for', idsOf(three, 1), [1, 3]],
  ['three, whatever order they are named in', idsOf(one, 3, 2), [1, 2, 3]],
  ['the same twice counts once', idsOf(three, 2, 2), [2, 3]],
  ['a later one may be asked for', idsOf(one, 2), [1, 2]],
])('periods: %s', (_name, found, wanted) => expect(found).toEqual(wanted))

describe('marked words', () => {
  const before = 'Clinics run on Saturdays in two towns. Nurses are in post.'
  test('only what is new is marked, its leading space left out', () =>
    expect(markedRuns(before, `${before} A third town follows.`)).toEqual([
      { text: before },
      { text: ' ' },
      { text: 'A third town follows.', new: true },
    ]))
  test.each([
    ['', 'Anything.'],
    ['Anything at all.', ''],
    [before, before],
    [before, 'The policy was agreed by the committee.'],
  ])('nothing is marked where there is nothing to tell', (then, now) => expect(markedRuns(then, now)).toBeUndefined())
  test('the runs are the words of the later text', () =>
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 8 }), (then, more) => {
        const runs = markedRuns(then, `${then} ${more}`)
        expect(runs?.map(({ text }) => text).join('') ?? `${then} ${more}`).toBe(`${then} ${more}`)
      }),
    ))
})

const rowWith = (...texts: [text: string, rag?: Rag][]): SideRow => {
  const said = texts.map(([text, rag = null]) => saidThen(text || rag ? updateWith({ text, rag }) : undefined))
  return {
    id: 7,
    theme: 'Care',
    focus: 'Wards',
    title: 'Calm wards',
    accountable: 'Director of Nursing',
    holder: 'Ann Lee',
    said,
    compared: comparedInOrder(said),
  }
}
const cellOf = (row: SideRow, at: number, isOpen = false) => saidCell(row, { at, isOpen })

test('a blank says so, and whose it is', () => {
  const row = rowWith(['Posters are up.'], [''])
  expect(cellOf(row, 1)).toEqual({ text: 'No update.', bold: true, below: [{ text: 'Director of Nursing, Ann Lee' }] })
  expect(cellOf(row, 1, true).text).toBe('No update yet.')
  expect(cellOf({ ...row, accountable: null, holder: null }, 1).below).toEqual([{ text: 'Nobody is named as accountable' }])
})

test('a status stands over the words with how it moved beneath', () =>
  expect(cellOf(rowWith(['Posters are up.', 'green'], ['The wards were measured and are loud.', 'amber']), 1)).toEqual({
    text: 'Amber\nThe wards were measured and are loud.',
    tone: 'amber',
    below: [{ text: 'New words. Worse: was green.' }],
  }))

test('“nothing changed, because” is words, not a blank', () =>
  expect(saidThen(updateWith({ text: '', nothingChangedBecause: 'the builder is late' })).text).toBe(
    'Nothing has changed because: the builder is late',
  ))

const factsOf = (rows: SideRow[], periods = [one, two]): SideFacts => ({
  trust: 'Aldmoor Care NHS Trust',
  isSample: false,
  on: '2024-10-15',
  history: { entries: 0, head: '' },
  plan: { id: 1, name: 'Delivery plan' },
  periods,
  narrowed: { place: undefined, body: undefined },
  all: rows.length,
  rows,
})

test('the paper has the layout of theme, focus, outcome and one column a period', () => {
  const report = sideReport(factsOf([rowWith(['A.'], ['B.'], ['C.'])], [one, two, three]))
  const [table] = report.blocks.filter((block) => block.kind === 'table')
  expect(table?.columns.map(({ title }) => title)).toEqual(['Theme', 'Focus', 'Outcome', 'P1', 'P2', 'P3'])
  expect(report).toMatchObject({ landscape: true, title: 'Delivery plan: P1, P2 and P3 side by side' })
  expect(JSON.stringify(report.blocks)).toContain('P2 against P1: 1 with new words.')
})

test('a plan without rows says so', () => expect(sideReport(factsOf([])).description).toBe('No row of Delivery plan stands here.'))

test('moves are counted, and a plan that never declared says that instead', () => {
  const moved = sideReport(factsOf([rowWith(['A.', 'green'], ['B.', 'amber']), rowWith(['A.', 'green'], ['B.', 'green'])]))
  expect(JSON.stringify(moved.blocks)).toContain('Declared status since P1: one worse, 1 unchanged.')
  expect(JSON.stringify(sideReport(factsOf([rowWith(['A.'], ['B.'])])).blocks)).toContain('No status was declared in P1 and P2.')
})
