import type { ControlChart } from './control-chart.ts'
import { at, drawnLimit, isLimit, linesOf } from './control-lines.ts'
import type { Placing } from './control-points.ts'
import { lineFormat, shortNumber } from './figure-words.ts'
import { type Box, ink, type Part, size } from './parts.ts'
import { textWidth } from './text-width.ts'

const apart = 14

/** Heights moved as little as they need, so that no two words touch, within the plot. */
export function apartWithin(heights: readonly number[], { top, bottom }: { top: number; bottom: number }): number[] {
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i)
  order.forEach((each, n) => {
    each.y = Math.max(each.y, top, (order[n - 1]?.y ?? -Infinity) + (n > 0 ? apart : 0))
  })
  for (let n = order.length - 1; n >= 0; n -= 1) {
    const each = order[n]
    if (each) each.y = Math.min(each.y, n === order.length - 1 ? bottom : (order[n + 1]?.y ?? bottom) - apart)
  }
  const moved: number[] = []
  for (const { y, i } of order) moved[i] = y
  return moved
}

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
  if (ends.length === 0 || longest > width * 0.24 || ends.length * apart > plotHeight) return undefined
  const parts = ({ y }: Placing, plot: Box): Part[] => {
    const moved = apartWithin(
      ends.map(({ value }) => y(value)),
      plot,
    )
    return ends.map(({ words }, i): Part => ({ as: 'words', x: plot.right + 6, y: (moved[i] ?? 0) + 4, words, anchor: 'start', ink }))
  }
  return { width: longest + 8, parts }
}
