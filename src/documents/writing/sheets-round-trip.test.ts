import fc from 'fast-check'
import { readXlsx, writeXlsx } from 'hucre'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Cell, Grid } from '../grid.ts'
import { readBytes } from '../reading/read-bytes.ts'
import { foldSpace } from '../reading/words-of-cell.ts'
import { ragOfFill } from '../recognising/hue.ts'
import type { Report, ReportTable } from '../report.ts'
import { cellText } from './cell-text.ts'
import { excelWorkbook } from './excel-workbook.ts'
import { officeTones } from './office-tones.ts'
import { writeCsv } from './report-csv.ts'
import { tableOf, wholeReport } from './report-fixture.ts'
import { writeJson } from './report-json.ts'

const tablesOf = ({ blocks }: Report): ReportTable[] => blocks.filter((block) => block.kind === 'table')
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

/** What a table says, cell by cell, with the colour behind each where the format has colours. */
const expected = (table: ReportTable, coloured: boolean) => [
  table.columns.map(({ title }) => [title, undefined]),
  ...table.rows.map(({ cells }) =>
    cells.map((cell) => [foldSpace(cellText(cell)), coloured && cell.tone ? officeTones[cell.tone].paint : undefined]),
  ),
]
const seen = (rows: readonly (readonly Cell[])[]) => rows.map((row) => row.map(({ text, fill }) => [text, fill]))
const refsOf = ({ rows }: ReportTable, first: number) => Object.fromEntries(rows.map(({ ref }, at) => [at + first, ref]))

describe('a report with every kind of block', () => {
  const [items, nothing] = tablesOf(wholeReport) as [ReportTable, ReportTable]

  test('as Excel comes back cell by cell, shading by shading, record by record, with its words and its charts’ data', async () => {
    const reading = await readBytes('paper.xlsx', await excelWorkbook(wholeReport))
    expect(reading.writtenHere).toEqual(wholeReport.identity)
    expect(reading.problems).toEqual([])
    const [paper, sheet, none, charts] = reading.grids as [Grid, Grid, Grid, Grid]
    expect(seen(sheet.rows.slice(2))).toEqual(expected(items, true))
    expect(sheet.identities).toEqual(refsOf(items, 3))
    expect(sheet.rows[0]?.[0]?.text).toBe(items.caption)
    expect(sheet.rows[1]?.[0]?.text).toBe(items.source)
    expect(sheet.rows.slice(3).map((row) => row[0]?.value)).toEqual([1, 2, 3, 4, 5, 6])
    expect([sheet.warnings, sheet.rows.flat().some(({ formula, hidden }) => formula || hidden)]).toEqual([[], false])
    expect(none.rows.at(-1)?.[0]?.text).toBe(nothing.empty)
    const words = paper.rows.flat().map(({ text }) => text)
    expect(words).toEqual(
      expect.arrayContaining(['Two rows are green. Ten are amber.', 'Rows: 17', '• Second', 'Records as at 15 October 2024']),
    )
    const score = charts.rows.slice(3, 9).map((row) => row.slice(0, 3).map(({ text, value }) => value ?? text))
    expect(score[1]).toEqual(['Q2 2023/24', 16, 8])
    expect(score[2]).toEqual(['Q3 2023/24', '', 8])
  })

  test('as CSV comes back word by word and record by record', async () => {
    const text = writeCsv(wholeReport)
    expect(text.startsWith('\ufeff')).toBe(true)
    const reading = await readBytes('paper.csv', bytesOf(text))
    expect(reading).toMatchObject({ writtenHere: wholeReport.identity, problems: [] })
    expect(reading.grids.map(({ title }) => title)).toEqual([items.caption, nothing.caption])
    expect(seen(reading.grids[0]?.rows ?? [])).toEqual(expected(items, false))
    expect(reading.grids[0]?.identities).toEqual(refsOf(items, 1))
    expect(text).toContain(`,"'=1+1 is no formula`)
  })

  test('one table alone as CSV begins with its header', async () => {
    const text = writeCsv(wholeReport, 'items')
    expect(text.split('\r\n')[0]).toBe('\ufeffNumber,Row,Earned,Update,StepUp record')
    expect((await readBytes('rows.csv', bytesOf(text))).grids[0]?.identities).toEqual(refsOf(items, 1))
    expect(() => writeCsv(wholeReport, 'charts')).toThrow('no table "charts"')
  })

  test('as JSON comes back cell by cell, shading by shading, record by record', async () => {
    const reading = await readBytes('paper.json', bytesOf(writeJson(wholeReport)))
    expect(reading).toMatchObject({ writtenHere: wholeReport.identity, problems: [] })
    expect(seen(reading.grids[0]?.rows ?? [])).toEqual(expected(items, true))
    expect(reading.grids[0]?.identities).toEqual(refsOf(items, 1))
    expect(reading.grids[0]?.rows[1]?.[0]?.value).toBe(1)
  })
})

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    '-5',
    '+44 20',
    '@x',
    '\tx',
    '_x0041_',
    '1,5',
    '007',
    '  a  ',
    '15 October 2024',
    '31 June 2024',
    '50%',
    '"',
    "it's",
  ),
)
const cells = fc.record({ text: words, tone: fc.constantFrom('red', 'amber', 'green', 'blue', 'none') }, { requiredKeys: ['text'] })
const papers = fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 8 }).map(
  (rows): Report => ({
    ...wholeReport,
    blocks: [
      {
        kind: 'table',
        id: 't',
        caption: 'Any',
        columns: [
          { key: 'one', title: 'One', width: 1 },
          { key: 'two', title: 'Two', width: 1 },
        ],
        rows: rows.map((row, at) => ({ ref: `item:${at + 1}`, cells: row as ReportTable['rows'][number]['cells'] })),
      },
    ],
  }),
)

test('whatever the words, nothing is lost, changed or taken for a formula, in any of the formats', async () => {
  const { officeText } = await import('./office-text.ts')
  await fc.assert(
    fc.asyncProperty(papers, async (whole) => {
      const report = officeText(whole)
      const [table] = tablesOf(report) as [ReportTable]
      const excel = (await readBytes('a.xlsx', await excelWorkbook(report))).grids[1]
      expect(seen(excel?.rows.slice(1) ?? [])).toEqual(expected(table, true))
      expect(excel?.rows.flat().some(({ formula }) => formula)).toBe(false)
      expect(seen((await readBytes('a.csv', bytesOf(writeCsv(report)))).grids[0]?.rows ?? [])).toEqual(expected(table, false))
      expect(seen((await readBytes('a.json', bytesOf(writeJson(report)))).grids[0]?.rows ?? [])).toEqual(expected(table, true))
    }),
    { numRuns: 120 },
  )
})

test('rows sorted, put in and copied in Excel: each record goes with its row, a copy tells nothing', async () => {
  const book = await readXlsx(await excelWorkbook({ ...wholeReport, blocks: [tableOf('items', 4)] }))
  const [caption = [], source = [], head = [], ...rows] = book.sheets[1]?.rows ?? []
  const [one = [], two = [], three = [], four = []] = rows
  const edited = await writeXlsx({
    sheets: [{ name: 'Rows', rows: [caption, source, head, four, two, [9, 'A new row', 'Green', ''], one, two, three] }],
    properties: { custom: { 'StepUp trust': 'RXX', 'StepUp paper': 'progress:7', 'StepUp at': '2024-10-15T09:00:00.000000Z' } },
  })
  const { grids, writtenHere } = await readBytes('edited.xlsx', edited)
  expect(writtenHere).toEqual(wholeReport.identity)
  expect(grids[0]?.identities).toEqual({ 3: 'item:4', 6: 'item:1', 8: 'item:3' })
  expect(Object.keys(grids[0]?.rowNotes ?? {})).toEqual(['4', '7'])
  expect(grids[0]?.rows[2]?.map(({ text }) => text)).toEqual(['Number', 'Row', 'Earned', 'Update'])
})

test.each([
  ['semicolons in Windows-1252', ';', (text: string) => iconv.encode(text, 'win1252')],
  ['tabs in UTF-16', '\t', (text: string) => iconv.encode(text, 'utf16le', { addBOM: true })],
  ['pipes in UTF-8 without its mark', '|', (text: string) => Buffer.from(text)],
])('a CSV saved again by a spreadsheet with %s is still known', async (_, delimiter, encode) => {
  const records = Papa.parse<string[]>(writeCsv(wholeReport).slice(1)).data
  const width = Math.max(...records.map((record) => record.length))
  const padded = records.map((record) => [...record, ...Array<string>(width - record.length).fill('')])
  const reading = await readBytes('again.csv', new Uint8Array(encode(Papa.unparse(padded, { delimiter }))))
  expect(reading.writtenHere).toEqual(wholeReport.identity)
  expect(seen(reading.grids[0]?.rows ?? [])).toEqual(expected(tablesOf(wholeReport)[0] as ReportTable, false))
})

test('a row pasted from another paper is noted and not taken for one of this', async () => {
  const other = writeCsv({ ...wholeReport, identity: { trust: 'RZZ', paper: 'plan:1', at: '2024-01-01T00:00:00Z' } }, 'items').split(
    '\r\n',
  )[3]
  const reading = await readBytes(
    'mixed.csv',
    bytesOf(
      writeCsv(
        {
          ...wholeReport,
          blocks: [{ ...tableOf('items', 2), rows: tableOf('items', 2).rows.slice(0, 1).concat(tableOf('items', 5).rows.slice(4)) }],
        },
        'items',
      ) + other,
    ),
  )
  expect(reading.writtenHere).toEqual(wholeReport.identity)
  expect(reading.grids[0]?.identities).toEqual({ 1: 'item:1', 2: 'item:5' })
  expect(reading.grids[0]?.rowNotes?.[3]).toContain('another paper')
})

test.each([
  ['{"format": "stepup-report", "blocks": ['],
  ['{"format": "stepup-report", "version": 1, "blocks": {}}'],
  ['{"format": "stepup-report", "blocks": [{"kind": "table", "columns": 3, "rows": [null, {"cells": 5}]}]}'],
])('a report as JSON that is broken is refused or holds nothing: %s', async (text) => {
  const reading = await readBytes('a.json', bytesOf(text)).catch((error: Error) => error)
  if (reading instanceof Error) expect(reading.message).toMatch(/cannot be read\. Download the report again/)
  else expect(reading.grids.flatMap(({ rows }) => rows.flat())).toEqual([])
})

test('paints are recognised as their statuses, whatever format they came through', () => {
  for (const tone of ['red', 'amber', 'green', 'blue'] as const) expect(ragOfFill(officeTones[tone].paint)).toBe(tone)
})
