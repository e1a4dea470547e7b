import type { Grid, Reading } from '../../grid.ts'
import { limits } from '../limits.ts'
import { Refused } from '../refused.ts'
import { type Vocabulary, vocabularyOf } from './cell-words.ts'
import { type FreeLine, findFurniture, freeLines, titleAbove } from './free-words.ts'
import { joinTables } from './joining.ts'
import { latticeTable } from './lattice.ts'
import type { PageRead } from './page-read.ts'
import { readPages } from './page-read.ts'
import type { PageTable } from './page-table.ts'
import { openPdf } from './pdf-document.ts'
import type { PdfTable } from './pdf-table.ts'
import type { Piece } from './pieces.ts'
import { problemsOf, refuseWithoutWords } from './problems.ts'
import { rulingsOf } from './rulings.ts'
import { taggedTables } from './tagged.ts'
import { type Carried, unlinedTables } from './unlined.ts'

const isInside = (a: PageTable, b: PageTable): boolean =>
  a !== b && a.box.left > b.box.left && a.box.right < b.box.right && a.box.top > b.box.top && a.box.bottom < b.box.bottom

/** The tables with lines on a page, from the top; one drawn within a cell of another is words of that cell. */
function latticesOf(page: PageRead, vocabulary: Vocabulary): PageTable[] {
  const found = rulingsOf(page).flatMap((rulings) => latticeTable(rulings, { ...page, page: page.number, vocabulary }) ?? [])
  return found.filter((table) => !found.some((other) => isInside(table, other))).sort((a, b) => a.box.top - b.box.top)
}

/** Words of a page that are in no table and no running head. */
const freeOn = (page: PageRead, taken: ReadonlySet<Piece>, furniture: ReadonlySet<Piece>): FreeLine[] =>
  freeLines(page.pieces.filter((piece) => !taken.has(piece) && !furniture.has(piece)))

/** Gives each table on a page its title, and tells which words those are. */
function entitle(tables: readonly PageTable[], lines: readonly FreeLine[], used: Set<Piece>): void {
  tables.forEach((table, i) => {
    const from = tables[i - 1]?.box.bottom ?? 0
    const over = lines.filter(({ box }) => box.bottom <= table.box.top + 3 && box.top >= from - 3)
    const found = titleAbove(over, table.box.top)
    if (!found) return
    table.title = found.title
    for (const line of found.lines) for (const piece of line.pieces) used.add(piece)
  })
}

function entitleTagged(tables: readonly PdfTable[], free: ReadonlyMap<number, FreeLine[]>, used: Set<Piece>): void {
  const ends = new Map<number, number>()
  for (const table of tables) {
    const [first] = table.parts
    if (!first) continue
    const over = (free.get(first.page) ?? []).filter(({ box }) => box.bottom <= first.top + 3 && box.top >= (ends.get(first.page) ?? 0))
    const found = titleAbove(over, first.top)
    if (found) table.title = found.title
    for (const line of found?.lines ?? []) for (const piece of line.pieces) used.add(piece)
    ends.set(first.page, first.top)
  }
}

const cutNote = (page: number) =>
  `The table ends with its page: look whether this row goes on at the top of page ${page}, where no more of it was found`

interface Found {
  tables: PdfTable[]
  /** Pages with words in columns whose rows cannot be told. */
  unclear: number[]
  free: Map<number, FreeLine[]>
  titles: Set<Piece>
}

function findTables(pages: readonly PageRead[]): Found {
  const vocabulary = vocabularyOf(pages.flatMap(({ pieces }) => pieces.map(({ text }) => text)))
  const furniture = findFurniture(pages)
  const lattices = pages.map((page) => latticesOf(page, vocabulary))
  const taken = new Set(lattices.flat().flatMap(({ pieces }) => pieces))
  const tagged = taggedTables(pages, taken, vocabulary)
  for (const { pieces } of tagged) for (const piece of pieces) taken.add(piece)
  const unclear: number[] = []
  let before: Carried | undefined
  let last: PageTable | undefined
  const drawn = pages.map((page, i) => {
    const { tables, isUnclear, carried } = unlinedTables(freeOn(page, taken, furniture), page, { vocabulary, before })
    if (isUnclear) unclear.push(page.number)
    if (last && before && tables[0]?.lefts !== before.lefts) last.notes[last.rows.length - 1] ??= cutNote(page.number)
    before = carried
    last = tables.at(-1)
    return [...(lattices[i] ?? []), ...tables].sort((a, b) => a.box.top - b.box.top)
  })
  for (const { pieces } of drawn.flat()) for (const piece of pieces) taken.add(piece)
  const free = new Map(pages.map((page) => [page.number, freeOn(page, taken, furniture)]))
  const titles = new Set<Piece>()
  for (const [i, page] of pages.entries()) entitle(drawn[i] ?? [], free.get(page.number) ?? [], titles)
  entitleTagged(tagged, free, titles)
  const isParted = (last: PageTable, next: PageTable) =>
    (free.get(last.page) ?? []).some(({ box }) => box.top > last.box.bottom - 3) ||
    ((next.title === undefined || !isGoingOn(next.title, last.title)) &&
      (free.get(next.page) ?? []).some(({ box }) => box.bottom < next.box.top + 3))
  return { tables: [...joinTables(drawn, isParted), ...tagged].sort(inOrder), unclear, free, titles }
}

const isGoingOn = (title: string, before: string | undefined): boolean => title === before || /\bcont(inued|d|\.)?\b/i.test(title)

const inOrder = (a: PdfTable, b: PdfTable): number =>
  (a.parts[0]?.page ?? 0) - (b.parts[0]?.page ?? 0) || (a.parts[0]?.top ?? 0) - (b.parts[0]?.top ?? 0)

/** Which table of its page each share of a table is, counted from the top. */
function numbersOf(tables: readonly PdfTable[]): Map<PdfTable['parts'][number], number> {
  const parts = tables.flatMap((table) => table.parts).sort((a, b) => a.page - b.page || a.top - b.top)
  const numbers = new Map<PdfTable['parts'][number], number>()
  let page = 0
  let number = 0
  for (const part of parts) {
    number = part.page === page ? number + 1 : 1
    page = part.page
    numbers.set(part, number)
  }
  return numbers
}

function gridOf(table: PdfTable, file: string, numbers: ReturnType<typeof numbersOf>): Grid {
  const [first] = table.parts as [PdfTable['parts'][number]]
  const parts = table.parts.map((part) => ({ page: part.page, table: numbers.get(part) ?? 1, from: part.from, skipped: part.skipped }))
  const number = numbers.get(first) ?? 1
  return {
    source: { file, page: first.page, table: number },
    ...(table.title ? { title: table.title } : {}),
    rows: table.rows,
    addressOf: { kind: 'table', table: number, page: first.page, ...(parts.length > 1 ? { parts } : {}) },
    warnings: table.warnings,
    ...(Object.keys(table.notes).length > 0 ? { rowNotes: table.notes } : {}),
  }
}

function refuseTooMany(tables: readonly PdfTable[]): void {
  const cells = tables.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0)
  if (cells > limits.cells || tables.some(({ rows }) => rows.length > limits.rows || (rows[0]?.length ?? 0) > limits.columns))
    throw new Refused('too many cells', 'The tables of the PDF have more cells than can be read. Upload only the pages that are needed.')
}

/** Reads the tables of a PDF: by their drawn lines, else by the file's own tags, else by the columns of their headings. @throws Refused. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<Reading> {
  const document = await openPdf(bytes)
  const pages = await readPages(document)
  refuseWithoutWords(pages)
  const found = findTables(pages)
  refuseTooMany(found.tables)
  const numbers = numbersOf(found.tables)
  return {
    file,
    format: 'pdf',
    pages: pages.length,
    grids: found.tables.map((table) => gridOf(table, file, numbers)),
    problems: problemsOf(pages, found),
  }
}
