import type { Day } from '../../../kernel/day.ts'

/** A level of appetite in the trust's words, from the least (position 1). */
export interface AppetiteLevel {
  id: number
  position: number
  name: string
  meaning: string
}

/** How much risk is taken for an objective, or in one risk: a level, and the scores that are tolerated. */
export interface Appetite {
  id: number
  elementId: number | null
  riskId: number | null
  level: AppetiteLevel
  toleranceFrom: number
  toleranceTo: number
  fromDay: Day
  untilDay: Day | null
  bodyId: number | null
  why: string
  illustrative: boolean
  version: number
}

const holds = ({ fromDay, untilDay }: Appetite, on: Day): boolean => fromDay <= on && (untilDay === null || on <= untilDay)

const latest = (found: readonly Appetite[]): Appetite | undefined => [...found].sort((a, b) => a.fromDay.localeCompare(b.fromDay)).at(-1)

/** The appetite a risk is held against on a day: its own, else its objective's; undefined where neither was set. */
export const appetiteFor = (risk: { id: number; goalId: number | null }, appetites: readonly Appetite[], on: Day): Appetite | undefined => {
  const now = appetites.filter((one) => holds(one, on))
  return (
    latest(now.filter(({ riskId }) => riskId === risk.id)) ??
    latest(now.filter(({ elementId }) => elementId !== null && elementId === risk.goalId))
  )
}

/** The appetite in force for an objective. */
export const appetiteOfElement = (elementId: number, appetites: readonly Appetite[], on: Day): Appetite | undefined =>
  latest(appetites.filter((one) => one.elementId === elementId && holds(one, on)))

export type Tolerated = 'above' | 'within' | 'below' | 'cannot tell'

/** Where a score stands to what is tolerated: appetite and tolerance are not one thing, the range decides. Unknown on either side cannot tell. */
export function toleratedBy(appetite: Pick<Appetite, 'toleranceFrom' | 'toleranceTo'> | undefined, score: number | null): Tolerated {
  if (!appetite || score === null) return 'cannot tell'
  if (score > appetite.toleranceTo) return 'above'
  return score < appetite.toleranceFrom ? 'below' : 'within'
}

/** "Cautious, scores of 6 to 10 tolerated". */
export const appetiteInWords = ({ level, toleranceFrom, toleranceTo }: Pick<Appetite, 'level' | 'toleranceFrom' | 'toleranceTo'>): string =>
  `${level.name}, ${toleranceFrom === toleranceTo ? `a score of ${toleranceTo}` : `scores of ${toleranceFrom} to ${toleranceTo}`} tolerated`
