import type { Direction } from './profile.ts'
import type { Fact } from './rules.ts'

/** The rules of an XmR chart, in the order in which one speaks before another. */
export const ruleNames = ['outside', 'trend', 'two in three', 'shift'] as const
export type RuleName = (typeof ruleNames)[number]

/** A rule that fired at a point, and which way: 1 towards higher values, -1 towards lower. */
export interface Fired {
  rule: RuleName
  way: 1 | -1
}

/** Everything the rules say of one point. */
export interface PointFacts {
  outside: boolean
  trend: boolean
  twoInThree: boolean
  shift: boolean
  side: number
  /** 1 where the trend it is part of rises. */
  trendWay: 1 | -1
}

/** All the rules that fired at a point, the first in order first. */
export function firedAt({ outside, trend, twoInThree, shift, side, trendWay }: PointFacts): Fired[] {
  const fired: Fired[] = []
  const way = side > 0 ? 1 : -1
  if (outside) fired.push({ rule: 'outside', way })
  if (trend) fired.push({ rule: 'trend', way: trendWay })
  if (twoInThree) fired.push({ rule: 'two in three', way })
  if (shift) fired.push({ rule: 'shift', way })
  return fired
}

const better: Record<Direction, number> = { increase: 1, decrease: -1, neutral: 0 }

/** The rule that is shown for a point: the first in order, or, where improvement goes first, the first that is one. */
export function winnerOf(fired: readonly Fired[], direction: Direction, improvementFirst: boolean): Fired | undefined {
  const good = improvementFirst ? fired.find(({ way }) => way * better[direction] > 0) : undefined
  return good ?? fired[0]
}

const words: Record<RuleName, [up: string, down: string]> = {
  outside: ['Above UCL', 'Below LCL'],
  trend: ['7 Point Trend (Increasing)', '7 Point Trend (Decreasing)'],
  'two in three': ['2 in 3 Above CL', '2 in 3 Below CL'],
  shift: ['7 Points Above CL', '7 Points Below CL'],
}

/** What the reference package calls it. */
export const typeOf = (fired: Fired | undefined): string =>
  fired === undefined ? 'Common Cause' : words[fired.rule][fired.way === 1 ? 0 : 1]

export type PointType =
  | 'common_cause'
  | 'special_cause_improvement'
  | 'special_cause_concern'
  | 'special_cause_neutral_high'
  | 'special_cause_neutral_low'

/** What a signal means for somebody who wants the value to go one way. */
export function pointTypeOf(fired: Fired | undefined, direction: Direction): PointType {
  if (fired === undefined) return 'common_cause'
  if (direction === 'neutral') return fired.way === 1 ? 'special_cause_neutral_high' : 'special_cause_neutral_low'
  return fired.way * better[direction] > 0 ? 'special_cause_improvement' : 'special_cause_concern'
}

/**
 * Which way the trend at a point goes: to the next point of the trend where there is one, else from the point before it. The package does
 * so too, and so names the last point of a rise "Decreasing" where the same value begins a fall.
 */
export function trendWayAt(values: readonly number[], trend: readonly Fact[], at: number): 1 | -1 {
  const next = trend[at] === true && trend[at + 1] === true
  const step = next ? (values[at + 1] as number) - (values[at] as number) : (values[at] as number) - (values[at - 1] as number)
  return step > 0 ? 1 : -1
}
