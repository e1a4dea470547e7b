import type { ControlChart } from './control-chart.ts'
import { at, drawnLimit, isLimit, linesOf } from './control-lines.ts'
import type { Placing } from './control-points.ts'
import { lineFormat, shortNumber } from './figure-words.ts'
import { type Box, ink, type Part, size } from './parts.ts'
import { labelApart, spreadOut } from './spread-out.ts'
import { textWidth } from './text-width.ts'

/** "Upper 7.1", "Target 4.0": what each line is and where it ends; a limit beyond what can be says so. */
function endsOf(chart: ControlChart): { words: string; value: number }[] {
  return linesOf(chart).map((line) => {
    const last = line.values.findLastIndex((_, place) => at(line.values, place) !== null)
    const worked = at(line.values, last) ?? 0
    const { value, beyond } = isLimit(line) ? drawnLimit(worked, chart) : { value: worked, beyond: undefined }
    const number = shortNumber(value, lineFormat(value, chart.figure))
    return { words: `${line.short} ${beyond ? `${beyond} ` : ''}${number}`, value }
  })
}

/** The lines' names and values at the right of the plot; undefined where there is no room, and a key must name them. */
export function controlEnds(chart: ControlChart, { width, plotHeight }: { width: number; plotHeight: number }) {
  const ends = endsOf(chart)
  const longest = ends.reduce((most, { words }) => Math.max(most, textWidth(words, size)), 0)
  if (ends.length === 0 || longest > width * 0.24 || ends.length * labelApart > plotHeight) return undefined
  const parts = ({ y }: Placing, plot: Box): Part[] => {
    const moved = spreadOut(
      ends.map(({ value }) => y(value)),
      plot,
    )
    return ends.map(({ words }, i): Part => ({ as: 'words', x: plot.right + 6, y: (moved[i] ?? 0) + 4, words, anchor: 'start', ink }))
  }
  return { width: longest + 8, parts }
}
