import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Report, Tone } from '../report.ts'
import { excelWorkbook } from './excel-workbook.ts'
import { officeText } from './office-text.ts'
import { officeTones } from './office-tones.ts'
import { wholeReport } from './report-fixture.ts'
import { ReportBody } from './report-html.tsx'
import { reportStyle } from './report-style.ts'
import { slidesDeck } from './slides-deck.ts'
import { wordDocument } from './word-document.ts'
import { partsOf } from './zip-parts.ts'

const bands: [string, Tone][] = [
  ['3, Low', 'green'],
  ['6, Moderate', 'amber'],
  ['12, High', 'orange'],
  ['20, Extreme', 'red'],
]
const report: Report = {
  ...wholeReport,
  blocks: [
    {
      ...{ kind: 'table', id: 'map', caption: 'Heat map', columns: [{ key: 'score', title: 'Score', width: 1 }] },
      rows: bands.map(([text, tone]) => ({ cells: [{ text, tone }] })),
    },
  ],
}
const makers = { docx: wordDocument, xlsx: excelWorkbook, pptx: slidesDeck }

test('no two tones are painted alike', () => {
  const paints = Object.values(officeTones).flatMap(({ paint }) => paint ?? [])
  expect(new Set(paints).size).toBe(5)
})

test.each(Object.entries(makers))('a %s file paints the four bands of a matrix in four colours', async (_, make) => {
  const parts = await partsOf(await make(officeText(report)))
  const written = [...parts.values()].map(String).join('').toUpperCase()
  for (const [, tone] of bands) expect(written, tone).toContain(officeTones[tone].paint)
})

test('the page and the file for a browser have a class for each, and the file its colour', () => {
  const html = String(<ReportBody report={report} />)
  for (const colour of ['green', 'yellow', 'orange', 'red']) {
    expect(html).toContain(`nhsuk-tag nhsuk-tag--${colour}`)
    expect(reportStyle).toContain(`.nhsuk-tag--${colour}{background:`)
  }
})

test('the tone of print has the same paint as an Office file', () => {
  const typst = readFileSync(new URL('./report.typ', import.meta.url), 'utf8')
  for (const [, tone] of bands) expect(typst).toContain(`${tone}: (paint: rgb("${officeTones[tone].paint?.toLowerCase()}")`)
})
