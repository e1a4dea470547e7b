import { spcInks } from '../../kernel/spc-mark.ts'
import type { ControlChart } from './control-chart.ts'
import { runsOf } from './control-lines.ts'
import { type Part, quiet } from './parts.ts'

/** Where a value of the chart stands. */
export interface Placing {
  x: (at: number) => number
  y: (value: number) => number
  /** Width of one label's band. */
  band: number
}

/** Says that a period has no value: a small cross. */
export const missingMark = (x: number, y: number): Part[] =>
  [1, -1].map(
    (way): Part => ({
      as: 'line',
      ink: quiet,
      thick: 1.4,
      points: [
        { x: x - 3, y: y - 3 * way },
        { x: x + 3, y: y + 3 * way },
      ],
    }),
  )

/** The line through the values, broken at gaps and recalculations, and a mark for each value. Where marks would touch, common ones are left to the line. */
export function pointParts(chart: ControlChart, { x, y, band }: Placing): Part[] {
  const values = chart.points.map(({ value }) => (Number.isFinite(value) ? value : null))
  const runs = runsOf(values, new Set(chart.breaks.map(({ at }) => at)))
  const r = Math.min(4.2, Math.max(2.2, band * 0.34))
  const isCrowded = band < 5
  const place = (at: number) => ({ x: x(at), y: y(values[at] as number) })
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])))
  const last = values.findLastIndex((value) => value !== null)
  const marks = chart.points.flatMap(({ signal, hollow }, at): Part[] => {
    if (values[at] === null) return []
    if (isCrowded && signal === 'common' && !hollow && !alone.has(at) && at !== last) return []
    return [{ as: 'mark', signal, ...place(at), r, hollow: Boolean(hollow), of: { series: 0, at } }]
  })
  const lines = runs
    .filter((run) => run.length > 1)
    .map((run): Part => ({ as: 'line', ink: spcInks.process, thick: 2, points: run.map(place), column: 'value' }))
  return [...lines, ...marks]
}
