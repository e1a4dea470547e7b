import type { Cell } from '../../grid.ts'
import { cellWords, type Vocabulary } from './cell-words.ts'
import type { FreeLine } from './free-words.ts'
import { boxAll } from './geometry.ts'
import type { PageRead } from './page-read.ts'
import { fillUnder, type PageTable } from './page-table.ts'
import type { Piece } from './pieces.ts'
import { rowStarts } from './unlined-rows.ts'

/** A stretch of one line of words: what one column shows there. */
export interface Stretch {
  left: number
  right: number
  pieces: Piece[]
}

/** A line of words in its stretches. */
export interface Line extends FreeLine {
  stretches: Stretch[]
}

/** Spaces wider than this part of a letter's size may part columns. */
const parting = 0.36

function stretchesOf({ pieces }: FreeLine): Stretch[] {
  const stretches: Stretch[] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    if (last && piece.box.left - last.right < parting * piece.size) {
      last.pieces.push(piece)
      last.right = Math.max(last.right, piece.box.right)
    } else stretches.push({ left: piece.box.left, right: piece.box.right, pieces: [piece] })
  }
  return stretches
}

/** Letters of a stretch. */
export const lengthOf = ({ pieces }: Stretch): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

/** A line that could head a table: three columns or more, each named by short words that begin as names do. */
const couldHead = ({ stretches, words }: Line): boolean =>
  stretches.length >= 3 &&
  !/\.{4,}|(\. ){4,}/.test(words) &&
  stretches.every((one) => lengthOf(one) <= 50 && /^[\p{Lu}#%(]/u.test(one.pieces[0]?.text ?? '')) &&
  stretches.every((one) => one.pieces.some(({ text }) => /\p{L}{2}|#|%/u.test(text)))

/** The columns that a stretch lies over; a stretch beside the words of a column belongs to it where no other is near. */
function columnsUnder(stretch: Stretch, columns: readonly Stretch[]): number[] {
  const over = columns.flatMap((one, i) => (stretch.left < one.right && stretch.right > one.left ? [i] : []))
  if (over.length > 0) return over
  const gaps = columns.map((one) => Math.max(one.left - stretch.right, stretch.left - one.right))
  const nearest = Math.min(...gaps)
  return gaps.filter((gap) => gap < 2 * nearest + 6).length === 1 ? [gaps.indexOf(nearest)] : []
}

/** What a table hands to the next page, where it goes on without a heading. */
export interface Carried {
  columns: Stretch[]
  /** Left edges of its heading's words: the table is known by them on every page. */
  lefts: number[]
  /** Lines this far apart begin a row; undefined where drawn lines tell. */
  from: number | undefined
}

/** Lines that stand in the same columns. */
export interface Region extends Carried {
  lines: { line: Line; cells: Piece[][] }[]
  /** It ended at a line that stands in columns too, but in none of its own. */
  isUnclear: boolean
}

function placeLine(line: Line, columns: Stretch[]): Piece[][] | undefined {
  const cells: Piece[][] = columns.map(() => [])
  const under = line.stretches.map((one) => columnsUnder(one, columns))
  if (under.some((own) => own.length !== 1)) return undefined
  line.stretches.forEach((one, i) => {
    const [column] = under[i] as [number]
    cells[column]?.push(...one.pieces)
    const into = columns[column] as Stretch
    Object.assign(into, { left: Math.min(into.left, one.left), right: Math.max(into.right, one.right) })
  })
  return cells
}

const carriedBy = ({ stretches }: Line): Carried => ({ columns: stretches, lefts: stretches.map(({ left }) => left), from: undefined })

/** Lines under a heading, on its page or the one before, that stand in its columns. */
function regionFrom(lines: readonly Line[], { columns, lefts, from }: Carried): Region {
  const region: Region = { columns: columns.map((one) => ({ ...one })), lefts, from, lines: [], isUnclear: false }
  for (const line of lines) {
    const before = region.lines.at(-1)?.line
    if (before && line.at - before.at > 5 * line.size) break
    const cells = placeLine(line, region.columns)
    if (!cells) {
      region.isUnclear = line.stretches.length >= 3
      break
    }
    region.lines.push({ line, cells })
  }
  return region
}

/** Under words: their box. Where a cell has none: its column at the height of the row. */
function fillOf(own: readonly Piece[], row: readonly Piece[], { page, column }: { page: PageRead; column: Stretch }): string | undefined {
  if (own.length > 0) return fillUnder(page.fills, boxAll(own.map(({ box }) => box)), 0.95)
  const { top } = boxAll(row.map(({ box }) => box))
  const right = Math.max(column.left + 4, Math.min(column.right, column.left + 20))
  return fillUnder(page.fills, { left: column.left, right, top: top + 2, bottom: top + 8 }, 0.95)
}

function tableOf(
  region: Region,
  page: PageRead,
  { vocabulary, isHeaded }: { vocabulary: Vocabulary; isHeaded: boolean },
): PageTable | undefined {
  const starts = rowStarts(region, page)
  const pieces = region.lines.flatMap(({ cells }) => cells.flat())
  const isApart = region.columns.every(({ right }, i) => right + 2 < (region.columns[i + 1]?.left ?? Number.POSITIVE_INFINITY))
  if (!starts || region.isUnclear || !isApart || pieces.some(({ isCut }) => isCut)) return undefined
  const rows: Piece[][][] = []
  region.lines.forEach(({ cells }, i) => {
    if (starts[i]) rows.push(cells.map((cell) => [...cell]))
    else for (const [column, cell] of cells.entries()) rows.at(-1)?.[column]?.push(...cell)
  })
  // words under the table that stand where its first column does are no row of it
  while (rows.length > 1 && rows.at(-1)?.filter((cell) => cell.length > 0).length === 1) rows.pop()
  if (isHeaded && (rows.length < 2 || rows[0]?.some((cell) => cell.length === 0))) return undefined
  const drawn = rows.map((cells) =>
    cells.map((own, column): Cell => {
      const reach = region.columns[column] as Stretch
      const fill = fillOf(own, cells.flat(), { page, column: reach })
      return { text: cellWords(own, reach.right, vocabulary), ...(fill ? { fill } : {}) }
    }),
  )
  const own = rows.flat(2)
  const tops = rows.map((cells) => Math.min(...cells.flat().map(({ box }) => box.top)))
  const { lefts } = region
  return { page: page.number, how: 'columns', box: boxAll(own.map(({ box }) => box)), lefts, rows: drawn, tops, pieces: own, notes: {} }
}

/** What the free words of a page hold of tables without lines. */
export interface Unlined {
  tables: PageTable[]
  /** Words stand in columns whose rows cannot be told. */
  isUnclear: boolean
  /** The last table, should it go on over the page's end. */
  carried: Carried | undefined
}

/** Tables without lines among the free words of a page, by the columns their heading stands in; one begun on the page before goes on at the top. */
export function unlinedTables(
  lines: readonly FreeLine[],
  page: PageRead,
  { vocabulary, before }: { vocabulary: Vocabulary; before: Carried | undefined },
): Unlined {
  const all = lines.map((line): Line => ({ ...line, stretches: stretchesOf(line) }))
  const found: Unlined = { tables: [], isUnclear: false, carried: undefined }
  for (let at = 0; at < all.length; at += 1) {
    const isHeaded = couldHead(all[at] as Line)
    const from = isHeaded ? carriedBy(all[at] as Line) : at === 0 ? before : undefined
    if (!from) continue
    const region = regionFrom(all.slice(at), from)
    const inColumns = region.lines.filter(({ line }) => line.stretches.length > 1).length
    if (region.lines.length < (isHeaded ? 3 : 1) || inColumns === 0) continue
    const table = tableOf(region, page, { vocabulary, isHeaded })
    if (table) found.tables.push(table)
    else found.isUnclear = true
    at += region.lines.length - 1
    found.carried = table && at === all.length - 1 ? region : undefined
  }
  return found.isUnclear ? { tables: [], isUnclear: true, carried: undefined } : found
}
