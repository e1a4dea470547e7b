import type { ChartSeries, Column, ReportFigure, ReportRow, ReportTable } from '../../../documents/report.ts'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { after, endsOn, type Period, periodLabel, periodOfDay } from '../../../kernel/period.ts'
import { count } from '../../../kernel/words.ts'
import { quartersToTarget, scoredDayInWords, slippedInWords, whyPlanMissesTarget } from '../../risk/index.ts'
import { beneath } from '../sections/cells.ts'
import { historyInWords, quartersDrawn, shortLabel } from '../sections/score-figures.ts'
import { type Degrees, degreeCells } from './degrees.ts'
import type { PaperRisk } from './facts.ts'
import { type Sourced, sourced } from './sourced.ts'

const columns: Column[] = [
  { key: 'score', title: 'Score', width: 26, rowHeader: true },
  { key: 'likelihood', title: 'Likelihood', width: 7, align: 'right' },
  { key: 'consequence', title: 'Consequence', width: 8, align: 'right' },
  { key: 'total', title: 'Total', width: 11 },
  { key: 'day', title: 'Day', width: 28 },
  { key: 'why', title: 'Why', width: 62 },
]

const unknown: Degrees = { likelihood: null, consequence: null, score: null }

interface Given {
  degrees: Degrees
  day: string
  why: string
  notes?: readonly string[]
}

/** Inherent, initial, current and target, each with both degrees, its day and why: they are not one another. */
export function scoresTable(told: PaperRisk, quarter: Period, source: Sourced): ReportTable {
  const { line, levels } = told
  const { risk } = line
  const row = (name: string, { degrees, day, why, notes = [] }: Given): ReportRow => ({
    cells: [{ text: name }, ...degreeCells(risk.matrix, degrees), { text: day }, { text: why || 'Not said', ...beneath(notes) }],
  })
  const level = (one: NonNullable<typeof levels.inherent>): Given => ({
    degrees: one,
    day: one.scoredOn === null ? 'Not known' : dayInWords(one.scoredOn),
    why: one.rationale,
  })
  const none: Given = { degrees: unknown, day: 'Not known', why: 'Nobody has said what it would be without any control.' }
  return {
    ...{ kind: 'table', id: `risk-${risk.id}-scores`, caption: 'Scores: inherent, current and target', columns },
    rows: [
      row('Inherent', levels.inherent ? level(levels.inherent) : none),
      ...(levels.initial ? [row('Initial', level(levels.initial))] : []),
      row(`Current, ${periodLabel(quarter)}`, currentOf(told, quarter)),
      row('Target', targetOf(told)),
    ],
    ...sourced(source),
  }
}

function currentOf({ line: { risk } }: PaperRisk, quarter: Period): Given {
  const now = risk.scores.find(({ period }) => periodLabel(period) === periodLabel(quarter))
  if (!now) return { degrees: unknown, day: 'Not scored', why: `It has no score for ${periodLabel(quarter)}.` }
  return { degrees: now, day: scoredDayInWords(now), why: now.rationale }
}

function targetOf({ line: { risk, target }, days }: PaperRisk): Given {
  const { likelihood, consequence } = risk.target
  return {
    degrees: { likelihood, consequence, score: target },
    day: risk.targetBy === null ? 'No day is set' : `By ${dayInWords(risk.targetBy)}`,
    why: risk.targetWhy,
    notes: [slippedInWords(days)],
  }
}

/** So many quarters back are drawn at most: four years. */
const mostBack = 16

/** The scores as they were from the first, what was planned on the way to the target, the target at its day, and the most that is tolerated. */
export function trajectoryFigure(told: PaperRisk, quarter: Period, { source, on }: { source: Sourced; on: Day }): ReportFigure {
  const { line, planned, appetite } = told
  const { risk, target } = line
  const past = quartersDrawn([line], quarter, mostBack)
  const quarters = [...past, ...ahead(told, quarter)]
  const valuesOf = (from: readonly { period: Period; score: number | null }[]) =>
    quarters.map((one) => from.find(({ period }) => same(period, one))?.score ?? null)
  const known = risk.scores.filter(({ period }) => endsOn(period) <= endsOn(quarter))
  return {
    kind: 'figure',
    id: `risk-${risk.id}-trajectory`,
    caption: 'Scores quarter by quarter, and the way to the target',
    words: [historyInWords(line, past), ...plannedInWords(told, quarter, on), earlierInWords(known, past)].filter(Boolean).join(' '),
    chart: {
      measure: 'Score',
      labels: quarters.map(shortLabel),
      series: [
        { name: 'Score', values: valuesOf(known), drawn: 'line' },
        ...(target === null ? [] : [targetSeries(target, risk.targetBy, quarters)]),
        ...(planned.length === 0 ? [] : [{ name: 'Planned', values: valuesOf(planned), drawn: 'dashed' as const }]),
        ...(appetite ? [{ name: 'Most tolerated', values: quarters.map(() => appetite.toleranceTo), drawn: 'dashed' as const }] : []),
      ],
      from: 0,
      to: risk.matrix.likelihoods.length * risk.matrix.consequences.length,
    },
    ...sourced(source),
  }
}

const same = (a: Period, b: Period): boolean => a.year === b.year && a.quarter === b.quarter

/** The target as a mark over the quarter of its day; as a line across where it has no day, or one further ahead than is drawn. */
function targetSeries(target: number, by: Day | null, quarters: readonly Period[]): ChartSeries {
  const own = by === null ? undefined : periodOfDay(by)
  if (!own || !quarters.some((one) => same(one, own))) return { name: 'Target', values: quarters.map(() => target), drawn: 'dashed' }
  return { name: `Target, ${shortLabel(own)}`, values: quarters.map((one) => (same(one, own) ? target : null)), drawn: 'line' }
}

/** The quarters from the one shown to the last planned, and on to the day of the target. */
function ahead({ planned, line: { risk, target } }: PaperRisk, shown: Period): Period[] {
  const last = planned.map(({ period }) => period).findLast((period) => endsOn(period) > endsOn(shown)) ?? shown
  const found: Period[] = []
  for (let next = after(shown); endsOn(next) <= endsOn(last); next = after(next)) found.push(next)
  return [...found, ...(target === null ? [] : quartersToTarget(last, risk.targetBy))]
}

/** Against the plan: where it stands in the quarter, and what comes of the plan and its target. */
function plannedInWords({ line, planned }: PaperRisk, quarter: Period, on: Day): string[] {
  if (planned.length === 0) return ['No way to its target is planned.']
  const differs = whyPlanMissesTarget(planned, { score: line.target, by: line.risk.targetBy })
  const due = planned.find(({ period }) => same(period, quarter))
  if (!due) return [`Nothing was planned for ${periodLabel(quarter)}.`, differs]
  if (line.now === null) return [`${due.score} was planned for ${periodLabel(quarter)}.`, differs]
  const gap = line.now - due.score
  const how = gap === 0 ? 'as planned' : `${Math.abs(gap)} ${gap > 0 ? 'above' : 'below'} what was planned (${due.score})`
  const last = planned.at(-1)
  const then = differs === '' && last && endsOn(last.period) > on ? `; the plan ends at ${last.score} in ${periodLabel(last.period)}` : ''
  return [`For ${periodLabel(quarter)} that is ${how}${then}.`, differs]
}

/** That scores are older than what is drawn. */
function earlierInWords(known: readonly { period: Period; score: number | null }[], drawn: readonly Period[]): string {
  const from = drawn[0] as Period
  const earlier = known.filter(({ period, score }) => score !== null && endsOn(period) < endsOn(from)).length
  return earlier === 0 ? '' : `${count(earlier, 'earlier score')} ${earlier === 1 ? 'is' : 'are'} not drawn.`
}
