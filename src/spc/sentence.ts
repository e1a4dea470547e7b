import type { Group } from './group.ts'
import { ruleSentence, type SeriesWords, whenInWords } from './rule-words.ts'
import type { Series } from './series.ts'
import { type Signal, signalOf } from './signal-of.ts'
import { leastForLimits } from './which-chart.ts'

/** An XmR series in plain English: its latest figure, what it does, whether it will meet its target. Whole sentences, one after another. */
export function sentenceOf(series: Series, words: SeriesWords): string {
  const signal = signalOf(series)
  return [latestSentence(signal, words), variationSentence(series, signal, words), assuranceSentence(series, signal, words)]
    .filter((one) => one !== '')
    .join(' ')
}

/** "84.1% in September 2024.", and that a later figure is not there, or none since limits began anew. */
function latestSentence({ points, missing, latest, recalculatedAt }: Signal, words: SeriesWords): string {
  if (latest) {
    const since = latest.at < points - 1 ? ` There is no figure for ${words.period(points - 1)}.` : ''
    return `${words.figure(latest.value)} ${whenInWords(words, latest.at)}.${since}`
  }
  if (points === missing || recalculatedAt === null) return 'There is no figure yet.'
  return `There is no figure since limits were recalculated ${whenInWords(words, recalculatedAt)}.`
}

/** What the latest figure says of the process, the rule that is shown first. */
function variationSentence(series: Series, signal: Signal, words: SeriesWords): string {
  const group = series.groups.at(-1) as Group
  const { latest, recalculatedAt } = signal
  if (!latest) return ''
  const since = recalculatedAt === null ? '' : ` since limits were recalculated ${whenInWords(words, recalculatedAt)}`
  if (series.variation === 'empty')
    return `Too few points${since} to tell a signal from chance: ${signal.pointsSince} of ${leastForLimits} needed.`
  const [fired] = signal.fired
  if (fired) {
    const from = recalculatedAt ?? 0
    const said = ruleSentence(
      {
        fired,
        at: latest.at - from,
        values: group.values,
        centre: group.limits.mean,
        line: 'mean',
        lower: group.limits.lower,
        upper: group.limits.upper,
        isBetter: betterOf(group, latest.at - from),
        latest: latest.at - from,
      },
      { ...words, period: (at) => words.period(at + from) },
    )
    return since ? `${said} Limits were recalculated ${whenInWords(words, recalculatedAt as number)}.` : said
  }
  return commonSentence(signal, words, since)
}

const betterOf = ({ types }: Group, at: number): boolean | undefined =>
  types[at] === 'special_cause_improvement' ? true : types[at] === 'special_cause_concern' ? false : undefined

function commonSentence({ mean, lower, upper, pointsSince }: Signal, { figure }: SeriesWords, since: string): string {
  if (mean !== null && (lower === null || upper === null)) {
    if (pointsSince < 2) return `One figure${since} has no limits.`
    return `Limits cannot be worked out${since}, as the figures do not vary.`
  }
  if (lower === null || upper === null) return ''
  if (lower === upper) return `Every figure${since} is ${figure(lower)}.`
  return `It varies by chance only${since}: figures between ${figure(lower)} and ${figure(upper)} are to be expected.`
}

/** Whether the process, as it is, will meet the target; nothing where there is none, or too few points to say. */
function assuranceSentence({ assurance, groups }: Series, { target, latest }: Signal, { figure }: SeriesWords): string {
  if (target === null || !latest || assurance === 'empty') return ''
  if (assurance === null) return `Its target of ${figure(target)} is not judged, as neither direction is better.`
  if (isBeyond(latest.value, target, groups.at(-1) as Group)) {
    const [does, promise] = assurance === 'pass' ? ['misses', 'meet'] : ['meets', 'miss']
    return `Its latest figure ${does} the target of ${figure(target)}, which its limits would always ${promise}: they tell of the process before it changed.`
  }
  if (assurance === 'pass') return `It will meet the target of ${figure(target)} unless something changes.`
  if (assurance === 'fail') return `It will miss the target of ${figure(target)} unless something changes.`
  const { lower } = (groups.at(-1) as Group).limits
  return Number.isNaN(lower)
    ? `Whether it will meet the target of ${figure(target)} cannot be told without limits.`
    : `It may or may not meet the target of ${figure(target)}, which lies within its limits.`
}

/** A figure on the far side of a target that lies beyond the limits: what they promise, it does not keep. A series with a trend does so. */
const isBeyond = (value: number, target: number, { limits: { lower, upper } }: Group): boolean =>
  (target > upper && value > target) || (target < lower && value < target)
