import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readPasted } from './pasted.ts'
import { readBytes } from './read-bytes.ts'
import { foldSpace } from './words-of-cell.ts'

const textsOf = (text: string) => readPasted(text).grids.map((grid) => grid.rows.map((row) => row.map((cell) => cell.text)))

test.each([
  ['UTF-8 with its mark', Buffer.from('\ufeffTheme,RAG\nPatients’ care,G')],
  ['Windows-1252 with semicolons', iconv.encode('Theme;RAG\nPatients’ care;G', 'win1252')],
  ['UTF-16 with tabs', iconv.encode('Theme\tRAG\nPatients’ care\tG', 'utf16le', { addBOM: true })],
  ['UTF-16 without its mark', iconv.encode('Theme\tRAG\nPatients’ care\tG', 'utf16le')],
])('a text file in %s', async (_, bytes) => {
  const { grids } = await readBytes('plan.csv', bytes)
  expect(grids[0]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Theme', 'RAG'],
    ['Patients’ care', 'G'],
  ])
})

test('any cells written as comma separated values come back as written, white space folded', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '7', ',', ';', '"', '\n', ' ', '=', 'é') })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      const whole = [['Theme', 'Focus', 'RAG'], ...rows, ['end', 'of', 'rows']]
      const { grids } = await readBytes('a.csv', Buffer.from(Papa.unparse(whole, { quotes: true })))
      expect(grids[0]?.rows.map((row) => row.map((c) => c.text))).toEqual(whole.map((row) => row.map(foldSpace)))
    }),
    { numRuns: 60 },
  )
})

test('pipes: rules dropped, words above as title, breaks and escapes', () => {
  const [grid, more] = readPasted(
    'Intro.\n\nDelivery plan\n\n| **Theme** | RAG |\n|---|:--:|\n| Safe | G<br>R |\n\nAfter words\n\n| No | Risk | Score |\n| 1 | a \\| b | 12 |',
  ).grids
  expect(grid?.title).toBe('Delivery plan')
  expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Theme', 'RAG'],
    ['Safe', 'G\nR'],
  ])
  expect(more?.title).toBe('After words')
  expect(more?.rows[1]?.map((cell) => cell.text)).toEqual(['1', 'a | b', '12'])
})

test('a row left open goes on below', () => {
  expect(textsOf('| a | b |\n| c | d |\n| e | f\ng |')).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f\ng'],
    ],
  ])
})

test('tabs: quoted cells with line breaks; other quotation marks are words', () => {
  expect(textsOf('Theme\tUpdate\nSafe\t"one\ntwo ""x"""\nFair\t"Hello" said')).toEqual([
    [
      ['Theme', 'Update'],
      ['Safe', 'one\ntwo "x"'],
      ['Fair', '"Hello" said'],
    ],
  ])
})

test('one table split by blank lines and a line of one column', () => {
  expect(textsOf('Theme\tFocus\tRAG\nSafe\tFalls and harm\tG\n\nEnvironments\n\nGreen\tBuildings\tA')).toEqual([
    [
      ['Theme', 'Focus', 'RAG'],
      ['Safe', 'Falls and harm', 'G'],
      ['Environments', '', ''],
      ['Green', 'Buildings', 'A'],
    ],
  ])
})

test('a repeated heading or another number of columns begins the next table', () => {
  const heading = 'No\tRisk\tScore\n'
  expect(textsOf(`${heading}1\ta\t9\n\n${heading}2\tb\t4\n\nItem\tAim\tLead\tRAG\n1\tc\td\tG`).map((rows) => rows.length)).toEqual([
    2, 2, 2,
  ])
})

test('rows cut at a line break within a cell are joined, and said so', () => {
  const [grid] = readPasted('Theme\tFocus\tRAG\nSafe\tone\ntwo\tG\nFair\tthree\tA').grids
  expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['Theme', 'Focus', 'RAG'],
    ['Safe', 'one\ntwo', 'G'],
    ['Fair', 'three', 'A'],
  ])
  expect(grid?.warnings).toHaveLength(1)
})

test('prose is no table', () => {
  const { grids, problems } = readPasted('We will improve access.\nWe will listen, learn and act.\n\nThat is all.')
  expect(grids).toEqual([])
  expect(problems).toHaveLength(1)
})

test('a quotation mark that is never closed is told, for it swallows what follows', async () => {
  const text = 'Theme,Action,RAG\n"Care,Huddles,G\nPeople,Rotas,A\n'
  expect((await readBytes('plan.csv', Buffer.from(text))).problems).toEqual([expect.stringMatching(/quotation mark opens a cell/)])
  expect((await readBytes('plan.csv', Buffer.from(text.replace('"Care', '"Care"')))).problems).toEqual([])
})
