import { expect, test } from 'vitest'
import type { Cell, Grid } from '../grid.ts'
import { readBytes } from '../reading/read-bytes.ts'
import { foldSpace } from '../reading/words-of-cell.ts'
import { ragOfFill } from '../recognising/hue.ts'
import { readRag } from '../recognising/read-rag.ts'
import type { Report, ReportCell, ReportTable } from '../report.ts'
import { paragraphsOf } from './column-widths.ts'
import { officeTones } from './office-tones.ts'
import { tableOf, wholeReport } from './report-fixture.ts'
import { slidesDeck } from './slides-deck.ts'
import { wordDocument } from './word-document.ts'

const tables = (report: Report): ReportTable[] => report.blocks.filter((block) => block.kind === 'table')
const wordsOf = (cell: ReportCell): string => foldSpace(paragraphsOf(cell).join('\n'))

/** What is expected of a cell: its words and the colour behind them. */
const expectedOf = (table: ReportTable) => ({
  rows: [
    table.columns.map(({ title }) => [title, undefined]),
    ...table.rows.map(({ cells }) => cells.map((cell) => [wordsOf(cell), cell.tone && officeTones[cell.tone].paint])),
  ],
  refs: Object.fromEntries(table.rows.map(({ ref }, at) => [at + 1, ref])),
})
const seen = (row: readonly Cell[]) => row.map(({ text, fill }) => [text, fill])

/** Tables over several slides as one: their headers once. */
function wholeTables(grids: readonly Grid[]): { rows: Cell[][]; refs: Record<number, string> }[] {
  const found: { rows: Cell[][]; refs: Record<number, string> }[] = []
  for (const { title = '', rows, identities = {} } of grids) {
    const goesOn = title.endsWith('(continued)')
    if (!goesOn) found.push({ rows: [], refs: {} })
    const last = found.at(-1) as { rows: Cell[][]; refs: Record<number, string> }
    const shift = goesOn ? last.rows.length - 1 : 0
    for (const [row, ref] of Object.entries(identities)) last.refs[Number(row) + shift] = ref
    last.rows.push(...(goesOn ? rows.slice(1) : rows))
  }
  return found
}

const full = tables(wholeReport).filter(({ rows }) => rows.length > 0)
const empty: Cell[] = [
  { text: 'No rows are due.', colSpan: 4 },
  { text: '', covered: 'across' },
  { text: '', covered: 'across' },
  { text: '', covered: 'across' },
]

test.each([
  ['docx', wordDocument],
  ['pptx', slidesDeck],
])('a paper as %s is read back: every cell, every shading, every record', async (ending, make) => {
  const reading = await readBytes(`paper.${ending}`, await make(wholeReport))
  expect(reading.writtenHere).toEqual(wholeReport.identity)
  const found = wholeTables(reading.grids)
  expect(found).toHaveLength(tables(wholeReport).length)
  for (const [at, table] of full.entries()) {
    expect(found[at]?.rows.map(seen)).toEqual(expectedOf(table).rows)
    expect(found[at]?.refs).toEqual(expectedOf(table).refs)
  }
  expect(found.at(-1)?.rows[1]).toEqual(empty)
  expect(reading.grids[0]?.title).toBe(full[0]?.caption)
})

test.each([
  ['docx', wordDocument],
  ['pptx', slidesDeck],
])('every status in a %s file is recognised as the one it was', async (ending, make) => {
  const [found] = wholeTables((await readBytes(`paper.${ending}`, await make(wholeReport))).grids)
  const read = found?.rows.slice(1).map((row) => readRag(row[2]?.text ?? '', row[2]?.fill).rag)
  expect(read).toEqual(full[0]?.rows.map(({ cells }) => (cells[2]?.tone === 'none' ? null : cells[2]?.tone)))
})

test('tones are the colours that are recognised as their statuses', () => {
  for (const tone of ['red', 'amber', 'green', 'blue'] as const) expect(ragOfFill(officeTones[tone].paint)).toBe(tone)
  expect(officeTones.none.paint).toBeUndefined()
})

const long = (words: number): string => Array.from({ length: words }, (_, at) => `word${at}`).join(' ')
const longRow: Report = {
  ...wholeReport,
  blocks: [
    {
      ...tableOf('long', 3),
      rows: tableOf('long', 3).rows.map((row, at) =>
        at !== 1
          ? row
          : {
              ...row,
              cells: [
                ...row.cells.slice(0, 3),
                {
                  text: long(900),
                  below: [{ label: 'Then:', text: `${long(700)}\n${long(300)}` }, { text: `http://${'x'.repeat(4000)}` }],
                },
              ],
            },
      ),
    },
  ],
}

test('a row longer than a slide goes on over several, and is one row again when read', async () => {
  const bytes = await slidesDeck(longRow)
  const { grids, pages } = await readBytes('paper.pptx', bytes)
  expect(pages).toBeGreaterThan(4)
  const [table] = tables(longRow)
  const [found] = wholeTables(grids)
  expect(found?.rows.map(seen)).toEqual(expectedOf(table as ReportTable).rows)
  expect(found?.refs).toEqual({ 1: 'item:1', 2: 'item:2', 3: 'item:3' })
  expect(grids.flatMap((grid) => Object.values(grid.rowNotes ?? {})).join()).toContain('goes on from slide')
})

test('a record told twice in a table tells nothing, with a note; in two tables it tells both', async () => {
  const [row] = tableOf('a', 1).rows
  const twice = {
    ...wholeReport,
    blocks: [{ ...tableOf('a', 3), rows: [row, row, ...tableOf('a', 3).rows.slice(1)] }, tableOf('b', 2)],
  } as Report
  for (const [ending, make] of [
    ['docx', wordDocument],
    ['pptx', slidesDeck],
  ] as const) {
    const { grids } = await readBytes(`paper.${ending}`, await make(twice))
    expect(grids[0]?.identities).toEqual({ 3: 'item:2', 4: 'item:3' })
    expect(Object.keys(grids[0]?.rowNotes ?? {})).toEqual(['1', '2'])
    expect(grids[1]?.identities).toEqual({ 1: 'item:1', 2: 'item:2' })
  }
})
