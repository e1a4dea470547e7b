import { afterAll, expect, test } from 'vitest'
import type { Report, ReportCell } from '../report.ts'
import { reportFaults } from './report-faults.ts'
import { ReportBody } from './report-html.tsx'
import { writeJson } from './report-json.ts'
import { writeHtml } from './report-page.tsx'
import { stopPrinting, writePdf } from './report-pdf.ts'

afterAll(stopPrinting)

const paperWith = (cell: ReportCell, more: Partial<Report> = {}): Report => ({
  title: 'Side by side',
  subtitle: 'The whole trust',
  trust: 'Aldmoor Care NHS Trust',
  status: 'Draft',
  lang: 'en-GB',
  description: 'Two periods',
  footer: 'Records as at 11 October 2024',
  blocks: [
    {
      kind: 'table',
      id: 'rows',
      caption: 'Rows',
      columns: [
        { key: 'outcome', title: 'Outcome', width: 1, rowHeader: true },
        { key: 'update', title: 'Q2', width: 2 },
      ],
      rows: [{ ref: 'item:7', cells: [{ text: 'Calm wards' }, cell] }],
    },
  ],
  ...more,
})
const runs = [{ text: 'Posters are up' }, { text: ' ' }, { text: '<b>on two wards</b>.', new: true as const }]
const text = 'Posters are up <b>on two wards</b>.'

test('a web page marks new words for the eye and the ear, and never takes them for markup', () => {
  const html = writeHtml(paperWith({ text, runs }))
  expect(html).toContain('Posters are up <ins><span class="nhsuk-u-visually-hidden">[new] </span>&lt;b&gt;on two wards&lt;/b&gt;.</ins>')
  expect(html).toMatch(/ins\{[^}]*text-decoration:underline/)
})

test('JSON says which words are new, and null where nothing is marked', () => {
  const cellOf = (paper: Report) => JSON.parse(writeJson(paper)).blocks[0].rows[0].cells.update
  expect(cellOf(paperWith({ text, runs })).runs).toEqual(runs.map((run) => ({ text: run.text, new: run.new === true })))
  expect(cellOf(paperWith({ text })).runs).toBeNull()
})

test('a PDF draws a line under them', async () => {
  const [marked, plain] = [await writePdf(paperWith({ text, runs })), await writePdf(paperWith({ text }))]
  expect(Buffer.from(marked).equals(Buffer.from(plain))).toBe(false)
  expect(Buffer.from(marked).toString('latin1', 0, 5)).toBe('%PDF-')
})

test.each([
  ['runs that are other words', { text: 'Posters.', runs: [{ text: 'Banners.' }] }],
  ['runs that repeat the tag', { text: 'Green\nPosters.', tone: 'green' as const, runs: [{ text: 'Green\nPosters.' }] }],
])('%s are a fault', (_name, cell) =>
  expect(reportFaults(paperWith(cell))).toEqual(['Table "Rows", row 1: the marked words of a cell are not its words.']),
)

test('under a tag the runs are the words below it', () =>
  expect(writeHtml(paperWith({ text: 'Green\nPosters.', tone: 'green', runs: [{ text: 'Posters.', new: true }] }))).toMatch(
    /Green<\/strong><br\/?><ins>/,
  ))

test('across the page: in the PDF, in the print of the web page, and in the JSON', async () => {
  const wide = paperWith({ text }, { landscape: true })
  expect(Buffer.from(await writePdf(wide)).toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/)
  expect(Buffer.from(await writePdf(paperWith({ text }))).toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)
  expect(writeHtml(wide)).toContain('class="s-paper is-wide"')
  expect(writeHtml(wide)).toContain('@page wide{size:A4 landscape')
  expect([JSON.parse(writeJson(wide)).landscape, JSON.parse(writeJson(paperWith({ text }))).landscape]).toEqual([true, false])
})

test('what stands beneath a row is on the page, after the row, and in no file', () => {
  const paper = paperWith({ text })
  const page = String(<ReportBody report={paper} beneath={(ref) => <p>Asked of {ref}</p>} />)
  expect(page).toMatch(/on two wards[\s\S]*<tr[^>]*class="s-since"><td[^>]*colspan="2"><p>Asked of item:7<\/p>/)
  expect(writeHtml(paper)).not.toContain('s-since')
})
