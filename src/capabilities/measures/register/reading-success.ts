import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { endOfPeriod } from '../periods.ts'

/** A success test, as far as a measure can answer it. */
export interface AskedTest {
  comparison: string
  unit: string
}

/** The latest figure of a measure. */
export interface LatestFigure {
  value: number | null
  period: Day | null
}

/** A figure as a result: its value, and the last day of its period. */
export interface FigureAsResult {
  value: number
  asOf: Day
}

/**
 * The measure’s latest figure as the result of a success test, or why it is none: a word is no figure, units must agree, and a figure of a
 * period that is not over yet is not a result.
 */
export function figureAsResult(
  test: AskedTest,
  measure: Pick<Measure, 'kind' | 'unit' | 'frequency'>,
  latest: LatestFigure,
  on: Day,
): FigureAsResult | { words: string } {
  if (test.comparison === 'is') return { words: 'Its test asks for a word, such as a rating, and a measure holds figures.' }
  const unit = measure.kind === 'proportion' ? '%' : measure.unit
  if (plain(test.unit) !== plain(unit))
    return {
      words: `Its test is in ${test.unit || 'no unit'} and the measure in ${unit || 'no unit'}: they cannot be compared until one is changed.`,
    }
  if (latest.value === null || latest.period === null) return { words: 'The measure has no figure yet.' }
  const asOf = endOfPeriod(latest.period, measure.frequency)
  if (asOf > on) return { words: 'The latest figure is of a period that is not over yet.' }
  return { value: latest.value, asOf }
}

const plain = (unit: string): string =>
  unit
    .trim()
    .toLowerCase()
    .replace(/^per ?cent(age)?$/, '%')
