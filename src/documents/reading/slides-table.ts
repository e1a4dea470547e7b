import type { Cell } from '../grid.ts'
import { markOfNumber, type SlideRowMark } from '../record-marks.ts'
import { childOf, childrenOf, type Element, isOn, within } from './element.ts'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'
import { fillOf } from './slides-colour.ts'
import { type SlidePaper, slideInkOf } from './slides-words.ts'
import { wordsOfCell } from './words-of-cell.ts'

/** A table of a slide: its rows, and what each says of itself where it was written here. */
export interface SlideTable {
  rows: Cell[][]
  marks: (SlideRowMark | undefined)[]
}

/** How a cell lies: under one above it, under one to its left, or by itself. */
const coverOf = ({ attributes }: Element): Cell['covered'] =>
  isOn(attributes.vMerge) ? 'down' : isOn(attributes.hMerge) ? 'across' : undefined

function readCell(element: Element, paper: SlidePaper): Cell {
  const ink = slideInkOf(childOf(element, 'a:txBody'), paper)
  const text = wordsOfCell(ink.words, () => paper.note('A cell holds more than 32,767 characters: the rest is left out.'))
  const covered = coverOf(element)
  if (covered) {
    if (text) paper.note('There is text hidden under merged cells: it is left out.')
    return { text: '', covered }
  }
  const own = fillOf(childOf(element, 'a:tcPr'), paper.palette)
  const fill = own ?? (ink.colours.size === 1 ? [...ink.colours][0] : undefined)
  return { text, ...(fill ? { fill } : {}) }
}

/** Spans are counted from the cells that lie under a merge, not taken from the file's word. */
function addSpans(rows: readonly Cell[][]): void {
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell.covered) return
      let [down, across] = [1, 1]
      while (rows[r + down]?.[c]?.covered === 'down') down += 1
      while (row[c + across]?.covered === 'across') across += 1
      if (down > 1) cell.rowSpan = down
      if (across > 1) cell.colSpan = across
    })
  })
}

function markOf(row: Element): SlideRowMark | undefined {
  const [id] = within(childOf(row, 'a:extLst') ?? { name: '', attributes: {}, children: [] }, 'a16:rowId')
  return markOfNumber(Number(id?.attributes.val))
}

/** Reads an `a:tbl` cell by cell: merges either way, shading resolved, every row as wide as the table. @throws Refused beyond the limits. */
export function readSlideTable(table: Element, paper: SlidePaper): SlideTable {
  const elements = childrenOf(table, 'a:tr')
  if (elements.length > limits.rows)
    throw new Refused(
      'too many cells',
      `A table has more than ${limits.rows.toLocaleString('en-GB')} rows. Split the presentation and upload its parts.`,
    )
  const rows = elements.map((row) => {
    const cells = childrenOf(row, 'a:tc')
    if (cells.length > limits.columns)
      throw new Refused(
        'too many cells',
        `A table has more than ${limits.columns} columns. Leave out those not needed and upload the file again.`,
      )
    return cells.map((cell) => readCell(cell, paper))
  })
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (const row of rows) while (row.length < width) row.push({ text: '' })
  addSpans(rows)
  return { rows, marks: elements.map(markOf) }
}
