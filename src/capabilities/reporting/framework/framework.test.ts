import { expect, test } from 'vitest'
import type { Block, ReportTable } from '../../../documents/report.ts'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import { breachesSection } from './breaches-section.ts'
import { extractSection } from './extract-section.ts'
import { actionWith, assuranceWith, controlWith, frameworkWith, gapWith, on, quarter, toldWith, words } from './framework-fixture.ts'
import { extractReport, frameworkReport, riskRegisterReport, riskReport } from './framework-reports.ts'
import { fullSection } from './full-section.ts'
import { mattersSection } from './matters-section.ts'
import { registerSection } from './register-section.ts'
import { aboveSince, frameworkAnswer, greenUnder, withoutAssurance } from './told.ts'

const tables = (blocks: readonly Block[]) => blocks.filter((block): block is ReportTable => block.kind === 'table')
const table = (blocks: readonly Block[], id: string) => tables(blocks).find((one) => one.id.endsWith(id)) as ReportTable
const wordsIn = (value: unknown) => JSON.stringify(value)
const scores = (...given: [quarter: 1 | 2 | 3 | 4, year: number, score: number | null][]) =>
  given.map(([of, year, score], at) => ({ ...toldWith().line.risk.scores[0], id: at, period: { quarter: of, year }, score })) as never
const full = toldWith({
  against: {
    riskId: 3,
    controls: [controlWith(), controlWith({ id: 2, title: 'Ended', endedOn: '2024-01-01' })],
    gaps: [
      gapWith(),
      gapWith({ id: 2, kind: 'assurance', words: 'Nobody independent looked' }),
      gapWith({ id: 3, closedOn: '2024-06-01' }),
    ],
    assurances: [
      assuranceWith({ id: 2, line: 1, positive: false, level: 'Limited', expiresOn: null }),
      assuranceWith(),
      assuranceWith({ id: 3, line: 3, givenOn: '2022-01-01', expiresOn: '2023-01-01' }),
    ],
    actions: [actionWith(), actionWith({ id: 2, state: 'done', doneOn: '2024-06-01', title: 'Done already' })],
    factors: [],
  },
  items: [{ id: 5, title: 'Shorter waits', declared: 'green', earned: 'amber', href: '/items/5' }],
  measures: [
    { id: 6, name: 'Waits', latest: '82% in September 2024', signal: 'Concern, lower values', concern: true, href: '/measures/6' },
  ],
  beneath: [{ risk: toldWith({ risk: { id: 9, number: 'D1' } }).line.risk, register: 'Directorate', now: 25 }],
})

test('the answer says what rose first, then what stands above tolerance, and which controls nobody vouched for', () => {
  const second = toldWith({ risk: { id: 4, number: '02', scores: scores([1, 2024, 12], [2, 2024, 8]) } })
  const third = toldWith({ risk: { id: 5, number: '03', scores: scores([1, 2024, 9], [2, 2024, 20]) } })
  expect(frameworkAnswer(frameworkWith({ risks: [full, second, third] }))).toEqual({
    strong: 'One of three strategic risks has risen since Q1 2024/25: 03 from 9 to 20.',
    words:
      'One has fallen: 02 from 12 to 8. The other one stands where it did: 01. Two of three strategic risks stand above what the board tolerates: 01 and 03.',
  })
  expect(frameworkAnswer(frameworkWith({ risks: [] })).strong).toBe('No risk is open.')
  const blind = toldWith({ appetite: undefined, stands: 'cannot tell', risk: { scores: scores([2, 2024, 20]) } })
  expect(frameworkAnswer(frameworkWith({ risks: [blind] })).strong).toBe(
    'Nobody can tell whether the one risk is tolerated: no appetite was set, or no score is known.',
  )
})

test.each([
  ['given in the year', assuranceWith(), 0],
  ['given a year ago to the day', assuranceWith({ givenOn: '2023-10-15' }), 1],
  ['given the day after', assuranceWith({ givenOn: '2023-10-16' }), 0],
  ['of the risk, not the control', assuranceWith({ controlId: null }), 1],
  ['of a day nobody knows', assuranceWith({ givenOn: null }), 1],
])('a control with assurance %s', (_, given, bare) =>
  expect(withoutAssurance([{ against: { ...full.against, assurances: [given] } }], on)).toHaveLength(bare),
)

test('since when it stands above counts back without a break', () => {
  const told = toldWith({ risk: { scores: scores([2, 2023, 20], [3, 2023, 9], [4, 2023, 12], [1, 2024, 25], [2, 2024, 20]) } })
  expect(aboveSince(told, quarter)).toEqual({ year: 2023, quarter: 4 })
  expect(aboveSince({ ...told, appetite: undefined }, quarter)).toBeNull()
})

test('items green under a top risk that does not fall are told; under one that falls they are not', () => {
  expect(greenUnder(full).map(({ id }) => id)).toEqual([5])
  const falling = toldWith({ risk: { scores: scores([1, 2024, 25], [2, 2024, 20]) }, items: full.items })
  expect(greenUnder(falling)).toEqual([])
})

test('the extract: unknown inherent is said, never nought; both degrees stand beside the score', () => {
  const { blocks } = extractSection(frameworkWith({ risks: [full] }))
  const [row] = table(blocks, '-risks').rows
  expect(row?.cells.map(({ text }) => text)).toEqual([
    '01',
    'People wait too long',
    'Not known',
    '20, Extreme',
    '20',
    '12',
    'Has not fallen',
    'Above',
    '1 of 1 declared green',
  ])
  expect(wordsIn(row)).toContain('Likelihood 5, consequence 4')
  const total = toldWith({ risk: { scores: [{ ...full.line.risk.scores[1], likelihood: null, consequence: null }] as never } })
  expect(wordsIn(extractSection(frameworkWith({ risks: [total] })).blocks)).toContain('Likelihood and consequence not known')
})

test('the whole framework tells controls, gaps, negative and expired assurances, slips and what is beneath', () => {
  const { blocks } = fullSection(frameworkWith({ risks: [full] }))
  expect(table(blocks, '-controls')).toMatchObject({ caption: 'Risk 01: controls', rows: { length: 1 } })
  expect(table(blocks, '-gaps').rows.map(({ cells }) => cells[3]?.text)).toEqual([
    'An assistant makes the calls',
    'Nothing: no open action',
  ])
  const said = table(blocks, '-assurances').rows
  expect(said.map(({ cells }) => [cells[1]?.text, cells[2]?.text, cells[2]?.tone])).toEqual([
    ['First line', 'Negative', 'red'],
    ['Second line', 'Positive', 'green'],
    ['Third line', 'Positive', 'none'],
  ])
  expect(said.map(({ cells }) => cells[5]?.text)).toEqual([
    'Nobody said until when',
    'Counts until 19 August 2025',
    'Expired on 1 January 2023',
  ])
  expect(wordsIn(said)).toContain('Limited')
  expect(wordsIn(table(blocks, '-actions'))).toContain('30 September 2024, first promised for 31 July 2024')
  for (const words of [
    'D1 People wait too long',
    'above the risk it belongs to',
    'Every item under it is declared green, and the risk does not fall.',
    '1 action no longer open and 1 control that ended',
  ])
    expect(wordsIn(blocks), words).toContain(words)
})

test('breaches: how far above and since when; a register narrow and wide; matters with their clock', () => {
  const breach = table(breachesSection(frameworkWith()).blocks, 'breaches').rows[0]
  expect(breach?.cells.map(({ text }) => text).slice(3, 7)).toEqual([
    '20, Extreme',
    'Cautious, scores of 6 to 10 tolerated',
    '10',
    'Q1 2024/25',
  ])
  expect(wordsIn(breachesSection(frameworkWith()).blocks)).toContain('One target lies above what is tolerated too: 01.')
  const columns = (wide: boolean) => table(registerSection(frameworkWith({ risks: [full] }), { wide }).blocks, 'register').columns.length
  expect([columns(false), columns(true)]).toEqual([9, 13])
  const matter = {
    id: 1,
    title: 'Waits',
    words: '',
    asked: 'Decide',
    raisedOn: '2024-10-01',
    raisedAs: 'Director',
    riskId: 3,
    late: 4,
  } as const
  const one = { ...matter, stands: 'Waits to be received.', waits: 'received', illustrative: true, href: '/escalations/1' } as never
  const { blocks } = mattersSection({ alert: [one], advise: [], assure: [] }, { body: 'Trust board', on })
  expect(wordsIn(blocks)).toContain('One matter was raised to Trust board: 1 to alert.')
  expect(wordsIn(blocks)).toContain('1 is beyond its day.')
})

test('every paper is sound, also of nothing and of a risk of which little is known', () => {
  const bare = toldWith({
    risk: {
      id: 4,
      owner: null,
      cause: '',
      event: '',
      effect: '',
      scores: [],
      target: { likelihood: null, consequence: null, score: null },
    },
  })
  for (const risks of [[], [full], [full, bare]]) {
    const facts = { ...frameworkWith({ risks }), ...words }
    const papers = [extractReport, frameworkReport, riskRegisterReport].map((paper) => paper(facts))
    for (const report of [...papers, ...risks.map((told) => riskReport(facts, told))])
      expect([report.title, reportFaults(report)]).toEqual([report.title, []])
  }
})
