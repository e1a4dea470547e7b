import type { Cell, CellStyle, RichTextRun } from 'hucre'
import { type Column, type Report, type ReportCell, tagOf } from '../report.ts'
import { cellText } from './cell-text.ts'
import { looks, solid } from './excel-look.ts'
import { excelNumber } from './excel-number.ts'
import { linkTarget } from './link-target.ts'
import { officeInks, officeTones } from './office-tones.ts'

const mostCharacters = 32_767
const cutNote = '\n[Cut here: a cell of Excel holds 32,767 characters. The whole words stand in the PDF and on the web page.]'

/** Excel takes `_x0041_` for a sign written by its number: words that look like one are written so that they stay words. */
export const escaped = (words: string): string => words.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')

/** Words as a cell can hold them; where that is not all of them, it says so. */
export const heldWords = (words: string): string =>
  escaped(
    words.length <= mostCharacters ? words : words.slice(0, mostCharacters - cutNote.length).replace(/[\ud800-\udbff]$/, '') + cutNote,
  )

/** Excel opens addresses up to this length. */
const mostAddress = 2_000

const hyperlink = (cell: ReportCell, report: Report): string | undefined => {
  const target = linkTarget(cell.href, report)
  return target !== undefined && 'url' in target && target.url.length <= mostAddress ? target.url : undefined
}

/** New words with a line beneath them; only where the whole cell can be held. */
function runsOf(cell: ReportCell): RichTextRun[] | undefined {
  if (cell.runs === undefined || cellText(cell).length > mostCharacters) return undefined
  const plain = { name: 'Arial', size: 10, color: { rgb: officeInks.ink } }
  const tag = tagOf(cell)
  const below = (cell.below ?? []).map(({ label, text }) => `\n${label ? `${label} ` : ''}${text}`)
  return [
    ...(tag ? [{ text: `${tag.word}\n`, font: { ...plain, bold: true } }] : []),
    ...cell.runs.map(({ text, new: isNew }) => ({ text, font: isNew ? { ...plain, underline: true, bold: true } : plain })),
    ...below.map((text) => ({ text, font: plain })),
  ]
    .filter(({ text }) => text !== '')
    .map((run) => ({ ...run, text: escaped(run.text) }))
}

/** A cell of a table as Excel holds it: a number or day to calculate with where it is one, never a formula, its status painted behind its word. */
export function excelCell(
  cell: ReportCell,
  { column, report, painted }: { column: Column; report: Report; painted: boolean },
): Partial<Cell> {
  const number = excelNumber(cell)
  const tone = cell.tone === undefined ? undefined : officeTones[cell.tone]
  const address = hyperlink(cell, report)
  const ink = address ? officeInks.blue : (tone?.ink ?? officeInks.ink)
  const style: CellStyle = {
    ...looks.cell,
    font: {
      name: 'Arial',
      size: 10,
      color: { rgb: ink },
      ...(cell.bold || tone ? { bold: true } : {}),
      ...(address ? { underline: true } : {}),
    },
    alignment: { ...looks.cell.alignment, horizontal: column.align ?? 'left' },
    numFmt: number?.format ?? '@',
    ...(tone?.paint && painted ? { fill: solid(tone.paint) } : {}),
  }
  const runs = number ? undefined : runsOf(cell)
  return {
    value: number?.value ?? heldWords(cellText(cell)),
    type: number ? 'number' : runs ? 'richText' : 'string',
    style,
    ...(runs ? { richText: runs } : {}),
    ...(address ? { hyperlink: { target: address } } : {}),
  }
}
