import { type Frequency, periodsBetween } from '../capabilities/measures/index.ts'
import type { Day } from '../kernel/day.ts'
import type { FigureShape, Key, SampleMeasure, Step } from './data/index.ts'

/** One figure made up for the sample, the same on every machine. */
export interface MadeUp {
  place: Key
  period: Day
  numerator: number | null
  denominator: number | null
  value: number
}

const firstMonth: Day = '2022-04-01'

/** A number between 0 and 1 that depends on the words alone. */
function chanceOf(words: string): number {
  let hash = 2166136261
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 16777619)
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507)
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}

/** Near nought, seldom beyond two: six draws added up. */
const noise = (words: string): number => [1, 2, 3, 4, 5, 6].reduce((sum, n) => sum + chanceOf(`${words} ${n}`), -3) * 1.41

/** How far the level has moved by a period. */
function movedBy(steps: readonly Step[], period: Day, frequency: Frequency): number {
  return steps.reduce((sum, { from, by, over = 1 }) => {
    const since = period < from ? 0 : periodsBetween(from, period, frequency).length
    return sum + by * Math.min(1, since / over)
  }, 0)
}

/** Every figure of a measure until a period, made up by its shape or as they are. */
export function figuresOf({ is, figures, given }: SampleMeasure, until: Day): MadeUp[] {
  if (given)
    return given.flatMap(({ place, values }) =>
      values.map(([period, value]) => ({ place, period, numerator: null, denominator: null, value })),
    )
  if (!figures) return []
  const periods = periodsBetween(figures.from ?? firstMonth, until, is.frequency ?? 'month')
  return Object.entries(figures.places).flatMap(([place, size]) => periods.map((period) => made(is, figures, { place, size, period })))
}

function made(is: SampleMeasure['is'], shape: FigureShape, { place, size, period }: { place: Key; size: number; period: Day }): MadeUp {
  const frequency = is.frequency ?? 'month'
  const whole = Object.values(shape.places).reduce((sum, one) => sum + one, 0)
  const words = `${is.code} ${place} ${period}`
  const moved = movedBy(shape.steps ?? [], period, frequency)
  const own = movedBy(shape.stepsAt?.[place] ?? [], period, frequency)
  if (is.adding === 'ratio') {
    const rate = shape.usual + moved + own + noise(words) * shape.spread + (chanceOf(`${is.code} ${place}`) - 0.5) * shape.spread
    const denominator = Math.max(1, Math.round((shape.outOf ?? 100) * size * (1 + 0.04 * noise(`${words} of`))))
    const most = is.kind === 'proportion' ? denominator : Number.POSITIVE_INFINITY
    const numerator = Math.min(most, Math.max(0, Math.round((rate * denominator) / (is.per ?? 1))))
    return { place, period, numerator, denominator, value: (numerator * (is.per ?? 1)) / denominator }
  }
  const share = is.adding === 'never' ? 1 : size / whole
  const level = is.adding === 'never' ? (shape.usual + moved) * size : (shape.usual + moved) * share
  const value = level + own + noise(words) * shape.spread * (is.adding === 'never' ? 1 : Math.sqrt(share))
  const digits = 10 ** (is.decimals ?? 0)
  return { place, period, numerator: null, denominator: null, value: Math.max(0, Math.round(value * digits) / digits) }
}
