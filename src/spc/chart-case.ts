import { type Day, isDay } from '../kernel/day.ts'
import { type Decision, no, yes } from '../kernel/decision.ts'
import { gChartOf } from './cases-between.ts'
import { pChartOf, uChartOf } from './counts-chart.ts'
import type { Funnel } from './funnel.ts'
import { answerFunnel } from './funnel-case.ts'
import type { PointChart } from './point-chart.ts'
import { plainFigure, runSentences, type SeriesWords, sentencesAt } from './rule-words.ts'
import { type RunChart, runChartOf } from './run-chart.ts'
import { tChartOf, waitsBetween } from './time-between.ts'
import { type ChartSuited, chartFor, measuredBy } from './which-chart.ts'

type Json = Record<string, unknown>
type Chart = PointChart | RunChart

/** What a case of another chart than XmR answers: the chart, or why there is none. Missing numbers are null in JSON. */
export type ChartAnswer =
  | { error: null; chart: Chart; sentences: string[] }
  | { error: null; suited: ChartSuited }
  | { error: null; funnel: Funnel; sentences: string[] }
  | { error: string }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a case names a chart of its own. */
export const namesChart = (json: unknown): json is Json => isObject(json) && json.chart !== undefined

function columnOf(input: Json, name: string): Decision<number[]> {
  const column = input[name]
  if (!Array.isArray(column) || !column.every((one) => one === null || (typeof one === 'number' && Number.isFinite(one))))
    return no(`The input must have ${name}: numbers, or null where one is missing.`)
  return yes(column.map((one: number | null) => one ?? Number.NaN))
}

function counts(input: Json, make: typeof pChartOf, laney: boolean): Decision<Chart> {
  const [numerators, denominators] = [columnOf(input, 'numerators'), columnOf(input, 'denominators')]
  if ('no' in numerators) return numerators
  return 'no' in denominators ? denominators : make({ numerators: numerators.yes, denominators: denominators.yes }, { laney })
}

const ofColumn = (input: Json, name: string, make: (values: number[]) => Decision<Chart>): Decision<Chart> => {
  const column = columnOf(input, name)
  return 'no' in column ? column : make(column.yes)
}

/** A T chart of days of events, or of the waits themselves. */
function timeBetween(input: Json): Decision<Chart> {
  if (input.events === undefined) return ofColumn(input, 'waits', tChartOf)
  const { events } = input
  if (!Array.isArray(events) || !events.every((day) => typeof day === 'string' && isDay(day)))
    return no('The input must have events: days such as 2024-09-01.')
  const waits = waitsBetween(events as Day[])
  return 'no' in waits ? waits : tChartOf(waits.yes)
}

const charts: Record<string, (input: Json) => Decision<Chart>> = {
  run: (input) => ofColumn(input, 'values', (values) => yes(runChartOf(values))),
  p: (input) => counts(input, pChartOf, false),
  "p'": (input) => counts(input, pChartOf, true),
  u: (input) => counts(input, uChartOf, false),
  "u'": (input) => counts(input, uChartOf, true),
  t: timeBetween,
  g: (input) => ofColumn(input, 'cases', (cases) => gChartOf(cases)),
}

const words: SeriesWords = { figure: plainFigure, period: (at) => `point ${at + 1}`, periods: 'points', when: 'at' }

/** What is said of the latest point, and of the whole of a run chart. */
const sentencesOf = (chart: Chart): string[] =>
  chart.kind === 'run'
    ? runSentences(chart, words)
    : sentencesAt(
        chart,
        chart.values.findLastIndex((value) => !Number.isNaN(value)),
        words,
      )

/** Answers a case that names its chart: run, p, p', u, u', t or g; or `which`, where it asks which chart suits. */
export function answerChart({ chart, input }: Json): ChartAnswer {
  if (!isObject(input)) return { error: 'A case is an object with chart and input.' }
  if (chart === 'which') return whichSuits(input)
  if (chart === 'funnel') return answerFunnel(input)
  const make = typeof chart === 'string' && Object.hasOwn(charts, chart) ? charts[chart] : undefined
  if (!make) return { error: `chart must be one of ${Object.keys(charts).join(', ')}, funnel, which.` }
  const made = make(input)
  return 'no' in made ? { error: made.no } : { error: null, chart: made.yes, sentences: sentencesOf(made.yes) }
}

function whichSuits(input: Json): ChartAnswer {
  const by = measuredBy.find((one) => one === input.by)
  if (!by) return { error: `by must be one of ${measuredBy.join(', ')}.` }
  const values = columnOf(input, 'values')
  if ('no' in values) return { error: values.no }
  const denominators = input.denominators === undefined ? yes([]) : columnOf(input, 'denominators')
  if ('no' in denominators) return { error: denominators.no }
  return { error: null, suited: chartFor({ by, values: values.yes, denominators: denominators.yes }) }
}
