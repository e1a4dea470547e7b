import { dayInWords } from '../../../kernel/day.ts'
import { spcIconWords } from '../../../kernel/spc-icon.ts'
import { count } from '../../../kernel/words.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import { figureInWords, type Measure } from '../measure.ts'
import { inPeriod, periodInWords } from '../periods.ts'
import { askedInWords, fewestPoints, type RecalculationCase } from './case.ts'
import { type BeforeAfter, pointsEitherSide, type Warning, warningsOf } from './proposing.ts'
import type { RecalculationSaid } from './queries-cases.ts'
import type { StandingShift } from './shift.ts'

/** What changes between two readings of a series, line by line: what it is, before, after. */
export interface ChangedLine {
  label: string
  before: string
  after: string
}

const value = (measure: Measure, number: number | null): string => (number === null ? 'none' : figureInWords(measure, number))
const variation = ({ signal }: SeriesReading): string => spcIconWords[signal.variation].short
const assurance = ({ signal }: SeriesReading): string =>
  signal.assurance === null ? 'No target to hold it against' : spcIconWords[signal.assurance].short

/** Mean, limits and icons of a series before and after, in words. */
export function changedLines({ before, after }: BeforeAfter): ChangedLine[] {
  const { measure } = before
  const line = (label: string, of: (reading: SeriesReading) => string): ChangedLine => ({ label, before: of(before), after: of(after) })
  return [
    line('Mean', ({ signal }) => value(measure, signal.mean)),
    line('Lower limit', ({ signal }) => value(measure, signal.lower)),
    line('Upper limit', ({ signal }) => value(measure, signal.upper)),
    line('Variation', variation),
    line('Assurance', assurance),
  ]
}

/** A warning in words, for one who is about to ask or decide. */
export function warningInWords(warning: Warning, change: BeforeAfter, from?: RecalculationCase['fromPeriod']): string {
  const beside = from ? pointsEitherSide(change.after, from) : undefined
  switch (warning) {
    case 'hides concern':
      return 'After this the measure would no longer show concern, though none of its figures change.'
    case 'hides failing':
      return 'After this the measure would no longer be said to miss its target consistently.'
    case 'too few after':
      return `Only ${count(beside?.after ?? 0, 'point')} would stand after it: the chart says nothing of signal or target until there are ${fewestPoints}.`
    case 'too few before':
      return `Only ${count(beside?.before ?? 0, 'point')} stand before it: fewer than ${fewestPoints} make trial limits, so the step itself may be chance.`
    case 'changes nothing':
      return 'It would change neither limits nor icons.'
  }
}

/** Warnings over all the series of a case, each once, with how many of them it holds for where there are several. */
export function warningsInWords(
  changes: readonly BeforeAfter[],
  from?: RecalculationCase['fromPeriod'],
): { words: string; isGrave: boolean }[] {
  const all: Warning[] = ['hides concern', 'hides failing', 'too few after', 'too few before', 'changes nothing']
  return all.flatMap((warning) => {
    const held = changes.filter((change) => warningsOf(change, from ?? undefined).includes(warning))
    const first = held[0]
    if (!first || (warning === 'changes nothing' && held.length < changes.length)) return []
    const where = changes.length === 1 ? '' : ` (${held.length} of ${changes.length} series.)`
    return [
      { words: `${warningInWords(warning, first, from)}${where}`, isGrave: warning === 'hides concern' || warning === 'hides failing' },
    ]
  })
}

/** The case as a heading: "Limits anew from June 2024". */
export function caseTitle(one: RecalculationCase, measure: Measure): string {
  const words = askedInWords(one, measure)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "Limits recalculated from June 2024: a second ward opened; approved by Head of Governance on 3 July 2024." for the board's page and reports. */
export function recalculatedInWords(said: RecalculationSaid, measure: Pick<Measure, 'frequency'>): string {
  const on = said.approvedOn ? ` on ${dayInWords(said.approvedOn)}` : ''
  const cause = said.cause.replace(/[.\s]+$/, '')
  return `Limits recalculated from ${periodInWords(said.fromPeriod, measure.frequency)}: ${cause}; approved by ${said.approvedBy}${on}.`
}

/** The question a shift raises, which suggests no answer. */
export const shiftInWords = (shift: StandingShift, measure: Pick<Measure, 'frequency'>): string =>
  `${count(shift.points, 'point')} in a row stand ${shift.way} the mean, ${inPeriod(shift.since, measure.frequency).replace(/^(in|on) /, 'since ')}. Is there a known cause?`
