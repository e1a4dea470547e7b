import { foldSpace } from '../words-of-cell.ts'
import type { Piece } from './pieces.ts'
import { wordGap } from './text-state.ts'

/** Words in small letters that a document holds whole: they tell whether a hyphen at a line's end is its own. */
export type Vocabulary = ReadonlySet<string>

/** All words of some texts, in small letters. */
export function vocabularyOf(texts: Iterable<string>): Vocabulary {
  const words = new Set<string>()
  for (const text of texts) for (const word of text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) words.add(word)
  return words
}

/** One line of words within a cell: along it, pieces in order. */
interface Line {
  at: number
  size: number
  pieces: Piece[]
}

/** Pieces line by line: raised and lowered signs stay on the line they belong to. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  for (const piece of [...pieces].sort((a, b) => a.line - b.line || a.from - b.from)) {
    const line = lines.at(-1)
    if (line && Math.abs(piece.line - line.at) < 0.45 * Math.max(line.size, piece.size)) {
      line.pieces.push(piece)
      if (piece.size > line.size) Object.assign(line, { at: piece.line, size: piece.size })
    } else lines.push({ at: piece.line, size: piece.size, pieces: [piece] })
  }
  for (const line of lines) line.pieces.sort((a, b) => a.from - b.from)
  return lines
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const lowered = '₀₁₂₃₄₅₆₇₈₉'

/** A small figure beside words is a note's number or an exponent, never another digit of the figure it stands at. */
function signed({ text, size, line }: Piece, on: Line): string {
  if (size > 0.85 * on.size || !/^\d+$/.test(text)) return text
  const height = (on.at - line) / on.size
  const signs = height > 0.12 ? raised : height < -0.05 ? lowered : undefined
  return signs ? [...text].map((digit) => signs[Number(digit)]).join('') : text
}

const ligatures: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }

/** The words of one line as printed. */
export function wordsOfLine(line: Line): string {
  let words = ''
  let end: number | undefined
  for (const piece of line.pieces) {
    const space = end !== undefined && piece.from - end > wordGap * Math.min(piece.size, line.size) ? ' ' : ''
    words += `${space}${signed(piece, line)}`
    end = Math.max(end ?? piece.to, piece.to)
  }
  return words.replace(/[ﬀ-ﬆ]/g, (sign) => ligatures[sign] ?? sign)
}

/** Words that begin a point of a list. */
export const isPoint = (words: string): boolean => /^([•▪●○◦‣–—*]|o |\(?\d{1,2}[.)] |\(?[a-z][.)] )/.test(words)

/** How a line goes on in the next: a hyphen at its end is dropped only where the document has the word whole elsewhere. */
function joined(before: string, next: string, vocabulary: Vocabulary): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + next
  const [, start] = /([\p{L}]+)[-\u2010]$/u.exec(before) ?? []
  const [rest] = /^\p{Ll}+/u.exec(next) ?? []
  if (!start || !rest)
    return /[-\u2010/]$/.test(before) && /^[\p{L}\d]/u.test(next) && !/\s.$/.test(before) ? before + next : `${before} ${next}`
  const whole = `${start}${rest}`.toLowerCase()
  const isWhole = vocabulary.has(whole) && !vocabulary.has(`${start}-${rest}`.toLowerCase())
  return isWhole ? before.slice(0, -1) + next : before + next
}

/** Whether the next line's first word had room at the end of this line, so that the line was broken on purpose. */
function isBroken(line: Line, next: Line, right: number): boolean {
  const [first] = next.pieces
  if (!first) return false
  const letter = (first.to - first.from) / Math.max(1, first.text.length)
  const word = (first.text.split(' ')[0] ?? '').length * letter
  const end = Math.max(...line.pieces.map(({ to }) => to))
  return end + 1.3 * word + 2 * letter < right
}

/** The distance beyond which a line begins a paragraph: more than lines of this cell lie apart, or than lines of one size do. */
function paragraphGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, i) => line.at - (lines[i] as Line).at)
  return gaps.length > 1 ? 1.13 * Math.min(...gaps) : 1.42 * Math.max(...lines.map(({ size }) => size))
}

function wordsTurned(pieces: readonly Piece[], right: number, vocabulary: Vocabulary): string {
  const lines = linesOf(pieces)
  const wide = paragraphGap(lines)
  return lines.reduce((words, line, i) => {
    const own = wordsOfLine(line).trim()
    const before = lines[i - 1]
    if (!before) return own
    const isHyphened = /\p{L}[-\u2010\u00ad]$/u.test(words) && /^\p{Ll}/u.test(own)
    if (isHyphened) return joined(words, own, vocabulary)
    if (isPoint(own) || line.at - before.at > wide || isBroken(before, line, right)) return `${words.replace(/\u00ad$/, '-')}\n${own}`
    return joined(words, own, vocabulary)
  }, '')
}

/**
 * The words of a cell as printed: lines that only wrap become one, lines broken on purpose stay apart, words turned on
 * their side are read along their own line. `right` is where the cell's lines end.
 */
export function cellWords(pieces: readonly Piece[], right: number, vocabulary: Vocabulary): string {
  const turns = [...new Set(pieces.map(({ turn }) => turn))].sort()
  return turns
    .map((turn) => {
      const own = pieces.filter((piece) => piece.turn === turn)
      const end = turn === 0 ? right : Math.max(...own.map(({ to }) => to))
      return foldSpace(wordsTurned(own, end, vocabulary))
    })
    .filter(Boolean)
    .join('\n')
}
