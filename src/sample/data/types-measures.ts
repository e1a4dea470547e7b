import type { Measure } from '../../capabilities/measures/index.ts'
import type { Day } from '../../kernel/day.ts'
import type { Key } from './types.ts'

/** A step in what a process does: from a month on its level moves by so much, at once or over so many months. */
export interface Step {
  from: Day
  by: number
  over?: number
}

/** How the figures of a measure are made up: what it usually is, how far it varies, and what happened to it. */
export interface FigureShape {
  /** At which places, with how large each is beside the others. */
  places: Record<Key, number>
  /** The usual value of the whole, or of one place of size one where it cannot be added up. */
  usual: number
  /** How far from it a month usually lies, in the measure's own unit. */
  spread: number
  /** Of a proportion or rate: how large the denominator of a place of size one is. */
  outOf?: number
  steps?: readonly Step[]
  /** What happened at one place only. */
  stepsAt?: Record<Key, readonly Step[]>
  /** The first period there is. */
  from?: Day
  /** Its last month comes later than that of others. */
  isLate?: boolean
}

export interface SampleMeasure {
  is: Partial<Omit<Measure, 'id' | 'version' | 'ownerPostId' | 'stewardPostId'>> & Pick<Measure, 'code' | 'name'>
  owner?: Key
  steward?: Key
  target?: { comparison: 'at least' | 'at most'; value: number; from: Day; agreedBy?: string }
  source?: string
  /** None: it was set up and no figure has come. */
  figures?: FigureShape
  /** Periods and values as they are, where they are not made by shape. */
  given?: { place: Key; values: readonly [period: Day, value: number][] }[]
}
