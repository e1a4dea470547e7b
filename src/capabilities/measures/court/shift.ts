import type { Day } from '../../../kernel/day.ts'
import type { SeriesReading } from '../analysing/reading.ts'

/** A run of points on one side of the mean that still stands. */
export interface StandingShift {
  since: Day
  points: number
  way: 'above' | 'below'
}

/** The shortest run that is one: the shift rule of an XmR chart. */
const shortest = 7

/** A shift that stands to the latest point: whoever knows a cause may ask that limits begin anew there; nothing is suggested by itself. */
export function standingShift({ charted, points, signal }: SeriesReading): StandingShift | undefined {
  if (signal.variation === 'empty') return undefined
  const group = charted.groups.at(-1)
  if (!group) return undefined
  const begins = points.length - group.values.length
  const last = group.values.findLastIndex((value) => !Number.isNaN(value))
  const side = group.side[last]
  if (last < 0 || !side || group.shift[last] !== true) return undefined
  let first = last
  while (first > 0 && group.side[first - 1] === side) first -= 1
  if (last - first + 1 < shortest) return undefined
  return { since: points[begins + first]?.period as Day, points: last - first + 1, way: side > 0 ? 'above' : 'below' }
}
