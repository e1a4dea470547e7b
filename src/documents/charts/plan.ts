import type { Chart } from '../report.ts'
import { type Axis, axisOf } from './axis.ts'
import { endLabels } from './end-labels.ts'
import { keyOf } from './key.ts'
import { placeLabels } from './labels.ts'
import { looksOf } from './looks.ts'
import { barParts, lineParts, type Place, pointOf } from './marks.ts'
import { type Box, ink, type Look, type Part, type Plan, quiet, size } from './parts.ts'
import { fitted, textWidth, wrapped } from './text-width.ts'

const headLine = 20
const line = 15

const isTime = (label: string): boolean =>
  /\b(19|20)\d\d\b|^q[1-4]\b|^\d{1,2}[/ .-]|^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(label)

/** Names too long to stand beside one another under their bars: the bars lie, and each name has a line of its own. */
export function isLying({ series, labels }: Chart, width: number): boolean {
  if (labels.length === 0 || !series.every(({ drawn }) => drawn === 'bars') || labels.filter(isTime).length > labels.length / 2)
    return false
  const band = (width - 40) / labels.length
  const xs = labels.map((_, at) => 40 + (at + 0.5) * band)
  return !placeLabels(labels, xs, width).all
}

const hasValues = ({ series, labels }: Chart): boolean =>
  labels.length > 0 && series.some(({ values }) => values.some((value) => typeof value === 'number' && Number.isFinite(value)))

/** The measure, and a key where the series are not named at their ends. */
function head(chart: Chart, looks: readonly Look[], { width, keyed }: { width: number; keyed: boolean }): { parts: Part[]; top: number } {
  const words: Part = { as: 'words', x: 0, y: size, words: fitted(chart.measure, size, width), anchor: 'start', ink: quiet }
  const [first, ...more] = chart.series
  const needed = keyed && !(more.length === 0 && first?.tone === undefined && first?.name === chart.measure)
  const key = keyOf(needed ? chart.series : [], looks, { width, top: headLine })
  return { parts: [words, ...key.parts], top: headLine + key.height + (key.height > 0 ? 4 : 2) }
}

function rulesAcross(axis: Axis, plot: Box, lying: boolean): Part[] {
  return axis.ticks.flatMap(({ value, words }): Part[] => {
    const at = pointOf({ plot, axis, lying }, value)
    const firm = value === 0
    return lying
      ? [
          { as: 'rule', x1: at, y1: plot.top, x2: at, y2: plot.bottom, firm },
          { as: 'words', x: at, y: plot.bottom + line, words, anchor: 'middle', ink: quiet },
        ]
      : [
          { as: 'rule', x1: plot.left, y1: at, x2: plot.right, y2: at, firm },
          { as: 'words', x: plot.left - 6, y: at + 4, words, anchor: 'end', ink: quiet },
        ]
  })
}

const nothing = (plot: Box): Part[] => [
  { as: 'words', x: (plot.left + plot.right) / 2, y: (plot.top + plot.bottom) / 2, words: 'No values.', anchor: 'middle', ink: quiet },
]

function upright(chart: Chart, { width, height }: { width: number; height: number }): Plan {
  const looks = looksOf(chart.series)
  const about = Math.max(2, Math.min(6, Math.round(height / 48)))
  const axis = axisOf(chart, about)
  const left = Math.max(...axis.ticks.map(({ words }) => textWidth(words, size)), 8) + 8
  const named = endLabels(chart, looks, width)
  const { parts, top } = head(chart, looks, { width, keyed: named === undefined })
  const right = width - (named?.width ?? 4)
  const hasBars = chart.series.some(({ drawn }) => drawn === 'bars')
  const inset = hasBars ? 0 : Math.min(14, (right - left) / 8)
  const count = Math.max(1, chart.labels.length)
  const band = hasBars || count === 1 ? (right - left) / count : (right - left - 2 * inset) / (count - 1)
  const middles = chart.labels.map((_, at) => (hasBars || count === 1 ? left + (at + 0.5) * band : left + inset + at * band))
  const { labels } = placeLabels(chart.labels, middles, width)
  const lines = Math.max(1, ...labels.map((label) => label.lines.length))
  const plot = { left, right, top: top + 8, bottom: Math.max(top + 20, height - 5 - lines * line) }
  const place: Place = { plot, axis, lying: false, middles, band }
  const below = labels.flatMap(({ x, lines: words }) =>
    words.map((each, i): Part => ({ as: 'words', x, y: plot.bottom + line * (i + 1), words: each, anchor: 'middle', ink })),
  )
  const rules = rulesAcross(axis, plot, false)
  const floor: Part = { as: 'rule', x1: left, y1: plot.bottom, x2: right, y2: plot.bottom, firm: axis.from >= 0 }
  const shown = hasValues(chart) ? [...barParts(chart, looks, place), ...lineParts(chart, looks, place)] : nothing(plot)
  return { width, height, plot, parts: [...parts, ...rules, floor, ...shown, ...below, ...(named?.parts(place) ?? [])] }
}

function lying(chart: Chart, { width, height }: { width: number; height: number }): Plan {
  const looks = looksOf(chart.series)
  const axis = axisOf(chart, Math.max(2, Math.min(5, Math.round(width / 110))))
  const room = Math.min(width * 0.4, Math.max(...chart.labels.map((label) => textWidth(label, size))) + 2)
  const { parts, top } = head(chart, looks, { width, keyed: true })
  const tickEnd = textWidth(axis.ticks.at(-1)?.words ?? '', size) / 2
  const plot = { left: room + 8, right: width - Math.max(tickEnd, chart.stacked ? 4 : 28), top, bottom: Math.max(top + 20, height - 20) }
  const band = (plot.bottom - plot.top) / chart.labels.length
  const middles = chart.labels.map((_, at) => plot.top + (at + 0.5) * band)
  const place: Place = { plot, axis, lying: true, middles, band }
  const most = Math.max(1, Math.min(2, Math.floor(band / line)))
  const step = Math.ceil(line / band)
  const beside = chart.labels.flatMap((label, at): Part[] => {
    if (at % step !== 0 && at !== chart.labels.length - 1) return []
    const lines = wrapped(label, { size, width: room, lines: most })
    const first = (middles[at] ?? 0) + 4 - ((lines.length - 1) * line) / 2
    return lines.map((words, i): Part => ({ as: 'words', x: plot.left - 8, y: first + i * line, words, anchor: 'end', ink }))
  })
  const shown = hasValues(chart) ? barParts(chart, looks, place) : nothing(plot)
  return { width, height, plot, parts: [...parts, ...rulesAcross(axis, plot, true), ...shown, ...beside] }
}

/** A chart as pieces in their places, for a width and height. Pure: the same chart gives the same plan. */
export const planOf = (chart: Chart, size: { width: number; height: number }): Plan =>
  isLying(chart, size.width) ? lying(chart, size) : upright(chart, size)

/** The height a chart is best drawn at for a width: wide and low, or, with lying bars, as many lines as it has names. */
export function heightFor(chart: Chart, width: number): number {
  const bars = chart.stacked ? 1 : Math.max(1, chart.series.length)
  if (!isLying(chart, width)) return Math.round(width < 380 ? width * 0.68 : Math.min(300, Math.max(230, width * 0.42)))
  return Math.round(headLine + 50 + chart.labels.length * Math.max(34, bars * 16 + 10))
}
