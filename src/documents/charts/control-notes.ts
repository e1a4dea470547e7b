import { count } from '../../kernel/words.ts'
import type { ControlChart } from './control-chart.ts'
import type { Placing } from './control-points.ts'
import { type Box, ink, type Part, quiet, size } from './parts.ts'
import { textWidth, wrapped } from './text-width.ts'

const line = 15
const apart = 18
/** Height of the numbers above the plot. */
export const tagRow = 18

interface Numbered {
  at: number
  words: string
  isBreak: boolean
}

/** Recalculations and notes in order of time, those of one period together. */
export function notesOf({ breaks, notes, labels }: Pick<ControlChart, 'breaks' | 'notes' | 'labels'>): Numbered[] {
  const all = [...breaks.map((each) => ({ ...each, isBreak: true })), ...notes.map((each) => ({ ...each, isBreak: false }))]
  const places = [...new Set(all.map(({ at }) => at))].filter((at) => labels[at] !== undefined).sort((a, b) => a - b)
  return places.map((at) => {
    const here = all.filter((each) => each.at === at)
    return { at, words: here.map(({ words }) => words.trim()).join('; '), isBreak: here.some(({ isBreak }) => isBreak) }
  })
}

/** The latest notes: few enough to be read beneath a chart of this width. */
export const shownNotes = (chart: ControlChart, width: number): Numbered[] => notesOf(chart).slice(width < 380 ? -4 : -6)

/** The notes in words beneath the chart, in lines; `most` lines at the most, the rest is in the chart's data. */
export function noteLines(chart: ControlChart, { width, shown }: { width: number; shown: readonly Numbered[] }): string[] {
  const left = notesOf(chart).length - shown.length
  return [
    ...shown.flatMap(({ at, words }, i) => wrapped(`${i + 1}. ${chart.labels[at]}: ${words}`, { size, width, lines: 2 })),
    ...(left > 0 ? wrapped(`${count(left, 'earlier note')} with the figures of this chart.`, { size, width, lines: 2 }) : []),
  ]
}

export const noteParts = (lines: readonly string[], top: number): Part[] =>
  lines.map((words, at): Part => ({ as: 'words', x: 0, y: top + size + at * line, words, anchor: 'start', ink: quiet }))

export const notesHeight = (lines: readonly string[]): number => (lines.length === 0 ? 0 : lines.length * line + 4)

/** Places moved as little as they need to stand apart, within the plot. */
function spread(xs: readonly number[], { left, right }: Pick<Box, 'left' | 'right'>): number[] {
  const placed = [...xs]
  placed.forEach((x, at) => {
    placed[at] = Math.max(x, left, (placed[at - 1] ?? -Infinity) + (at > 0 ? apart : 0))
  })
  for (let at = placed.length - 1; at >= 0; at -= 1)
    placed[at] = Math.min(placed[at] ?? 0, at === placed.length - 1 ? right : (placed[at + 1] ?? 0) - apart)
  return placed
}

/** A numbered line through the plot for each note: whole between two periods for a recalculation, dotted at its period for a note. */
export function tagParts(shown: readonly Numbered[], { x, band }: Placing, plot: Box): Part[] {
  const xs = shown.map(({ at, isBreak }) => x(at) - (isBreak ? band / 2 : 0))
  const tags = spread(xs, plot)
  return shown.flatMap(({ isBreak }, i): Part[] => {
    const [from = 0, to = 0] = [tags[i], xs[i]]
    const words = String(i + 1)
    return [
      { as: 'words', x: from - textWidth(words, size) / 2, y: plot.top - 6, words, anchor: 'start', ink, bold: true },
      {
        as: 'line',
        ink: quiet,
        thick: 1,
        ...(isBreak ? {} : { dash: '1 3' }),
        points: [
          { x: from, y: plot.top - 3 },
          { x: to, y: plot.top + 2 },
          { x: to, y: plot.bottom },
        ],
      },
    ]
  })
}
