import type { Group } from './group.ts'
import type { Limits } from './limits.ts'
import type { Direction, Profile } from './profile.ts'
import type { PointType } from './signal.ts'

export type VariationIcon =
  | 'common_cause'
  | 'improvement_high'
  | 'improvement_low'
  | 'concern_high'
  | 'concern_low'
  | 'neutral_high'
  | 'neutral_low'
  | 'empty'
export type AssuranceIcon = 'pass' | 'fail' | 'inconsistent' | 'empty'
export type AssuranceType = 'consistent_pass' | 'consistent_fail' | 'inconsistent'

const byType: Record<PointType, (direction: Direction) => VariationIcon> = {
  common_cause: () => 'common_cause',
  special_cause_improvement: (direction) => (direction === 'increase' ? 'improvement_high' : 'improvement_low'),
  special_cause_concern: (direction) => (direction === 'increase' ? 'concern_low' : 'concern_high'),
  special_cause_neutral_high: () => 'neutral_high',
  special_cause_neutral_low: () => 'neutral_low',
}

/** Points of a group that are there. */
export const countOf = ({ values }: Group): number => values.reduce((n, value) => n + (Number.isNaN(value) ? 0 : 1), 0)

/** Too few points for anybody to read a signal off them. */
export const hasTooFew = (group: Group, { leastForIcons }: Profile): boolean => leastForIcons > 0 && countOf(group) < leastForIcons

/** The last point that a mended profile judges by: one that is there. The package judges by the last row, missing or not. */
function lastOf({ values, types }: Group, { mends }: Profile): PointType {
  const there = mends ? values.findLastIndex((value) => !Number.isNaN(value)) : values.length - 1
  return types[there] ?? 'common_cause'
}

/** The icon of a type of point, for somebody who wants the value to go one way. */
export const variationFor = (type: PointType, direction: Direction): VariationIcon => byType[type](direction)

/** What the latest point says of the process. */
export const variationOf = (latest: Group, direction: Direction, profile: Profile): VariationIcon =>
  hasTooFew(latest, profile) ? 'empty' : byType[lastOf(latest, profile)](direction)

/** Whether a process with these limits will meet the target: always, never, or now and then. Undefined without a target or a better way. */
export function assuranceOf(
  target: number | null,
  { lower, upper }: Limits,
  { direction, profile }: { direction: Direction; profile: Profile },
): AssuranceType | undefined {
  if (target === null || direction === 'neutral') return undefined
  const [over, under] = profile.targetOnLimitIsCertain ? [target >= upper, target <= lower] : [target > upper, target < lower]
  if (over && under) return onTheLine(target, { lower, upper, direction })
  if (over) return direction === 'increase' ? 'consistent_fail' : 'consistent_pass'
  if (under) return direction === 'increase' ? 'consistent_pass' : 'consistent_fail'
  return 'inconsistent'
}

/** A process that never varies and stands exactly on its target meets it. */
const onTheLine = (target: number, { lower, upper }: { lower: number; upper: number; direction: Direction }): AssuranceType =>
  target === lower && target === upper ? 'consistent_pass' : 'inconsistent'

const icons: Record<AssuranceType, AssuranceIcon> = { consistent_pass: 'pass', consistent_fail: 'fail', inconsistent: 'inconsistent' }

export const assuranceIcon = (type: AssuranceType | undefined): AssuranceIcon | null => (type === undefined ? null : icons[type])
