import { ink, type Part, size } from './parts.ts'
import { fitted, textWidth } from './text-width.ts'

const gap = 20
const steps = [1, 2, 3, 4, 6, 12, 24, 26, 52]

/** The least step at which labels of this width stand well apart, in steps that people read: every month, quarter, half year, year. */
function stepFor(widest: number, band: number): number {
  const least = (widest + gap) / band
  return steps.find((step) => step >= least) ?? Math.ceil(least / 12) * 12
}

/** A few labels beneath their points: the first and the last always, the others at even steps, none touching another or the edge. */
export function fewLabels(
  labels: readonly string[],
  { x, width, top, band }: { x: (at: number) => number; width: number; top: number; band: number },
): Part[] {
  const words = (at: number) => fitted(labels[at] ?? '', size, width * 0.45)
  const widest = labels.reduce((most, label) => Math.max(most, textWidth(label, size)), 0)
  const step = stepFor(Math.min(widest, width * 0.45), band)
  const last = labels.length - 1
  const span = (at: number) => {
    const half = textWidth(words(at), size) / 2
    const middle = Math.min(Math.max(x(at), half), width - half)
    return { at, middle, from: middle - half, to: middle + half }
  }
  if (last < 0) return []
  const end = span(last)
  const kept = [end]
  let reached = -Infinity
  for (let at = 0; at < last; at += step) {
    const here = span(at)
    if (here.from < reached || here.to + gap / 2 > end.from) continue
    kept.push(here)
    reached = here.to + gap / 2
  }
  return kept
    .sort((a, b) => a.at - b.at)
    .map(({ at, middle }): Part => ({ as: 'words', x: middle, y: top + 15, words: words(at), anchor: 'middle', ink }))
}
