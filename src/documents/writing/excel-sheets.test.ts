import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBytes } from '../reading/read-bytes.ts'
import type { Report, ReportFigure, ReportTable } from '../report.ts'
import { columnName, sheetNamer } from './excel-names.ts'
import { excelNumber } from './excel-number.ts'
import { excelWorkbook } from './excel-workbook.ts'
import { packageFaults } from './package-fixture.ts'
import { longReport, scoreFigure, tableOf, wholeReport } from './report-fixture.ts'
import { partsOf } from './zip-parts.ts'

test('every sheet has a name of its own that Excel allows, whatever it is called', () =>
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 50 }), fc.constantFrom('History', "''", 'Rows', 'rows', '')), {
        maxLength: 40,
      }),
      (wanted) => {
        const nameOf = sheetNamer()
        const names = wanted.map(nameOf)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).toMatch(/^[^'].*$/s)
          expect(name).not.toMatch(/[[\]*?:/\\]|'$|^history$/i)
          expect(name.length).toBeLessThanOrEqual(31)
        }
      },
    ),
  ))

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
])('column %i is %s', (column, name) => expect(columnName(column)).toBe(name))

test.each([
  [
    { text: '20', value: 20 },
    { value: 20, format: '0' },
  ],
  [
    { text: '1,250', value: 1250 },
    { value: 1250, format: '#,##0' },
  ],
  [
    { text: '−3.5', value: -3.5 },
    { value: -3.5, format: '0.0' },
  ],
  [
    { text: '50%', value: 0.5 },
    { value: 0.5, format: '0%' },
  ],
  [
    { text: '50%', value: 50 },
    { value: 50, format: '0"%"' },
  ],
  [
    { text: '£4.2m', value: 4.2 },
    { value: 4.2, format: '"£"0.0"m"' },
  ],
  [{ text: '20', value: 12 }, undefined],
  [{ text: '12 of 20', value: 12 }, undefined],
  [{ text: '20' }, undefined],
  [{ text: '15 October 2024' }, { value: 45_580, format: 'd mmmm yyyy' }],
  [{ text: '31 June 2024' }, undefined],
  [{ text: '15 October' }, undefined],
])('%o is a number only where its words show that number', (cell, number) => expect(excelNumber(cell)).toEqual(number))

describe('the workbook', () => {
  const xml = async (report: Report) => {
    const parts = await partsOf(await excelWorkbook(report))
    return (name: string) => parts.get(name)?.toString('utf8') ?? ''
  }

  test('keeps the header in sight, filters with the records, repeats the header in print and paints by the word', async () => {
    const part = await xml(wholeReport)
    const sheet = part('xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"/)
    expect(sheet).toContain('<autoFilter ref="A3:E9"')
    expect(sheet).toMatch(/<col min="5" max="5"[^>]*hidden="(1|true)"/)
    expect(sheet).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/)
    expect(part('xl/workbook.xml')).toMatch(/_xlnm\.Print_Titles"[^>]*>(&apos;|')Rows of the plan what was said\1!\$3:\$3</)
    expect(sheet).not.toContain('<f>')
    expect(part('xl/worksheets/_rels/sheet2.xml.rels')).toContain('https://stepup.example.nhs.uk/delivery/1')
  })

  test('a column of statuses has a choice of them, and its paint follows the word', async () => {
    const status = tableOf('s', 5)
    const plain = {
      ...status,
      rows: status.rows.map((row, at) => ({
        ...row,
        cells: row.cells.map((cell, c) =>
          c === 2
            ? {
                text: ['Green', 'Red', 'Amber', 'Cannot tell', 'Delivered'][at] ?? '',
                tone: (['green', 'red', 'amber', 'none', 'blue'] as const)[at] ?? 'none',
              }
            : cell,
        ),
      })),
    }
    const report = { ...wholeReport, blocks: [plain] }
    const sheet = (await xml(report))('xl/worksheets/sheet2.xml')
    expect(sheet).toMatch(/<dataValidation [^>]*type="list"[\s\S]*Green,Red,Amber,Cannot tell,Delivered/)
    expect(sheet).toContain('<conditionalFormatting')
    const grid = (await readBytes('s.xlsx', await excelWorkbook(report))).grids[1]
    expect(grid?.rows.slice(3).map((row) => row[2]?.fill)).toEqual(['CCE5D8', 'F7D4D1', 'FFF59D', undefined, '9CC5EE'])
  })

  test('has a chart of Excel’s own for each figure, which says in words what it shows', async () => {
    const part = await xml(wholeReport)
    const drawing = part('xl/drawings/drawing4.xml')
    expect(drawing.match(/descr="The score stands at/g)).toHaveLength(3)
    expect([1, 2, 3, 4].map((at) => /<c:(lineChart|barChart)>/.exec(part(`xl/charts/chart${at}.xml`))?.[1])).toEqual([
      'lineChart',
      'barChart',
      'lineChart',
      'lineChart',
    ])
    expect(part('xl/charts/chart1.xml')).toContain('<c:dispBlanksAs val="gap"/>')
    expect(part('xl/charts/chart2.xml')).toContain('<c:grouping val="stacked"/>')
  })

  test('words longer than a cell can hold are cut with a word that says so', async () => {
    const long: ReportTable = {
      ...tableOf('long', 1),
      rows: [{ cells: [{ text: '1' }, { text: 'x' }, { text: '' }, { text: 'word '.repeat(8000) }] }],
    }
    const { grids } = await readBytes('long.xlsx', await excelWorkbook({ ...wholeReport, blocks: [long] }))
    expect(grids[1]?.rows.at(-1)?.at(-1)?.text).toMatch(/word word[\s\S]*Cut here: a cell of Excel holds 32,767 characters/)
    expect(grids[1]?.warnings).toEqual([])
  })

  test.each<[string, Report['blocks']]>([
    ['a chart without labels, and bars with a line over them', [empty('a'), mixed('b')]],
    ['two tables of one name', [tableOf('a', 1), { ...tableOf('b', 1), caption: tableOf('a', 1).caption }]],
    ['a table without columns to hold records', [{ ...tableOf('a', 2), rows: tableOf('a', 2).rows.map(({ cells }) => ({ cells })) }]],
    ['sixty charts', longReport(22).blocks.concat(Array.from({ length: 48 }, (_, at) => scoreFigure(`more-${at}`, 9)))],
  ])('holds together with %s', async (_, blocks) =>
    expect(await packageFaults(await excelWorkbook({ ...wholeReport, blocks }))).toEqual([]),
  )
})

function empty(id: string): ReportFigure {
  return { ...scoreFigure(id, 1), chart: { measure: 'Score', labels: [], series: [{ name: 'Score', drawn: 'bars', values: [] }] } }
}

function mixed(id: string): ReportFigure {
  return {
    ...scoreFigure(id, 1),
    chart: {
      measure: 'Rows',
      labels: ['Q1'],
      series: [
        { name: 'Sent', drawn: 'bars', values: [3] },
        { name: 'Target', drawn: 'dashed', values: [4] },
      ],
    },
  }
}
