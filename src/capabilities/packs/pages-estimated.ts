import { type Block, type Column, emptyWords, type ReportFigure, type ReportRow, type ReportTable } from '../../documents/report.ts'
import { blockText, cellText, spansText } from './words-counted.ts'

/** The page as it is printed, in points: A4 upright within its margins, text of 10 points in lines no longer than are read with ease, tables of 9. The height is set by what was printed. */
const page = { height: 740, width: 482 }
const text = { width: 397, letter: 4.9, first: 7.2, line: 13.4 }
const cell = { letter: 4.5, first: 6.5, line: 11.3, side: 10, padding: 12 }

const linesIn = (words: string, width: number, letter: number): number =>
  words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * letter) / Math.max(width, letter * 6))), 0)

/** Of n lines the first is as high as its letters; the space between stands with those that follow. */
const paragraph = (words: string, width = text.width): number => text.first + (linesIn(words, width, text.letter) - 1) * text.line

/** The height of a row is that of its tallest cell; a tag takes a line of its own. */
function rowHeight(row: ReportRow, columns: readonly Column[]): number {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const heights = columns.map(({ width }, at) => {
    const words = row.cells[at]
    if (!words) return 0
    const room = (width / shares) * page.width - cell.side
    const gaps = (words.below?.length ?? 0) * 4
    return cell.first + (linesIn(cellText(words), room, cell.letter) - 1) * cell.line + gaps
  })
  return Math.max(cell.first, ...heights) + cell.padding
}

function tableHeight(table: ReportTable): number {
  const rows =
    table.rows.length === 0 ? paragraph(emptyWords(table)) : table.rows.reduce((sum, row) => sum + rowHeight(row, table.columns), 0)
  return 58 + rows + (table.source ? 16 : 0)
}

const figureHeight = ({ words, source }: ReportFigure, across: number): number =>
  (across === 1 ? 190 : 150) + linesIn(words, page.width / across, text.letter) * text.line + (source ? 16 : 0)

function blockHeight(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? 50 : 33
    case 'paragraph':
      return paragraph(blockText(block)) + 11
    case 'list':
      return block.items.reduce((sum, item) => sum + paragraph(spansText(item), text.width - 14) + 8, 8)
    case 'facts':
      return Math.ceil(block.items.length / 3) * 36 + 20
    case 'table':
      return tableHeight(block)
    case 'figure':
      return figureHeight(block, 1)
    case 'figures': {
      const rows = Math.ceil(block.items.length / block.across)
      return rows * Math.max(0, ...block.items.map((item) => figureHeight(item, block.across)))
    }
  }
}

/** About how high these blocks stand when printed, in pages of A4: a rule of thumb from words and rows alone. */
export const heightEstimated = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block), 0) / page.height

/** About how many pages they fill when they begin on a new one. */
export const pagesEstimated = (blocks: readonly Block[]): number => Math.ceil(heightEstimated(blocks))
