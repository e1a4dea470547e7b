import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { periodTyped } from '../targets/period-typed.ts'
import { whyNotFigure } from '../targets/points-typed.ts'
import type { MeasureValues } from './forms.ts'

/** A measure as it is about to be written. */
export type PlainMeasure = Omit<
  Measure,
  'id' | 'version' | 'targetWords' | 'chart' | 'profile' | 'screens' | 'fixedAfter' | 'endedOn' | 'endedBecause' | 'position'
>

interface Fault {
  field: string
  words: string
}

const perOf = (values: Pick<MeasureValues, 'kind' | 'per'>): number => (values.kind === 'proportion' ? 100 : (values.per ?? 1))

/** What somebody typed as a measure, or the field that is wrong. */
export function measureMeant(values: MeasureValues): { measure: PlainMeasure } | Fault {
  const fault = whyNotMeasure(values)
  if (fault) return fault
  const baselinePeriod = values.baselinePeriod ? periodTyped(values.baselinePeriod, values.frequency) : null
  if (baselinePeriod === undefined) return { field: 'baselinePeriod', words: 'Enter the period the baseline is of, such as November 2023' }
  return { measure: { ...plainOf(values), baselinePeriod } }
}

const plainOf = (v: MeasureValues): Omit<PlainMeasure, 'baselinePeriod'> => ({
  code: v.code,
  name: v.name,
  definition: v.definition ?? '',
  purpose: v.purpose ?? '',
  theme: v.theme ?? '',
  kind: v.kind,
  unit: v.kind === 'proportion' ? '' : (v.unit ?? ''),
  decimals: v.decimals ?? (v.kind === 'proportion' ? 1 : 0),
  per: perOf(v),
  numerator: v.numerator ?? '',
  denominator: v.denominator ?? '',
  direction: v.direction,
  frequency: v.frequency,
  rollingMonths: v.rollingMonths ?? null,
  adding: v.adding,
  ownerPostId: v.owner ?? null,
  stewardPostId: v.steward ?? null,
  level: v.level,
  horizon: v.horizon,
  standard: v.standard ?? null,
  baselineValue: v.baselineValue ?? null,
  baselineWords: v.baselineWords ?? '',
  dueAfterDays: v.dueAfterDays ?? 15,
  hiddenBelow: v.hiddenBelow ?? 0,
})

/** Percentages, rates and averages are never added up; a ratio needs something to be out of. */
function whyNotMeasure(v: MeasureValues): Fault | undefined {
  const isRatioKind = v.kind === 'proportion' || v.kind === 'rate'
  if (v.adding === 'sum' && v.kind !== 'count')
    return { field: 'adding', words: 'Only counts may be added up: choose from numerators and denominators, or not at all' }
  if (v.adding === 'ratio' && !isRatioKind)
    return { field: 'adding', words: 'Only percentages and rates are made from numerators and denominators: choose another way' }
  if (v.adding === 'ratio' && !(v.numerator && v.denominator))
    return {
      field: v.numerator ? 'denominator' : 'numerator',
      words: 'Enter what is counted and what it is out of: the whole is made anew from both',
    }
  if (v.kind === 'rate' && (v.per ?? 1) === 1)
    return { field: 'per', words: 'Enter the number it is per, such as 1000 for falls per 1,000 bed days' }
  if (v.rollingMonths !== undefined && v.frequency !== 'month')
    return { field: 'rollingMonths', words: 'Only a monthly figure can cover several months: leave this empty' }
  if (v.baselineValue !== undefined && whyNotFigure(v, v.baselineValue))
    return { field: 'baselineValue', words: 'Enter a percentage between 0 and 100' }
  if (v.baselineValue !== undefined && !v.baselinePeriod)
    return { field: 'baselinePeriod', words: 'Enter the period the baseline is of: a figure without its time cannot be compared' }
  return undefined
}

/** What a change would do to figures there already. */
export interface Consequence {
  field: 'frequency' | 'kind' | 'adding' | 'direction' | 'per' | 'rollingMonths'
  words: string
  /** It cannot be done at all; otherwise it is asked. */
  isRefused: boolean
}

type Read = Pick<Measure, 'frequency' | 'kind' | 'adding' | 'direction' | 'per' | 'rollingMonths'>

const anew = 'Add a new measure, and end this one'

/** What a changed definition means for `figures` figures already held: refused where they would become untrue, asked where they read otherwise. */
export function consequencesOf(before: Read, after: Read, held: { figures: number; targets: number }): Consequence[] {
  if (held.figures === 0 && held.targets === 0) return []
  const fields = ['frequency', 'kind', 'per', 'direction', 'adding', 'rollingMonths'] as const
  return fields.filter((field) => after[field] !== before[field]).map((field) => ({ field, ...means[field]({ before, after, ...held }) }))
}

type Means = (of: { before: Read; after: Read; figures: number; targets: number }) => Omit<Consequence, 'field'>

const heldWords = (figures: number): string =>
  figures === 1 ? 'one figure is held' : `${figures.toLocaleString('en-GB')} figures are held`

const means: Record<Consequence['field'], Means> = {
  frequency: ({ before, after, figures }) => ({
    isRefused: true,
    words: `${heldWords(figures)} by the ${before.frequency}, and none can be told anew by the ${after.frequency}. ${anew}`,
  }),
  kind: ({ before, after, figures }) => ({
    isRefused: true,
    words: `${heldWords(figures)} as ${article(before.kind)}, and none is ${article(after.kind)}. ${anew}`,
  }),
  per: ({ before, figures }) => ({
    isRefused: true,
    words: `${heldWords(figures)} per ${before.per.toLocaleString('en-GB')}, and would read as something else. ${anew}`,
  }),
  direction: ({ targets }) => ({
    isRefused: targets > 0,
    words:
      targets > 0
        ? 'it has targets that are met on the other side. End this measure and add a new one, or keep the direction'
        : 'What was improvement becomes concern and the other way round, in every chart and every past period',
  }),
  adding: ({ before, figures }) => ({
    isRefused: before.adding !== 'never',
    words:
      before.adding === 'never'
        ? 'Figures of directorates and of the trust are made from those beneath, for every period there is'
        : `${heldWords(figures)} that wholes were made of, and those of the board would change for every period. ${anew}`,
  }),
  rollingMonths: () => ({ isRefused: false, words: 'Every figure there is will be read as covering other months than before' }),
}

const article = (kind: string): string => (kind === 'days between' ? kind : `${kind === 'average' ? 'an' : 'a'} ${kind}`)

/** The fields of a measure that were changed, as its history names them. */
export const changedFields = (before: PlainMeasure, after: PlainMeasure): string[] =>
  (Object.keys(after) as (keyof PlainMeasure)[]).filter((field) => (before[field] as Day) !== after[field])
