// A board pack of so many pages with twelve charts, for what makes files of reports.

const quarters = ['Q1 2023/24', 'Q2 2023/24', 'Q3 2023/24', 'Q4 2023/24', 'Q1 2024/25', 'Q2 2024/25']

/** The score of a risk over six quarters, one of them not scored, and its target. */
export const scoreFigure = (id, score) => ({
  kind: 'figure',
  id,
  caption: `Score of risk ${id}`,
  words: `The score stands at ${score}, above its target of 8; it was not scored in Q3 2023/24.`,
  chart: {
    measure: 'Score, 1 to 25',
    labels: quarters,
    series: [
      { name: 'Score', drawn: 'line', values: [16, 16, null, 20, 20, score] },
      { name: 'Target', drawn: 'dashed', values: quarters.map(() => 8) },
    ],
    from: 0,
    to: 25,
  },
  source: 'Board assurance framework, as at 15 October 2024',
})

const statuses = [
  { text: 'Green', tone: 'green' },
  { text: 'Amber\nlater than planned', tone: 'amber' },
  { text: 'Red', tone: 'red' },
  { text: 'Cannot tell', tone: 'none' },
]
const words =
  'Posters are up on two wards, and the night team has been trained in the first of three sessions. The second is booked for November.'

const table = (id, rows) => ({
  kind: 'table',
  id,
  caption: `Rows of ${id}`,
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
      statuses[at % 4],
      { text: words, ...(at % 3 === 0 && { below: [{ label: 'Next:', text: 'Train the day team.' }] }) },
    ],
  })),
  source: 'Delivery plan, as at 15 October 2024',
})

/** The pack: four sections open with three charts each, every section has a table of two pages. */
export function boardPack(sections) {
  return {
    title: 'Board assurance pack',
    subtitle: 'Board of directors, 26 November 2024',
    trust: 'Soarvale Partnership NHS Trust',
    status: 'Draft, not frozen',
    lang: 'en-GB',
    description: 'A pack of sections',
    footer: 'Records as at 15 October 2024',
    address: 'https://stepup.example.nhs.uk',
    draft: true,
    identity: { trust: 'RXX', paper: 'pack:1', at: '2024-10-15T09:00:00.000000Z' },
    blocks: [
      { kind: 'paragraph', role: 'lead', spans: ['What changed since the last meeting.'] },
      ...Array.from({ length: sections }, (_, at) => [
        { kind: 'heading', level: 2, id: `section-${at}`, text: `Section ${at + 1}`, newPage: true },
        ...(at < 4 ? [{ kind: 'figures', across: 3, items: [1, 2, 3].map((n) => scoreFigure(`score-${at}-${n}`, 8 + n * 4)) }] : []),
        table(`section-${at}-rows`, 34),
      ]).flat(),
    ],
  }
}
