import type { Cell, Grid, Reading } from '../grid.ts'

const fills: Record<string, string> = {
  red: 'FF0000',
  amber: 'FFC000',
  green: '00B050',
  blue: '0070C0',
  grey: 'D9D9D9',
  pale: 'DDEBF7',
  brand: '005EB8',
}

/** `words {green}` is shaded; `^` goes on with the cell above, `<` with the cell to its left; `\n` is a line break. */
function cellOf(written: string): Cell {
  const shaded = /^(.*?)\s*\{(\w+)\}$/s.exec(written.trim())
  const words = (shaded ? shaded[1] : written.trim()) ?? ''
  const fill = shaded ? { fill: fills[shaded[2] as string] ?? (shaded[2] as string) } : {}
  if (words === '^') return { text: '', covered: 'down', ...fill }
  if (words === '<') return { text: '', covered: 'across', ...fill }
  return { text: words.replaceAll('\\n', '\n'), ...fill }
}

function withSpans(rows: Cell[][]): Cell[][] {
  return rows.map((cells, row) =>
    cells.map((cell, column) => {
      if (cell.covered) return cell
      let [down, across] = [1, 1]
      while (rows[row + down]?.[column]?.covered === 'down') down += 1
      while (cells[column + across]?.covered === 'across') across += 1
      return { ...cell, ...(down > 1 ? { rowSpan: down } : {}), ...(across > 1 ? { colSpan: across } : {}) }
    }),
  )
}

/** A grid drawn with pipes, for tests: one line a row. A sheet's name makes it a sheet, else it is a table of a document. */
export function buildGrid(drawn: string, more: { title?: string; sheet?: string; table?: number } = {}): Grid {
  const lines = drawn
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const parts = lines.map((line) => line.replace(/^\|/, '').replace(/\|$/, '').split('|'))
  const width = Math.max(...parts.map((cells) => cells.length))
  const rows = withSpans(parts.map((cells) => Array.from({ length: width }, (_, at) => cellOf(cells[at] ?? ''))))
  const table = more.table ?? 1
  const title = more.title ?? more.sheet
  return {
    source: { file: 'plan.docx', ...(more.sheet ? { sheet: more.sheet } : { table }) },
    ...(title ? { title } : {}),
    rows,
    addressOf: more.sheet ? { kind: 'sheet', name: more.sheet, firstRow: 1, firstColumn: 0 } : { kind: 'table', table },
    warnings: [],
  }
}

/** A reading of grids drawn with pipes. */
export const buildReading = (...grids: (Grid | string)[]): Reading => ({
  file: 'plan.docx',
  grids: grids.map((grid, at) => (typeof grid === 'string' ? buildGrid(grid, { table: at + 1 }) : grid)),
  problems: [],
})
