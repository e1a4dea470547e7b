import { expect, it } from 'vitest'
import { excelFile, wordFile } from './office-fixture.ts'
import { readBytes } from './read-bytes.ts'

const wordCell = (words: string, colour: string) =>
  `<w:tc><w:p><w:r><w:rPr><w:color w:val="${colour}"/></w:rPr><w:t>${words}</w:t></w:r></w:p></w:tc>`
const fillsOf = async (name: string, bytes: Promise<Buffer>) =>
  (await readBytes(name, await bytes)).grids[0]?.rows.flat().map(({ fill }) => fill)

it('shows a lone mark in the colour it is printed in, and words in none, in Word', async () => {
  const row = `<w:tr>${wordCell('●', '00B050')}${wordCell('■', 'FF0000')}${wordCell('Begun', 'FF0000')}${wordCell('●', 'auto')}</w:tr>`
  expect(await fillsOf('plan.docx', wordFile(`<w:tbl>${row}${row}</w:tbl>`))).toEqual(
    Array(2).fill(['00B050', 'FF0000', undefined, undefined]).flat(),
  )
})

it('does so in Excel, and shows no colour for a shading that runs from one to another', async () => {
  const cell = (at: string, style: number, words: string) => `<c r="${at}" s="${style}" t="inlineStr"><is><t>${words}</t></is></c>`
  const stop = (colour: string) => `<stop position="0"><color rgb="FF${colour}"/></stop>`
  const styles = `<fonts><font/><font><color rgb="FF00B050"/></font></fonts>
    <fills><fill><patternFill patternType="none"/></fill><fill><gradientFill>${stop('FF0000')}${stop('00B050')}</gradientFill></fill><fill><gradientFill>${stop('FFFFFF')}${stop('FFC000')}</gradientFill></fill></fills>
    <cellXfs><xf/><xf fontId="1"/><xf fillId="1"/><xf fillId="2"/></cellXfs>`
  const row = cell('A1', 1, '●') + cell('B1', 1, 'Begun') + cell('C1', 2, 'G') + cell('D1', 3, 'A')
  expect(await fillsOf('plan.xlsx', excelFile(`<sheetData><row r="1">${row}</row></sheetData>`, { styles }))).toEqual([
    '00B050',
    undefined,
    undefined,
    'FFC000',
  ])
})
