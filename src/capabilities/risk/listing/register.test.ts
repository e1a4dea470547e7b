import { expect, test } from 'vitest'
import type { Day } from '../../../kernel/day.ts'
import type { Period } from '../../../kernel/period.ts'
import { readBands } from '../matrix/bands-text.ts'
import { npsaMatrix } from '../matrix/npsa-matrix.ts'
import { inNameOf, mayChange } from '../rights.ts'
import { whyNotAssess, whyNotTarget } from '../scoring/assessing.ts'
import { toneOf, whyDirectionsDiffer } from '../showing/told.ts'
import { answerOf } from './answer.ts'
import { lineOf, notPlaced, periodShown, type Registered, readCell } from './register.ts'
import { registerAddress, sortedBy, type View } from './register-address.ts'
import { type Alike, countWanted, tallyAnswer } from './tally.ts'

const q1: Period = { year: 2024, quarter: 1 }
const q2: Period = { year: 2024, quarter: 2 }
const risk = (number: string, ...scores: ([number, number] | number | null)[]): Registered => ({
  id: Number(number),
  number,
  title: `Risk ${number}`,
  goalId: null,
  owner: null,
  committee: null,
  target: { likelihood: 2, consequence: 3, score: null },
  matrix: npsaMatrix,
  scores: scores.flatMap((s, i): Registered['scores'][number][] => {
    const period = i === 0 ? q1 : q2
    if (s === null) return []
    return typeof s === 'number'
      ? [{ period, score: s, likelihood: null, consequence: null }]
      : [{ period, score: s[0] * s[1], likelihood: s[0], consequence: s[1] }]
  }),
})
const risks = [risk('01', [5, 4], [5, 4]), risk('2', [3, 3], [4, 3]), risk('10', 20, 16), risk('3', [3, 4], null)]
const lines = risks.map((r) => lineOf(r, q2, q1))

test('a line holds now, last quarter, target, band and movement in words', () => {
  expect(lines.map((l) => [l.risk.number, l.now, l.before, l.target, l.band?.name, l.movement])).toEqual([
    ['01', 20, 20, 6, 'Extreme', 'Has not fallen'],
    ['2', 12, 9, 6, 'High', 'Up from 9'],
    ['10', 16, 20, 6, 'Extreme', 'Down from 20'],
    ['3', null, 12, 6, undefined, 'No score this quarter'],
  ])
})

test('the answer counts what is at the top, what stood longest, what moved and what cannot be told', () => {
  expect(answerOf(lines, q2, q1)).toEqual({
    strong: 'Two of four risks are extreme.',
    words:
      'Risk 01 has stood at 20 since Q1 2024/25. Since Q1 2024/25, 1 rose, 1 fell and 1 did not move. One has no score for Q2 2024/25.',
  })
  expect(answerOf([], q2, q1).strong).toBe('No risk is open.')
})

test('a product alone stands beside the map', () => {
  expect(notPlaced(lines).map((l) => l.risk.number)).toEqual(['10'])
})

const alike = (likelihood: number | null, consequence: number | null, mapped: number | null, more: Partial<Alike> = {}): Alike => ({
  ...{ matrixId: 1, likelihood, consequence, mapped, now: mapped, before: mapped, count: 1, overdue: 0, above: 0, numbers: [] },
  ...more,
})
const tally = {
  alike: [
    alike(5, 4, 20, { count: 300, overdue: 2, above: 40 }),
    alike(3, 3, 9, { before: 12 }),
    alike(null, null, 16),
    alike(null, null, null),
  ],
  matrixOf: () => npsaMatrix,
}

test('many risks are answered from their tally', () =>
  expect(tallyAnswer(tally, q2, q1)).toEqual({
    strong: '301 of 303 risks are extreme.',
    words:
      'Since Q1 2024/25, 1 fell and 301 did not move. 40 risks stand above what is tolerated. 2 reviews are overdue. 1 risk has no score for Q2 2024/25.',
  }))

test.each([
  [{ cell: { likelihood: 5, consequence: 4 } }, 300],
  [{ band: 'Extreme' }, 301],
  [{ band: 'Low' }, 0],
  [{}, 303],
])('%j leaves %i', (wanted, left) => expect(countWanted(tally, wanted)).toBe(left))

const view: View = { by: 'register', sort: 'now', descending: true }
test.each([
  [{ ...view, by: 'goal' as const }, '/risks'],
  [{ ...view, register: 3, owner: 0, page: 2 }, '/risks?by=register&register=3&owner=0&page=2'],
  [{ ...view, band: 'A & B', map: 'target' as const }, '/risks?by=register&map=target&band=A%20%26%20B'],
])('the address of a view', (wanted, address) => expect(registerAddress(wanted)).toBe(address))

test('figures sort highest first, words from a to z, a second press the other way round', () => {
  expect(sortedBy({ ...view, sort: 'number', descending: false }, 'now').href).toBe('/risks?by=register#list')
  expect(sortedBy(view, 'now').href).toBe('/risks?by=register&sort=now#list')
  expect(sortedBy({ ...view, sort: 'title', descending: false, page: 4 }, 'title')).toEqual({
    href: '/risks?by=register&sort=title&order=descending#list',
    order: 'ascending',
  })
})

test.each([
  ['4x5', { likelihood: 4, consequence: 5 }],
  ['0x5', undefined],
  ['6x1', undefined],
  ['4*5', undefined],
  ['', undefined],
])('the address cell=%s', (text, cell) => expect(readCell(npsaMatrix, text)).toEqual(cell))

test('while a quarter has no score at all, the latest before it is shown', () => {
  expect(periodShown(risks, { year: 2024, quarter: 3 })).toEqual(q2)
  expect(periodShown(risks, q1)).toEqual(q1)
  expect(periodShown([], q2)).toEqual(q2)
})

const held = [{ period: q1, scoredOn: '2024-07-02' as Day, dayKnown: true }]
const proposed = { period: q2, on: '2024-10-01' as Day, likelihood: 4, consequence: 5, score: null }
test.each([
  ['both degrees', {}, undefined],
  ['a product alone', { likelihood: null, consequence: null, score: 20 }, undefined],
  ['nothing', { likelihood: null, consequence: null }, 'likelihood'],
  ['half', { consequence: null }, 'consequence'],
  ['a product that is none', { likelihood: null, consequence: null, score: 7 }, 'score'],
  ['a product against its degrees', { score: 16 }, 'score'],
  ['a likelihood of six', { likelihood: 6 }, 'likelihood'],
  ['a day to come', { on: '2024-10-16' as Day }, 'on'],
  ['a day before the last score', { on: '2024-07-01' as Day }, 'on'],
  ['a quarter before the last', { period: { year: 2023, quarter: 4 } as Period }, 'period'],
  ['the same quarter again', { period: q1 }, undefined],
])('scoring with %s', (_, change, field) => {
  expect(whyNotAssess(held, npsaMatrix, { ...proposed, ...change }, '2024-10-15')?.field).toBe(field)
})

test('a score whose day nobody gave holds no later day back', () => {
  const unknown = held.map((one) => ({ ...one, dayKnown: false }))
  expect(whyNotAssess(unknown, npsaMatrix, { ...proposed, on: '2024-07-01' as Day }, '2024-10-15')).toBeUndefined()
})

test('a target is whole or left open', () => {
  expect(whyNotTarget(npsaMatrix, { likelihood: null, consequence: null, score: null })).toBeUndefined()
  expect(whyNotTarget(npsaMatrix, { likelihood: 2, consequence: null, score: null })?.field).toBe('targetConsequence')
  expect(whyNotTarget(npsaMatrix, { likelihood: null, consequence: null, score: 13 })?.field).toBe('targetScore')
})

const post = { postId: 7, title: 'Director of Finance' }
test.each([
  ['a governance lead', ['governance lead'], [], true],
  ['an executive', ['executive'], [], true],
  ['the director who holds the post', ['director'], [{ ...post, as: 'holder' }], true],
  ['a director’s deputy', ['director'], [{ ...post, as: 'deputy' }], true],
  ['another director', ['director'], [{ ...post, postId: 8, as: 'holder' }], false],
  ['a holder who is no director', ['ward manager'], [{ ...post, as: 'holder' }], true],
  ['a ward manager of another post', ['ward manager'], [{ ...post, postId: 8, as: 'holder' }], false],
] as const)('%s', (_, roles, posts, may) => expect(mayChange({ roles, posts }, { ownerPostId: 7 })).toBe(may))

test('a deputy acts in the name of the post, its holder in their own', () => {
  expect(inNameOf({ roles: [], posts: [{ ...post, as: 'deputy' }] }, 7)).toBe('Director of Finance')
  expect(inNameOf({ roles: [], posts: [{ ...post, as: 'holder' }] }, 7)).toBeUndefined()
})

test.each([
  ['↑', 'rising', undefined],
  ['Increasing', 'rising', undefined],
  ['↔', 'rising', 'The paper it came from says “↔”; the scores say rising.'],
  ['see note', 'cannot tell', 'The paper it came from says “see note”; the scores cannot tell.'],
  ['', 'rising', undefined],
  [null, 'rising', undefined],
] as const)('a file that says %j beside computed %s', (words, computed, expected) =>
  expect(whyDirectionsDiffer(words, computed)).toBe(expected),
)

test('bands are read from lines, and the lines that cannot be are named', () => {
  expect(readBands('1 Low\n 8: High\n\n15 Extreme', 15)).toEqual({
    bands: [
      { from: 1, name: 'Low', top: false },
      { from: 8, name: 'High', top: false },
      { from: 15, name: 'Extreme', top: true },
    ],
  })
  expect(readBands('Low 1', 15)).toHaveProperty('no')
})

test('four bands take four tones, two take the lightest and the darkest', () => {
  expect(npsaMatrix.bands.map((band) => toneOf(npsaMatrix, band))).toEqual(['low', 'middle', 'high', 'top'])
  const two = {
    ...npsaMatrix,
    bands: [
      { name: 'Fine', from: 1, top: false },
      { name: 'Not fine', from: 8, top: true },
    ],
  }
  expect(two.bands.map((band) => toneOf(two, band))).toEqual(['low', 'top'])
})
