import { type PointSignal, spcDashes, spcInks } from '../../kernel/spc-mark.ts'
import type { ControlChart } from './control-chart.ts'
import { type ControlLine, linesOf } from './control-lines.ts'
import { missingMark } from './control-points.ts'
import { ink, type Part, quiet, size } from './parts.ts'
import { fitted, textWidth } from './text-width.ts'

const keyLine = 18
const sample = 22
const space = 16

/** A signal's name where a chart explains its marks. */
export const signalNames: Record<PointSignal, string> = {
  common: 'Common cause',
  improvement: 'Improvement',
  concern: 'Concern',
  'neutral high': 'Higher than chance',
  'neutral low': 'Lower than chance',
}
const signals = Object.keys(signalNames) as PointSignal[]

/** How a line is drawn. */
export const lineLooks: Record<ControlLine['key'], { ink: string; thick: number; dash?: string }> = {
  upper: { ink: spcInks.limit, thick: 1.8, dash: spcDashes.limit },
  lower: { ink: spcInks.limit, thick: 1.8, dash: spcDashes.limit },
  centre: { ink: spcInks.mean, thick: 1 },
  target: { ink: spcInks.target, thick: 2, dash: spcDashes.target },
  trajectory: { ink: spcInks.trajectory, thick: 2, dash: spcDashes.trajectory },
  forecast: { ink: quiet, thick: 1.6, dash: spcDashes.forecast },
}

type Entry = { words: string; draw: (x: number, y: number) => Part[] }

/** The marks the chart has, and its lines where their names do not stand at their ends. */
function entriesOf(chart: ControlChart, withLines: boolean): Entry[] {
  const { points } = chart
  const used = signals.filter((signal) => points.some((point) => point.signal === signal && point.value !== null))
  const mark =
    (signal: PointSignal, hollow: boolean) =>
    (x: number, y: number): Part[] => [{ as: 'mark', signal, x: x + 8, y, r: 4.2, hollow }]
  const lines = withLines ? linesOf(chart).filter(({ key }) => key !== 'lower') : []
  return [
    ...used.map((signal) => ({ words: signalNames[signal], draw: mark(signal, false) })),
    ...(points.some(({ value, hollow }) => value !== null && hollow) ? [{ words: 'Not settled', draw: mark('common', true) }] : []),
    ...(points.some(({ value }) => value === null) ? [{ words: 'No value', draw: (x: number, y: number) => missingMark(x + 8, y) }] : []),
    ...lines.map(({ key, short }) => ({
      words: key === 'upper' ? 'Limits' : short,
      draw: (x: number, y: number): Part[] => [{ as: 'line', ...lineLooks[key], points: [x, x + 17].map((each) => ({ x: each, y })) }],
    })),
  ]
}

/** The key of a control chart in rows across the width, its first row at 0. */
export function controlKey(chart: ControlChart, { width, withLines }: { width: number; withLines: boolean }) {
  const parts: ((top: number) => Part[])[] = []
  let x = 0
  let row = 0
  const entries = entriesOf(chart, withLines)
  for (const { words, draw } of entries) {
    const name = fitted(words, size, width - sample)
    const taken = sample + textWidth(name, size)
    if (x > 0 && x + taken > width) {
      x = 0
      row += 1
    }
    const [left, below] = [x, row * keyLine]
    parts.push((top) => [
      ...draw(left, top + below + 9),
      { as: 'words', x: left + sample, y: top + below + 13, words: name, anchor: 'start', ink },
    ])
    x += taken + space
  }
  return { at: (top: number): Part[] => parts.flatMap((part) => part(top)), height: entries.length === 0 ? 0 : (row + 1) * keyLine }
}
