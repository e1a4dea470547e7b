import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import { count } from '../../../kernel/words.ts'
import { hasEnded, isLate } from '../board/row.ts'
import type { Measure } from '../measure.ts'
import { endOfPeriod, latestDue, periodAfter, periodInWords } from '../periods.ts'

/** When figures of a measure are due, and whether the one that is due is there. */
export function freshInWords(measure: Measure, latest: Day | null, on: Day): { words: string; isLate: boolean } {
  const { frequency, dueAfterDays } = measure
  if (measure.endedOn && hasEnded(measure, on))
    return { words: `It ended on ${dayInWords(measure.endedOn)}: ${measure.endedBecause || 'no reason is kept'}.`, isLate: false }
  if (measure.kind === 'days between')
    return { words: 'A figure comes with each event; there is no day by which one is due.', isLate: false }
  const due = latestDue(on, frequency, dueAfterDays)
  const dayOf = (period: Day) => dayInWords(addDays(endOfPeriod(period, frequency), dueAfterDays))
  if (isLate(measure, latest, due, on))
    return { words: `The figure of ${periodInWords(due, frequency)} was due on ${dayOf(due)} and is not here.`, isLate: true }
  const next = periodAfter(latest && latest > due ? latest : due, frequency)
  return {
    words: `Figures are due ${count(dueAfterDays, 'day')} after the ${frequency} ends; that of ${periodInWords(next, frequency)} by ${dayOf(next)}.`,
    isLate: false,
  }
}
