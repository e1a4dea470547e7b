import type { Day } from '../../../kernel/day.ts'

/** One measure at one place, from one source, for everybody or for one group of people. */
export interface Series {
  id: number
  measureId: number
  placeId: number
  sourceId: number
  groupId: number | null
  /** Added up from the series of the places beneath, never given. */
  isWhole: boolean
  fromPeriod: Day
  untilPeriod: Day | null
}

/** What a series is of, apart from its periods. */
export type SeriesKey = Pick<Series, 'measureId' | 'placeId' | 'sourceId' | 'groupId'>

/** A series as one word, to find it by what it is of. */
export const keyOf = (of: SeriesKey): string => `${of.measureId} ${of.placeId} ${of.sourceId} ${of.groupId ?? ''}`
