import { describe, expect, test } from 'vitest'
import type { Report, ReportCell, ReportTable } from '../../documents/report.ts'
import { reportFaults } from '../../documents/writing/report-faults.ts'
import { writeJson } from '../../documents/writing/report-json.ts'
import { writeHtml } from '../../documents/writing/report-page.tsx'
import { factsWith, riskWith, standingWith, updateWith } from './facts-fixture.ts'
import type { ProgressFacts } from './progress-facts.ts'
import { progressReport } from './progress-report.ts'

const paper = (words: Partial<ProgressFacts> = {}): Report => {
  const report = progressReport(factsWith(words))
  expect(reportFaults(report)).toEqual([])
  return report
}
const tables = (report: Report) => report.blocks.filter((block): block is ReportTable => block.kind === 'table')
const itemCells = (report: Report): Record<string, ReportCell> => {
  const table = tables(report).find(({ id }) => id.startsWith('items-')) as ReportTable
  return Object.fromEntries(table.columns.map(({ key }, at) => [key, table.rows[0]?.cells[at] as ReportCell]))
}
const wordsOf = ({ text, below = [] }: ReportCell = { text: '' }) =>
  [text, ...below.map((part) => [part.label, part.text].filter(Boolean).join(' '))].join(' | ')
const paragraphs = (report: Report) =>
  report.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')] : [],
  )

test('opens with its title, the board, where it stands and what it is about', () => {
  const report = paper()
  expect(report).toMatchObject({
    title: 'Better together: progress in Q2 2024/25',
    subtitle: 'Board of directors, 26 November 2024',
    status: 'Draft, not frozen',
    footer: 'Records as at 15 October 2024. History of 12 changes, seal abababababababab.',
  })
  expect(paragraphs(report)[0]).toBe(
    'The one item is declared green; the records support it. The one strategic risk stands at 20 and has not fallen since Q1.',
  )
  expect(report.blocks).toContainEqual({
    kind: 'facts',
    items: [
      { term: 'Period', words: 'Q2 2024/25, against Q1 2024/25' },
      { term: 'Records as at', words: '15 October 2024' },
      { term: 'Purpose', words: 'Assurance' },
    ],
  })
})

test('a frozen edition says which it is, and from the second on what changed', () => {
  const report = paper({ edition: { number: 2, on: '2024-11-01', reason: 'A count was wrong.' } })
  expect(report.status).toBe('Frozen on 1 November 2024, edition 2')
  expect(paragraphs(report)).toContain('Edition 2, what changed and why: A count was wrong.')
  expect(paragraphs(report).join()).toContain('stood open when this paper was frozen')
})

test('the extract of the framework has the score, the one before, the target and how it moved', () => {
  const [extract] = tables(paper())
  expect(extract?.columns.map(({ title }) => title)).toEqual(['No', 'Risk', 'Owner and committee', 'Now', 'Q1', 'Target', 'Movement'])
  expect(extract?.rows[0]?.cells.map(wordsOf)).toEqual([
    '01',
    'People wait too long | If demand rises faster than staff, then people wait beyond safe times. | Resulting in: harm.',
    'Director of Access; Quality committee',
    '20',
    '20',
    '12',
    'Has not fallen',
  ])
  expect(extract?.rows[0]?.cells[3]?.value).toBe(20)
})

describe('what an item says', () => {
  const said: [name: string, standing: Parameters<typeof standingWith>[0], column: string, words: string][] = [
    ['its words', {}, 'update', 'Clinics run on Saturdays since August.'],
    ['its aim', {}, 'item', 'Shorter waits | Nobody waits longer than 18 weeks.'],
    ['that nothing was said', { update: null, said: 'nothing' }, 'update', 'No update this quarter.'],
    [
      'when something was last said',
      { update: null, previous: updateWith({ period: 'Q1 2024/25' }) },
      'update',
      'No update this quarter. Last update: Q1 2024/25.',
    ],
    [
      'why nothing changed',
      { update: updateWith({ text: '', nothingChangedBecause: 'The bid is not decided.' }) },
      'update',
      'Nothing has changed. | Nothing changed because: The bid is not decided.',
    ],
    [
      'why amber, and its path',
      { update: updateWith({ rag: 'amber', reason: 'Two posts vacant.', pathToGreen: 'Both filled by 1 December 2024.' }) },
      'update',
      'Clinics run on Saturdays since August. | Why amber: Two posts vacant. | Path to green: Both filled by 1 December 2024.',
    ],
    [
      'that no reason was given',
      { update: updateWith({ rag: 'red' }) },
      'update',
      'Clinics run on Saturdays since August. | Why red: no reason is given. | Path to green: none is given.',
    ],
    [
      'what shows a delivered one',
      { update: updateWith({ rag: 'blue', evidence: 'An audit in May.' }) },
      'update',
      'Clinics run on Saturdays since August. | What shows it: An audit in May.',
    ],
    [
      'that nobody approved it',
      { update: updateWith({ state: 'sent' }) },
      'update',
      'Clinics run on Saturdays since August. | Not approved: sent, and waiting for a decision.',
    ],
    ['one role', {}, 'accountable', 'Director of Access'],
    [
      'two roles',
      { contributors: [{ title: 'Medical Director', unconfirmed: true }] },
      'accountable',
      'Director of Access and Medical Director | One of them should answer for it.',
    ],
    ['no role', { item: { accountable: null } }, 'accountable', 'Nobody is named'],
    ['a status of an earlier quarter', { declaredIn: 'Q1 2024/25' }, 'declared', 'Green | As declared in Q1 2024/25'],
    ['a status that moved', { declared: 'amber', movedFrom: 'green' }, 'declared', 'Amber | Was green'],
    ['no status', { declared: null }, 'declared', 'Not declared'],
    ['nothing against it', {}, 'earned', 'Green | Nothing in the records speaks against it.'],
    [
      'the weightiest reason and how many more',
      {
        earned: 'cannot tell',
        reasons: [
          { rule: 'update', ceiling: 'cannot tell', words: 'No update this period.' },
          { rule: 'risk', ceiling: 'amber', words: 'Risk 01.' },
        ],
      },
      'earned',
      'Cannot tell | No update this period. | And 1 more reason.',
    ],
    [
      'that it is paused',
      { item: { aim: '', activity: 'paused', stateReason: 'no money' } },
      'item',
      'Shorter waits | Paused: no money. No day is set to look again.',
    ],
  ]
  test.each(said)('%s', (_name, standing, column, words) =>
    expect(wordsOf(itemCells(paper({ standings: [standingWith(standing)] }))[column])).toBe(words),
  )

  test('what its writer was asked and answered', () => {
    const answers = [
      { itemId: 1, question: 'Why green?', answer: 'Because of August.' },
      { itemId: 2, question: 'Not here?', answer: '' },
    ]
    expect(wordsOf(itemCells(paper({ answers })).update)).toMatch(/\| Asked: Why green\? \| Answered: Because of August\.$/)
  })

  test('a question left open, and what people asked: silence is printed', () => {
    const asked = { id: 1, itemId: 1, periodId: 6, period: 'Q2 2024/25', words: 'Which clinics?', raisedBy: 2, raiser: 'Chair' }
    const open = { ...asked, raisedAs: 'non-executive', raisedAt: '2024-10-12T12:00:00Z', dueOn: '2024-10-26', version: 1 } as const
    const unanswered = { ...open, answer: '', answerer: null, answeredAs: null, answeredAt: null }
    const answered = { ...unanswered, id: 2, words: 'And wards?', answer: 'All of them.', answeredAs: 'Director of Access' }
    const elsewhere = { ...unanswered, id: 3, itemId: 2, words: 'Not here?' }
    const cell = paper({
      answers: [{ itemId: 1, question: 'Why green?', answer: '' }],
      challenges: [unanswered, answered, elsewhere],
    })
    expect(wordsOf(itemCells(cell).update)).toMatch(
      /Asked: Why green\? \| Not answered: the question was shown and left open\. \| Asked by Non-executive: Which clinics\? \| Not answered: an answer is due by 26 October 2024\. \| Asked by Non-executive: And wards\? \| Answered by Director of Access: All of them\.$/,
    )
  })

  test('the tone stands with its word', () =>
    expect(itemCells(paper({ standings: [standingWith({ earned: 'cannot tell' })] })).earned?.tone).toBe('none'))
})

describe('what is missing is said', () => {
  test('a goal without an item, and without a risk', () => {
    const empty = { id: 11, title: 'Good places', statement: '', objectives: ['Warm wards.'] }
    const report = paper({ headings: [...factsWith().headings, empty] })
    expect(paragraphs(report)).toEqual(
      expect.arrayContaining([
        'No item reports on Good places.',
        'No item reports on this goal.',
        'The board assurance framework names no risk to this goal.',
      ]),
    )
  })

  test('a period in which nothing reports', () => {
    const report = paper({
      standings: [],
      headings: [],
      risks: [],
      strategy: null,
      previous: null,
      history: { entries: 0, head: '' },
      period: { ...factsWith().period, board_on: null },
    })
    expect(report).toMatchObject({
      title: 'Progress in Q2 2024/25',
      subtitle: 'Board of directors',
      footer: 'Records as at 15 October 2024.',
    })
    expect(paragraphs(report)).toEqual(
      expect.arrayContaining(['No item reports in this period.', 'No item reports, so there is nothing to weigh.']),
    )
  })

  test('items and risks under no goal are not lost', () => {
    const report = paper({
      standings: [standingWith({ item: { goalId: null } })],
      risks: [riskWith({ goalId: null, owner: null, committee: null, cause: '', event: '', effect: '', scores: [] })],
    })
    expect(tables(report).map(({ caption }) => caption)).toEqual([
      'Items: Access',
      'Board assurance framework extract: Strategic risks under no goal',
      'What each reason supports at best',
    ])
    expect(tables(report)[1]?.rows[0]?.cells.map(wordsOf)).toEqual([
      '01',
      'People wait too long',
      'Nobody is named',
      'None',
      'None',
      '12',
      'No score this quarter',
    ])
  })
})

test('ends with what a critical reader will notice, and how earned is worked out', () => {
  const under = standingWith({
    update: null,
    said: 'nothing',
    risks: [{ ref: { kind: 'risk', id: 3 }, number: '01', title: 'x', score: 20, top: true, falling: false, periods: 4 }],
  })
  const headings = paper({ standings: [under] }).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings).toEqual(['1. Good access', 'What a critical reader will notice', 'How earned is worked out'])
  const points = paper({ standings: [under] }).blocks.find((block) => block.kind === 'list' && block.items.length > 1)
  expect(JSON.stringify(points)).toMatch(/1 green under a risk of 20.*1 green without an update/)
})

test('topics keep their order, each with a table of its own', () => {
  const standings = ['Access', 'Research', 'Access'].map((topic, at) => standingWith({ item: { id: at + 1, topic } }))
  expect(
    tables(paper({ standings }))
      .map(({ caption, rows }) => [caption, rows.length])
      .slice(1, 3),
  ).toEqual([
    ['Items: Access', 2],
    ['Items: Research', 1],
  ])
})

test('hostile and endless words stay words', () => {
  const hostile = '<script>alert(1)</script> #read("x") =1+1'
  const report = paper({
    standings: [standingWith({ item: { title: 'w'.repeat(200), aim: hostile }, update: updateWith({ text: hostile }) })],
  })
  const html = writeHtml(report)
  expect(html).toContain('w'.repeat(200))
  expect(html).not.toContain('<script')
  expect(paragraphs(report).every((words) => words.length < 600)).toBe(true)
})

test('the same facts give the same file, whose shape is fixed', () => {
  const json = JSON.parse(writeJson(paper()))
  expect(writeJson(paper())).toBe(writeJson(paper()))
  expect(Object.keys(json)).toEqual([
    'format',
    'version',
    'title',
    'subtitle',
    'trust',
    'status',
    'lang',
    'description',
    'footer',
    'address',
    'landscape',
    'draft',
    'identity',
    'blocks',
  ])
  const table = json.blocks.find((block: { id?: string }) => block.id === 'items-10-1')
  expect(table.rows[0].ref).toBe('item:1')
  expect(Object.keys(table.rows[0].cells)).toEqual(['number', 'item', 'update', 'accountable', 'declared', 'earned'])
  expect(table.rows[0].cells.declared).toEqual({
    text: 'Green',
    tone: 'green',
    bold: false,
    value: null,
    href: null,
    runs: null,
    below: [],
  })
})
