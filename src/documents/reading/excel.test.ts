import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { addressOf } from '../grid.ts'
import { excelFile } from './office-fixture.ts'
import { readBytes } from './read-bytes.ts'

const sheetOf = async (sheet: string, more = {}) => {
  const { grids } = await readBytes('plan.xlsx', await excelFile(sheet, more))
  const [grid] = grids
  if (!grid) throw new Error('no sheet was read')
  return grid
}
const data = (cells: string) => `<sheetData><row r="1">${cells}</row></sheetData>`
const styled = (format: string) => ({
  styles: `<numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>`,
})

test('a workbook made by a writing library', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Theme', 'Score'],
          ['Safe', 12],
        ],
      },
    ],
  })
  const { grids } = await readBytes('plan.xlsx', new Uint8Array(bytes))
  expect(grids[0]?.rows).toEqual([
    [{ text: 'Theme' }, { text: 'Score' }],
    [{ text: 'Safe' }, { text: '12', value: 12 }],
  ])
})

test.each([
  ['General', '0.1', '0.1', 0.1],
  ['0%', '0.955', '96%', 0.955],
  ['0.0%', '0.955', '95.5%', 0.955],
  ['#,##0.00', '1234.5', '1,234.50', 1234.5],
  ['00', '3', '03', 3],
  ['&quot;BAF &quot;0', '7', 'BAF 7', 7],
  ['0;(0)', '-4', '(4)', -4],
  ['[$£-809]#,##0', '1500', '£1,500', 1500],
  ['dd/mm/yyyy', '44834', '30/09/2022', '2022-09-30'],
  ['mmm\\-yy', '44652', 'Apr-22', '2022-04-01'],
  ['d mmmm yyyy', '45550', '15 September 2024', '2024-09-15'],
  ['hh:mm', '0.5', '12:00', 0.5],
])('number format %s', async (format, written, text, value) => {
  const grid = await sheetOf(data(`<c r="A1" s="0"><v>${written}</v></c>`), styled(format))
  expect(grid.rows[0]?.[0]).toEqual({ text, value })
})

test('days of a workbook that counts from 1904', async () => {
  const grid = await sheetOf(data('<c r="A1"><v>43372</v></c>'), { ...styled('dd/mm/yyyy'), properties: '<workbookPr date1904="1"/>' })
  expect(grid.rows[0]?.[0]?.value).toBe('2022-09-30')
})

test('strings shared, inline and rich; formulas and errors', async () => {
  const strings = '<si><r><t>Well </t></r><r><t>led</t></r><rPh><t>no</t></rPh></si>'
  const cells =
    '<c r="B3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>a_x000D_&#10;b</t></is></c><c r="D3"><f>2*8</f><v>16</v></c><c r="E3" t="e"><v>#N/A</v></c>'
  const grid = await sheetOf(`<sheetData><row r="3">${cells}</row></sheetData>`, { strings })
  expect(grid.rows).toEqual([[{ text: 'Well led' }, { text: 'a\nb' }, { text: '16', value: 16, formula: true }, { text: '#N/A' }]])
  expect(addressOf(grid, 0, 1)).toBe('Plan!C3')
  expect(grid.warnings).toEqual(['E3 shows the error #N/A.'])
})

test('merges are clipped to the sheet’s words, however far they reach', async () => {
  const grid = await sheetOf(
    '<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c></row><row r="2"><c r="B2" t="str"><v>c</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>',
  )
  expect(grid.rows).toEqual([
    [{ text: 'a', rowSpan: 2 }, { text: 'b' }],
    [{ text: '', covered: 'down' }, { text: 'c' }],
  ])
})

test('fills by colour, theme with tint, number, and rules', async () => {
  const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`
  const styles = `<fills>${fill('rgb="FF00B050"')}${fill('theme="7" tint="0.4"')}${fill('indexed="10"')}</fills><cellXfs><xf fillId="0"/><xf fillId="1"/><xf fillId="2"/><xf fillId="9"/></cellXfs><dxfs><dxf><fill><patternFill><bgColor rgb="FFFFC000"/></patternFill></fill></dxf></dxfs>`
  const cell = (at: string, style: number, words: string) => `<c r="${at}" s="${style}" t="str"><v>${words}</v></c>`
  const rules =
    '<conditionalFormatting sqref="D1:E1"><cfRule type="cellIs" operator="equal" dxfId="0" priority="1"><formula>"Amber"</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="F1"><cfRule type="expression" dxfId="0" priority="2"><formula>$D1="Amber"</formula></cfRule></conditionalFormatting>'
  const cells =
    cell('A1', 0, 'x') + cell('B1', 1, 'x') + cell('C1', 2, 'x') + cell('D1', 3, 'amber') + cell('E1', 3, 'Green') + cell('F1', 3, 'x')
  const grid = await sheetOf(data(cells) + rules, { styles })
  expect(grid.rows[0]?.map((c) => c.fill)).toEqual(['00B050', 'FFD966', 'FF0000', 'FFC000', undefined, 'FFC000'])
  expect(grid.warnings).toEqual([])
})

test('a rule too involved to follow is said, not guessed', async () => {
  const styles = '<dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>'
  const rule =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>AND(A1="x",TODAY()&gt;1)</formula></cfRule></conditionalFormatting>'
  const grid = await sheetOf(data('<c r="A1" t="str"><v>x</v></c>') + rule, { styles })
  expect(grid.rows[0]?.[0]?.fill).toBeUndefined()
  expect(grid.warnings[0]).toContain('too involved to follow')
})

test('hidden rows, columns and sheets are read, marked and said', async () => {
  const hidden =
    '<cols><col min="2" max="2" hidden="true"/></cols><sheetData><row r="1" hidden="1"><c r="A1" t="str"><v>a</v></c></row><row r="2"><c r="A2" t="str"><v>b</v></c><c r="B2" t="str"><v>c</v></c></row></sheetData>'
  const grid = await sheetOf(hidden)
  expect(grid.rows.map((row) => row.map((c) => c.hidden === true))).toEqual([
    [true, true],
    [false, true],
  ])
  expect(grid.warnings).toHaveLength(2)
  expect((await sheetOf(hidden, { state: 'veryHidden' })).rows.flat().every((c) => c.hidden)).toBe(true)
})
