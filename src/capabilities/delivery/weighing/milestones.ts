import { type Day, dayAndMonth, dayInWords } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'

/** A new date given for a milestone, and why; the reason is null where a file gave none. */
export interface Forecast {
  day: Day
  reason: string | null
}

/** One milestone: the date first set, each new date in the order given, and the day it was done. */
export interface Milestone {
  title: string
  baseline: Day | null
  forecasts: readonly Forecast[]
  actual: Day | null
}

export type MilestoneState = 'done' | 'due' | 'moved' | 'slipped with forecast' | 'passed, no forecast' | 'no date'

export interface MilestoneStanding {
  state: MilestoneState
  /** The date it now stands for: the latest forecast, else the baseline. */
  due: Day | null
  /** How many times it was given a later date than the one before. */
  slips: number
  /** The reason given for the latest forecast, or null. */
  reason: string | null
  words: string
}

/** How often a milestone was put off: each forecast later than the date before it. Brought forward is no slip. */
export function slipsOf({ baseline, forecasts }: Pick<Milestone, 'baseline' | 'forecasts'>): number {
  const dates = [baseline, ...forecasts.map((f) => f.day)].filter((day) => day !== null)
  return dates.filter((day, at) => at > 0 && day > (dates[at - 1] as Day)).length
}

const said = (day: Day, today: Day) => (day.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(day) : dayInWords(day))

/** Where a milestone stands on a day, and the words for it: "Passed 30 September; now 29 November". */
export function standingOf(milestone: Milestone, today: Day): MilestoneStanding {
  const latest = milestone.forecasts.at(-1)
  const due = latest?.day ?? milestone.baseline
  const slips = slipsOf(milestone)
  const facts = { due, slips, reason: latest?.reason?.trim() || null }
  if (milestone.actual !== null && milestone.actual <= today)
    return { ...facts, state: 'done', words: `Done ${dayInWords(milestone.actual)}` }
  if (due === null) return { ...facts, state: 'no date', words: 'No date set' }
  if (due < today) return { ...facts, state: 'passed, no forecast', words: `Passed ${said(due, today)}; no new date${timesMoved(slips)}` }
  const first = milestone.baseline
  if (first === null || due <= first) return { ...facts, state: 'due', words: `Due ${dayInWords(due)}` }
  const passed = first < today
  const words = `${passed ? 'Passed' : 'Moved from'} ${said(first, today)}${passed ? '; now' : ' to'} ${said(due, today)}${slips > 1 ? timesMoved(slips) : ''}`
  return { ...facts, state: passed ? 'slipped with forecast' : 'moved', words }
}

const timesMoved = (slips: number) => (slips === 0 ? '' : `; moved ${slips === 1 ? 'once' : slips === 2 ? 'twice' : count(slips, 'time')}`)
