// A PDF of 120 pages of tables, as a trust's board pack has them, read as an upload is: in a process of its own.
import { tell, timed } from './figure.mjs'
import { product } from './ground.mjs'

const { writePdf, stopPrinting } = await product('documents/writing/report-pdf.js')
const { readDocument } = await product('documents/reading/read-document.js')
const { pagePicture, stopPainting } = await product('documents/reading/pdf/page-picture.js')

const columns = ['No', 'Item', 'Update', 'Accountable', 'RAG'].map((title, i) => ({ key: title, title, width: [6, 30, 60, 20, 10][i] }))
const words = 'The work went on as planned and the ward teams say that it helps them. '
const rowsOf = (from) =>
  Array.from({ length: 8 }, (_, i) => ({
    cells: [String(from + i), `Item ${from + i} of the plan`, words.repeat(4 + (i % 4)), 'Director of Nursing', 'Green'].map((text) => ({
      text,
    })),
  }))
const tables = Number(process.env.TABLES ?? 90)
const blocks = Array.from({ length: tables }, (_, t) => ({
  kind: 'table',
  id: `t${t}`,
  caption: `Part ${t + 1}`,
  columns,
  rows: rowsOf(t * 8 + 1),
  empty: 'None.',
}))
const report = {
  ...{ title: 'A long paper', subtitle: '', trust: 'A trust', status: '', description: 'A long paper to read', footer: 'Measured' },
  ...{ language: 'en-GB', lang: 'en-GB', blocks },
}
const bytes = await writePdf(report)
stopPrinting()
const first = await readDocument({ name: 'long.pdf', bytes })
const rows = first.grids.reduce((sum, grid) => sum + grid.rows.length, 0)
const data = `${first.pages} pages, ${first.grids.length} tables, ${rows} rows, ${Math.round(bytes.length / 1000)} kB`
tell({
  name: 'PDF of 120 pages read, its process started',
  samples: await timed(5, () => readDocument({ name: 'long.pdf', bytes }), 1),
  unit: 'ms',
  data,
  target: 3000,
})
tell({ name: 'picture of one page of it, warm', samples: await timed(8, () => pagePicture(bytes, 60), 2), unit: 'ms', data })
stopPainting()
