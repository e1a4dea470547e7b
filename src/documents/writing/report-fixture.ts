import type { Chart, ChartSeries, Report, ReportFigure, ReportTable } from '../report.ts'

// Papers for tests and measurements: invented, with every kind of block.

const line = (name: string, values: ChartSeries['values'], drawn: ChartSeries['drawn'] = 'line'): ChartSeries => ({ name, values, drawn })

const quarters = ['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25', 'Q2 2024/25']

/** A risk's score over six quarters with its target and a quarter nobody scored. */
export const scoreFigure = (id: string, score: number): ReportFigure & { chart: Chart } => ({
  kind: 'figure',
  id,
  caption: `Score of risk ${id.replace(/\D/g, '') || '01'}`,
  words: `The score stands at ${score}, above its target of 8; it was not scored in Q3 2023/24.`,
  chart: {
    measure: 'Score, 1 to 25',
    labels: quarters,
    series: [line('Score', [16, 16, null, 20, 20, score]), line('Target', [8, 8, 8, 8, 8, 8], 'dashed')],
    from: 0,
    to: 25,
  },
  source: 'Board assurance framework, as at 15 October 2024',
})

const statuses: ReportFigure = {
  kind: 'figure',
  id: 'statuses',
  caption: 'What is earned, theme by theme',
  words: 'Two of seventeen rows are green, ten amber, and five cannot be told.',
  chart: {
    measure: 'Rows of the plan',
    labels: ['Patients and carers as partners', 'People and culture', 'Partnerships in the community', 'Environments'],
    series: [
      { name: 'Green', drawn: 'bars', tone: 'green', values: [1, 0, 1, 0] },
      { name: 'Amber', drawn: 'bars', tone: 'amber', values: [3, 4, 2, 1] },
      { name: 'Red', drawn: 'bars', tone: 'red', values: [0, 1, 0, 1] },
      { name: 'Cannot tell', drawn: 'bars', tone: 'none', values: [1, 2, 1, 1] },
    ],
    stacked: true,
  },
  source: 'Delivery plan, as at 15 October 2024',
}

/** A table of so many rows with a number, a status, a link and marked words. */
export const tableOf = (id: string, rows: number): ReportTable => ({
  kind: 'table',
  id,
  caption: `Rows of the plan: what was said / and earned (${id})`,
  columns: [
    { key: 'number', title: 'Number', width: 1, align: 'right' },
    { key: 'title', title: 'Row', width: 3, rowHeader: true },
    { key: 'status', title: 'Earned', width: 1.2 },
    { key: 'update', title: 'Update', width: 5 },
  ],
  rows: Array.from({ length: rows }, (_, at) => ({
    ref: `item:${at + 1}`,
    cells: [
      { text: String(at + 1), value: at + 1 },
      { text: `Calm wards, part ${at + 1}`, href: `/delivery/${at + 1}` },
      [
        { text: 'Green', tone: 'green' as const },
        { text: 'Amber\nlater than planned', tone: 'amber' as const },
        { text: 'Red', tone: 'red' as const },
        { text: '', tone: 'blue' as const },
        { text: 'Cannot tell', tone: 'none' as const },
      ][at % 5] ?? { text: '' },
      at % 4 === 0
        ? { text: 'Posters are up on two wards.', runs: [{ text: 'Posters are up ' }, { text: 'on two wards.', new: true as const }] }
        : {
            text: '=1+1 is no formula, nor is "quoted; text"\nwith a second line',
            below: [{ label: 'Next:', text: 'Train the night team.' }],
          },
    ],
  })),
  source: 'Delivery plan, as at 15 October 2024',
})

/** Every kind of block once, with everything a block may carry. */
export const wholeReport: Report = {
  title: 'Progress of the delivery plan',
  subtitle: 'Board of directors, 26 November 2024',
  trust: 'Soarvale Partnership NHS Trust',
  status: 'Draft, not frozen',
  lang: 'en-GB',
  description: 'Progress, quarter by quarter',
  footer: 'Records as at 15 October 2024',
  address: 'https://stepup.example.nhs.uk',
  draft: true,
  identity: { trust: 'RXX', paper: 'progress:7', at: '2024-10-15T09:00:00.000000Z' },
  blocks: [
    { kind: 'paragraph', role: 'lead', spans: ['Two rows are green. ', { text: 'Ten are amber', bold: true }, '.'] },
    {
      kind: 'facts',
      items: [
        { term: 'Rows', words: '17' },
        { term: 'Green', words: '2' },
      ],
    },
    { kind: 'heading', level: 2, id: 'rows', text: 'The rows' },
    { kind: 'list', items: [['First ', { text: 'see the rows', href: '#rows' }], ['Second']] },
    tableOf('items', 6),
    { kind: 'heading', level: 2, id: 'charts', text: 'In pictures', newPage: true },
    scoreFigure('score-1', 20),
    statuses,
    { kind: 'figures', across: 2, items: [scoreFigure('score-2', 12), scoreFigure('score-3', 15)] },
    { kind: 'paragraph', role: 'note', spans: ['A note at the end.'] },
    { ...tableOf('nothing', 0), caption: 'Nothing yet', empty: 'No rows are due.', source: 'Nowhere' },
  ],
}

/** A paper of about so many pages with twelve charts, as a board pack is. */
export function longReport(pages: number): Report {
  const sections = Math.max(1, Math.round((pages - 5) / 2.05))
  return {
    ...wholeReport,
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: ['What changed since the last meeting.'] },
      ...Array.from({ length: sections }, (_, at): Report['blocks'] => [
        { kind: 'heading', level: 2, id: `section-${at}`, text: `Section ${at + 1}`, newPage: true },
        { ...tableOf(`rows-${at}`, 34), caption: `Rows of section ${at + 1}` },
        ...(at < 4
          ? [{ kind: 'figures' as const, across: 3 as const, items: [1, 2, 3].map((n) => scoreFigure(`score-${at}-${n}`, 8 + n * 4)) }]
          : []),
      ]).flat(),
    ],
  }
}
