import { type PointSignal, spcInks, spcMark } from './spc-mark.ts'

/** A row of a table in a glance: its latest values between their limits, with the target. */
export interface SparkData {
  /** Oldest first; a missing value is null. Only the last 24 are drawn. */
  values: readonly (number | null)[]
  lower?: number | null
  upper?: number | null
  target?: number | null
  /** Of the last value. */
  signal: PointSignal
}

export const sparkSize = { width: 120, height: 28 }
const most = 24
const side = 5

const n = (value: number): string => String(Math.round(value * 10) / 10)
const known = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value)

/** How far up a value stands, from 0 at the least of all to 1 at the greatest; in the middle where all are equal. */
function scaleOf(all: readonly number[]): (value: number) => number {
  let [low, high] = [Infinity, -Infinity]
  for (const value of all) {
    if (value < low) low = value
    if (value > high) high = value
  }
  const { height } = sparkSize
  const span = high / 2 - low / 2
  return (value) => height - side - (span > 0 ? ((value / 2 - low / 2) / span) * (height - 2 * side) : (height - 2 * side) / 2)
}

/** The line through the values, broken where one is missing; a value alone between gaps is a dot. */
function pathOf(values: readonly (number | null)[], x: (at: number) => number, y: (value: number) => number): string {
  let d = ''
  values.forEach((value, at) => {
    if (!known(value)) return
    const starts = !known(values[at - 1])
    d += `${starts ? 'M' : 'L'}${n(x(at))} ${n(y(value))}`
    if (starts && !known(values[at + 1])) d += 'h0.1'
  })
  return d
}

/** What stands within the `svg` of a sparkline: numbers and colours of ours only. Nothing where no value is known. */
export function sparkDrawing({ values, lower, upper, target, signal }: SparkData): string {
  const shown = values.slice(-most)
  const last = shown.findLastIndex(known)
  if (last < 0) return ''
  const { width } = sparkSize
  const y = scaleOf([...shown, lower, upper, target].filter(known))
  const x = (at: number) => (shown.length === 1 ? width / 2 : side + (at / (shown.length - 1)) * (width - 2 * side))
  const band = known(lower) && known(upper) ? `<path d="M0 ${n(y(upper))}H${width}V${n(y(lower))}H0Z" fill="#e8edee"/>` : ''
  const aim = known(target)
    ? `<path d="M0 ${n(y(target))}H${width}" stroke="${spcInks.target}" stroke-width="1.2" stroke-dasharray="5 3"/>`
    : ''
  const line = `<path d="${pathOf(shown, x, y)}" fill="none" stroke="#4c6272" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"/>`
  return band + aim + line + spcMark(signal, { x: x(last), y: y(shown[last] as number), r: 3 })
}
