import type { Day } from '../../kernel/day.ts'
import type { Frequency } from './periods.ts'

export const kinds = ['count', 'proportion', 'rate', 'average', 'score', 'days between'] as const
export type MeasureKind = (typeof kinds)[number]
export type Direction = 'increase' | 'decrease' | 'neutral'
/** How a whole is made of its parts: counts are added, proportions made anew from numerators and denominators, all else not at all. */
export type Adding = 'sum' | 'ratio' | 'never'
export type Level = 'board' | 'directorate' | 'service' | 'ward'

/** What is measured, and how its figures are to be read. */
export interface Measure {
  id: number
  version: number
  code: string
  name: string
  definition: string
  purpose: string
  theme: string
  kind: MeasureKind
  unit: string
  decimals: number
  /** Numerator over denominator times this: 100 for a percentage, 1,000 for falls per 1,000 bed days. */
  per: number
  numerator: string
  denominator: string
  direction: Direction
  frequency: Frequency
  /** Months one figure covers where that is more than its own period; such figures are never added up over time. */
  rollingMonths: number | null
  adding: Adding
  ownerPostId: number | null
  stewardPostId: number | null
  level: Level
  horizon: 'short term' | 'long term'
  standard: 'national' | 'local' | null
  baselineValue: number | null
  baselinePeriod: Day | null
  baselineWords: string
  /** A target as a paper words it, where it could not be read as a rule. */
  targetWords: string
  dueAfterDays: number
  hiddenBelow: number
  chart: 'by its kind' | 'xmr' | 'run' | 'p' | 'u' | 't' | 'g'
  profile: 'mdc' | 'nhsr'
  screens: boolean
  fixedAfter: number | null
  endedOn: Day | null
  endedBecause: string
  position: number
}

/** What a figure needs to be written: enough of its measure. */
export type Written = Pick<Measure, 'kind' | 'unit' | 'decimals'>

/** A figure of a measure in words: "85.2%", "1,240 falls", "4.1 per 1,000 bed days", "£1,302k" where the unit is £000. */
export function figureInWords(measure: Written, value: number): string {
  const number = numberInWords(measure, value)
  if (measure.kind === 'proportion' || measure.unit === '') return number
  const money = moneyIn(measure.unit)
  if (money !== undefined) return `${value < 0 ? '−' : ''}£${numberOf(Math.abs(value), measure.decimals)}${money}`
  return `${number} ${measure.unit}`
}

/** What stands after an amount of money: k for thousands, m for millions; undefined where the unit is none. */
const moneyIn = (unit: string): string | undefined => ({ '£': '', '£000': 'k', '£k': 'k', '£m': 'm', '£ million': 'm' })[unit]

/** The figure alone, with a percent sign where it is a proportion. */
export const numberInWords = ({ kind, decimals }: Pick<Measure, 'kind' | 'decimals'>, value: number): string =>
  `${value < 0 ? '−' : ''}${numberOf(Math.abs(value), decimals)}${kind === 'proportion' ? '%' : ''}`

const formats = new Map<number, Intl.NumberFormat>()

/** A format for so many decimals, made once: `toLocaleString` makes one at every call, which was half of the board page. */
function formatOf(decimals: number): Intl.NumberFormat {
  const made = formats.get(decimals) ?? new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(decimals, made)
  return made
}

const numberOf = (value: number, decimals: number): string => formatOf(decimals).format(value)

/** Figures of the measure say how many of how many: only then can parts be made into a whole without averaging. */
export const isRatio = ({ adding }: Pick<Measure, 'adding'>): boolean => adding === 'ratio'
