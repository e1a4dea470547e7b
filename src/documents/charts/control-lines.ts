import type { ControlChart } from './control-chart.ts'

/** A line of a control chart: its name, its values by label, and how it is drawn. */
export interface ControlLine {
  key: 'upper' | 'centre' | 'lower' | 'target' | 'trajectory' | 'forecast'
  /** At the head of its column. */
  name: string
  /** Beside its end, before its value. */
  short: string
  values: readonly (number | null)[]
}

const known = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value)

/** The value at a label, null where the column has none. */
export const at = (values: readonly (number | null)[] | undefined, place: number): number | null => {
  const value = values?.[place]
  return known(value) ? value : null
}

const hasAny = ({ values }: ControlLine): boolean => values.some(known)

/** The lines a chart has, upper first, in the order of its key and its data. */
export function linesOf(chart: ControlChart): ControlLine[] {
  const { upper, lower, centre, target, trajectory, forecast, centreName = 'Mean' } = chart
  const lines: ControlLine[] = [
    { key: 'upper', name: 'Upper limit', short: 'Upper', values: upper },
    { key: 'centre', name: centreName, short: centreName, values: centre },
    { key: 'lower', name: 'Lower limit', short: 'Lower', values: lower },
  ]
  if (target) lines.push({ key: 'target', name: 'Target', short: 'Target', values: target })
  if (trajectory) lines.push({ key: 'trajectory', name: 'Trajectory', short: 'Trajectory', values: trajectory })
  if (forecast) lines.push({ key: 'forecast', name: 'Forecast', short: 'Forecast', values: fromOn(forecast.from, forecast.mid) })
  return lines.filter(hasAny)
}

/** Values that begin at a label. */
export const fromOn = (from: number, values: readonly number[]): (number | null)[] => [
  ...Array.from({ length: Math.max(0, from) }, () => null),
  ...values,
]

/** A limit where it is drawn: at the bound where it was worked out beyond what the value can be. */
export function drawnLimit(
  value: number,
  { bounds }: Pick<ControlChart, 'bounds'>,
): { value: number; beyond: 'below' | 'above' | undefined } {
  if (bounds?.least !== undefined && value < bounds.least) return { value: bounds.least, beyond: 'below' }
  if (bounds?.most !== undefined && value > bounds.most) return { value: bounds.most, beyond: 'above' }
  return { value, beyond: undefined }
}

export const isLimit = ({ key }: ControlLine): boolean => key === 'upper' || key === 'lower'

/** The line's values as they are drawn. */
export const drawnValues = (line: ControlLine, chart: ControlChart): (number | null)[] =>
  line.values.map((value) => (known(value) ? (isLimit(line) ? drawnLimit(value, chart).value : value) : null))

/** Places from one break or gap to the next: limits never run across a recalculation. */
export function runsOf(values: readonly (number | null)[], breaks: ReadonlySet<number>): number[][] {
  const runs: number[][] = []
  let run: number[] = []
  values.forEach((value, place) => {
    if (breaks.has(place) || value === null) run = []
    if (value === null) return
    if (run.length === 0) runs.push(run)
    run.push(place)
  })
  return runs
}
