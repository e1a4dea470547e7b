import { expect, test } from 'vitest'
import type { Step } from './graph.ts'
import { arrivalInWords, endInWords, lifeInWords, lineageAnswer, movedInWords } from './sentences.ts'
import { inOrder, type Life, type Stage, type Thing, type Told } from './thing.ts'

const stage = (key: string, label: string, starts: Stage['startsOn'], ends: Stage['endsOn']): Stage => ({
  key,
  label,
  startsOn: starts,
  endsOn: ends,
})
const first = stage('version:1', '2019–21', '2019-04-01', '2021-03-31')
const second = stage('version:2', '2021–24', '2021-04-01', '2024-03-31')
const plan = stage('plan:1', 'Plan 2022/23', '2022-04-01', '2023-03-31')
const life: Life = { openIn: ['Q1', 'Q2'], silentIn: 1, moved: 2, putOff: 1, lastSaidOn: '2022-09-06', ended: '' }
const thing = (key: string, at: Stage, more: Partial<Thing> = {}): Thing => ({
  key,
  stage: at,
  kind: 'Commitment',
  title: key,
  wording: key,
  href: '/',
  asks: true,
  life: undefined,
  ...more,
})
const step = (from: string, to: string | null, how: Step['how'], more: Partial<Step> = {}): Step => ({
  from,
  to,
  how,
  reason: '',
  on: null,
  by: '',
  ...more,
})
const [a, b, row] = [thing('a', first), thing('b', second), thing('row', plan, { life })]
const told = (here: Thing, things: Thing[], steps: Step[]): Told => ({
  here,
  things,
  stages: inOrder(things.map((t) => t.stage)),
  steps,
  others: new Map(),
})
const whole = told(row, [a, b, row], [step('a', 'b', 'reworded', { on: '2021-07-27' }), step('b', 'row', 'served by')])

test('stages stand in the order of time, a version before the plan that serves it', () => {
  const later = stage('version:3', '2022', '2022-04-01', '2023-03-31')
  expect(inOrder([plan, later, second, first, plan]).map(({ key }) => key)).toEqual(['version:1', 'version:2', 'version:3', 'plan:1'])
})

test('the answer: generations, since when, how long open, how often moved, when it last spoke', () => {
  expect(lineageAnswer(whole)).toEqual({
    strong: 'Three generations, since 2019.',
    words: 'It has been open in 2 reporting periods; a date moved twice, 1 of them later; something was last said on 6 September 2022.',
  })
})

test('one that stands alone says so; one that no plan took up says so', () => {
  expect(lineageAnswer(told(row, [row], [])).strong).toBe('Nothing came before it and nothing after it, as far as is written down.')
  expect(lineageAnswer(told(b, [a, b], [step('a', 'b', 'retained')])).words).toBe('No plan has taken it up.')
  const brick = { ...b, asks: false }
  expect(lineageAnswer(told(brick, [a, brick], [step('a', 'b', 'retained')])).words).toBe('')
})

test('how it came, and how it ended', () => {
  expect(arrivalInWords(whole, a)).toBe('')
  expect(arrivalInWords(whole, b)).toBe('Reworded, 27 July 2021')
  expect(arrivalInWords(whole, row)).toBe('Taken up in the plan')
  const merged = told(
    b,
    [a, thing('c', first), b],
    [step('a', 'b', 'merged'), step('c', 'b', 'merged'), step('b', null, 'retired', { reason: 'Done elsewhere.' })],
  )
  expect(arrivalInWords(merged, b)).toBe('Merged')
  expect(endInWords(merged, b)).toBe('Retired: Done elsewhere.')
  expect(arrivalInWords(told(row, [a, row], []), row)).toBe('Nothing before it is written down')
})

test.each([
  [{ moved: 0, putOff: 0 }, 'no date moved'],
  [{ moved: 1, putOff: 1 }, 'a date moved once, to a later day'],
  [{ moved: 1, putOff: 0 }, 'a date moved once, none of them later'],
  [{ moved: 3, putOff: 3 }, 'a date moved 3 times, each time later'],
])('%o is told', (counts, words) => expect(movedInWords(counts)).toBe(words))

test('a life in a line', () => {
  expect(lifeInWords(life)).toBe('Open in 2 periods, silent in 1; a date moved twice, 1 of them later')
  expect(lifeInWords({ ...life, openIn: [], silentIn: 0, moved: 0, putOff: 0 })).toBe('No period has come to it')
  expect(lifeInWords({ ...life, silentIn: 2, moved: 0 })).toBe('Open in 2 periods, nothing said')
})
