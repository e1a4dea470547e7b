import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'

/** What a case asks for: limits that begin anew, limits from the first points alone, or that one of the two ends again. */
export const askings = ['limits anew', 'fixed baseline', 'ending'] as const
export type Asking = (typeof askings)[number]
export type CaseState = 'asked' | 'approved' | 'refused' | 'withdrawn' | 'ended'

/** Fewest points on either side of a recalculation for limits anybody should read: twelve make trial limits only. */
export const fewestPoints = 13

/** A request about the limits of a measure, with its reasons and what was decided. */
export interface RecalculationCase {
  id: number
  version: number
  asks: Asking
  measureId: number
  /** Null: every series of the measure. */
  seriesId: number | null
  fromPeriod: Day | null
  firstPoints: number | null
  endsCaseId: number | null
  cause: string
  whySustained: string
  whyExpected: string
  askedById: number
  askedOn: Day
  state: CaseState
  decidedById: number | null
  decidedOn: Day | null
  decidedWords: string
  answerReadOn: Day | null
}

/** What it would do to limits, as a noun: "limits anew from June 2024", "limits from the first 15 points". */
export function askedInWords(
  one: Pick<RecalculationCase, 'asks' | 'fromPeriod' | 'firstPoints'>,
  measure: Pick<Measure, 'frequency'>,
): string {
  if (one.asks === 'limits anew' && one.fromPeriod) return `limits anew from ${periodInWords(one.fromPeriod, measure.frequency)}`
  if (one.asks === 'fixed baseline') return `limits from the first ${one.firstPoints} points alone`
  return 'an end to limits decided earlier'
}

export const stateInWords: Record<CaseState, string> = {
  asked: 'Waits for a decision',
  approved: 'Approved',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
  ended: 'Ended since',
}
