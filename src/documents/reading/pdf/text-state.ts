import { composed, isWithin, type Matrix, placed } from './geometry.ts'
import type { GraphicsState } from './graphics-state.ts'

/** Quarter turns to the right that text is written with. */
export type Turn = 0 | 1 | 2 | 3

/** Words as one drawing step writes them, in coordinates along their own line: `from` and `to` along it, `line` across it. */
export interface Run {
  text: string
  turn: Turn
  from: number
  to: number
  /** The line the letters stand on, growing from line to line. */
  line: number
  size: number
  /** Which part of the file's own structure it belongs to. */
  id: string | undefined
  /** The file says it is furniture of the page: a running head, a repeated heading. */
  isFurniture: boolean
  /** Some of its letters lie under the edge of what is shown. */
  isCut: boolean
}

/** What pdf.js says of one letter. */
interface Glyph {
  unicode: string
  width: number
  /** Its code is that of a space, whatever letter it shows: space between words is added to it. */
  isSpace: boolean
}

/** Spaces wider than this part of a letter's size part words; wider than the second, they part columns. */
export const wordGap = 0.17
export const columnGap = 0.9

const turnOf = (m: Matrix): Turn | undefined => {
  const quarters = Math.atan2(m[1], m[0]) / (Math.PI / 2)
  const whole = Math.round(quarters)
  return Math.abs(quarters - whole) > 0.03 ? undefined : ((((whole % 4) + 4) % 4) as Turn)
}

/** A point of the page seen along a line of text turned this way: along the line, and across it. */
export const alongTurn = (turn: Turn, x: number, y: number): [number, number] =>
  turn === 0 ? [x, y] : turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x]

/** A point along a turned line, back on the page. */
export const fromTurn = (turn: Turn, along: number, across: number): [number, number] =>
  turn === 0 ? [along, across] : turn === 1 ? [-across, along] : turn === 2 ? [-along, -across] : [across, -along]

/** What a page has of words that are not read. */
export interface Unread {
  /** Letters drawn invisibly, as machine-read words under a scan are. */
  unseen: number
  /** Letters outside what the page shows. */
  cutAway: number
  /** Letters written aslant. */
  aslant: number
  /** Signs whose letters the file does not tell. */
  unknown: number
}

const isUnknown = (letters: string): boolean => /[\p{Co}\p{Cc}\ufffd]/u.test(letters)

/** A run with how many of its letters are seen, and how many lie outside what is. */
type Counted = Omit<Run, 'id' | 'isFurniture'> & { shown: number; hidden: number }

/** Writes the letters of one step, moves the state past them, and gives the runs they make. */
export function writeRuns(state: GraphicsState, glyphs: readonly (Glyph | number)[], unread: Unread): Omit<Run, 'id' | 'isFurniture'>[] {
  const text = state.text
  const m = composed(state.ctm, text.matrix)
  const turn = turnOf(m)
  const size = Math.abs(text.size) * Math.hypot(m[2], m[3])
  const runs: Counted[] = []
  let end = Number.NaN
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      text.x -= ((glyph * text.size) / 1000) * text.across
      continue
    }
    if (!glyph) continue
    const width = (glyph.width * text.unit * text.size + text.betweenLetters + (glyph.isSpace ? text.betweenWords : 0)) * text.across
    const [fromX, fromY] = placed(m, text.x, text.y + text.rise)
    text.x += width
    const [toX, toY] = placed(m, text.x, text.y + text.rise)
    const letters = /^\s+$/.test(glyph.unicode) ? ' ' : glyph.unicode
    if (state.isHidden || text.mode === 3 || text.mode === 7) unread.unseen += letters.trim().length
    else if (turn === undefined || size < 0.5) unread.aslant += letters.trim().length
    else {
      const [from, line] = alongTurn(turn, fromX, fromY)
      const [to] = alongTurn(turn, toX, toY)
      if (isUnknown(letters)) unread.unknown += 1
      const [midX, midY] = fromTurn(turn, (from + to) / 2, line - size * 0.3)
      const isShown = isWithin(state.clip, midX, midY)
      let run = runs.at(-1)
      if (!run || from - end > columnGap * size || from - end < -size) {
        run = { text: '', turn, from, to, line, size, isCut: false, shown: 0, hidden: 0 }
        runs.push(run)
      } else if (from - end > wordGap * size && !run.text.endsWith(' ') && letters !== ' ') run.text += ' '
      run.text += letters
      run.to = Math.max(run.to, to)
      if (letters !== ' ') run[isShown ? 'shown' : 'hidden'] += 1
      end = to
    }
  }
  return seen(runs, unread)
}

/** The runs of which anything is seen; of the others the letters are counted. */
function seen(runs: readonly Counted[], unread: Unread): Omit<Run, 'id' | 'isFurniture'>[] {
  for (const { shown, hidden } of runs) if (shown === 0) unread.cutAway += hidden
  return runs
    .filter(({ text: words, shown }) => shown > 0 && words.trim() !== '')
    .map(({ shown: _, hidden, ...run }) => trimmed({ ...run, isCut: hidden > 1 }))
}

/** Spaces at its ends are no part of a run. */
function trimmed(run: Omit<Run, 'id' | 'isFurniture'>): Omit<Run, 'id' | 'isFurniture'> {
  const letter = (run.to - run.from) / Math.max(1, run.text.length)
  const [before, after] = [run.text.length - run.text.trimStart().length, run.text.length - run.text.trimEnd().length]
  return { ...run, text: run.text.trim(), from: run.from + before * letter * 0.5, to: run.to - after * letter * 0.5 }
}
