import { expect, test } from 'vitest'
import { slidesFile, zipped } from './office-fixture.ts'
import { readBytes } from './read-bytes.ts'

const p = (...words: string[]) => words.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')
const tc = (words: string, attributes = '', properties = '') =>
  `<a:tc ${attributes}><a:txBody>${words.startsWith('<') ? words : p(words)}</a:txBody><a:tcPr>${properties}</a:tcPr></a:tc>`
const tr = (...cells: string[]) => `<a:tr>${cells.join('')}</a:tr>`
const tbl = (...rows: string[]) =>
  `<p:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
const shape = (words: string, place = '') =>
  `<p:sp><p:nvSpPr><p:nvPr>${place === '' ? '' : `<p:ph type="${place}"/>`}</p:nvPr></p:nvSpPr><p:txBody>${p(words)}</p:txBody></p:sp>`

const readingOf = async (...pages: string[]) => readBytes('paper.pptx', await slidesFile(pages))
async function cellOf(cell: string, more = {}) {
  const { grids } = await readBytes('paper.pptx', await slidesFile([tbl(tr(cell, tc('x')))], more))
  return grids[0]?.rows[0]?.[0]
}

test('tables of all slides in order, with the slide’s title and where they stand', async () => {
  const group = `<p:grpSp><p:grpSp>${tbl(tr(tc('c')))}</p:grpSp></p:grpSp>`
  const { grids, pages, problems } = await readingOf(
    shape('What was done', 'title') + tbl(tr(tc('a'))) + tbl(tr(tc('b'))),
    shape('Subject of the slide') + shape('3', 'sldNum') + group,
  )
  expect([pages, problems]).toEqual([2, []])
  expect(grids.map(({ title, rows }) => [title, rows[0]?.[0]?.text])).toEqual([
    ['What was done', 'a'],
    ['What was done', 'b'],
    ['Subject of the slide', 'c'],
  ])
  expect(grids[1]?.addressOf).toEqual({ kind: 'table', page: 1, table: 2 })
  expect(grids[2]?.source).toEqual({ file: 'paper.pptx', page: 2, table: 1 })
})

test('merged cells either way, spans counted from the cells and not taken from the file’s word', async () => {
  const { grids } = await readingOf(
    tbl(
      tr(tc('wide', 'gridSpan="1000000" rowSpan="99999999"'), tc('hidden', 'hMerge="1"'), tc('c')),
      tr(tc('', 'vMerge="1"'), tc('', 'vMerge="1" hMerge="true"'), tc('d')),
      tr(tc('e'), tc('f')),
    ),
  )
  expect(grids[0]?.rows).toEqual([
    [{ text: 'wide', rowSpan: 2, colSpan: 2 }, { text: '', covered: 'across' }, { text: 'c' }],
    [{ text: '', covered: 'down' }, { text: '', covered: 'down' }, { text: 'd' }],
    [{ text: 'e' }, { text: 'f' }, { text: '' }],
  ])
  expect(grids[0]?.warnings).toEqual(['There is text hidden under merged cells: it is left out.'])
})

const solid = (colour: string) => `<a:solidFill>${colour}</a:solidFill>`
const scheme = (name: string, steps = '') => solid(`<a:schemeClr val="${name}">${steps}</a:schemeClr>`)
test.each([
  ['a plain fill', solid('<a:srgbClr val="00b050"/>'), '00B050'],
  ['a theme colour', scheme('accent4'), 'FFC000'],
  ['a theme colour made lighter', scheme('accent4', '<a:lumMod val="40000"/><a:lumOff val="60000"/>'), 'FFE699'],
  ['a theme colour made darker', scheme('accent4', '<a:lumMod val="75000"/>'), 'BF9000'],
  ['a tint', scheme('accent4', '<a:tint val="60%"/>'), 'FFD966'],
  ['a shade', scheme('accent4', '<a:shade val="75000"/>'), 'BF9000'],
  ['a colour as the master assigns it', scheme('bg2'), 'E7E6E6'],
  ['a colour by its name', solid('<a:prstClr val="yellow"/>'), 'FFFF00'],
  ['a colour of the system', solid('<a:sysClr val="window" lastClr="FF0000"/>'), 'FF0000'],
  ['a colour in shares', solid('<a:scrgbClr r="100000" g="0" b="0"/>'), 'FF0000'],
  ['white, which is the paper', scheme('bg1'), undefined],
  ['expressly none', '<a:noFill/>', undefined],
])('shading by %s', async (_, properties, fill) => {
  expect((await cellOf(tc('x', '', properties)))?.fill).toBe(fill)
})

test('the master, and the slide itself, may assign the theme’s colours anew', async () => {
  expect((await cellOf(tc('x', '', scheme('bg2')), { map: 'bg1="dk1" tx1="lt1" bg2="accent4" tx2="lt2"' }))?.fill).toBe('FFC000')
  const own = `<p:sld><p:cSld><p:spTree>${tbl(tr(tc('x', '', scheme('bg2'))))}</p:spTree></p:cSld><p:clrMapOvr><a:overrideClrMapping bg2="accent2"/></p:clrMapOvr></p:sld>`
  expect((await readingOf(own)).grids[0]?.rows[0]?.[0]?.fill).toBe('ED7D31')
})

const run = (words: string, properties = '') => `<a:r><a:rPr>${properties}</a:rPr><a:t>${words}</a:t></a:r>`
test.each([
  ['paragraphs and line breaks', `${p('one  two ')}<a:p>${run('three')}<a:br/>${run('four')}</a:p>`, 'one two\nthree\nfour', undefined],
  ['a field', '<a:p><a:fld type="slidenum"><a:t>5</a:t></a:fld></a:p>', '5', undefined],
  ['a highlighter', `<a:p>${run('R', '<a:highlight><a:srgbClr val="FF0000"/></a:highlight>')}</a:p>`, 'R', 'FF0000'],
  ['a mark by the colour it is printed in', `<a:p>${run('●', solid('<a:srgbClr val="00B050"/>'))}</a:p>`, '●', '00B050'],
  ['words in colour, which rate nothing', `<a:p>${run('late', solid('<a:srgbClr val="FF0000"/>'))}</a:p>`, 'late', undefined],
  ['a tick typed in Wingdings', `<a:p>${run('\uf0fc', '<a:sym typeface="Wingdings"/>')}</a:p>`, '✓', undefined],
])('the words of %s', async (_, content, text, fill) => {
  const cell = await cellOf(tc(content))
  expect([cell?.text, cell?.fill]).toEqual([text, fill])
})

test('a hidden slide is read and says so; notes are not read; words without a table are named', async () => {
  const hidden = `<p:sld show="0"><p:cSld><p:spTree>${tbl(tr(tc('a')))}</p:spTree></p:cSld></p:sld>`
  const picture = '<p:pic/>'
  const bytes = await slidesFile(
    [shape('Cover', 'ctrTitle') + shape('For the board', 'subTitle'), shape('We did much'), hidden, picture, shape('And more')],
    {
      more: { 'ppt/notesSlides/notesSlide1.xml': tbl(tr(tc('secret'))) },
    },
  )
  const { grids, problems } = await readBytes('paper.pptx', bytes)
  expect(grids.map(({ rows, warnings }) => [rows[0]?.[0]?.text, warnings])).toEqual([
    ['a', ['The slide is hidden when the presentation is shown: its table is read all the same.']],
  ])
  expect(problems).toEqual([
    'Slides 2 and 5 have words but no table: they were not read.',
    'Slide 4 has pictures or charts but no table: what they show was not read.',
  ])
})

test('a slide whose part is missing is named, and the others are read', async () => {
  const { grids, problems } = await readBytes(
    'paper.ppsx',
    await slidesFile([tbl(tr(tc('a'))), 'gone'], {
      more: {
        'ppt/_rels/presentation.xml.rels':
          '<Relationships><Relationship Id="r1" Type="a/slide" Target="slides/slide1.xml"/></Relationships>',
      },
    }),
  )
  expect(grids).toHaveLength(1)
  expect(problems).toEqual(['Slide 2 has no content in the file, which is damaged there: nothing of that was read.'])
})

const many = (count: number) => Array.from({ length: count }, () => tc('x')).join('')
test.each<[string, string, () => Promise<Uint8Array>, string]>([
  ['a bomb', 'a.pptx', () => slidesFile(['x'], { more: { 'ppt/slides/slide1.xml': Buffer.alloc(120_000_000, 32) } }), 'bomb'],
  ['deep nesting', 'a.pptx', () => slidesFile(['<p:grpSp>'.repeat(300) + '</p:grpSp>'.repeat(300)]), 'bomb'],
  [
    'a document type',
    'a.pptx',
    () => slidesFile(['x'], { more: { 'ppt/slides/slide1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' } }),
    'doctype',
  ],
  ['a file cut short', 'a.pptx', async () => (await slidesFile(['x'])).subarray(0, 900), 'broken'],
  ['broken XML', 'a.pptx', () => slidesFile(['<a:tbl>']), 'broken'],
  ['no slides', 'a.pptx', () => slidesFile([]), 'broken'],
  ['too many columns', 'a.pptx', () => slidesFile([tbl(tr(many(300)))]), 'too many cells'],
  ['a macro inside', 'a.pptx', () => slidesFile(['x'], { more: { 'ppt/vbaProject.bin': 'x' } }), 'macro'],
  ['a macro by its name', 'a.pptm', () => slidesFile(['x']), 'macro'],
  ['a show with macros by its name', 'a.ppsm', () => slidesFile(['x']), 'macro'],
  [
    'a kind that carries macros',
    'a.pptx',
    () =>
      slidesFile(['x'], {
        more: {
          '[Content_Types].xml':
            '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"/></Types>',
        },
      }),
    'macro',
  ],
  [
    'the main part missing',
    'a.pptx',
    () =>
      zipped({
        '_rels/.rels': '<Relationships><Relationship Id="1" Type="a/officeDocument" Target="ppt/presentation.xml"/></Relationships>',
      }),
    'not a document',
  ],
])('refused: %s', async (_, name, make, reason) => {
  await expect(readBytes(name, await make())).rejects.toMatchObject({ reason })
})
