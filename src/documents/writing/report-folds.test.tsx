import { afterAll, expect, test } from 'vitest'
import type { Block, Report } from '../report.ts'
import { tableOf, wholeReport } from './report-fixture.ts'
import { ReportBody } from './report-html.tsx'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'
import { reportStyle } from './report-style.ts'

afterAll(stopPrinting)

const head = (id: string, more = {}): Block => ({ kind: 'heading', level: 2, id, text: `Part ${id}`, ...more })
const report: Report = {
  ...wholeReport,
  contents: true,
  blocks: [
    { kind: 'paragraph', role: 'lead', spans: ['The board is asked to:'] },
    { kind: 'list', items: [['note it']] },
    tableOf('first', 2),
    head('a'),
    { kind: 'paragraph', spans: ['Open words.'] },
    head('b', { folded: true, newPage: true }),
    { kind: 'paragraph', spans: ['Closed words.'] },
  ],
}
const pagesOf = async (paper: Report) =>
  [
    ...Buffer.from(await writePdf(paper))
      .toString('latin1')
      .matchAll(/\/Type \/Page\n/g),
  ].length

test('a folded part is closed under its heading, an open one is a section; print opens both', () => {
  const html = String(<ReportBody report={report} />)
  expect(html).toContain('<details class="s-part"><summary><h2 id="b">Part b</h2></summary><p>Closed words.</p></details>')
  expect(html).toContain('<section aria-labelledby="a"><h2 id="a">Part a</h2><p>Open words.</p></section>')
  expect(reportStyle.slice(reportStyle.indexOf('@media print'))).toContain('.s-part::details-content{content-visibility:visible')
})

test('title and the words a paper opens with come first, then what a page puts beneath them, then links to its parts', () => {
  const html = String(<ReportBody report={report} tools={<p>Files</p>} />)
  const places = ['<h1>', 's-kicker', 'The board is asked to', 'note it', '<p>Files</p>', 'href="#a"', 'href="#b"', 'id="first"', 'id="a"']
  const found = places.map((words) => html.indexOf(words))
  expect(found.every((at) => at > 0)).toBe(true)
  expect(found.toSorted((a, b) => a - b)).toEqual(found)
  expect(String(<ReportBody report={{ ...report, contents: undefined } as never} />)).not.toContain('<nav')
  expect(writeHtml({ ...report, blocks: [...report.blocks, head('c')] }).match(/href="#a"/g)).toHaveLength(1)
})

test('a compact paper takes fewer pages, and each part that asks for a page has its own', async () => {
  const rows: Report = { ...wholeReport, blocks: [tableOf('long', 30)] }
  expect(await pagesOf({ ...rows, compact: true })).toBeLessThan(await pagesOf(rows))
  expect(await pagesOf({ ...report, compact: true })).toBe(2)
})
