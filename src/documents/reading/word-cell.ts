import { childOf, childrenOf, type Element } from './element.ts'
import { type Shading, shadingOf } from './word-shading.ts'
import { hasProperty, isTransparent, through } from './word-structure.ts'
import { type Ink, inkOf, type WordPaper } from './word-words.ts'
import { wordsOfCell } from './words-of-cell.ts'

/** A cell's words, its shading, and the tables inside it that are tables of their own. */
export interface WordCell {
  text: string
  shading: Shading
  inner: Element[]
}

const sizeOf = (table: Element): { rows: number; columns: number } => {
  const rows = [...through(table, 'w:tr')]
  return { rows: rows.length, columns: Math.max(0, ...rows.map((row) => [...through(row, 'w:tc')].length)) }
}

const isDeletedRow = (row: Element): boolean => childOf(row, 'w:trPr', 'w:del') !== undefined

/** The rows of a table that are there once tracked changes are accepted. */
export const rowsOf = (table: Element): Element[] => [...through(table, 'w:tr')].filter((row) => !isDeletedRow(row))

/** The words of a table within a cell, one row a line. */
function innerWords(table: Element, paper: WordPaper, ink: Ink): string {
  const lines = rowsOf(table).map((row) =>
    [...through(row, 'w:tc')]
      .map((cell) => linesOf(cell, { paper, ink, inner: [], isLayout: false }).join(' ').trim())
      .filter(Boolean)
      .join(' | '),
  )
  return lines.filter(Boolean).join('\n')
}

interface CellReading {
  paper: WordPaper
  ink: Ink
  inner: Element[]
  isLayout: boolean
}

/** Once tracked changes are accepted the next paragraph goes on where this one ends. */
const isEndDeleted = (paragraph: Element): boolean => childOf(paragraph, 'w:pPr', 'w:rPr', 'w:del') !== undefined

function linesOf(holder: Element, reading: CellReading): string[] {
  const lines: string[] = []
  let goesOn = false
  for (const child of childrenOf(holder)) {
    if (child.name === 'w:p') {
      const ink = inkOf(child, reading.paper)
      for (const colour of ink.colours) reading.ink.colours.add(colour)
      if (goesOn) lines.push((lines.pop() ?? '') + ink.words)
      else lines.push(ink.words)
      goesOn = isEndDeleted(child)
    } else if (child.name === 'w:tbl') {
      const size = sizeOf(child)
      if (reading.isLayout && size.rows > 1 && size.columns > 1) reading.inner.push(child)
      else {
        reading.paper.note('There are tables inside cells of the table: they are read as text of their cells.')
        lines.push(innerWords(child, reading.paper, reading.ink))
      }
    } else if (isTransparent(child)) lines.push(...linesOf(child, reading))
  }
  return lines
}

/** The one colour behind all words of a cell, as when a letter is marked with a highlighter. */
const markedWith = (ink: Ink): string | undefined => (ink.colours.size === 1 ? [...ink.colours][0] || undefined : undefined)

/** Reads a cell (`w:tc`). `isLayout`: the table only holds the page together, so tables inside stand on their own. */
export function readWordCell(cell: Element, paper: WordPaper, isLayout: boolean): WordCell {
  const properties = childOf(cell, 'w:tcPr')
  const inner: Element[] = []
  if (hasProperty(properties, 'w:cellDel')) return { text: '', shading: undefined, inner }
  const ink: Ink = { words: '', colours: new Set() }
  const lines = linesOf(cell, { paper, ink, inner, isLayout })
  const text = wordsOfCell(lines.join('\n'), () => paper.note('A cell holds more than 32,767 characters: the rest is left out.'))
  const own = shadingOf(childOf(properties, 'w:shd'), paper.theme)
  return { text, shading: own ?? markedWith(ink) ?? own, inner }
}
