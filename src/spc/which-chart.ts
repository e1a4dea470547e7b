import { mdc } from './profile.ts'

/** What is counted: a figure of its own, a share of cases, events over what they are counted over, events alone, or what lies between rare events. */
export const measuredBy = ['value', 'proportion', 'rate', 'count', 'days between', 'cases between'] as const
export type MeasuredBy = (typeof measuredBy)[number]
export type ChartKind = 'run' | 'xmr' | 'p' | "p'" | 'u' | "u'" | 't' | 'g'

export interface ChartAsked {
  by: MeasuredBy
  /** The figures there are, missing ones NaN; numerators of proportions and rates. */
  values: readonly number[]
  /** Of proportions and rates, where they are known. */
  denominators?: readonly number[]
}

/** A chart that suits, and why, in words that follow its name: "run chart because there are 9 points; limits begin at 13". */
export interface ChartSuited {
  chart: ChartKind
  words: string
}

/** Points of a series, or of what follows its latest recalculation, from which limits are shown (Making Data Count). */
export const leastForLimits = mdc.leastForIcons
/** Denominators within a quarter of their average are as good as alike (a common rule of textbooks). */
const alike = 0.25
/** Cases of a proportion, or events of a rate, a point on average from which plain limits are narrower than any process is steady (our choice; Laney, 2002, gives the reason, no number). */
const large = 1000
/** Where more than half of the counts are nought, a chart of counts cannot show that events became fewer (our choice). */
const rare = 0.5

export const chartNames: Record<ChartKind, string> = {
  run: 'run chart',
  xmr: 'XmR chart',
  p: 'P chart',
  "p'": 'P′ chart',
  u: 'U chart',
  "u'": 'U′ chart',
  t: 'T chart',
  g: 'G chart',
}

const suited = (chart: ChartKind, because: string): ChartSuited => ({ chart, words: `${chartNames[chart]} because ${because}` })
const inNumbers = (n: number): string => Math.round(n).toLocaleString('en-GB')

/**
 * Which chart suits a measure. XmR is the first choice, as it is in the NHS; another is named only where XmR would mislead.
 * A chart of days between is advised for rare events even where only counts are given: their days are then needed.
 */
export function chartFor({ by, values, denominators }: ChartAsked): ChartSuited {
  const there = values.filter((value) => !Number.isNaN(value))
  const n = there.length
  if (n < leastForLimits)
    return suited('run', `there ${n === 1 ? 'is 1 point' : `are ${n || 'no'} points`}; limits begin at ${leastForLimits}`)
  if (by === 'days between') return suited('t', 'it counts the days between events')
  if (by === 'cases between') return suited('g', 'it counts the cases between events')
  const noughts = there.filter((value) => value === 0).length
  if (by !== 'value' && noughts / n > rare)
    return suited('t', `events are rare: ${noughts} of ${n} points are nought, so the days between them say more`)
  if (by === 'value') return suited('xmr', 'each figure stands for itself')
  if (by === 'count') return suited('xmr', 'it counts events, and nothing says out of how many')
  const events = there.reduce((sum, one) => sum + one, 0) / n
  return byDenominator(
    by,
    (denominators ?? []).filter((one) => one > 0),
    events,
  )
}

function byDenominator(by: 'proportion' | 'rate', n: readonly number[], events: number): ChartSuited {
  if (n.length === 0) return suited('xmr', 'its denominators are not known')
  const average = n.reduce((sum, one) => sum + one, 0) / n.length
  const [least, most] = [Math.min(...n), Math.max(...n)]
  if (most - average <= alike * average && average - least <= alike * average)
    return suited('xmr', `its denominators are much alike (${inNumbers(least)} to ${inNumbers(most)})`)
  const vary = `its denominators vary (${inNumbers(least)} to ${inNumbers(most)})`
  const narrow = 'plain limits would be too narrow'
  if (by === 'proportion') return average >= large ? suited("p'", `${vary} and are so large that ${narrow}`) : suited('p', vary)
  return events >= large ? suited("u'", `${vary}, and with ${inNumbers(events)} events a point on average ${narrow}`) : suited('u', vary)
}
