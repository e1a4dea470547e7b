import { describe, expect, test } from 'vitest'
import { addressOf, type Grid, type Reading } from '../../grid.ts'
import { drawnTable, rawPdf, typstPdf } from './pdf-fixture.ts'
import { readPdf } from './read-pdf.ts'

const read = (bytes: Uint8Array): Promise<Reading> => readPdf('plan.pdf', bytes)
const textsOf = (grid: Grid | undefined) => grid?.rows.map((row) => row.map(({ text, covered }) => (covered ? covered : text)))
const long = (words: string, times: number) => Array.from({ length: times }, () => words).join(' ')

describe('tables by their drawn lines', () => {
  test('cells, merges, shading, a title, words over several lines', async () => {
    const { grids, problems, pages, format } = await read(
      typstPdf(
        `Delivery plan for wards
#table(columns: (3cm, 6cm, 2cm),
  table.cell(colspan: 2)[What we do], [RAG],
  table.cell(rowspan: 2)[Calm wards], [Move nobody between wards after nine at night, and say so on every ward\\ Second line], table.cell(fill: rgb("00B050"))[],
  [Quiet hours], table.cell(fill: rgb("FFC000"))[A])`,
        { plain: true },
      ),
    )
    expect(textsOf(grids[0])).toEqual([
      ['What we do', 'across', 'RAG'],
      ['Calm wards', 'Move nobody between wards after nine at night, and say so on every ward\nSecond line', ''],
      ['down', 'Quiet hours', 'A'],
    ])
    expect(grids[0]?.rows[1]?.[2]?.fill).toBe('00B050')
    expect(grids[0]?.rows[2]?.[2]?.fill).toBe('FFC000')
    expect(grids[0]?.rows[1]?.[0]).toMatchObject({ rowSpan: 2 })
    expect(grids[0]).toMatchObject({ title: 'Delivery plan for wards', source: { file: 'plan.pdf', page: 1, table: 1 } })
    expect(addressOf(grids[0] as Grid, 1)).toBe('page 1 table 1 row 2')
    expect({ problems, pages, format }).toEqual({ problems: [], pages: 1, format: 'pdf' })
  })

  test('a row cut by the page end is joined and marked, the heading repeated is left out, addresses are the page’s own', async () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) => `[${i + 1}], [Outcome ${i + 1}. ${long('More is said of it here.', 40 + i)}], [Green],`,
    ).join('\n')
    const { grids } = await read(
      typstPdf(`#set page(height: 9cm)\n#table(columns: (1cm, 1fr, 2cm), table.header([No], [Outcome], [RAG]), ${rows})`, { plain: true }),
    )
    expect(grids).toHaveLength(1)
    const grid = grids[0] as Grid
    expect(grid.rows.map(([no]) => no?.text)).toEqual(['No', '1', '2', '3', '4', '5', '6', '7', '8'])
    for (const [i, row] of grid.rows.slice(1).entries())
      expect(row[1]?.text).toBe(`Outcome ${i + 1}. ${long('More is said of it here.', 40 + i)}`)
    const notes = Object.values(grid.rowNotes ?? {})
    expect(notes.length).toBeGreaterThan(0)
    expect(notes[0]).toMatch(/^Joined from pages \d and \d: check that nothing is lost or doubled$/)
    const addresses = grid.rows.map((_, row) => addressOf(grid, row))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.at(-1)).toMatch(/^page [2-9] table 1 row \d$/)
  })

  test('two tables on a landscape page are two', async () => {
    const table = (head: string) => `#table(columns: 3, [${head}], [Two], [Three], [a], [b], [c])`
    const { grids } = await read(
      typstPdf(`#set page(flipped: true)\n${table('One')}\n#v(2cm)\nOther words\n${table('First')}`, { plain: true }),
    )
    expect(grids.map((grid) => [grid.title, grid.source.table, textsOf(grid)?.[0]?.[0]])).toEqual([
      [undefined, 1, 'One'],
      ['Other words', 2, 'First'],
    ])
  })

  test.each([90, 180, 270])('a page turned by %i degrees is read upright', async (rotate) => {
    const turned = { 90: '0 1 -1 0 595 0', 180: '-1 0 0 -1 595 842', 270: '0 -1 1 0 0 842' }[rotate]
    const box = rotate === 180 ? '0 0 595 842' : '0 0 842 595'
    const matrix = rotate === 180 ? turned : rotate === 90 ? '0 1 -1 0 842 0' : '0 -1 1 0 0 595'
    const { grids } = await read(
      rawPdf([
        {
          content: `${matrix} cm\n${drawnTable([
            ['No', 'Name'],
            ['1', 'Wards'],
          ])}`,
          rotate,
          box,
        },
      ]),
    )
    expect(textsOf(grids[0])).toEqual([
      ['No', 'Name'],
      ['1', 'Wards'],
    ])
  })
})

describe('tables by the file’s own tags', () => {
  test('columns without lines, and a row over a page end', async () => {
    const { grids } = await read(
      typstPdf(`#set page(height: 7cm)
#table(columns: (3cm, 1fr, 2cm), stroke: none, table.header([Theme], [Outcome], [RAG]),
  [Calm wards], [${long('Words of the first.', 20)}], [Green],
  [Quiet hours], [${long('Words of the second.', 40)}], table.cell(fill: rgb("FF0000"))[])`),
    )
    expect(textsOf(grids[0])).toEqual([
      ['Theme', 'Outcome', 'RAG'],
      ['Calm wards', long('Words of the first.', 20), 'Green'],
      ['Quiet hours', long('Words of the second.', 40), ''],
    ])
    expect(grids[0]?.rows[2]?.[2]?.fill).toBe('FF0000')
    expect(grids[0]?.rowNotes?.[2]).toMatch(/^Joined from pages 1 and 2/)
  })
})

describe('tables by the columns of their heading', () => {
  const rows = `[Calm wards], [${long('Words of the first.', 12)}], [Green],
    [Quiet hours], [${long('Words of the second.', 14)}], [Amber],
    [], [${long('Words of the third.', 3)}], [Red]`
  const table = (more: string) => `#table(columns: (3cm, 1fr, 2cm), ${more}, table.header([Theme], [Outcome], [RAG]), ${rows})`

  test.each([
    ['gaps between rows', 'stroke: none, inset: 6pt'],
    ['lines between rows', 'stroke: (x, y) => (bottom: 0.5pt), inset: 3pt'],
  ])('rows are told by %s', async (_, more) => {
    const { grids } = await read(typstPdf(table(more), { plain: true }))
    expect(textsOf(grids[0])).toEqual([
      ['Theme', 'Outcome', 'RAG'],
      ['Calm wards', long('Words of the first.', 12), 'Green'],
      ['Quiet hours', long('Words of the second.', 14), 'Amber'],
      ['', long('Words of the third.', 3), 'Red'],
    ])
  })

  test('rows set to their middle cannot be told apart: nothing is invented', async () => {
    const { grids, problems } = await read(typstPdf(table('stroke: none, inset: 1pt, align: horizon'), { plain: true }))
    expect(grids).toEqual([])
    expect(problems.join()).toContain('On page 1 words stand in columns without lines')
  })
})

describe('what is no table', () => {
  test.each([
    ['running text in two columns', `#set page(columns: 2)\n${long('A sentence of some length stands here.', 120)}`],
    ['running text in three columns', `#set page(columns: 3)\n${long('A sentence of some length stands here.', 160)}`],
    ['a table of contents', '#outline()\n= One\n== Two\n= Three\n== Four\n= Five'],
  ])('%s', async (_, source) => {
    const { grids, problems } = await read(typstPdf(source, { plain: true }))
    expect(grids).toEqual([])
    expect(problems.join()).toMatch(/Words outside tables on page/)
  })

  test('running heads and page numbers are no words outside tables', async () => {
    const pages = [1, 2, 3].map((n) => ({
      content: drawnTable(
        [
          ['No', 'Name'],
          [String(n), 'Wards'],
        ],
        `BT /F 8 Tf 50 20 Td (Trust board, page ${n} of 3) Tj ET`,
      ),
    }))
    const { problems, grids } = await read(rawPdf(pages))
    expect(problems).toEqual([])
    expect(textsOf(grids[0])).toEqual([
      ['No', 'Name'],
      ['1', 'Wards'],
      ['2', 'Wards'],
      ['3', 'Wards'],
    ])
  })

  test('words outside are counted and their pages named', async () => {
    const { problems } = await read(
      rawPdf([
        {
          content: drawnTable(
            [
              ['No', 'Name'],
              ['1', 'Wards'],
            ],
            'BT /F 10 Tf 50 300 Td (Five words stand down here) Tj ET',
          ),
        },
      ]),
    )
    expect(problems).toEqual(['Words outside tables on page 1 (5 in all): not read'])
  })
})

describe('letters', () => {
  const cellOf = async (content: string) =>
    (
      await read(
        rawPdf([
          {
            content: drawnTable(
              [
                ['No', 'Name'],
                ['1', ''],
              ],
              content,
            ),
          },
        ]),
      )
    ).grids[0]?.rows[1]?.[1]

  test('a raised figure is never another digit', async () => {
    expect((await cellOf('BT /F 10 Tf 154 706 Td (15) Tj /F 6 Tf 11.2 4 Td (2) Tj ET'))?.text).toBe('15²')
  })
  test('words drawn twice to look bold are there once', async () => {
    expect((await cellOf('BT /F 10 Tf 154 706 Td (Bold) Tj ET BT /F 10 Tf 154.3 706 Td (Bold) Tj ET'))?.text).toBe('Bold')
  })
  test('a hyphen at a line’s end stays, unless the whole word stands elsewhere', async () => {
    const over = (first: string, second: string) => `BT /F 10 Tf 154 706 Td (${first}) Tj 0 -11 Td (${second}) Tj ET`
    expect((await cellOf(over('see the long-', 'term plan')))?.text).toBe('see the long-term plan')
    expect((await cellOf(`${over('some transfor-', 'mation here')} BT /F 10 Tf 50 500 Td (transformation) Tj ET`))?.text).toBe(
      'some transformation here',
    )
  })
  test('words turned on their side are read along their line', async () => {
    expect((await cellOf('BT /F 10 Tf 0 1 -1 0 170 694 Tm (Up) Tj ET'))?.text).toBe('Up')
  })
  test('words cut off by their cell are read whole and marked', async () => {
    const { grids } = await read(
      rawPdf([
        {
          content: drawnTable(
            [
              ['No', 'Name', 'Due'],
              ['1', '', ''],
            ],
            'q 150 690 90 30 re W n BT /F 10 Tf 154 706 Td (Words that go on under the edge) Tj ET Q',
          ),
        },
      ]),
    )
    expect(textsOf(grids[0])?.[1]).toEqual(['1', 'Words that go on under the edge', ''])
    expect(grids[0]?.rowNotes?.[1]).toContain('cuts words of this row off')
  })
  test('unseen words are not read, and said to be there', async () => {
    const { grids, problems } = await read(
      rawPdf([
        {
          content: drawnTable(
            [
              ['No', 'Name'],
              ['1', 'Wards'],
            ],
            '3 Tr BT /F 10 Tf 154 700 Td (secret) Tj ET',
          ),
        },
      ]),
    )
    expect(textsOf(grids[0])?.[1]).toEqual(['1', 'Wards'])
    expect(problems).toEqual(['Words that cannot be seen on page 1: not read'])
  })
})
