import { meanOf } from './mean.ts'

/** What a group of points is held against: one centre line and one pair of limits for all of them. NaN where it cannot be worked out. */
export interface Limits {
  mean: number
  /** Average moving range behind the limits. */
  amr: number
  lower: number
  upper: number
  /** Two thirds of the way to the limits: two sigma. */
  nearLower: number
  nearUpper: number
  /** The moving ranges used; NaN where one is missing or was left out. */
  ranges: number[]
  /** Every moving range left after screening was nought though the values vary: unscreened ones were used instead. */
  fellBack: boolean
}

/** 3 / d2 for ranges of two: from average moving range to three sigma (Wheeler, Understanding Variation). */
const threeSigma = 2.66
/** Upper limit of moving ranges, D4 for ranges of two: those at or above it times the average are screened out. */
const upperRange = 3.267

/** Distances between neighbouring points; one that is missing kills both of its distances, and nothing bridges the gap. */
const rangesOf = (base: readonly number[]): number[] =>
  base.map((value, at) => (at === 0 ? Number.NaN : Math.abs(value - (base[at - 1] as number))))

export interface LimitsAsked {
  screens: boolean
  /** How many points from the first the limits are worked out from; all where undefined. Rows are counted, missing ones too. */
  fixedAfter: number | undefined
  mends: boolean
}

/** Centre line and limits of one group of points (XmR: individuals and moving range). Values that are missing are NaN. */
export function limitsOf(values: readonly number[], { screens, fixedAfter, mends }: LimitsAsked): Limits {
  const base =
    fixedAfter === undefined || fixedAfter >= values.length ? values : values.map((value, at) => (at < fixedAfter ? value : Number.NaN))
  const mean = meanOf(base)
  const all = rangesOf(base)
  const plain = meanOf(all)
  const kept = screens ? all.map((range) => (range < upperRange * plain ? range : Number.NaN)) : all
  const screened = screens ? meanOf(kept) : plain
  const fellBack = mends && screens && plain > 0 && !(screened > 0)
  const constant = mends && plain === 0
  const amr = fellBack || constant ? plain : screened
  const [far, near] = [threeSigma * amr, ((2 * threeSigma) / 3) * amr]
  return {
    mean,
    amr,
    lower: mean - far,
    upper: mean + far,
    nearLower: mean - near,
    nearUpper: mean + near,
    ranges: fellBack || constant ? all : kept,
    fellBack,
  }
}
