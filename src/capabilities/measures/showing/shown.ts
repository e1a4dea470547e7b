import type { Day } from '../../../kernel/day.ts'
import type { Fired, PointType } from '../../../spc/signal.ts'
import type { OwnChart } from '../analysing/own-chart.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import type { Point } from '../observing/observation.ts'
import { periodAfter } from '../periods.ts'

/** One point with all that is said of it. */
export interface ShownPoint extends Point {
  centre: number | null
  lower: number | null
  upper: number | null
  asked: number | null
  type: PointType
  /** All the rules that fired, the one shown first. */
  fired: Fired[]
  /** Limits begin anew here. */
  begins: boolean
}

const known = (value: number | undefined): number | null => (value !== undefined && Number.isFinite(value) ? value : null)

/** The points of a reading, each with its limits, its target and its rules, in order. */
export function shownOf({ points, asked, charted, own }: Pick<SeriesReading, 'points' | 'asked' | 'charted' | 'own'>): ShownPoint[] {
  if (own) return points.map((point, n) => ({ ...point, asked: asked[n] ?? null, begins: false, ...ownAt(own, n) }))
  let [at, group] = [0, 0]
  return points.map((point, n) => {
    while (group < charted.groups.length - 1 && n - at >= (charted.groups[group]?.values.length ?? 0)) {
      at += charted.groups[group]?.values.length ?? 0
      group += 1
    }
    const [of, i] = [charted.groups[group], n - at]
    const winner = of?.winner[i]
    return {
      ...point,
      centre: known(of?.limits.mean),
      lower: known(of?.limits.lower),
      upper: known(of?.limits.upper),
      asked: asked[n] ?? null,
      type: of?.types[i] ?? 'common_cause',
      fired: winner ? [winner, ...(of?.fired[i] ?? []).filter((one) => one !== winner)] : [],
      begins: i === 0 && group > 0,
    }
  })
}

const ownAt = (own: OwnChart, n: number) => ({
  centre: own.centre,
  lower: own.lower[n] ?? null,
  upper: own.upper[n] ?? null,
  type: own.types[n] ?? ('common_cause' as const),
  fired: own.fired[n] ?? [],
})

/** How many points a chart shows where nobody asks for all. */
export const usualPoints = 36

/** The last so many points; all where none is said. */
export const lastOf = <T>(points: readonly T[], most: number | undefined): T[] => points.slice(most === undefined ? 0 : -most)

/** The periods after a point for which a trajectory says something, in order. */
export function comingOf(planned: readonly { period: Day; value: number }[], after: Day, frequency: Parameters<typeof periodAfter>[1]) {
  const coming: { period: Day; value: number | null }[] = []
  const last = planned
    .map(({ period }) => period)
    .toSorted()
    .at(-1)
  for (let at = periodAfter(after, frequency); last !== undefined && at <= last && coming.length < 18; at = periodAfter(at, frequency))
    coming.push({ period: at, value: planned.find(({ period }) => period === at)?.value ?? null })
  return coming
}
