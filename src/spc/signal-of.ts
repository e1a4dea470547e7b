import type { AssuranceIcon, VariationIcon } from './icons.ts'
import type { Series } from './series.ts'
import type { Fired } from './signal.ts'

/** What the rules say of a series, small enough to be kept: JSON, with null where there is nothing. */
export interface Signal {
  /** Points of the series, and how many of them have no value. */
  points: number
  missing: number
  latest: { at: number; value: number } | null
  /** Of the latest group: from its recalculation on. */
  mean: number | null
  lower: number | null
  upper: number | null
  variation: VariationIcon
  assurance: AssuranceIcon | null
  target: number | null
  /** The rules that fired at the latest point with a value, the one shown first. */
  fired: Fired[]
  /** Where the pattern of the rule shown begins; null where none fired. */
  since: number | null
  /** The place of the latest recalculation; null where limits never began anew. */
  recalculatedAt: number | null
  /** Points of the latest group that have a value. */
  pointsSince: number
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** The signal of a series that was read. */
export function signalOf(series: Series): Signal {
  const latest = series.groups[series.groups.length - 1]
  if (!latest) throw new Error('a series has at least one group')
  let before = 0
  let missing = 0
  for (const group of series.groups) {
    for (const value of group.values) if (Number.isNaN(value)) missing += 1
    if (group !== latest) before += group.values.length
  }
  const at = latest.values.findLastIndex((value) => !Number.isNaN(value))
  const winner = at < 0 ? undefined : latest.winner[at]
  const others = at < 0 ? [] : (latest.fired[at] ?? []).filter((one) => one !== winner)
  return {
    points: before + latest.values.length,
    missing,
    latest: at < 0 ? null : { at: before + at, value: latest.values[at] as number },
    mean: known(latest.limits.mean),
    lower: known(latest.limits.lower),
    upper: known(latest.limits.upper),
    variation: series.variation,
    assurance: series.assurance,
    target: series.target,
    fired: winner ? [winner, ...others] : others,
    since: winner ? before + beginningOf(latest.winner, at) : null,
    recalculatedAt: series.groups.length > 1 ? before : null,
    pointsSince: latest.values.length - latest.values.filter((value) => Number.isNaN(value)).length,
  }
}

/** The first of the unbroken points before this one at which the same rule is shown the same way. */
function beginningOf(winner: readonly (Fired | undefined)[], at: number): number {
  const last = winner[at]
  let from = at
  while (from > 0 && winner[from - 1]?.rule === last?.rule && winner[from - 1]?.way === last?.way) from -= 1
  return from
}
