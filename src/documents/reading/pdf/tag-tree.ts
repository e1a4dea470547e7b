import type { PageRead } from './page-read.ts'
import type { TagNode } from './pdf-document.ts'
import type { Piece } from './pieces.ts'

/** One table of the file's own structure as one page shows it: pieces by row and cell. */
export interface Tagged {
  page: PageRead
  rows: { cells: Piece[][]; isHead: boolean }[]
}

/** A tagged table with its share on every page it stands on. */
export type Run = Tagged[]

function* withRole(node: TagNode, role: string, outside: readonly string[] = []): Generator<TagNode> {
  for (const child of node.children ?? []) {
    if (child.role === role) yield child
    else if (!outside.includes(child.role ?? '')) yield* withRole(child, role, outside)
  }
}

const leavesOf = (node: TagNode): string[] => (node.type === 'content' && node.id ? [node.id] : (node.children ?? []).flatMap(leavesOf))

function taggedOf(page: PageRead): Tagged[] {
  if (!page.tags) return []
  const byId = new Map<string, Piece[]>()
  for (const piece of page.pieces) if (piece.id && !piece.isFurniture) byId.set(piece.id, [...(byId.get(piece.id) ?? []), piece])
  return [...withRole(page.tags, 'Table')].map((table) => ({
    page,
    rows: [...withRole(table, 'TR', ['Table'])].map((row) => {
      const cells = (row.children ?? []).filter(({ role }) => role === 'TD' || role === 'TH')
      return {
        cells: cells.map((cell) => leavesOf(cell).flatMap((id) => byId.get(id) ?? [])),
        isHead: cells.length > 0 && cells.every(({ role }) => role === 'TH'),
      }
    }),
  }))
}

const filledRows = ({ rows }: Tagged): number[] => rows.flatMap(({ cells }, row) => (cells.some((cell) => cell.length > 0) ? [row] : []))
const shapeOf = ({ rows }: Tagged): string => rows.map(({ cells }) => cells.length).join()

/** A page's structure holds a table whole, with the words of that page only: the first table of a page that has the last one's shape, and begins where that left off, is the same. */
export function runsOf(pages: readonly PageRead[], taken: ReadonlySet<Piece>): Run[] {
  const runs: Run[] = []
  for (const page of pages) {
    let first = true
    for (const table of taggedOf(page)) {
      const filled = filledRows(table)
      if (filled.length === 0) continue
      const before = runs.at(-1)
      const last = before?.at(-1)
      const body = filled.filter((row) => !table.rows[row]?.isHead)
      const goesOn =
        first &&
        last &&
        last.page.number === page.number - 1 &&
        shapeOf(last) === shapeOf(table) &&
        (body[0] ?? 0) >= (filledRows(last).at(-1) ?? 0)
      first = false
      const pieces = table.rows.flatMap(({ cells }) => cells.flat())
      if (pieces.filter((piece) => taken.has(piece)).length > pieces.length / 2) continue
      if (before && goesOn) before.push(table)
      else runs.push([table])
    }
  }
  return runs
}
