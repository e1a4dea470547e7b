import type { Block, ReportFigure } from '../../../documents/report.ts'
import { before, endsOn, type Period, periodLabel } from '../../../kernel/period.ts'
import { shortened } from '../../../kernel/words.ts'
import { type RiskFacts, type RiskLine, riskStandingIn } from '../../risk/index.ts'

/** So many quarters are drawn at most: three years. */
const mostQuarters = 12

/** The quarters drawn: from the first that any risk has a score for to the one shown, without a gap in time. */
export function quartersDrawn(lines: readonly RiskLine<RiskFacts>[], shown: Period, most = mostQuarters): Period[] {
  const firsts = lines.flatMap(({ risk }) => risk.scores.map(({ period }) => period)).filter((period) => endsOn(period) <= endsOn(shown))
  const first = firsts.toSorted((a, b) => endsOn(a).localeCompare(endsOn(b)))[0] ?? shown
  const quarters = [shown]
  while (quarters.length < most && endsOn(quarters[0] as Period) > endsOn(first)) quarters.unshift(before(quarters[0] as Period))
  return quarters
}

/** Each risk's scores over the same quarters on the same axis, its target dashed: small charts side by side. */
export function scoreFigures(lines: readonly RiskLine<RiskFacts>[], shown: Period, source: string): Block[] {
  const quarters = quartersDrawn(lines, shown)
  const items = lines.map((line) => scoreFigure(line, quarters, source))
  return items.length === 0 ? [] : [{ kind: 'figures', across: 3, items }]
}

function scoreFigure(line: RiskLine<RiskFacts>, quarters: readonly Period[], source: string): ReportFigure {
  const { risk, target } = line
  const scoreIn = (quarter: Period) => risk.scores.find(({ period }) => periodLabel(period) === periodLabel(quarter))?.score ?? null
  return {
    kind: 'figure',
    id: `risk-${risk.id}`,
    caption: `Risk ${risk.number}: ${shortened(risk.title.trim(), 70)}`,
    words: historyInWords(line, quarters),
    chart: {
      measure: 'Score',
      labels: quarters.map((quarter) => shortLabel(quarter)),
      series: [
        { name: 'Score', values: quarters.map(scoreIn), drawn: 'line' },
        ...(target === null ? [] : [{ name: 'Target', values: quarters.map(() => target), drawn: 'dashed' as const }]),
      ],
      from: 0,
      to: risk.matrix.likelihoods.length * risk.matrix.consequences.length,
    },
    source,
  }
}

/** "Q3 23/24" keeps small charts readable. */
export const shortLabel = (quarter: Period): string =>
  `Q${quarter.quarter} ${String(quarter.year).slice(2)}/${String(quarter.year + 1).slice(2)}`

/** What the chart shows, computed: how long the score has stood or where it came from, and its target. Unknown is said. */
export function historyInWords({ risk, target, now }: RiskLine<RiskFacts>, quarters: readonly Period[]): string {
  const shown = quarters.at(-1) as Period
  const known = risk.scores.filter(({ score, period }) => score !== null && endsOn(period) <= endsOn(shown))
  if (known.length === 0) return `Cannot tell how risk ${risk.number} moves: it has no score.`
  if (now === null) {
    const last = known.at(-1)
    return `Cannot tell where risk ${risk.number} stands: it has no score for ${periodLabel(shown)}; its last, of ${last ? periodLabel(last.period) : ''}, was ${last?.score}.`
  }
  return `${movedInWords(risk, shown, now)}, ${targetInWords(now, target)}.`
}

function movedInWords(risk: RiskFacts, shown: Period, now: number): string {
  const { periods, since } = riskStandingIn(risk, shown)
  const stands = `Risk ${risk.number}`
  if (periods > 1 && since) return `${stands} has stood at ${now} since ${periodLabel(since)}`
  const last = risk.scores.filter(({ score, period }) => score !== null && endsOn(period) < endsOn(shown)).at(-1)
  if (last?.score == null) return `${stands} stands at ${now}, its first score`
  const earlier = `${last.score} in ${periodLabel(last.period)}`
  if (now === last.score) return `${stands} stands at ${now} again, as in ${periodLabel(last.period)}`
  return `${stands} ${now > last.score ? 'rose' : 'fell'} to ${now} from ${earlier}`
}

function targetInWords(now: number, target: number | null): string {
  if (target === null) return 'and has no target'
  if (now > target) return `${now - target} above its target of ${target}`
  return now === target ? `at its target of ${target}` : `below its target of ${target}`
}
