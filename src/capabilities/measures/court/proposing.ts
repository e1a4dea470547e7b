import type { Day } from '../../../kernel/day.ts'
import type { AssuranceIcon, VariationIcon } from '../../../spc/icons.ts'
import { readSeries, type SeriesFacts, type SeriesReading } from '../analysing/reading.ts'
import type { Target } from '../targets/target.ts'
import { fewestPoints } from './case.ts'

/** A change to how the limits of a series are worked out. */
export type Proposal = { begin: Day } | { endFrom: Day } | { firstPoints: number | null }

/** One series read as it stands and as it would be. */
export interface BeforeAfter {
  before: SeriesReading
  after: SeriesReading
  targets: readonly Target[]
}

/** What somebody should know before asking or deciding, the gravest first. */
export type Warning = 'hides concern' | 'hides failing' | 'too few after' | 'too few before' | 'changes nothing'

/** Why limits of this series cannot begin anew from a period; undefined when they can. */
export function whyNotFrom(facts: SeriesFacts, from: Day): string | undefined {
  const at = facts.points.findIndex(({ period }) => period === from)
  if (at < 0) return 'Select a period for which the series has a point: limits can begin anew only there'
  if (facts.points[at]?.value == null) return 'There is no figure for that period: select one that has a figure'
  if (at === 0) return 'That is the first point: the limits begin there already'
  if (facts.recalculated.includes(from)) return 'Limits begin anew from that period already, by an earlier decision'
  return undefined
}

const changed = (facts: SeriesFacts, proposal: Proposal): SeriesFacts => {
  if ('begin' in proposal) return { ...facts, recalculated: [...facts.recalculated, proposal.begin].sort() }
  if ('endFrom' in proposal) return { ...facts, recalculated: facts.recalculated.filter((day) => day !== proposal.endFrom) }
  return { ...facts, measure: { ...facts.measure, fixedAfter: proposal.firstPoints } }
}

/** Reads a series both ways through the one engine. */
export const beforeAndAfter = (facts: SeriesFacts, proposal: Proposal): BeforeAfter => ({
  before: readSeries(facts),
  after: readSeries(changed(facts, proposal)),
  targets: facts.targets,
})

/** The same, from the series as it was without a proposal that is in force: for a case that was approved. */
export function withoutAndWith(facts: SeriesFacts, proposal: Proposal): BeforeAfter {
  const undone: Proposal | undefined =
    'begin' in proposal ? { endFrom: proposal.begin } : 'firstPoints' in proposal ? { firstPoints: null } : undefined
  if (undone === undefined) return beforeAndAfter(facts, proposal)
  const without = changed(facts, undone)
  return { before: readSeries(without), after: readSeries(changed(without, proposal)), targets: facts.targets }
}

const isConcern = (icon: VariationIcon): boolean => icon === 'concern_high' || icon === 'concern_low'
const failsTo = (from: AssuranceIcon | null, to: AssuranceIcon | null): boolean => from === 'fail' && to !== 'fail'

/** Points with a value on either side of the place where limits begin anew, back to the recalculation before and on to the next. */
function pointsBeside({ charted, points }: SeriesReading, from: Day): { before: number; after: number } | undefined {
  const at = points.findIndex(({ period }) => period === from)
  let begins = 0
  for (const [n, group] of charted.groups.entries()) {
    if (begins === at && n > 0) return { before: valuesIn(charted.groups[n - 1]?.values ?? []), after: valuesIn(group.values) }
    begins += group.values.length
  }
  return undefined
}

const valuesIn = (values: readonly number[]): number => values.filter((value) => !Number.isNaN(value)).length

/** What a change would do that a reader of the chart should be told; `from` is where limits begin anew, where they do. */
export function warningsOf({ before, after }: BeforeAfter, from?: Day): Warning[] {
  const beside = from === undefined ? undefined : pointsBeside(after, from)
  const same = before.signal.mean === after.signal.mean && before.signal.upper === after.signal.upper
  const wanted: [boolean, Warning][] = [
    [isConcern(before.signal.variation) && !isConcern(after.signal.variation), 'hides concern'],
    [failsTo(before.signal.assurance, after.signal.assurance), 'hides failing'],
    [beside !== undefined && beside.after < fewestPoints, 'too few after'],
    [beside !== undefined && beside.before < fewestPoints, 'too few before'],
    [same && before.signal.variation === after.signal.variation, 'changes nothing'],
  ]
  return wanted.flatMap(([holds, warning]) => (holds ? [warning] : []))
}

/** How many points with a value there would be on each side. */
export const pointsEitherSide = pointsBeside
