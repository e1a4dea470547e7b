import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { type Column, emptyWords, type ReportCell, type ReportRow, type ReportTable, tagOf } from '../report.ts'
import { type ColumnFit, fitColumns, linesIn, paragraphsOf } from './column-widths.ts'
import { officeInks, officeTones } from './office-tones.ts'
import { twips, type WordSetting } from './word-setting.ts'
import { linkedWords, markedWords, runsOf } from './word-words.ts'

const side = 5
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const borders = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  bottom: line(4, officeInks.hair),
  insideHorizontal: line(4, officeInks.hair),
}
const margins = { top: 70, bottom: 70, left: twips(side), right: twips(side) }

/** A table with its size of type, under way. */
interface Laying {
  table: ReportTable
  fit: ColumnFit
  setting: WordSetting
}

const alignmentOf = ({ align }: Column) => (align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT)
const styleOf = ({ size }: ColumnFit): string => `TableText${size}`

/** The words of a cell by paragraph: the tag's word, the words after it, what stands below. */
function cellParagraphs(cell: ReportCell, setting: WordSetting): ParagraphChild[][] {
  const tag = tagOf(cell)
  const { bold, href } = cell
  const words = { text: tag ? tag.rest : cell.text, ...(bold ? { bold } : {}), ...(href === undefined ? {} : { href }) }
  const said = cell.runs ? markedWords(cell.runs) : linkedWords(words, setting)
  return [
    ...(tag ? [runsOf(tag.word, { bold: true, color: officeTones[tag.tone].ink })] : []),
    ...(tag && words.text === '' ? [] : [said]),
    ...(cell.below ?? []).map(({ label, text }) => [...(label ? runsOf(`${label} `, { bold: true }) : []), ...runsOf(text)]),
  ]
}

function wordCell(cell: ReportCell, at: number, { table, fit, setting }: Laying, mark: string | undefined): TableCell {
  const column = table.columns[at] as Column
  const paint = cell.tone && officeTones[cell.tone].paint
  const [first = [], ...rest] = cellParagraphs(cell, setting)
  const opening = mark === undefined ? first : [new Bookmark({ id: mark, children: first })]
  const own = paragraphsOf(cell).length - (cell.below?.length ?? 0)
  return new TableCell({
    width: { size: twips(fit.widths[at] ?? 0), type: WidthType.DXA },
    ...(paint ? { shading: { type: ShadingType.CLEAR, fill: paint, color: 'auto' } } : {}),
    children: [opening, ...rest].map(
      (children, line) =>
        new Paragraph({
          style: styleOf(fit),
          alignment: alignmentOf(column),
          ...(line >= own ? { spacing: { before: 80 } } : {}),
          children,
        }),
    ),
  })
}

/** A row is cut by the end of a page only where it would fill more than half of one. */
const isLong = ({ cells }: ReportRow, { fit }: Laying): boolean =>
  cells.some(
    (cell, at) => paragraphsOf(cell).reduce((sum, text) => sum + linesIn(text, (fit.widths[at] ?? 0) - 2 * side, fit.size), 0) > 24,
  )

/** A row; the last one keeps to the line that says where the figures come from. */
function wordRow(row: ReportRow, laying: Laying): TableRow {
  const mark = laying.setting.markOf(row.ref)
  const { rows, source } = laying.table
  return new TableRow({
    cantSplit: !isLong(row, laying),
    keepNext: Boolean(source?.trim()) && row === rows.at(-1),
    children: laying.table.columns.map((_, at) => wordCell(row.cells[at] ?? { text: '' }, at, laying, at === 0 ? mark : undefined)),
  })
}

const headerRow = ({ table, fit }: Laying): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(
      (column, at) =>
        new TableCell({
          width: { size: twips(fit.widths[at] ?? 0), type: WidthType.DXA },
          verticalAlign: 'bottom',
          borders: { bottom: line(8, officeInks.ink) },
          children: [
            new Paragraph({
              style: styleOf(fit),
              keepNext: true,
              alignment: alignmentOf(column),
              children: runsOf(column.title, { bold: true }),
            }),
          ],
        }),
    ),
  })

const emptyRow = ({ table, fit }: Laying): TableRow =>
  new TableRow({
    children: [
      new TableCell({
        columnSpan: table.columns.length,
        children: [new Paragraph({ style: styleOf(fit), children: runsOf(emptyWords(table), { color: officeInks.quiet }) })],
      }),
    ],
  })

/** Where figures come from, small beneath them; nothing where it is not said. */
export const sourceLine = (source: string | undefined): Paragraph[] =>
  source?.trim() ? [new Paragraph({ style: 'Source', children: runsOf(source) })] : []

/** The name of a table or chart, kept on one page with it. */
export const captionLine = (caption: string): Paragraph => new Paragraph({ style: 'Caption', keepNext: true, children: runsOf(caption) })

/** A table with its caption above, its header repeated on each page, and its source. */
export function wordTable(table: ReportTable, setting: WordSetting): FileChild[] {
  const laying: Laying = { table, setting, fit: fitColumns(table, { width: setting.width, side, sizes: [9, 8, 7] }) }
  const rows = table.rows.length > 0 ? table.rows.map((row) => wordRow(row, laying)) : [emptyRow(laying)]
  const made = new Table({
    rows: [headerRow(laying), ...rows],
    columnWidths: laying.fit.widths.map(twips),
    width: { size: twips(setting.width), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    borders,
    tableLook: { firstRow: true, firstColumn: table.columns[0]?.rowHeader === true, noHBand: true, noVBand: true },
  })
  const source = sourceLine(table.source)
  return [captionLine(table.caption), made, ...(source.length > 0 ? source : [new Paragraph({ style: 'Gap', children: [] })])]
}
