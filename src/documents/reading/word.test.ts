import { Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { expect, test } from 'vitest'
import { wordFile } from './office-fixture.ts'
import { readBytes } from './read-bytes.ts'

const p = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

async function tableOf(body: string, more = {}) {
  const { grids } = await readBytes('plan.docx', await wordFile(body, more))
  const [grid] = grids
  if (!grid) throw new Error('no table was read')
  return { grid, texts: grid.rows.map((row) => row.map((cell) => cell.text)) }
}
const cellOf = async (content: string, properties = '', more = {}) =>
  (await tableOf(tbl(tr(tc(content, properties))), more)).grid.rows[0]?.[0]

test('a file made by a writing library: merges, and the heading above', async () => {
  const down = (verticalMerge: keyof typeof VerticalMergeType, words: string) =>
    new TableCell({ verticalMerge: VerticalMergeType[verticalMerge], children: [new Paragraph(words)] })
  const rows = [
    new TableRow({ children: [new TableCell({ columnSpan: 2, children: [new Paragraph('Theme')] })] }),
    new TableRow({ children: [down('RESTART', 'Safe'), new TableCell({ children: [new Paragraph('One')] })] }),
    new TableRow({ children: [down('CONTINUE', ''), new TableCell({ children: [new Paragraph('Two')] })] }),
  ]
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Delivery plan', heading: 'Heading1' }),
          new Paragraph('Words that end in a full stop.'),
          new Table({ rows }),
        ],
      },
    ],
  })
  const { grids, problems } = await readBytes('plan.docx', await Packer.toBuffer(document))
  expect(problems).toEqual([])
  expect(grids[0]?.title).toBe('Delivery plan')
  expect(grids[0]?.rows).toEqual([
    [
      { text: 'Theme', colSpan: 2 },
      { text: '', covered: 'across' },
    ],
    [{ text: 'Safe', rowSpan: 2 }, { text: 'One' }],
    [{ text: '', covered: 'down' }, { text: 'Two' }],
  ])
})

test.each([
  ['a plain fill', '<w:shd w:val="clear" w:fill="00b050"/>', '00B050'],
  ['a solid pattern', '<w:shd w:val="solid" w:color="FF0000" w:fill="auto"/>', 'FF0000'],
  ['a theme colour', '<w:shd w:val="clear" w:fill="FFC000" w:themeFill="accent4"/>', 'FFC000'],
  ['a theme colour made lighter', '<w:shd w:val="clear" w:themeFill="accent4" w:themeFillTint="99"/>', 'FFD966'],
  ['a theme colour made darker', '<w:shd w:val="clear" w:themeFill="accent4" w:themeFillShade="BF"/>', 'BF9000'],
  ['white, which is the paper', '<w:shd w:val="clear" w:fill="FFFFFF"/>', undefined],
])('shading by %s', async (_, shading, fill) => {
  expect((await cellOf(p('x'), shading))?.fill).toBe(fill)
})

test('shading by the table’s style, by highlighter and by paragraph', async () => {
  const styles =
    '<w:style w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="005EB8"/></w:tcPr></w:tblStylePr></w:style>'
  const table = `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0020"/></w:tblPr>${tr(tc(p('RAG')))}${tr(tc(p('G')))}</w:tbl>`
  expect((await tableOf(table, { styles })).grid.rows.flat().map((cell) => cell.fill)).toEqual(['005EB8', undefined])
  expect((await cellOf('<w:p><w:r><w:rPr><w:highlight w:val="red"/></w:rPr><w:t>R</w:t></w:r></w:p>'))?.fill).toBe('FF0000')
  expect((await cellOf('<w:p><w:pPr><w:shd w:fill="92D050"/></w:pPr><w:r><w:t>G</w:t></w:r></w:p>'))?.fill).toBe('92D050')
})

test.each([
  ['tracked changes', '<w:p><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>', 'new'],
  [
    'a field',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>5 May</w:t></w:r></w:p>',
    '5 May',
  ],
  ['a tick', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', '✓'],
  ['an arrow typed in Wingdings', '<w:p><w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>é</w:t></w:r></w:p>', '↑'],
  ['a footnote mark', '<w:p><w:r><w:t>Word</w:t><w:footnoteReference w:id="2"/></w:r></w:p>', 'Word'],
  ['an untouched prompt', `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click to enter')}</w:sdtContent></w:sdt>`, ''],
  ['a filled content control', `<w:sdt><w:sdtContent>${p('12')}</w:sdtContent></w:sdt>`, '12'],
  [
    'an old check box',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>',
    '☒',
  ],
  ['two paragraphs', p('one  two ') + p('three'), 'one two\nthree'],
])('the words of %s', async (_, content, words) => {
  expect((await cellOf(content))?.text).toBe(words)
})

test('hidden text is left out and said so', async () => {
  const { grid, texts } = await tableOf(
    tbl(tr(tc('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>seen</w:t></w:r></w:p>'))),
  )
  expect(texts).toEqual([['seen']])
  expect(grid.warnings).toEqual(['There is hidden text in the table: it is left out.'])
})

test('rows and cells within content controls, deleted rows, late starts and older merges across', async () => {
  const row = `<w:sdt><w:sdtContent>${tr(tc(p('a')), `<w:sdt><w:sdtContent>${tc(p('b'))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`
  const deleted = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc(p('gone'))}</w:tr>`
  const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc(p('late'))}</w:tr>`
  const across = tr(tc(p('wide'), '<w:hMerge w:val="restart"/>'), tc(p(''), '<w:hMerge/>'))
  const { grid, texts } = await tableOf(tbl(row, deleted, late, across))
  expect(texts).toEqual([
    ['a', 'b'],
    ['', 'late'],
    ['wide', ''],
  ])
  expect(grid.rows[2]).toEqual([
    { text: 'wide', colSpan: 2 },
    { text: '', covered: 'across' },
  ])
  expect(grid.warnings).toContain('Rows deleted under tracked changes are left out.')
})

test('numbers that Word prints by itself', async () => {
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="BAF %1"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
  const numbered = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr></w:p>'
  expect((await tableOf(tbl(tr(tc(numbered)), tr(tc(numbered))), { numbering })).texts).toEqual([['BAF 1'], ['BAF 2']])
})

test('a table inside a cell is its text; inside a table that only holds the page together it stands alone', async () => {
  const inner = tbl(tr(tc(p('a')), tc(p('b'))), tr(tc(p('c')), tc(p('d'))))
  const inCell = await tableOf(tbl(tr(tc(p('x')), tc(inner)), tr(tc(p('y')), tc(p('z')))))
  expect(inCell.texts).toEqual([
    ['x', 'a | b\nc | d'],
    ['y', 'z'],
  ])
  expect((await tableOf(tbl(tr(tc(inner))))).texts).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})
