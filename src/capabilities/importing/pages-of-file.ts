import { addressOf, type Grid } from '../../documents/grid.ts'
import { oneLine } from '../../documents/recognising/look-alikes.ts'
import { type DrawnCell, drawn, rowsAtMost } from './paper.ts'

/** What was read from one table of one page. */
export interface TableOnPage {
  name: string
  title: string | undefined
  /** The table's headings, where the page does not begin the table. */
  heads: string[]
  rows: { at: string; cells: DrawnCell[]; note: string | undefined }[]
  /** Its rows without the headings the table begins with. */
  count: number
  /** The row of the page before that the first words printed here belong to, where one was joined. */
  joined: string | undefined
}

interface Share {
  table: number
  from: number
  end: number
  isFirst: boolean
}

function shareOf({ addressOf: at, rows }: Grid, page: number): Share | undefined {
  if (at.kind === 'sheet') return undefined
  if (!at.parts) return at.page === page ? { table: at.table, from: 0, end: rows.length, isFirst: true } : undefined
  const place = at.parts.findIndex((part) => part.page === page)
  const part = at.parts[place]
  return part && { table: part.table, from: part.from, end: at.parts[place + 1]?.from ?? rows.length, isFirst: place === 0 }
}

const isJoined = (note: string | undefined): boolean => note?.startsWith('Joined from pages') === true

/** The tables that stand on a page, in its order, with the rows that begin there. */
export function tablesOnPage(grids: readonly Grid[], page: number): TableOnPage[] {
  const found = grids.flatMap((grid) => {
    const share = shareOf(grid, page)
    return share ? [{ grid, share }] : []
  })
  return found
    .sort((a, b) => a.share.table - b.share.table)
    .map(({ grid, share: { table, from, end, isFirst } }) => ({
      name: `Table ${table}`,
      title: grid.title,
      heads: isFirst ? [] : (grid.rows[0] ?? []).map(({ text }) => oneLine(text)),
      count: end - from - (isFirst ? 1 : 0),
      rows: drawn({ grid, first: from, last: end - 1 }, rowsAtMost).map((row, i) => ({
        ...row,
        at: (/(\d+)$/.exec(addressOf(grid, from + i)) ?? [row.at])[0],
        note: grid.rowNotes?.[from + i],
      })),
      joined: !isFirst && isJoined(grid.rowNotes?.[from - 1]) ? addressOf(grid, from - 1) : undefined,
    }))
}

/** For every page from the first: the rows that begin on it, and how many of them need a closer look. */
export function rowsByPage(grids: readonly Grid[], pages: number): { page: number; rows: number; noted: number }[] {
  return Array.from({ length: pages }, (_, i) => {
    const tables = tablesOnPage(grids, i + 1)
    const noted = tables.flatMap(({ rows }) => rows).filter(({ note }) => note !== undefined).length
    return { page: i + 1, rows: tables.reduce((sum, table) => sum + table.count, 0), noted }
  })
}
