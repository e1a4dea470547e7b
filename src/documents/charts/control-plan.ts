import { controlAxis } from './control-axis.ts'
import type { ControlChart } from './control-chart.ts'
import { controlEnds } from './control-ends.ts'
import { controlHead } from './control-head.ts'
import { controlKey } from './control-key.ts'
import { lineParts } from './control-line-parts.ts'
import { noteLines, noteParts, notesHeight, shownNotes, tagParts, tagRow } from './control-notes.ts'
import { missingMark, type Placing, pointParts } from './control-points.ts'
import { fewLabels } from './few-labels.ts'
import { pointOf } from './marks.ts'
import { type Box, type Part, type Plan, quiet, size } from './parts.ts'
import { textWidth } from './text-width.ts'

const labelRow = 20
const missingRow = 12
const leastPlot = 70

const plotFor = (width: number): number => Math.round(width < 380 ? 165 : Math.min(210, Math.max(160, width * 0.3)))

interface Layout {
  head: ReturnType<typeof controlHead>
  ends: ReturnType<typeof controlEnds>
  key: ReturnType<typeof controlKey>
  notes: string[]
  shown: ReturnType<typeof shownNotes>
  hasMissing: boolean
  /** All but the plot, and the plot at its best. */
  around: number
  plot: number
}

/** The layout worked out last for each chart: a chart is first asked for its height and then drawn. */
const layouts = new WeakMap<ControlChart, { width: number; layout: Layout }>()

function layoutOf(chart: ControlChart, width: number): Layout {
  const before = layouts.get(chart)
  if (before?.width === width) return before.layout
  const layout = newLayout(chart, width)
  layouts.set(chart, { width, layout })
  return layout
}

/** The strips of a control chart from top to bottom: head, numbers of notes, plot, crosses for no value, labels, key, notes. */
function newLayout(chart: ControlChart, width: number): Layout {
  const plot = plotFor(width)
  const head = controlHead(chart, width)
  const ends = controlEnds(chart, { width, plotHeight: plot })
  const key = controlKey(chart, { width, withLines: ends === undefined })
  const shown = shownNotes(chart, width)
  const notes = noteLines(chart, { width, shown })
  const hasMissing = chart.points.some(({ value }) => value === null)
  const around =
    head.height + (shown.length > 0 ? tagRow : 6) + (hasMissing ? missingRow : 4) + labelRow + key.height + notesHeight(notes) + 4
  return { head, ends, key, notes, shown, hasMissing, around, plot }
}

/** The height a control chart is best drawn at. */
export function controlHeight(chart: ControlChart, width: number): number {
  const { around, plot } = layoutOf(chart, width)
  return Math.ceil(around + plot)
}

function gridOf(axis: ReturnType<typeof controlAxis>, plot: Box): Part[] {
  return axis.ticks.flatMap(({ value, words }): Part[] => {
    const y = pointOf({ plot, axis, lying: false }, value)
    return [
      { as: 'rule', x1: plot.left, y1: y, x2: plot.right, y2: y, firm: false },
      { as: 'words', x: plot.left - 6, y: y + 4, words, anchor: 'end', ink: quiet },
    ]
  })
}

/** Crosses along the foot where a period has no value; words where none has one. */
function missingParts(chart: ControlChart, { x }: Placing, plot: Box): Part[] {
  const crosses = chart.points.flatMap(({ value }, at) => (value === null ? missingMark(x(at), plot.bottom + 8) : []))
  if (chart.points.some(({ value }) => value !== null)) return crosses
  const middle = { x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2 }
  return [...crosses, { as: 'words', ...middle, words: 'No values.', anchor: 'middle', ink: quiet }]
}

/** A control chart as pieces in their places. Notes that a low picture has no room for are in the chart's data. */
export function controlPlan(chart: ControlChart, { width, height }: { width: number; height: number }): Plan {
  const { head, ends, key, notes, shown, hasMissing, around } = layoutOf(chart, width)
  const isLow = height - around < leastPlot
  const top = head.height + (shown.length > 0 ? tagRow : 6)
  const beneath = (hasMissing ? missingRow : 4) + labelRow
  const bottom = Math.max(top + 40, height - 4 - (isLow ? 0 : notesHeight(notes)) - key.height - beneath)
  const hasValues = chart.points.some(({ value }) => value !== null)
  const axis = controlAxis(chart, Math.max(2, Math.min(5, Math.round((bottom - top) / 40))))
  const ticks = hasValues ? axis.ticks : []
  const left = ticks.reduce((most, { words }) => Math.max(most, textWidth(words, size)), 8) + 8
  const plot: Box = { left, right: width - (ends?.width ?? 4), top, bottom }
  const band = (plot.right - plot.left) / Math.max(1, chart.labels.length)
  const placing: Placing = {
    band,
    x: (at) => plot.left + (at + 0.5) * band,
    y: (value) => pointOf({ plot, axis, lying: false }, value),
  }
  const shownParts = hasValues ? [...lineParts(chart, placing), ...pointParts(chart, placing), ...(ends?.parts(placing, plot) ?? [])] : []
  const parts: Part[] = [
    ...head.parts,
    ...gridOf({ ...axis, ticks }, plot),
    { as: 'rule', x1: plot.left, y1: bottom, x2: plot.right, y2: bottom, firm: true },
    ...tagParts(shown, placing, plot),
    ...shownParts,
    ...missingParts(chart, placing, plot),
    ...fewLabels(chart.labels, { x: placing.x, width, top: bottom + beneath - labelRow, band }),
    ...key.at(bottom + beneath),
    ...(isLow ? [] : noteParts(notes, bottom + beneath + key.height + 4)),
  ]
  return { width, height, plot, parts }
}
