import { expect, test } from 'vitest'
import type { Block, ReportTable } from '../../../documents/report.ts'
import { npsaMatrix, riskLineOf } from '../../risk/index.ts'
import { period, riskWith, standingWith, updateWith } from '../facts-fixture.ts'
import { aboveTarget, assuranceSection } from './assurance-section.ts'
import { decisionsSection } from './decisions-section.ts'
import { heatSection } from './heat-section.ts'
import { statusesInPaper, statusFigure } from './period-statuses.ts'
import { progressSection, worstFirst } from './progress-section.ts'
import { promisesSection } from './promises-section.ts'
import { type Asked, questionsSection } from './questions-section.ts'
import { agesInWords, type Reported } from './reported.ts'
import { historyInWords, quartersDrawn } from './score-figures.ts'

const on = '2024-10-15'
const q = (quarter: 1 | 2 | 3 | 4, year = 2024) => ({ year, quarter })
const reported = (standings: Reported['standings']): Reported => ({
  period,
  quarter: q(2),
  plans: [{ id: 1, name: 'Progress' }],
  standings,
  on,
})
const tableIn = (blocks: readonly Block[]) => blocks.find((block) => block.kind === 'table') as ReportTable
const leadOf = (blocks: readonly Block[]) => {
  const [first] = blocks
  return first?.kind === 'paragraph' ? first.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : ''
}
const framework = (risks: ReturnType<typeof riskWith>[]) =>
  ({ risks, quarter: q(2), asked: q(2), isPart: false, on, matrix: npsaMatrix }) as const
const scores = (...given: [quarter: 1 | 2 | 3 | 4, year: number, score: number | null][]) =>
  given.map(([quarter, year, score], at) => ({ ...riskWith().scores[0], id: at, period: { quarter, year }, score })) as never

test('progress: red by either status first, then what is declared better than anybody can tell', () => {
  const one = (id: number, declared: 'red' | 'amber' | 'green', earned: 'red' | 'cannot tell' | 'amber' | 'green', gap?: string) =>
    standingWith({ item: { id }, declared, earned, gap })
  const rows = [
    one(1, 'green', 'green'),
    one(2, 'green', 'amber'),
    one(3, 'green', 'cannot tell', 'gap'),
    one(4, 'amber', 'cannot tell'),
    one(5, 'red', 'amber'),
    one(6, 'green', 'red'),
  ]
  expect(worstFirst(rows).map(({ item }) => item.id)).toEqual([5, 6, 3, 4, 2, 1])
})

test('progress: how old the words are, what is missing, and nothing where nothing reports', () => {
  const standings = [
    standingWith(),
    standingWith({ item: { id: 2 }, update: null, previous: updateWith({ recordedAt: '2024-07-03T09:00:00Z' }) }),
  ]
  expect(agesInWords(standings, 'Q2 2024/25')).toBe(
    'The oldest update used is of 3 July 2024, the newest of 10 October 2024. 1 of 2 updates for Q2 2024/25 is missing. An item without one shows the status it declared last.',
  )
  expect(leadOf(progressSection({ reported: reported([]), elementId: undefined, before: [] }).blocks)).toBe(
    'No item reports in Q2 2024/25.',
  )
})

test('progress: bars count every status, and a period without a frozen paper shows no earned', () => {
  const { chart, words } = statusFigure(
    [
      { label: 'Q1 2024/25', declared: ['green', null], earned: null },
      { label: 'Q2 2024/25', declared: ['green', 'red'], earned: ['amber', 'cannot tell'] },
    ],
    { id: 's', source: 'Records' },
  )
  if (chart.drawn !== undefined) throw new Error('bars are a plain chart')
  expect(chart.labels).toEqual(['Q1 2024/25 declared', 'Q2 2024/25 declared', 'Q2 2024/25 earned'])
  expect(chart.series.map(({ name, values }) => [name, values])).toEqual([
    ['Red', [0, 1, 0]],
    ['Cannot tell', [0, 0, 1]],
    ['Amber', [0, 0, 1]],
    ['Green', [1, 1, 0]],
    ['Not declared', [1, 0, 0]],
  ])
  expect(words).toContain('no paper was frozen')
})

test('a frozen paper is read back as it printed its statuses', () => {
  const { blocks } = progressSection({
    reported: reported([standingWith(), standingWith({ item: { id: 2 }, declared: null, earned: 'cannot tell' })]),
    elementId: undefined,
    before: [],
  })
  expect(statusesInPaper('Q2', { blocks } as never)).toEqual({ label: 'Q2', declared: [null, 'green'], earned: ['cannot tell', 'green'] })
})

test('assurance: how far above target; unknown on either side is told, never nought', () => {
  expect([
    aboveTarget({ now: 20, target: 12 }),
    aboveTarget({ now: 6, target: 8 }),
    aboveTarget({ now: null, target: 8 }),
    aboveTarget({ now: 8, target: null }),
  ]).toEqual([8, 0, null, null])
  const { blocks } = assuranceSection(
    framework([riskWith(), riskWith({ id: 4, number: '02', target: { likelihood: null, consequence: null, score: null } })]),
  )
  expect(leadOf(blocks)).toContain('The one with a score and a target stands above it. Of 1 nobody can tell')
  expect(tableIn(blocks).rows.map(({ cells }) => cells[6]?.text)).toEqual(['8', 'Cannot tell'])
  expect(leadOf(assuranceSection(framework([])).blocks)).toBe('No risk is open.')
  const later = { ...framework([]), later: 9 }
  for (const { blocks: none } of [assuranceSection(later), heatSection(later)]) {
    expect(leadOf(none)).toContain('No risk had been scored by Q2 2024/25; 9 were first scored later.')
    expect(none.some(({ kind }) => kind === 'table')).toBe(false)
  }
})

test.each([
  ['stands still', scores([1, 2024, 20], [2, 2024, 20]), 'Risk 01 has stood at 20 since Q1 2024/25, 8 above its target of 12.'],
  ['rose', scores([1, 2024, 16], [2, 2024, 20]), 'Risk 01 rose to 20 from 16 in Q1 2024/25, 8 above its target of 12.'],
  ['fell', scores([1, 2024, 20], [2, 2024, 12]), 'Risk 01 fell to 12 from 20 in Q1 2024/25, at its target of 12.'],
  ['is new', scores([2, 2024, 9]), 'Risk 01 stands at 9, its first score, below its target of 12.'],
  ['came back', scores([4, 2023, 20], [2, 2024, 20]), 'Risk 01 stands at 20 again, as in Q4 2023/24, 8 above its target of 12.'],
  [
    'is not scored',
    scores([1, 2024, 20]),
    'Cannot tell where risk 01 stands: it has no score for Q2 2024/25; its last, of Q1 2024/25, was 20.',
  ],
  ['was never scored', scores(), 'Cannot tell how risk 01 moves: it has no score.'],
])('a chart of a risk that %s says so', (_, given, expected) => {
  const line = riskLineOf(riskWith({ scores: given }), q(2), q(1))
  expect(historyInWords(line, [q(1), q(2)])).toBe(expected)
})

test('all charts share the same quarters, gaps in time among them, and at most twelve', () => {
  const line = (given: never) => riskLineOf(riskWith({ scores: given }), q(2), q(1))
  expect(quartersDrawn([line(scores([4, 2023, 20])), line(scores([2, 2024, 9]))], q(2))).toEqual([q(4, 2023), q(1), q(2)])
  expect(quartersDrawn([line(scores([1, 2020, 20]))], q(2))).toHaveLength(12)
  expect(quartersDrawn([], q(2))).toEqual([q(2)])
})

test('heat map: every cell says its band and who stands there; what is unknown is beneath and never placed', () => {
  const loose = riskWith({
    id: 4,
    number: '02',
    scores: riskWith().scores.map((score) => ({ ...score, likelihood: null, consequence: null })),
  })
  const { blocks } = heatSection(framework([riskWith(), loose]))
  const { rows } = tableIn(blocks)
  expect(rows.flatMap(({ cells }) => cells.slice(1))).toHaveLength(25)
  expect(rows[0]?.cells[4]).toMatchObject({ text: '20, Extreme', tone: 'red', below: [{ text: 'Risk 01' }] })
  const toneOf = new Map(rows.flatMap(({ cells }) => cells.slice(1)).map(({ text, tone }) => [text, tone]))
  expect(['3, Low', '6, Moderate', '12, High', '15, Extreme'].map((text) => toneOf.get(text))).toEqual(['green', 'amber', 'orange', 'red'])
  expect(rows.flatMap(({ cells }) => cells.slice(1)).filter(({ below }) => below?.[0]?.text === 'None')).toHaveLength(24)
  expect(leadOf(blocks)).toBe(
    '1 of 2 risks stands on the map for Q2 2024/25; 1 cannot be placed and is listed beneath. Risk 01 stands in a top band.',
  )
  expect(JSON.stringify(blocks.at(-1))).toContain('It is scored 20, without a likelihood and a consequence')
})

test('promises and dates: nothing promised and nothing dated is said', () => {
  expect(leadOf(promisesSection({ reported: reported([]), promises: [], milestones: [] }).blocks)).toBe(
    'Nothing was promised. No milestone is set, so no date can be held to.',
  )
})

const asked = (n: number, given: Partial<Asked> = {}): Asked => ({
  ...{
    ref: `challenge:${n}`,
    words: `Why ${n}?`,
    about: 'Waits',
    href: '/',
    raisedAs: 'non-executive',
    raisedAt: `2024-10-0${n}T09:00:00Z`,
  },
  ...{ dueOn: null, answer: '', answeredAs: null, answeredAt: null },
  ...given,
})

test('questions: what waits longest first, and none asked is said', () => {
  const done = asked(1, { answer: 'So.', answeredAt: '2024-10-09T09:00:00Z', answeredAs: 'director' })
  const { blocks } = questionsSection([done, asked(3, { dueOn: '2024-10-10' }), asked(2)], { periods: ['Q2'], on })
  expect(tableIn(blocks).rows.map(({ ref }) => ref)).toEqual(['challenge:2', 'challenge:3', 'challenge:1'])
  expect(leadOf(blocks)).toBe('Of the papers of Q2, 3 questions were asked; 2 are not answered. The day for an answer has gone by for 1.')
  expect(leadOf(questionsSection([], { periods: ['Q2'], on }).blocks)).toBe('Nobody asked anything of the papers of Q2.')
})

test('decisions: those asked, and a paper without a front sheet is not taken to ask nothing', () => {
  const sheet = { purpose: 'To decide.', asked: 'decision', decisionWords: '', sponsor: null, consideredBy: '' } as never
  const { blocks } = decisionsSection(
    [
      { periodId: 1, period: 'Q2', sheet },
      { periodId: 2, period: 'Q1', sheet: null },
    ],
    on,
  )
  expect(leadOf(blocks)).toBe('1 decision is asked. The paper for Q1 has no front sheet, so what it asks is not known.')
  const unknown = decisionsSection([{ periodId: 1, period: 'Q1', sheet: null }], '2024-10-15')
  expect(leadOf(unknown.blocks)).toBe('What is asked is not known. The paper for Q1 has no front sheet.')
  expect(tableIn(blocks).rows[0]?.cells[1]?.text).toBe('Decision: which one is not said')
})
