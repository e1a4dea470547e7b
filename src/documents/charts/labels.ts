import { size } from './parts.ts'
import { fitted, textWidth, wrapped } from './text-width.ts'

/** A label in its place: its lines, and the middle of them. */
export interface PlacedLabel {
  at: number
  x: number
  lines: string[]
}

const gap = 8

interface Span {
  at: number
  lines: string[]
  from: number
  to: number
}

/** The label's lines about its point, moved as far as it needs to stay within the picture. */
function spanOf(at: number, lines: string[], { x, width }: { x: number; width: number }): Span {
  const half = Math.max(...lines.map((line) => textWidth(line, size)), 0) / 2
  const middle = Math.min(Math.max(x, half), width - half)
  return { at, lines, from: middle - half, to: middle + half }
}

const apart = (spans: readonly Span[]): boolean => spans.every((span, i) => i === 0 || (spans[i - 1]?.to ?? 0) + gap <= span.from)

/** Every so many of them; the last takes the place of any that stands in its way, and the first always stays. */
function everyFew(spans: readonly Span[], step: number): Span[] {
  const last = spans.at(-1)
  if (last === undefined) return []
  const few = spans.filter((span, i) => i % step === 0 && span !== last)
  return [...few.filter((span, i) => i === 0 || span.to + gap <= last.from), last]
}

function thinned(spans: readonly Span[], width: number): Span[] {
  for (let step = 1; step < spans.length; step += 1) {
    const few = everyFew(spans, step)
    if (apart(few)) return few
  }
  const ends = spans.length > 1 ? [spans[0], spans.at(-1)] : spans
  const most = width / ends.length - gap
  return ends.flatMap((span, i) => {
    if (span === undefined) return []
    const lines = span.lines.map((line) => fitted(line, size, most))
    return [spanOf(span.at, lines, { x: i === 0 ? 0 : width, width })]
  })
}

/** Labels under their points so that none touches another: all of them, on two lines if need be, else every few, always with the first and last. */
export function placeLabels(labels: readonly string[], xs: readonly number[], width: number): { labels: PlacedLabel[]; all: boolean } {
  const room = xs.length > 1 ? Math.abs((xs[1] ?? 0) - (xs[0] ?? 0)) - gap : width
  const spans = (linesOf: (label: string) => string[]) => labels.map((label, at) => spanOf(at, linesOf(label), { x: xs[at] ?? 0, width }))
  const placed = (found: readonly Span[]) => found.map(({ at, lines, from, to }) => ({ at, lines, x: (from + to) / 2 }))
  const single = spans((label) => [label])
  if (apart(single)) return { labels: placed(single), all: true }
  const folded = spans((label) => wrapped(label, { size, width: Math.max(room, 1), lines: 2 }))
  const isWhole = folded.every(({ lines }) => !lines.some((line) => line.endsWith('…')))
  if (isWhole && apart(folded)) return { labels: placed(folded), all: true }
  return { labels: placed(thinned(single, width)), all: false }
}
