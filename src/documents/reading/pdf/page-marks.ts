import { type Box, boxRound, composed, type Matrix, placed, shared } from './geometry.ts'
import { firstState, type GraphicsState, kept, seenColour } from './graphics-state.ts'
import type { PdfFont } from './pdf-document.ts'
import { type Drawn, subPathsOf, takeFill, takeStroke } from './shapes.ts'
import { type Run, type Unread, writeRuns } from './text-state.ts'

/** Everything a page shows: its words in runs, its lines and shadings, and what of it could not be read. */
export interface PageMarks extends Drawn {
  width: number
  height: number
  runs: Run[]
  unread: Unread
}

interface Mark {
  id: string | undefined
  isFurniture: boolean
  isHidden: boolean
}

/** What the walk over a page's drawing steps needs to know. */
export interface Walk {
  width: number
  height: number
  transform: Matrix
  /** How a part of the structure on this page is named, before its number. */
  idOf: (number: number) => string | undefined
  fontOf: (name: string) => PdfFont | undefined
  isVisible: (layer: unknown) => boolean
}

/** A number as it is written; nought for anything else. */
export const n = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
/** A transformation as it is written. */
export const asMatrix = (value: unknown): Matrix => {
  const m = Array.from((value ?? []) as ArrayLike<number>, n)
  return [m[0] ?? 1, m[1] ?? 0, m[2] ?? 0, m[3] ?? 1, m[4] ?? 0, m[5] ?? 0]
}

/** The corners of a rectangle given by two of them, as they land on the page. */
const cornersOf = (m: Matrix, r: ArrayLike<number>): Box => {
  const [a, b, c, d] = [n(r[0]), n(r[1]), n(r[2]), n(r[3])]
  return boxRound([placed(m, a, b), placed(m, c, b), placed(m, a, d), placed(m, c, d)])
}

/** A page while its drawing steps are followed, as pdf.js follows them to paint it. */
export class Page {
  readonly walk: Walk
  readonly marks: PageMarks
  state: GraphicsState
  /** States to come back to; marks of content that are open; within parts drawn by reference. */
  #kept: GraphicsState[] = []
  #open: Mark[] = []
  #inForm = 0
  /** The next path says what is shown from then on. */
  isClipping = false

  constructor(walk: Walk) {
    const { width, height } = walk
    this.walk = walk
    this.state = firstState(walk.transform, { left: 0, top: 0, right: width, bottom: height })
    this.marks = { width, height, runs: [], across: [], down: [], fills: [], unread: { unseen: 0, cutAway: 0, aslant: 0, unknown: 0 } }
  }

  save(): void {
    this.#kept.push(kept(this.state))
  }

  restore(): void {
    this.state = this.#kept.pop() ?? this.state
  }

  transform(matrix: unknown): void {
    if (matrix) this.state.ctm = composed(this.state.ctm, asMatrix(matrix))
  }

  enter(matrix: unknown, shows: unknown): void {
    this.save()
    this.#inForm += 1
    this.transform(matrix)
    if (shows) this.state.clip = shared(this.state.clip, cornersOf(this.state.ctm, shows as ArrayLike<number>))
  }

  leave(): void {
    this.#inForm -= 1
    this.restore()
  }

  open(tag: unknown, about: unknown): void {
    const name = typeof tag === 'string' ? tag : (tag as { name?: string } | null)?.name
    const within = this.#open.at(-1)
    const own = typeof about === 'number' && this.#inForm === 0 ? this.walk.idOf(about) : undefined
    this.#open.push({
      id: own ?? within?.id,
      isFurniture: name === 'Artifact' || within?.isFurniture === true,
      isHidden: (name === 'OC' && !this.walk.isVisible(about)) || within?.isHidden === true,
    })
  }

  close(): void {
    this.#open.pop()
  }

  write(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return
    const mark = this.#open.at(-1)
    this.state.isHidden = mark?.isHidden === true
    for (const run of writeRuns(this.state, glyphs, this.marks.unread))
      this.marks.runs.push({ ...run, id: mark?.id, isFurniture: mark?.isFurniture === true })
  }

  draw(how: unknown, path: ArrayLike<number> | null | undefined, { fills, strokes }: { fills: Set<number>; strokes: Set<number> }): void {
    const parts = path ? subPathsOf(path, this.state.ctm) : []
    const paint = seenColour(this.state)
    if (!this.#open.at(-1)?.isHidden && parts.length > 0) {
      if (fills.has(n(how)) && paint) takeFill(this.marks, parts, paint)
      if (strokes.has(n(how))) takeStroke(this.marks, parts)
    }
    if (this.isClipping && parts.length > 0) this.state.clip = shared(this.state.clip, boxRound(parts.flatMap(({ points }) => points)))
    this.isClipping = false
  }
}
