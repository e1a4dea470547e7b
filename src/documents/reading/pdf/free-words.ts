import { linesOf, wordsOfLine } from './cell-words.ts'
import { type Box, boxAll } from './geometry.ts'
import type { PageRead } from './page-read.ts'
import type { Piece } from './pieces.ts'

/** A line of words on a page, outside every table. */
export interface FreeLine {
  words: string
  size: number
  at: number
  box: Box
  pieces: Piece[]
}

/** The upright words of some pieces, line by line from the top. */
export const freeLines = (pieces: readonly Piece[]): FreeLine[] =>
  linesOf(pieces.filter(({ turn }) => turn === 0)).map((line) => ({
    ...line,
    words: wordsOfLine(line),
    box: boxAll(line.pieces.map(({ box }) => box)),
  }))

/** The part of a page at its top and bottom where running heads stand. */
const margin = 0.13

const inMargin = ({ box }: FreeLine, { height }: PageRead) => box.bottom < margin * height || box.top > (1 - margin) * height

const pageNumber = /^((page|slide|p\.?) ?)?\d{1,4}( ?(of|\/|\|) ?\d{1,4})?$/i

/** Running heads and page numbers: lines in the margins that other pages repeat, whatever number they carry. */
export function findFurniture(pages: readonly PageRead[]): Set<Piece> {
  const furniture = new Set<Piece>()
  const said = new Map<string, { line: FreeLine; page: number }[]>()
  for (const page of pages) {
    for (const piece of page.pieces) if (piece.isFurniture) furniture.add(piece)
    for (const line of freeLines(page.pieces)) {
      if (!inMargin(line, page)) continue
      if (pageNumber.test(line.words.trim())) for (const piece of line.pieces) furniture.add(piece)
      const key = `${line.words.replace(/\d+/g, '#')} ${Math.round(line.box.top / 8)}`
      const before = said.get(key)
      if (before) before.push({ line, page: page.number })
      else said.set(key, [{ line, page: page.number }])
    }
  }
  for (const lines of said.values())
    if (new Set(lines.map(({ page }) => page)).size > 1) for (const { line } of lines) for (const piece of line.pieces) furniture.add(piece)
  return furniture
}

const longestTitle = 150

/** Lines that follow one another closely in one size are one paragraph; those nearest to the end of the list first. */
function paragraphsUp(lines: readonly FreeLine[]): FreeLine[][] {
  const paragraphs: FreeLine[][] = []
  for (const line of [...lines].reverse()) {
    const [last] = paragraphs.at(-1) ?? []
    if (last && Math.abs(last.size - line.size) < 0.5 && last.at - line.at < 1.5 * line.size) paragraphs.at(-1)?.unshift(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** The title over a table among the free lines above it: the line just above, or where that is a sentence, the heading over it. */
export function titleAbove(lines: readonly FreeLine[], top: number): { title: string; lines: FreeLine[] } | undefined {
  const [nearest, ...others] = paragraphsUp(lines)
  if (!nearest || top - (nearest.at(-1) as FreeLine).box.bottom > 60) return undefined
  const wordsOf = (paragraph: readonly FreeLine[]) => paragraph.map(({ words }) => words.trim()).join(' ')
  const isTitle = (words: string) => words.length <= longestTitle && !/[.;,]$/.test(words) && /\p{L}/u.test(words)
  if (isTitle(wordsOf(nearest))) return { title: wordsOf(nearest), lines: nearest }
  const heading = others.find((one) => (one[0] as FreeLine).size > 1.12 * (nearest[0] as FreeLine).size && isTitle(wordsOf(one)))
  return heading && { title: wordsOf(heading), lines: heading }
}
