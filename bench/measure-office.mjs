// A board pack of twenty-two pages with twelve charts as Word and PowerPoint, warm, from a report in hand to the file's bytes.
import { tell, timed } from './figure.mjs'
import { product } from './ground.mjs'

const { officeFile, stopOffice } = await product('documents/writing/office-file.js')

const tones = ['green', 'amber', 'red', 'blue', 'none']
const words = 'The work is under way on two wards, and what was learnt is shared with the night team.'

const figure = (id) => ({
  kind: 'figure',
  id,
  caption: `Score of ${id}`,
  words: 'It stands at 20, above its target of 8.',
  chart: {
    measure: 'Score, 1 to 25',
    labels: ['Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2'],
    series: [
      { name: 'Score', values: [16, 16, null, 20, 20, 20], drawn: 'line' },
      { name: 'Target', values: [8, 8, 8, 8, 8, 8], drawn: 'dashed' },
    ],
    from: 0,
    to: 25,
  },
})

const row = (at) => ({
  ref: `item:${at}`,
  cells: [
    { text: String(at), value: at },
    { text: `Calm wards, part ${at}`, bold: true },
    { text: '', tone: tones[at % tones.length] },
    { text: words, below: [{ label: 'Next:', text: words }] },
  ],
})

const section = (number) => [
  { kind: 'heading', level: 2, id: `section-${number}`, text: `Section ${number}`, newPage: true },
  { kind: 'paragraph', spans: [words] },
  {
    kind: 'table',
    id: `table-${number}`,
    caption: `Rows of section ${number}`,
    columns: [
      { key: 'number', title: 'Number', width: 1 },
      { key: 'title', title: 'Row', width: 3, rowHeader: true },
      { key: 'status', title: 'Earned', width: 1 },
      { key: 'update', title: 'Update', width: 5 },
    ],
    rows: Array.from({ length: 40 }, (_, at) => row(number * 100 + at)),
  },
  ...(number <= 4 ? [{ kind: 'figures', across: 3, items: [1, 2, 3].map((n) => figure(`risk-${number}-${n}`)) }] : []),
]

const pack = {
  title: 'Board pack',
  subtitle: 'Board of directors',
  trust: 'Trust',
  status: 'Draft',
  lang: 'en-GB',
  description: '',
  footer: '',
  blocks: [1, 2, 3, 4, 5, 6, 7].flatMap(section),
}

for (const [format, name] of [
  ['docx', 'Word'],
  ['pptx', 'PowerPoint'],
]) {
  const { length: bytes } = await officeFile(format, pack)
  const samples = await timed(12, () => officeFile(format, pack), 3)
  tell({ name: `${name} of 22 pages, warm`, samples, unit: 'ms', data: '12 charts, 280 rows', target: 400, bytes })
}
stopOffice()
