import type { ReportFigure } from '../../../documents/report.ts'
import { count, sentenceCase } from '../../../kernel/words.ts'
import { figureInWords, type Measure } from '../measure.ts'
import { periodInWords, periodShort } from '../periods.ts'
import type { Trajectories } from './beside.ts'
import type { Target } from './target.ts'

/** What each trajectory is called beside the others: "Planned", or "Plan of Oct 24". */
export const trajectoryNames = (measure: Measure, targets: readonly Target[]): string[] =>
  targets.map(({ fromPeriod }) => (targets.length === 1 ? 'Planned' : `Plan of ${periodShort(fromPeriod, measure.frequency)}`))

/** How many of the periods that came met the plan in force, and where the latest stands. */
export function trajectorySentence(measure: Measure, { rows }: Trajectories): string {
  const told = rows.filter((row) => row.isMet !== null)
  const last = told.at(-1)
  if (!last || last.actual === null) return 'No figure has come yet for a period it plans.'
  const met = told.filter((row) => row.isMet).length
  const planned = last.gap === null ? null : last.actual - last.gap
  const latest = `${figureInWords(measure, last.actual)} in ${periodInWords(last.period, measure.frequency)}, planned ${planned === null ? 'nothing' : figureInWords(measure, planned)}`
  return `Of ${count(told.length, 'period')} with a figure, ${met === 0 ? 'none' : met} met the plan in force then. The latest: ${latest}.`
}

/** The trajectories and what came as one chart. */
export function trajectoryFigure(measure: Measure, trajectory: Trajectories): ReportFigure {
  const { targets, rows } = trajectory
  const names = trajectoryNames(measure, targets)
  return {
    kind: 'figure',
    id: 'trajectory',
    caption: `${measure.name}: planned and what came`,
    words: trajectorySentence(measure, trajectory),
    chart: {
      measure: measure.kind === 'proportion' ? 'Percent' : sentenceCase(measure.unit || measure.name),
      labelled: sentenceCase(measure.frequency),
      labels: rows.map(({ period }) => periodShort(period, measure.frequency)),
      series: [
        { name: 'Came', drawn: 'line', values: rows.map(({ actual }) => actual) },
        ...names.map((name, at) => ({ name, drawn: 'dashed' as const, values: rows.map(({ planned }) => planned[at] ?? null) })),
      ],
    },
  }
}
