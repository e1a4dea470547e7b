import { type PointSignal, spcDashes, spcInks } from '../../kernel/spc-mark.ts'
import { type Axis, axisOf } from './axis.ts'
import type { FunnelChart, FunnelPlace } from './control-chart.ts'
import { shortNumber } from './figure-words.ts'
import { pointOf } from './marks.ts'
import { type Box, ink, type Part, type Plan, quiet, size } from './parts.ts'
import { fitted, textWidth, wrapped } from './text-width.ts'

/** Marks of a funnel say how far out a place is, never whether that is good. */
const marks: Record<FunnelPlace, { signal: PointSignal; hollow: boolean }> = {
  within: { signal: 'common', hollow: false },
  'above 95': { signal: 'neutral high', hollow: true },
  'below 95': { signal: 'neutral low', hollow: true },
  'above 99.8': { signal: 'neutral high', hollow: false },
  'below 99.8': { signal: 'neutral low', hollow: false },
}

const curveKeys = [
  ['high998', '10 3 2 3'],
  ['high95', spcDashes.limit],
  ['low95', spcDashes.limit],
  ['low998', '10 3 2 3'],
] as const

const within = ({ bounds }: FunnelChart, value: number): number =>
  Math.min(bounds?.most ?? Infinity, Math.max(bounds?.least ?? -Infinity, value))

const axisFrom = (values: readonly (number | null)[], about: number): Axis =>
  axisOf({ measure: '', labels: values.map(String), series: [{ name: '', drawn: 'line', values }] }, about)

/** A funnel is as high as it can be read at. */
export const funnelHeight = (width: number): number => Math.round(width < 380 ? 300 : Math.min(360, Math.max(300, width * 0.5)))

interface Placing {
  x: (n: number) => number
  y: (value: number) => number
}

function curveParts(chart: FunnelChart, { x, y }: Placing, plot: Box): Part[] {
  const curves = curveKeys.map(
    ([key, dash]): Part => ({
      as: 'line',
      ink: spcInks.limit,
      thick: 1.6,
      dash,
      column: key,
      points: chart.curves.map((curve) => ({ x: x(curve.n), y: y(within(chart, curve[key])) })),
    }),
  )
  const middle = y(chart.centre)
  const ends = [plot.left, plot.right].map((at) => ({ x: at, y: middle }))
  return [...curves, { as: 'line', ink: spcInks.mean, thick: 1, points: ends, column: 'centre' }]
}

interface Taken {
  from: number
  to: number
  top: number
  bottom: number
}
const meets = (one: Taken, other: Taken): boolean =>
  one.from < other.to && other.from < one.to && one.top < other.bottom && other.top < one.bottom

/** Names beside the places that stand outside, furthest out first, where there is room for them: the others are in the data. */
function nameParts(chart: FunnelChart, { x, y }: Placing, plot: Box): Part[] {
  const boxAt = (px: number, py: number, half: number): Taken => ({ from: px - half, to: px + half, top: py - 6, bottom: py + 6 })
  const taken = chart.points.flatMap(({ n, value }) => (value === null ? [] : [boxAt(x(n), y(value), 6)]))
  const outside = chart.points.filter(({ place, value }) => place !== 'within' && value !== null)
  const order = outside.sort((a, b) => Number(b.place.endsWith('99.8')) - Number(a.place.endsWith('99.8')))
  return order.flatMap(({ name, n, value }): Part[] => {
    const words = fitted(name, size, 130)
    const wide = textWidth(words, size)
    const middle = { x: x(n), y: y(value ?? 0) }
    const spots = [
      { from: middle.x + 9, to: middle.x + 9 + wide, top: middle.y - 7, bottom: middle.y + 7 },
      { from: middle.x - 9 - wide, to: middle.x - 9, top: middle.y - 7, bottom: middle.y + 7 },
      { from: middle.x - wide / 2, to: middle.x + wide / 2, top: middle.y - 22, bottom: middle.y - 8 },
      { from: middle.x - wide / 2, to: middle.x + wide / 2, top: middle.y + 8, bottom: middle.y + 22 },
    ]
    const free = spots.find(
      (spot) =>
        spot.from >= plot.left &&
        spot.to <= plot.right &&
        spot.top >= plot.top &&
        spot.bottom <= plot.bottom &&
        !taken.some((one) => meets(one, spot)),
    )
    if (!free) return []
    taken.push(free)
    return [{ as: 'words', x: free.from, y: free.top + 11, words, anchor: 'start', ink }]
  })
}

const keyNames: readonly [FunnelPlace, string][] = [
  ['within', 'Within the limits'],
  ['above 95', 'Above 95%'],
  ['below 95', 'Below 95%'],
  ['above 99.8', 'Above 99.8%'],
  ['below 99.8', 'Below 99.8%'],
]

function keyParts(chart: FunnelChart, { width, top }: { width: number; top: number }): { parts: Part[]; height: number } {
  const parts: Part[] = []
  let [x, row] = [0, 0]
  const step = (words: string, sample: (x: number, y: number) => Part) => {
    const taken = 24 + textWidth(words, size)
    if (x > 0 && x + taken > width) [x, row] = [0, row + 1]
    const y = top + row * 18 + 9
    parts.push(sample(x, y), { as: 'words', x: x + 24, y: y + 4, words, anchor: 'start', ink })
    x += taken + 14
  }
  const line =
    (dash?: string, thick = 1.6) =>
    (at: number, y: number): Part => ({
      as: 'line',
      ink: dash ? spcInks.limit : spcInks.mean,
      thick,
      ...(dash ? { dash } : {}),
      points: [at, at + 19].map((each) => ({ x: each, y })),
    })
  for (const [place, words] of keyNames) {
    const used = chart.points.some((point) => point.value !== null && point.place === place)
    if (used) step(words, (at, y) => ({ as: 'mark', ...marks[place], x: at + 9, y, r: 4.2 }))
  }
  step('95% limits', line(spcDashes.limit))
  step('99.8% limits', line('10 3 2 3'))
  step(`Average ${shortNumber(chart.centre, chart.figure)}`, line(undefined, 1))
  return { parts, height: (row + 1) * 18 }
}

/** A mark for every place that has a value. */
const pointParts = (chart: FunnelChart, placing: Placing): Part[] =>
  chart.points.flatMap(({ n, value, place }, at): Part[] =>
    value === null ? [] : [{ as: 'mark', ...marks[place], x: placing.x(n), y: placing.y(value), r: 4.2, of: { series: 0, at } }],
  )

/** A funnel as pieces in their places: sizes along, values up. */
export function funnelPlan(chart: FunnelChart, { width, height }: { width: number; height: number }): Plan {
  const head = wrapped(chart.measure, { size, width, lines: 2 })
  const key = keyParts(chart, { width, top: 0 })
  const top = head.length * 15 + 10
  const bottom = Math.max(top + 60, height - 44 - key.height)
  const limits = chart.curves.flatMap((curve) => curveKeys.map(([name]) => within(chart, curve[name])))
  const up = axisFrom([...chart.points.map(({ value }) => value), ...limits, chart.centre], Math.round((bottom - top) / 45))
  const along = axisFrom([...chart.points.map(({ n }) => n), ...chart.curves.map(({ n }) => n)], Math.max(2, Math.round(width / 130)))
  const sign = chart.figure.percent ? '%' : ''
  const left = Math.max(...up.ticks.map(({ words }) => textWidth(words + sign, size)), 8) + 8
  const plot: Box = { left, right: width - 16, top, bottom }
  const placing: Placing = {
    x: (n) => pointOf({ plot, axis: along, lying: true }, n),
    y: (value) => pointOf({ plot, axis: up, lying: false }, value),
  }
  const rows = up.ticks.flatMap(({ value, words }): Part[] => [
    { as: 'rule', x1: left, y1: placing.y(value), x2: plot.right, y2: placing.y(value), firm: false },
    { as: 'words', x: left - 6, y: placing.y(value) + 4, words: words + sign, anchor: 'end', ink: quiet },
  ])
  const foot = along.ticks.map(
    ({ value, words }): Part => ({ as: 'words', x: placing.x(value), y: bottom + 15, words, anchor: 'middle', ink }),
  )
  const sized = fitted(chart.sizedBy, size, plot.right - left)
  return {
    width,
    height,
    plot,
    parts: [
      ...head.map((words, at): Part => ({ as: 'words', x: 0, y: size + at * 15, words, anchor: 'start', ink: quiet })),
      ...rows,
      { as: 'rule', x1: left, y1: bottom, x2: plot.right, y2: bottom, firm: true },
      ...foot,
      { as: 'words', x: (left + plot.right) / 2, y: bottom + 32, words: sized, anchor: 'middle', ink: quiet },
      ...curveParts(chart, placing, plot),
      ...pointParts(chart, placing),
      ...nameParts(chart, placing, plot),
      ...keyParts(chart, { width, top: bottom + 40 }).parts,
    ],
  }
}
