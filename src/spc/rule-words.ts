import { patternBehind } from './pattern.ts'
import type { PointChart } from './point-chart.ts'
import type { RunChart } from './run-chart.ts'
import type { Fired, RuleName } from './signal.ts'

/** How a caller says figures and periods; the rules know no units. */
export interface SeriesWords {
  /** "84.1%". */
  figure: (value: number) => string
  /** The period of the point at this place of the series: "September 2024". */
  period: (at: number) => string
  /** What a point stands for, many of them: "months". */
  periods: string
  /** What stands before a period: "in September 2024" where nothing is said. */
  when?: 'in' | 'on' | 'at'
}

/** "in September 2024". */
export const whenInWords = ({ period, when = 'in' }: SeriesWords, at: number): string => `${when} ${period(at)}`

/** Where a rule fired, and what it was held against. */
export interface FiredWhere {
  fired: Fired
  at: number
  values: readonly number[]
  centre: number
  /** What the centre line is: "mean", "median". */
  line: string
  lower: number
  upper: number
  /** Whether that way is better; undefined where neither is. */
  isBetter?: boolean | undefined
  /** The last place with a value, so that a pattern up to it is of "the last 7 months". */
  latest: number
}

/** A figure for those who give no way to say it: four figures at most, without a unit. */
export const plainFigure = (value: number): string => String(Number(value.toPrecision(4)))

const turned = (isBetter: boolean | undefined): string => (isBetter === undefined ? '' : isBetter ? ' for the better' : ' for the worse')

/** "The last 7 months", or "The 7 months from March 2024 to September 2024". */
function stretch({ from, to }: { from: number; to: number }, latest: number, { period, periods }: SeriesWords): string {
  const n = to - from + 1
  return to === latest ? `The last ${n} ${periods}` : `The ${n} ${periods} from ${period(from)} to ${period(to)}`
}

const says: Record<RuleName, (where: FiredWhere, words: SeriesWords) => string> = {
  outside: ({ fired, at, values, lower, upper, isBetter }, words) => {
    const limit = fired.way === 1 ? `above the upper limit of ${words.figure(upper)}` : `below the lower limit of ${words.figure(lower)}`
    return `${words.figure(values[at] as number)} ${whenInWords(words, at)} is ${limit}: more than chance explains${isBetter === undefined ? '' : `, a change${turned(isBetter)}`}.`
  },
  trend: (where, words) =>
    `${stretch(patternBehind(where.fired, where.at, where), where.latest, words)} ${where.fired.way === 1 ? 'rise' : 'fall'} without a break: a trend${turned(where.isBetter)}.`,
  'two in three': ({ fired, at, latest, lower, upper, isBetter }, { figure, period, periods }) => {
    const limit = fired.way === 1 ? `upper limit of ${figure(upper)}` : `lower limit of ${figure(lower)}`
    const which = at === latest ? `Two of the last three ${periods} lie` : `${period(at)} is one of two in three ${periods} that lie`
    return `${which} close to the ${limit} or beyond it: an early sign of a change${turned(isBetter)}.`
  },
  shift: (where, words) => {
    const side = `all ${where.fired.way === 1 ? 'above' : 'below'} the ${where.line} of ${words.figure(where.centre)}`
    return `${stretch(patternBehind(where.fired, where.at, where), where.latest, words)} are ${side}: a sustained shift${turned(where.isBetter)}.`
  },
}

/** One sentence for a rule that fired at a point: "The last 7 months are all above the mean of 82.1%: a sustained shift." */
export const ruleSentence = (where: FiredWhere, words: SeriesWords): string => says[where.fired.rule](where, words)

/** A sentence for each rule that fired at a point of a chart with limits of its own at every point; the centre line is a mean only of P and U charts. */
export function sentencesAt(chart: PointChart, at: number, words: SeriesWords): string[] {
  const { values, centre, kind } = chart
  const line = kind === 't' || kind === 'g' ? 'centre line' : 'mean'
  const latest = values.findLastIndex((value) => !Number.isNaN(value))
  const [lower, upper] = [chart.lower[at] as number, chart.upper[at] as number]
  return (chart.fired[at] ?? []).map((fired) => ruleSentence({ fired, at, values, centre, line, lower, upper, latest }, words))
}

/** What a run chart says: a sentence for each pattern, the count of runs where chance would not give it, and never a limit. */
export function runSentences({ values, median, patterns, runs, useful, runsLimits, runsVerdict }: RunChart, words: SeriesWords): string[] {
  const latest = values.findLastIndex((value) => !Number.isNaN(value))
  const found = patterns.map(({ rule, way, from, to, length }) => {
    const which = stretch({ from, to }, latest, words)
    if (rule === 'trend') return `${which} ${way === 1 ? 'rise' : 'fall'} (repeats of a value passed over): a trend.`
    const on = length < to - from + 1 ? ' or on it' : ''
    return `${which} are all ${way === 1 ? 'above' : 'below'} the median of ${words.figure(median)}${on}: a shift.`
  })
  if (runsLimits === undefined || runsVerdict === 'as chance has it') return found
  const expected = `chance gives ${runsLimits.least} to ${runsLimits.most} with ${useful} points off the median`
  if (runsVerdict === 'too few')
    return [...found, `The line crosses the median too seldom (${runs} runs; ${expected}): the level has changed.`]
  return [...found, `The line crosses the median too often (${runs} runs; ${expected}): two things may be mixed in one figure.`]
}
