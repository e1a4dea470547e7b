import type { Day } from '../../../kernel/day.ts'

export const targetKinds = ['number', 'dated', 'trajectory', 'either'] as const
export type TargetKind = (typeof targetKinds)[number]

/** One of several ways to meet a target: a figure to reach, or an improvement on an earlier one. */
export type Way = { reach: number } | { betterBy: number; than: number; of: Day }

/** What a measure is to reach, from one period until another, as a rule. */
export interface Target {
  id: number
  measureId: number
  /** One place, or every place it is measured at. */
  placeId: number | null
  kind: TargetKind
  comparison: 'at least' | 'at most'
  value: number | null
  points: { period: Day; value: number }[]
  ways: Way[]
  fromPeriod: Day
  untilPeriod: Day | null
  agreedBy: string
  agreedOn: Day | null
  reason: string
  replacesId: number | null
}

/** The target in force at a place for a period: the place’s own before that of every place, the latest to begin before an earlier one. */
export function targetInForce(targets: readonly Target[], placeId: number, period: Day): Target | undefined {
  const standing = targets.filter(
    (t) => (t.placeId === null || t.placeId === placeId) && t.fromPeriod <= period && (t.untilPeriod === null || t.untilPeriod >= period),
  )
  const own = standing.filter((t) => t.placeId === placeId)
  return (own.length > 0 ? own : standing).reduce<Target | undefined>(
    (latest, one) =>
      !latest || one.fromPeriod > latest.fromPeriod || (one.fromPeriod === latest.fromPeriod && one.id > latest.id) ? one : latest,
    undefined,
  )
}

/** What the target asks for in a period; null where it says nothing of it. Of several ways the easiest counts, since any of them will do. */
export function askedIn(target: Target, period: Day): number | null {
  if (target.kind === 'number') return target.value
  if (target.kind === 'dated')
    return (
      target.points
        .filter((p) => p.period <= period)
        .sort(byPeriod)
        .at(-1)?.value ?? null
    )
  if (target.kind === 'trajectory') return target.points.find((p) => p.period === period)?.value ?? null
  const asked = target.ways.map((way) => thresholdOf(way, target.comparison))
  if (asked.length === 0) return null
  return target.comparison === 'at least' ? Math.min(...asked) : Math.max(...asked)
}

const byPeriod = (a: { period: Day }, b: { period: Day }): number => (a.period < b.period ? -1 : 1)

/** What one way comes down to: its figure, or the earlier figure made better. */
export const thresholdOf = (way: Way, comparison: Target['comparison']): number =>
  'reach' in way ? way.reach : comparison === 'at least' ? way.than + way.betterBy : way.than - way.betterBy

/** Whether a figure does what is asked. */
export const isMet = (value: number, asked: number, comparison: Target['comparison']): boolean =>
  comparison === 'at least' ? value >= asked : value <= asked

/** What is asked for in each period at a place, by the target in force then. */
export const askedOver = (targets: readonly Target[], placeId: number, periods: readonly Day[]): (number | null)[] =>
  periods.map((period) => {
    const target = targetInForce(targets, placeId, period)
    return target ? askedIn(target, period) : null
  })
