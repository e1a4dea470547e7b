import type { Day } from '../../../kernel/day.ts'
import type { Measure } from '../measure.ts'
import { periodInWords } from '../periods.ts'
import { periodExample, periodTyped } from './period-typed.ts'
import { pointsTyped, whyNotFigure } from './points-typed.ts'
import { type Target, type TargetKind, targetInForce, type Way } from './target.ts'

/** A target as it is about to be written. */
export type PlainTarget = Omit<Target, 'id' | 'measureId' | 'replacesId'>

/** A target as it was typed. */
export interface TypedTarget {
  kind: TargetKind
  place?: number | undefined
  value?: number | undefined
  points?: string | undefined
  reach?: number | undefined
  betterBy?: number | undefined
  than?: number | undefined
  of?: string | undefined
  from: string
  until?: string | undefined
  agreedBy?: string | undefined
  agreedOn?: string | undefined
  reason?: string | undefined
}

/** Either the target meant, or the field that is wrong and how to put it right. */
export type Meant = { target: PlainTarget } | { field: string; words: string }
type Of = Pick<Measure, 'kind' | 'frequency' | 'direction'>

/** More is better: at least; less is better: at most. Without a direction nobody can say whether a target is met. */
export const comparisonOf = ({ direction }: Pick<Measure, 'direction'>): Target['comparison'] | undefined =>
  direction === 'neutral' ? undefined : direction === 'increase' ? 'at least' : 'at most'

/** The target somebody means, weighed against its measure and what was agreed before. `before` are the targets there are. */
export function targetMeant(measure: Of, typed: TypedTarget, before: readonly Target[]): Meant {
  const comparison = comparisonOf(measure)
  if (!comparison)
    return { field: 'kind', words: 'Say first which way is better, under the definition: without that nobody can tell whether it is met' }
  const stretch = stretchOf(measure, typed)
  if ('field' in stretch) return stretch
  const asks = asksOf(measure, typed, comparison)
  if ('field' in asks) return asks
  const placeId = typed.place ?? null
  const replaced = replacedBy(before, { placeId, fromPeriod: stretch.fromPeriod })
  if (replaced && !typed.reason)
    return { field: 'reason', words: 'Enter why it changes: the target in force then ends, and stays to be read with your reason' }
  const agreed = { agreedBy: typed.agreedBy ?? '', agreedOn: (typed.agreedOn as Day | undefined) ?? null, reason: typed.reason ?? '' }
  return { target: { kind: typed.kind, comparison, placeId, ...asks, ...stretch, ...agreed } }
}

/** The target that a new one for this place takes the place of: the one of the very same places in force when it begins. */
export const replacedBy = (
  before: readonly Target[],
  { placeId, fromPeriod }: Pick<Target, 'placeId' | 'fromPeriod'>,
): Target | undefined =>
  targetInForce(
    before.filter((one) => one.placeId === placeId),
    placeId ?? 0,
    fromPeriod,
  )

function stretchOf(measure: Of, typed: TypedTarget): Pick<Target, 'fromPeriod' | 'untilPeriod'> | { field: string; words: string } {
  const example = periodExample[measure.frequency]
  const fromPeriod = periodTyped(typed.from, measure.frequency)
  if (!fromPeriod) return { field: 'from', words: `Enter when it begins, such as ${example}` }
  const untilPeriod = typed.until ? periodTyped(typed.until, measure.frequency) : null
  if (untilPeriod === undefined) return { field: 'until', words: `Enter when it ends, such as ${example}, or leave it empty` }
  if (untilPeriod !== null && untilPeriod < fromPeriod)
    return { field: 'until', words: `It must end in ${periodInWords(fromPeriod, measure.frequency)} or later` }
  return { fromPeriod, untilPeriod }
}

type Asks = Pick<Target, 'value' | 'points' | 'ways'>

function asksOf(measure: Of, typed: TypedTarget, comparison: Target['comparison']): Asks | { field: string; words: string } {
  const none: Asks = { value: null, points: [], ways: [] }
  if (typed.kind === 'number') {
    if (typed.value === undefined) return { field: 'value', words: 'Enter the figure to reach, such as 85' }
    const fault = whyNotFigure(measure, typed.value)
    return fault ? { field: 'value', words: fault } : { ...none, value: typed.value }
  }
  if (typed.kind === 'either') return eitherOf(measure, typed, comparison)
  const read = pointsTyped(typed.points ?? '', measure)
  if ('no' in read) return { field: 'points', words: read.no }
  const least = typed.kind === 'trajectory' ? 2 : 1
  if (read.yes.length < least)
    return { field: 'points', words: `Enter ${least === 2 ? 'at least two planned figures' : 'at least one figure'}, one on each line` }
  return { ...none, points: read.yes }
}

function eitherOf(measure: Of, typed: TypedTarget, comparison: Target['comparison']): Asks | { field: string; words: string } {
  const { reach, betterBy, than, of } = typed
  if (reach === undefined) return { field: 'reach', words: 'Enter the figure that is enough by itself, such as 65' }
  if (betterBy === undefined || betterBy <= 0) return { field: 'betterBy', words: 'Enter by how much it must get better, such as 7' }
  if (than === undefined) return { field: 'than', words: 'Enter the figure it must be better than, such as 58' }
  const period = of ? periodTyped(of, measure.frequency) : undefined
  if (!period) return { field: 'of', words: `Enter the period that figure is of, such as ${periodExample[measure.frequency]}` }
  for (const [field, value] of Object.entries({ reach, than })) {
    const fault = whyNotFigure(measure, value)
    if (fault) return { field, words: fault }
  }
  const asked = comparison === 'at least' ? than + betterBy : than - betterBy
  if (whyNotFigure(measure, asked))
    return { field: 'betterBy', words: 'That would be more than a percentage can be. Enter a smaller improvement' }
  const ways: Way[] = [{ betterBy, than, of: period }, { reach }]
  return { value: null, points: [], ways }
}

/** Why a target cannot end with a period; undefined when it can. */
export function whyNotEnd(measure: Pick<Measure, 'frequency'>, target: Target, until: Day | undefined): string | undefined {
  const { frequency } = measure
  if (!until) return `Enter the last period it stands for, such as ${periodExample[frequency]}`
  if (until < target.fromPeriod) return `It began in ${periodInWords(target.fromPeriod, frequency)}: enter that period or a later one`
  if (target.untilPeriod !== null && until > target.untilPeriod)
    return `It ends with ${periodInWords(target.untilPeriod, frequency)} already: enter an earlier period, or set a new target`
  return undefined
}
