import { Refused } from '../refused.ts'
import { marksOf, stepsOf } from './drawing-steps.ts'
import type { PdfDocument, PdfPage, TagNode } from './pdf-document.ts'
import { pdfJs } from './pdf-document.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { mostLines, wholeLines } from './rulings.ts'
import type { Drawn } from './shapes.ts'
import type { Unread } from './text-state.ts'

/** One page as it is read: words in pieces, whole lines, shadings, and the structure its author gave it. */
export interface PageRead extends Drawn {
  number: number
  width: number
  height: number
  pieces: Piece[]
  tags: TagNode | null
  unread: Unread
  /** So many lines that they draw a picture; they are not followed. */
  isDrawing: boolean
}

/** Drawing steps of one page, and of a file. A page of dense tables has about ten thousand. */
const mostSteps = { page: 400_000, file: 6_000_000 }

const tooMuch = (page: number) =>
  new Refused(
    'too large',
    `Page ${page} of the PDF is drawn in more steps than a document should need. Upload only the pages with the tables, or the Word or Excel file.`,
  )

const fontOf = (page: PdfPage) => (name: string) => {
  try {
    return page.commonObjs.get(name)
  } catch {
    return undefined
  }
}

/** Reads the pages of a document one after the other. @throws Refused for more drawing than a document has. */
export async function readPages(document: PdfDocument): Promise<PageRead[]> {
  const { OPS } = await pdfJs()
  const steps = stepsOf(OPS)
  const layers = await document.getOptionalContentConfig()
  const pages: PageRead[] = []
  let taken = 0
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const drawing = await page.getOperatorList()
    taken += drawing.fnArray.length
    if (drawing.fnArray.length > mostSteps.page || taken > mostSteps.file) throw tooMuch(number)
    const name = page.ref && `p${page.ref.num}R${page.ref.gen || ''}_mc`
    const marks = marksOf(drawing, steps, {
      ...{ width, height, transform, fontOf: fontOf(page) },
      idOf: (part) => (name ? `${name}${part}` : undefined),
      isVisible: (layer) => layers.isVisible(layer),
    })
    const tags = await page.getStructTree().catch(() => null)
    page.cleanup()
    pages.push(pageOf(number, marks, tags))
  }
  return pages
}

function pageOf(number: number, marks: ReturnType<typeof marksOf>, tags: TagNode | null): PageRead {
  const [across, down] = [wholeLines(marks.across), wholeLines(marks.down)]
  const isDrawing = across.length + down.length > mostLines
  const lines = isDrawing ? { across: [], down: [] } : { across, down }
  const { width, height, unread } = marks
  const area = width * height
  const fills = marks.fills.filter((fill) => (fill.right - fill.left) * (fill.bottom - fill.top) < 0.9 * area).slice(-20_000)
  return { number, width, height, unread, tags, isDrawing, fills, ...lines, pieces: piecesOf({ runs: marks.runs, down: lines.down }) }
}
