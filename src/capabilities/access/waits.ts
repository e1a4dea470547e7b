import type { Day } from '../../kernel/day.ts'
import { count, listed } from '../../kernel/words.ts'
import { askedIn, figureInWords, isMet, type MeasureStanding, periodInWords, type Target, targetInForce } from '../measures/index.ts'
import { priorityOf } from './priority.ts'
import { type Service, type Tells, tells } from './waited-for.ts'

/** One measure of a service's waits as it stands: the figure, what was asked of it, and whether it came in time. */
export interface Wait {
  tells: Tells
  standing: MeasureStanding
  target: Target | undefined
  asked: number | null
  /** Null where there is no figure or nothing is asked. */
  isMet: boolean | null
  /** The figure that was due by the day has not come. */
  isLate: boolean
}

/** Where a service's waits stand against their standards. */
export type Verdict = 'over standard' | 'within standard' | 'cannot tell'

/** One service with all that is told of its waits. */
export interface WaitRow {
  service: Service
  place: string
  waits: Partial<Record<Tells, Wait>>
  verdict: Verdict
  /** The measure that has a trajectory in force: actual less planned, in the measure's own unit. */
  trajectory: { wait: Wait; gap: number | null } | undefined
  /** What is linked but has no figure, and what no measure tells. */
  missing: Tells[]
}

/** How a figure stands against what the target in force asks for at its place. */
export function waitOf(tells: Tells, standing: MeasureStanding, { targets, due }: { targets: readonly Target[]; due: Day }): Wait {
  const { signal, placeId, period } = standing
  const target = period === null ? undefined : targetInForce(targets, placeId, period)
  const asked = target && period !== null ? askedIn(target, period) : null
  const value = signal?.value ?? null
  const known = target && asked !== null && value !== null
  return {
    tells,
    standing,
    target,
    asked,
    isMet: known ? isMet(value, asked, target.comparison) : null,
    isLate: period === null || period < due,
  }
}

/** What is held against a standard: a list may be long and within it, and a trajectory is a plan, not a standard. */
const judged: readonly Tells[] = ['within', 'longest', 'over']

/** A service is over standard if any of its waits is; within where at least one can be judged and none is over. */
export function rowOf(service: Service, place: string, waits: WaitRow['waits']): WaitRow {
  const met = judged.map((one) => (waits[one]?.target?.kind === 'trajectory' ? null : (waits[one]?.isMet ?? null)))
  const planned = tells.map((one) => waits[one]).find((wait) => wait?.target?.kind === 'trajectory')
  const value = planned?.standing.signal?.value ?? null
  return {
    ...{ service, place, waits },
    verdict: met.includes(false) ? 'over standard' : met.includes(true) ? 'within standard' : 'cannot tell',
    trajectory: planned && { wait: planned, gap: value === null || planned.asked === null ? null : value - planned.asked },
    missing: (['size', 'longest', 'within'] as const).filter((one) => (waits[one]?.standing.signal?.value ?? null) === null),
  }
}

/** Those over standard first, the greater priority first, then the longer wait. */
export const byUrgency = (a: WaitRow, b: WaitRow): number =>
  order[a.verdict] - order[b.verdict] || (priorityOf(b.service) ?? 0) - (priorityOf(a.service) ?? 0) || longestOf(b) - longestOf(a)

const order: Record<Verdict, number> = { 'over standard': 0, 'cannot tell': 1, 'within standard': 2 }
const longestOf = ({ waits }: WaitRow): number => waits.longest?.standing.signal?.value ?? -1

/** "Waits are over standard in 5 of 8 services; the longest is 74 weeks (neurodevelopmental, August 2024)." Then what cannot be told. */
export function waitsAnswer(rows: readonly WaitRow[]): { strong: string; words: string } {
  if (rows.length === 0) return { strong: 'No service is written down that people wait for.', words: '' }
  const over = rows.filter(({ verdict }) => verdict === 'over standard').length
  const unknown = rows.filter(({ verdict }) => verdict === 'cannot tell')
  const late = rows.filter((row) => lateOf(row).length > 0)
  const head =
    unknown.length === rows.length
      ? 'Nobody can tell whether waits are over standard: no figure stands against a standard'
      : `Waits are over standard in ${over} of ${count(rows.length, 'service')}`
  const words = [
    unknown.length > 0 && unknown.length < rows.length
      ? `Of ${listed(unknown.map(({ service }) => service.name))} nobody can tell: no figure stands against a standard.`
      : '',
    late.length > 0 ? `Figures that were due have not come for ${listed(late.map(({ service }) => service.name))}.` : '',
  ]
  return { strong: `${[head, longestInWords(rows)].filter(Boolean).join('; ')}.`, words: words.filter(Boolean).join(' ') }
}

/** "the longest is 74 weeks (Neurodevelopmental, August 2024)"; nothing where no service tells its longest wait. */
function longestInWords(rows: readonly WaitRow[]): string {
  const longest = rows.filter((row) => longestOf(row) >= 0).sort((a, b) => longestOf(b) - longestOf(a))[0]
  const standing = longest?.waits.longest?.standing
  if (!longest || !standing?.signal || standing.period === null) return ''
  const { measure, period } = standing
  const figure = figureInWords(measure, standing.signal.value as number)
  return `the longest is ${figure} (${longest.service.name}, ${periodInWords(period, measure.frequency)})`
}

/** What of a service has a measure whose figure was due and has not come. */
export const lateOf = ({ waits }: WaitRow): Tells[] => tells.filter((one) => waits[one]?.isLate)

/** "120 people more than planned", "on the trajectory", "no trajectory". */
export function gapInWords(trajectory: WaitRow['trajectory']): string {
  if (!trajectory) return 'No trajectory'
  const { gap, wait } = trajectory
  if (gap === null) return 'Nothing planned, or no figure'
  const { measure } = wait.standing
  if (gap === 0) return 'As planned'
  const size = measure.kind === 'proportion' ? `${Math.abs(gap).toFixed(measure.decimals)} points` : figureInWords(measure, Math.abs(gap))
  return `${size} ${gap > 0 ? 'more' : 'less'} than planned`
}
