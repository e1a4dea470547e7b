import { type Limits, limitsOf } from './limits.ts'
import type { Direction, Profile } from './profile.ts'
import { type Fact, nearTo, outsideOf, shiftOf, sideOf, trendOf, twoInThreeOf } from './rules.ts'
import { type Fired, firedAt, type PointType, pointTypeOf, trendWayAt, winnerOf } from './signal.ts'

/** The points between two recalculations, each held against the same limits. Columns have one entry for every point. */
export interface Group {
  values: readonly number[]
  limits: Limits
  outside: Fact[]
  side: number[]
  close: Fact[]
  trend: Fact[]
  twoInThree: Fact[]
  shift: Fact[]
  /** All the rules that fired. */
  fired: Fired[][]
  winner: (Fired | undefined)[]
  types: PointType[]
}

export interface GroupAsked {
  direction: Direction
  profile: Profile
  screens: boolean
  fixedAfter: number | undefined
}

/** Close to a limit: beyond two sigma, and, where the profile has it so, also beyond three. */
function closeTo(value: number, outside: Fact, { limits, profile }: { limits: Limits; profile: Profile }): Fact {
  const near = nearTo(value, limits)
  if (near === null || outside === null) return null
  return near && (profile.beyondCountsAsClose || !outside)
}

const nothing: Fired[] = []

/** Works out limits and rules for one group of points, missing ones NaN. */
export function groupOf(values: readonly number[], asked: GroupAsked): Group {
  const { profile, direction } = asked
  const limits = limitsOf(values, { screens: asked.screens, fixedAfter: asked.fixedAfter, mends: profile.mends })
  const outside = values.map((value) => outsideOf(value, limits.lower, limits.upper))
  const side = values.map((value) => sideOf(value, limits.mean))
  const close = values.map((value, at) => closeTo(value, outside[at] ?? null, { limits, profile }))
  const trend = trendOf(values)
  const twoInThree = twoInThreeOf(close, side)
  const shift = shiftOf(side)
  const fired = values.map((_, at) => {
    const facts = {
      outside: outside[at] === true,
      trend: trend[at] === true,
      twoInThree: twoInThree[at] === true,
      shift: shift[at] === true,
    }
    if (!facts.outside && !facts.trend && !facts.twoInThree && !facts.shift) return nothing
    return firedAt({ ...facts, side: side[at] as number, trendWay: facts.trend ? trendWayAt(values, trend, at) : 1 })
  })
  const winner = fired.map((rules) => winnerOf(rules, direction, profile.improvementFirst))
  return {
    values,
    limits,
    outside,
    side,
    close,
    trend,
    twoInThree,
    shift,
    fired,
    winner,
    types: winner.map((one) => pointTypeOf(one, direction)),
  }
}
