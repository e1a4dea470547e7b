import { type Day, dayInWords } from '../kernel/day.ts'
import type { Group } from './group.ts'
import { hasTooFew, type VariationIcon } from './icons.ts'
import { plainFigure } from './rule-words.ts'
import { sentenceOf } from './sentence.ts'
import { type Series, seriesOf } from './series.ts'
import { typeOf } from './signal.ts'
import { readCase, type SpcCase } from './spc-case.ts'

type Column = (string | number | boolean | null | readonly string[])[]

/** An answer in the shape of the reference vectors' `expected`; missing and undefined numbers are null. */
export interface SpcResult {
  error: string | null
  warnings: string[]
  points: Record<string, Column>
  summary: Record<string, string | number | null>[]
  icons: { facet: string; variation: VariationIcon; assurance: string | null }[]
  /** Each facet in plain English, where the profile is mended. */
  sentences?: string[]
}

/** Below this many points a group's limits are trial limits; the package tests for 13 though its words say 12. */
const trialBelow = 13
const trialWords =
  "Some groups have 'n < 12' observations. These have trial limits, which will be revised with each additional observation until 'n = fix_after_n_points' has been reached."

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** One facet of a case: its points in order of their days, and what was worked out of them. */
interface Facet {
  name: string
  /** Places of its points in the columns of the case. */
  at: number[]
  series: Series
  target: number | null
  unused: Day[]
}

/** Byte order of the names, as R has it in the C locale. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const daysFor = ({ rebase }: SpcCase, facet: string): readonly Day[] =>
  Array.isArray(rebase) ? (rebase as readonly Day[]) : ((rebase as Record<string, readonly Day[]>)[facet] ?? [])

function targetFor({ target }: SpcCase, facet: string): number | null {
  return typeof target === 'object' && target !== null ? (target[facet] ?? null) : target
}

function facetOf(asked: SpcCase, name: string, at: number[]): Facet {
  const days = at.map((place) => asked.dates[place] as Day)
  const rebase = daysFor(asked, name)
  const target = targetFor(asked, name)
  const series = seriesOf(
    at.map((place) => asked.values[place] as number),
    {
      direction: asked.direction,
      target,
      ...(asked.targets ? { targets: at.map((place) => asked.targets?.[place] ?? null) } : {}),
      rebases: days.flatMap((day, place) => (rebase.includes(day) ? [place] : [])),
      fixedAfter: asked.fixedAfter,
      screens: asked.screens,
      profile: asked.profile,
    },
  )
  return { name, at, series: leftOut(asked, series), target, unused: rebase.filter((day) => !days.includes(day)) }
}

/** The package shows a question mark for a facet without a target where another has one; a mended profile shows nothing. */
function leftOut({ target, direction, profile }: SpcCase, series: Series): Series {
  const others = typeof target === 'object' && target !== null && Object.keys(target).length > 0
  if (profile.mends || !others || series.target !== null || direction === 'neutral') return series
  return { ...series, assuranceType: 'inconsistent', assurance: 'inconsistent' }
}

function facetsOf(asked: SpcCase): Facet[] {
  const places = new Map<string, number[]>()
  for (const [at, name] of asked.facets.entries()) places.set(name, [...(places.get(name) ?? []), at])
  return [...places]
    .sort(([a], [b]) => byBytes(a, b))
    .map(([name, at]) =>
      facetOf(
        asked,
        name,
        [...at].sort((a, b) => ((asked.dates[a] as Day) < (asked.dates[b] as Day) ? -1 : 1)),
      ),
    )
}

/** The columns of one group, row by row; `from` is the place of its first point within the facet. */
function columnsOf(asked: SpcCase, { name, at, target }: Facet, { group, number, from }: { group: Group; number: number; from: number }) {
  const { values, limits } = group
  const all = (value: string | number | boolean | null) => values.map(() => value)
  const place = (row: number) => at[from + row] as number
  return {
    facet: all(name),
    date: values.map((_, row) => asked.dates[place(row)] ?? null),
    value: values.map(known),
    ...(asked.trajectory ? { trajectory: values.map((_, row) => asked.trajectory?.[place(row)] ?? null) } : {}),
    rebase_group: all(number),
    short_group_warning: all(values.length < trialBelow),
    fix_y: values.map((value, row) => (asked.fixedAfter === undefined || row < asked.fixedAfter ? known(value) : null)),
    mean: all(known(limits.mean)),
    lpl: all(known(limits.lower)),
    upl: all(known(limits.upper)),
    nlpl: all(known(limits.nearLower)),
    nupl: all(known(limits.nearUpper)),
    mr_screened: limits.ranges.map(known),
    amr: all(known(limits.amr)),
    outside_limits: group.outside,
    relative_to_mean: group.side.map(known),
    close_to_limits: group.close,
    rule_trend: group.trend,
    rule_two_in_three: group.twoInThree,
    rule_seven_one_side: group.shift,
    special_cause_type: group.winner.map(typeOf),
    special_cause_flag: group.winner.map((one) => one !== undefined),
    point_type: group.types,
    target: asked.targets ? values.map((_, row) => asked.targets?.[place(row)] ?? target) : all(target),
    ...(asked.profile.mends ? { rules: group.fired.map((fired) => fired.map(typeOf)) } : {}),
  }
}

function summaryOf({ name, series }: Facet, at: number) {
  const { types, limits, values } = series.groups[at] as Group
  const count = (type: string) => types.filter((one) => one === type).length
  return {
    facet: name,
    rebase_group: series.numbers[at] as number,
    mean: known(limits.mean),
    lpl: known(limits.lower),
    upl: known(limits.upper),
    n: values.length,
    common_cause: count('common_cause'),
    special_cause_improvement: count('special_cause_improvement'),
    special_cause_concern: count('special_cause_concern'),
    variation_type: types.at(-1) ?? null,
    assurance_type: at === series.groups.length - 1 ? (series.assuranceType ?? null) : null,
  }
}

const sentenceFor = (asked: SpcCase, { at, series }: Facet): string =>
  sentenceOf(series, {
    figure: plainFigure,
    period: (place) => dayInWords(asked.dates[at[place] as number] as Day),
    periods: 'points',
    when: 'on',
  })

/** What a mended profile says that the package keeps to itself. */
function remarks(facets: readonly Facet[], { profile }: SpcCase): string[] {
  if (!profile.mends) return []
  return facets.flatMap(({ name, series, unused }) => [
    ...unused.map((day) => `${name}: no point stands on the recalculation day ${day}, so it was not used.`),
    ...(series.groups.some(({ limits }) => limits.fellBack)
      ? [`${name}: every moving range was screened out, so all of them were used.`]
      : []),
    ...(hasTooFew(series.groups.at(-1) as Group, profile)
      ? [`${name}: fewer than ${profile.leastForIcons} points, so no icon is shown.`]
      : []),
  ])
}

/** The columns of all facets and their groups, one under another. */
function pointsOf(asked: SpcCase, facets: readonly Facet[]): SpcResult['points'] {
  const points: Record<string, Column> = {}
  for (const facet of facets) {
    let from = 0
    for (const [at, group] of facet.series.groups.entries()) {
      const columns: Record<string, Column> = columnsOf(asked, facet, { group, number: facet.series.numbers[at] as number, from })
      for (const [key, column] of Object.entries(columns)) points[key] = [...(points[key] ?? []), ...column]
      from += group.values.length
    }
  }
  return points
}

/** Answers one case: every field of the reference vectors for the profile `nhsr`, and the same fields with `rules` for `mdc`. */
export function answerCase(json: unknown): SpcResult {
  const read = readCase(json)
  if ('no' in read) return { error: read.no, warnings: [], points: {}, summary: [], icons: [] }
  const asked = read.yes
  const facets = facetsOf(asked)
  const points = pointsOf(asked, facets)
  const isShort = facets.some(({ series }) => series.groups.some(({ values }) => values.length < trialBelow))
  return {
    error: null,
    warnings: [...(isShort ? [trialWords] : []), ...remarks(facets, asked)],
    points,
    summary: facets.flatMap((facet) => facet.series.groups.map((_, at) => summaryOf(facet, at))),
    icons: facets.map(({ name, series }) => ({ facet: name, variation: series.variation, assurance: series.assurance })),
    ...(asked.profile.mends ? { sentences: facets.map((facet) => sentenceFor(asked, facet)) } : {}),
  }
}
