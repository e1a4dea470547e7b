import { expect, test } from 'vitest'
import { reportFaults } from '../../../documents/writing/report-faults.ts'
import type { ToldElement, ToldVersion } from '../../strategy/index.ts'
import { type StrategyPaperFacts, strategyReport } from './strategy-report.ts'

const element = (id: number, title: string, more: Partial<ToldElement> = {}): ToldElement => ({
  ...{ id, letter: null, title, statement: '', crosses: [], objectives: [], lists: [], success: [] },
  ...more,
})
const version = {
  id: 1,
  name: 'Ahead',
  label: '2024/25',
  startsOn: '2024-04-01',
  endsOn: '2025-03-31',
  vision: 'Kind care',
  values: ['Candour'],
}
const facts = (told: Partial<ToldVersion> = {}, more: Partial<StrategyPaperFacts> = {}): StrategyPaperFacts => ({
  ...{ trust: 'Soar', isSample: false, on: '2024-10-15', quotes: [], answersTo: [] },
  told: {
    version: { ...version, mainAxis: 'goal', levelNames: {}, version: 1, state: 'adopted', followsId: null } as ToldVersion['version'],
    names: { goal: 'Goal', goals: 'Goals', brick: 'Brick', bricks: 'Bricks', success: 'Success statements' },
    ...{ goals: [], bricks: [], approvals: [] },
    ...told,
  },
  ...more,
})

test('each heading says whether it is a goal or a brick, and none stands over nothing', () => {
  const goals = [element(1, 'Great care', { crosses: ['Access'] }), element(2, 'Great work')]
  const bricks = [element(3, 'Access', { crosses: ['Great care'] }), element(4, 'Reach', { statement: 'Near', crosses: ['Great care'] })]
  const report = strategyReport(facts({ goals, bricks }))
  const texts = report.blocks.map((block) =>
    block.kind === 'heading' ? block.text : block.kind === 'paragraph' ? block.spans.join('') : '',
  )
  expect(texts.slice(3)).toEqual([
    ...['Goal 1: Great care', 'Bricks: Access.', 'Goal 2: Great work', 'Nothing more is said of it.'],
    ...['Brick 1: Access', 'Goals: Great care.', 'Brick 2: Reach', 'Near', 'Who approved it', 'Who approved it is not recorded.'],
  ])
  expect(reportFaults(report)).toEqual([])
})

test('words beside an element begin with the role that says them', () => {
  const quote = { id: 1, elementId: 1, words: 'We could wait.', saidAs: 'carer', consentedOn: '2024-01-01' as const, withdrawnOn: null }
  const report = strategyReport(facts({ goals: [element(1, 'Great care')] }, { quotes: [quote] }))
  expect(JSON.stringify(report)).toContain('Carer: “We could wait.”')
})

test('a statement without a test says so, a figure bears its day, and an approval that nobody recorded is no blank', () => {
  const success: ToldElement['success'] = [
    { id: 7, title: 'People are heard', test: null, standing: 'untestable', latest: null },
    {
      ...{ id: 8, title: 'Answers in time', test: 'Complaints in time: at least 85%', standing: 'met' },
      latest: { words: '88%', asOf: '2024-06-30', source: 'Complaints report' },
    },
  ]
  const text = JSON.stringify(strategyReport(facts({ bricks: [element(3, 'Access', { success })] })))
  for (const words of ['None: nothing would show it', 'Cannot be tested', '88% as of 30 June 2024', 'Who approved it is not recorded.'])
    expect(text).toContain(words)
})

test('a draft is called one, and claims no approval; an empty version still makes a paper', () => {
  const draft = facts({ version: { ...facts().told.version, state: 'draft' } })
  const report = strategyReport(draft)
  expect(report.status).toBe('Draft for consultation')
  expect(JSON.stringify(report)).not.toContain('approved')
  expect(report.description).toContain('has no goals yet')
})
