import { type Group, groupOf } from './group.ts'
import { type AssuranceIcon, type AssuranceType, assuranceIcon, assuranceOf, hasTooFew, type VariationIcon, variationOf } from './icons.ts'
import { type Direction, nhsr, type Profile } from './profile.ts'

/** How one series is to be read. */
export interface SeriesAsked {
  direction: Direction
  /** The value wanted, one for the whole series; null where there is none. */
  target?: number | null
  /** The value wanted at each point; the last one that is there is held against the limits. It stands before `target`. */
  targets?: readonly (number | null)[]
  /** Places of the points at which limits begin anew. */
  rebases?: readonly number[]
  /** Limits of each group are worked out from its first so many points: at least 12. */
  fixedAfter?: number | undefined
  /** Moving ranges far above the others are left out; undefined as the profile has it. */
  screens?: boolean | undefined
  profile?: Profile
}

/** One series between and across its recalculations. */
export interface Series {
  groups: Group[]
  /** The number of each group, as the package counts: from 0, or from 1 where the first point is a recalculation. */
  numbers: number[]
  target: number | null
  variation: VariationIcon
  assuranceType: AssuranceType | undefined
  assurance: AssuranceIcon | null
}

/** The latest target that is there. */
const targetOf = ({ target = null, targets }: SeriesAsked): number | null => targets?.findLast((one) => one !== null) ?? target

/** The places at which groups begin, in order; the first point begins one. */
function beginnings(n: number, rebases: readonly number[]): { starts: number[]; first: number } {
  const at = [...new Set(rebases)].filter((place) => place >= 0 && place < n).sort((a, b) => a - b)
  return at[0] === 0 ? { starts: at, first: 1 } : { starts: [0, ...at], first: 0 }
}

/** Works out limits, rules and icons of one series in order of its days; a missing value is NaN. No run or trend crosses a recalculation. */
export function seriesOf(values: readonly number[], asked: SeriesAsked): Series {
  const { direction, profile = nhsr, fixedAfter } = asked
  const { starts, first } = beginnings(values.length, asked.rebases ?? [])
  const screens = profile.screens && (asked.screens ?? true)
  const groups = starts.map((from, at) => groupOf(values.slice(from, starts[at + 1]), { direction, profile, screens, fixedAfter }))
  const latest = groups.at(-1) as Group
  const target = targetOf(asked)
  const judged = assuranceOf(target, latest.limits, { direction, profile })
  const few = judged !== undefined && hasTooFew(latest, profile)
  return {
    groups,
    numbers: groups.map((_, at) => first + at),
    target,
    variation: variationOf(latest, direction, profile),
    assuranceType: few ? undefined : judged,
    assurance: few ? 'empty' : assuranceIcon(judged),
  }
}
