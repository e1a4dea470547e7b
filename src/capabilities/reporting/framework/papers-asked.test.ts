import { expect, test } from 'vitest'
import type { Block, Report, ReportTable } from '../../../documents/report.ts'
import type { PaperMatter } from '../../escalation/index.ts'
import { assurancesTold } from './against-tables.ts'
import { askBlocks, askedOfBoard } from './board-ask.ts'
import { answerable, extractSection } from './extract-section.ts'
import { assuranceWith, controlWith, frameworkWith, on, quarter, toldWith, words } from './framework-fixture.ts'
import { extractReport, frameworkReport, riskReport } from './framework-reports.ts'
import { trajectoryFigure } from './score-blocks.ts'
import { controlCounts, countsInWords, inOrder } from './told.ts'

const textOf = (block: Block | undefined): string =>
  block?.kind === 'paragraph' ? block.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('') : ''
const asked = (facts: Parameters<typeof askedOfBoard>[0]) =>
  askedOfBoard(facts).map((item) => item.map((span) => (typeof span === 'string' ? span : span.text)).join(''))
const matter = (id: number, more: Partial<PaperMatter> = {}): PaperMatter => ({
  ...{ id, title: `Matter ${id}`, words: '', asked: 'Decide', raisedOn: '2024-10-01', raisedAs: 'Director', riskId: null, late: 0 },
  ...{ stands: '', waits: 'decision', illustrative: true, href: `/escalations/${id}` },
  ...more,
})
const late = toldWith({ risk: { targetBy: '2024-09-30' } })
const kept = { riskId: 3, controls: [], gaps: [], assurances: [], actions: [], factors: [] }

test('a paper opens with what the board is asked: risks past the day of their target, matters that wait, appetites that are missing', () => {
  const bare = toldWith({ risk: { id: 7, number: '07', goalId: 11 }, appetite: undefined, stands: 'cannot tell' })
  const objectives = [...frameworkWith().objectives, { id: 11, title: 'Good places', appetite: undefined }]
  const waiting = [matter(1, { waits: 'receipt', late: 4 }), matter(2), matter(3, { waits: 'answer' })]
  expect(asked({ ...frameworkWith({ risks: [late, bare], objectives }), waiting })).toEqual([
    'decide what follows for risk 01: it stands at 20, above what is tolerated, and was to come down to 12 by 30 September 2024',
    'receive and decide “Matter 1”: raised on 1 October 2024, 4 days beyond its day',
    'decide “Matter 2”: raised on 1 October 2024',
    'answer “Matter 3”: raised on 1 October 2024',
    'set an appetite for Good places: without one nobody can tell whether risk 07 is tolerated',
  ])
  const seven = [1, 2, 3, 4, 5, 6, 7].map((id) => matter(id))
  expect(asked({ ...frameworkWith(), waiting: seven }).at(-1)).toBe('settle 2 more matters raised to it')
})

test.each([
  ['the day is to come', toldWith({ risk: { targetBy: '2024-10-15' } })],
  ['it stands within', { ...late, stands: 'within' as const }],
  ['it has no day', toldWith({ risk: { targetBy: null } })],
])('a risk is not asked about where %s, and the board notes the paper', (_, told) => {
  const [ask, ...none] = askBlocks({ ...frameworkWith({ risks: [told] }), waiting: [] })
  expect(textOf(ask)).toMatch(/^The board is asked to note this paper\. No matter/)
  expect(none).toEqual([])
})

test('one ask is a sentence, several are a list; both papers open with it', () => {
  const [ask] = askBlocks({ ...frameworkWith({ risks: [late] }), waiting: [] })
  expect(textOf(ask)).toMatch(/^The board is asked to decide what follows for risk 01: .*2024\.$/)
  const facts = { ...frameworkWith({ risks: [late] }), ...words, waiting: [matter(1)] }
  for (const { blocks } of [extractReport(facts), frameworkReport(facts)]) {
    expect(textOf(blocks[0])).toBe('The board is asked to:')
    expect(blocks[1]).toMatchObject({ kind: 'list', items: { length: 2 } })
    expect(blocks[2]).toMatchObject({ kind: 'paragraph', role: 'lead' })
  }
})

test('every paper has the risks in one order, the highest score first and equal ones by number, and leads to the others', () => {
  const at = (id: number, number: string, score: number) =>
    toldWith({ risk: { id, number, scores: [{ ...toldWith().line.risk.scores[0], id, period: quarter, score }] as never } })
  const facts = { ...frameworkWith({ risks: [at(1, '09', 12), at(2, '10', 20), at(3, '03', 12), at(4, '04', 20)] }), ...words }
  const order = ['04', '10', '03', '09']
  expect(inOrder(facts.risks).map(({ line }) => line.risk.number)).toEqual(order)
  const numbers = ({ blocks }: Report, id: string) =>
    (blocks.find((block) => block.kind === 'table' && block.id === id) as ReportTable).rows.map(({ cells }) => cells[0]?.text)
  const [extract, whole] = [extractReport(facts), frameworkReport(facts)]
  expect([numbers(extract, 'extract-risks'), numbers(whole, 'all-risks')]).toEqual([order, order])
  const heads = whole.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : [])).slice(1)
  expect(heads.map(({ text, folded = false }) => [text.slice(5, 7), folded])).toEqual([
    ['04', false],
    ['10', false],
    ['03', true],
    ['09', true],
  ])
  expect(heads[2]?.text).toBe('Risk 03: People wait too long (12, High)')
  expect(JSON.stringify(extract.blocks)).toContain('"/reports/framework"')
  expect(JSON.stringify(whole.blocks)).toContain('"/reports/framework/extract"')
  for (const { blocks } of [extract, whole]) expect(JSON.stringify(blocks)).toContain('"/reports/assurance"')
})

test.each([
  ['Medical Director', 'Director of Finance', 'Lead: Medical Director. Owner: Director of Finance'],
  ['Medical Director', 'Medical Director', 'Lead and owner: Medical Director'],
  [null, null, 'Lead: nobody is named. Owner: nobody is named'],
])('lead %s and owner %s are each called what they are', (lead, owner, told) =>
  expect(answerable(toldWith({ lead, risk: { owner } }))).toBe(told),
)

test('controls without assurance, unproven ones and overdue tests are three counts, and each says what it counts', () => {
  const tested = (id: number, testedOn: string, testMonths = 12) =>
    controlWith({ id, testMonths, tests: [{ ...controlWith().tests[0], testedOn }] as never })
  const controls = [tested(1, '2024-03-19'), tested(2, '2023-03-19'), tested(3, '2023-03-19', 24)]
  const findings = ['2', '2', '3'].map((id) => ({
    test: 'control unproven' as const,
    key: `control unproven:control:${id}`,
    words: '',
    answer: '',
  }))
  const told = toldWith({ against: { ...kept, controls }, findings })
  expect(controlCounts([told, told], on)).toEqual({ inPlace: 3, bare: 3, unproven: 2, overdue: 1 })
  const { blocks } = extractSection(frameworkWith({ risks: [told] }))
  expect(textOf(blocks[0])).toContain('Of 3 controls in place 3 were given no assurance in the twelve months to 15 October 2024.')
  expect(textOf(blocks[1])).toBe(
    'How the controls against these risks are counted: 3 without assurance, because nobody reported on them in twelve months, tested or not; 2 that nobody has proven, because in twelve months they were neither reported on nor tested; 1 with a test overdue, because the day of the next test, by the control’s own interval, has passed.',
  )
  expect(countsInWords({ inPlace: 3, bare: 0, unproven: 0, overdue: 0 })).toBe('')
})

test('of assurances that expired the latest three are named, and the rest are counted', () => {
  const expired = [1, 2, 3, 4].map((id) => assuranceWith({ id, givenOn: '2019-01-01', expiresOn: `202${id - 1}-12-31` as never }))
  const told = toldWith({ against: { ...kept, assurances: [...expired, assuranceWith({ id: 9 })] } })
  expect(assurancesTold(told, on).map(({ id }) => id)).toEqual([9, 4, 3, 2])
  const paper = JSON.stringify(riskReport({ ...frameworkWith({ risks: [told] }), ...words }, told).blocks)
  for (const said of ['Left out here: 1 earlier assurance that expired.', 'Expired on 31 December 2023']) expect(paper).toContain(said)
})

test('the chart begins with the first score and has the target over the quarter of its day; what disagrees is said', () => {
  const first = { ...toldWith().line.risk.scores[0], id: 9, period: { year: 2022, quarter: 1 }, score: 12 }
  const risk = { scores: [first, ...toldWith().line.risk.scores] as never, targetBy: '2025-09-30' as const }
  const planned = [{ id: 1, version: 1, periodId: 1, period: { year: 2024, quarter: 3 } as const, score: 12 }]
  const { chart, words: said } = trajectoryFigure(toldWith({ risk, planned }), quarter, { source: undefined, on })
  if (chart.drawn) throw new Error('it is no plain chart')
  expect([chart.labels[0], chart.labels.at(-1)]).toEqual(['Q1 22/23', 'Q2 25/26'])
  const valuesOf = (name: string) => chart.series.find((one) => one.name === name)?.values ?? []
  expect(valuesOf('Score')[0]).toBe(12)
  expect(valuesOf('Target, Q2 25/26').map((value) => value === 12)).toEqual(chart.labels.map((_, at) => at === chart.labels.length - 1))
  expect(said).toContain('the plan ends at 12 in Q3 2024/25, and the target of 12 is set for 30 September 2025, 3 quarters later.')
  const open = trajectoryFigure(toldWith({ risk: { targetBy: null } }), quarter, { source: undefined, on })
  expect(JSON.stringify(open.chart)).toContain('"name":"Target","values":[12,12]')
})
