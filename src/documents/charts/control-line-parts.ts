import type { ControlChart } from './control-chart.ts'
import { lineLooks } from './control-key.ts'
import { at, type ControlLine, drawnLimit, drawnValues, fromOn, isLimit, linesOf, runsOf } from './control-lines.ts'
import type { Placing } from './control-points.ts'
import type { Part } from './parts.ts'

type Spot = { x: number; y: number }

/** Level across each period, with a step where the value changes. */
function stepped(run: readonly number[], values: readonly (number | null)[], { x, y, band }: Placing): Spot[] {
  const spots: Spot[] = []
  for (const place of run) {
    const height = y(values[place] as number)
    const last = spots.at(-1)
    if (last?.y === height) last.x = x(place) + band / 2
    else spots.push({ x: x(place) - band / 2, y: height }, { x: x(place) + band / 2, y: height })
  }
  return spots
}

/** Where a limit was worked out beyond what the value can be: a small arrow at the end of its line. */
function beyondMarks(line: ControlLine, run: readonly number[], { chart, placing }: { chart: ControlChart; placing: Placing }): Part[] {
  const last = run.at(-1) ?? 0
  const worked = at(line.values, last)
  if (!isLimit(line) || worked === null) return []
  const { value, beyond } = drawnLimit(worked, chart)
  if (beyond === undefined) return []
  const way = beyond === 'below' ? 1 : -1
  const [x, y] = [placing.x(last) + placing.band / 2 - 6, placing.y(value)]
  const points = [
    { x: x - 4, y: y + 1.5 * way },
    { x, y: y + 5.5 * way },
    { x: x + 4, y: y + 1.5 * way },
  ]
  return [{ as: 'line', ink: lineLooks[line.key].ink, thick: 1.6, points }]
}

function areaOf({ forecast }: ControlChart, { x, y }: Placing): Part[] {
  if (!forecast || forecast.mid.length === 0) return []
  const spots = (values: readonly number[]) =>
    fromOn(forecast.from, values).flatMap((value, place) => (value === null ? [] : [{ x: x(place), y: y(value) }]))
  const [low, high] = [spots(forecast.low), spots(forecast.high)]
  const edge = (points: Spot[]): Part => ({ as: 'line', ink: lineLooks.forecast.ink, thick: 0.8, dash: '1 3', points })
  return [{ as: 'area', fill: '#eef1f2', points: [...high, ...low.reverse()] }, edge(high), edge(low)]
}

/** Limits, target, trajectory, forecast and mean, the mean over the others. */
export function lineParts(chart: ControlChart, placing: Placing): Part[] {
  const breaks = new Set(chart.breaks.map(({ at: place }) => place))
  const none = new Set<number>()
  const order = ['upper', 'lower', 'target', 'trajectory', 'forecast', 'centre']
  const lines = linesOf(chart).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const drawn = lines.flatMap((line): Part[] => {
    const values = drawnValues(line, chart)
    const isStepped = line.key !== 'trajectory' && line.key !== 'forecast'
    const runs = runsOf(values, isLimit(line) || line.key === 'centre' ? breaks : none)
    return runs.flatMap((run): Part[] => {
      const points = isStepped
        ? stepped(run, values, placing)
        : run.map((place) => ({ x: placing.x(place), y: placing.y(values[place] as number) }))
      return [{ as: 'line', ...lineLooks[line.key], points, column: line.key }, ...beyondMarks(line, run, { chart, placing })]
    })
  })
  return [...areaOf(chart, placing), ...drawn]
}
