/** A label on a line: where its point stands (0 to 100) and how wide it is, in pixels. */
export interface LineLabel {
  at: number
  width: number
}

/** Where a label goes: under the line or over it, and to the left of its point or to the right. */
export interface LinePlace {
  low: boolean
  left: boolean
}

/** Pixels kept free between two labels of one side. */
export const labelGap = 12
/** Pixels two points need so that both are seen. */
export const pointGap = 16
/** More labels than this stand upright. */
export const most = 10

const sides: LinePlace[] = [
  { low: false, left: false },
  { low: true, left: false },
  { low: false, left: true },
  { low: true, left: true },
]

/** The stretch of the line, in pixels, that a label covers. */
export function stretchOf(label: LineLabel, { left }: LinePlace, line: number): { from: number; to: number } {
  const point = (label.at / 100) * line
  return left ? { from: point - label.width, to: point } : { from: point, to: point + label.width }
}

interface Ends {
  high: number
  low: number
}

function placed(labels: readonly LineLabel[], line: number, ends: Ends, prefersLow: boolean): LinePlace[] | undefined {
  const [label, ...rest] = labels
  if (!label) return []
  const inOrder = [...sides].sort((a, b) => Number(a.left) - Number(b.left) || Number(a.low !== prefersLow) - Number(b.low !== prefersLow))
  for (const side of inOrder) {
    const { from, to } = stretchOf(label, side, line)
    if (from < (side.low ? ends.low : ends.high) || to > line) continue
    const after = placed(rest, line, { ...ends, [side.low ? 'low' : 'high']: to + labelGap }, !side.low)
    if (after) return [side, ...after]
  }
  return undefined
}

/**
 * Places for labels in order along a line of this many pixels, such that none meets another or leaves the line.
 * Undefined when there are no such places, or too many labels: then the list stands upright.
 */
export function linePlaces(labels: readonly LineLabel[], line: number): LinePlace[] | undefined {
  if (labels.length > most || labels.some(({ at }) => at < 0 || at > 100)) return undefined
  const tooNear = labels.some(({ at }, i) => i > 0 && ((at - (labels[i - 1]?.at ?? 0)) / 100) * line < pointGap)
  return tooNear ? undefined : placed(labels, line, { high: 0, low: 0 }, false)
}
