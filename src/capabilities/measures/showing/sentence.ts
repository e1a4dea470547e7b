import type { Fired } from '../../../spc/signal.ts'
import type { SeriesReading } from '../analysing/reading.ts'
import { changeOf } from '../board/change.ts'
import { figureInWords } from '../measure.ts'
import { type Frequency, periodInWords } from '../periods.ts'
import { atOdds } from '../targets/at-odds.ts'
import { askedIn, type Target } from '../targets/target.ts'
import { askedInWords } from '../targets/target-words.ts'

/** What a reading says in plain English: the answer, then whether the target will be met. */
export interface Sentence {
  strong: string
  words: string
}

const nouns: Record<Frequency, string> = { day: 'days', week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' }

/** "68.4% in September 2024, worse than chance explains: the last nine lie below the mean, since January 2024." Then the target. */
export function sentenceShown(read: SeriesReading, target: Target | undefined): Sentence {
  const { measure, signal, points } = read
  const last = points.findLast(({ value }) => value !== null)
  if (!last || last.value === null) return { strong: 'No figure has come yet.', words: '' }
  const latest = `${figureInWords(measure, last.value)} in ${periodInWords(last.period, measure.frequency)}`
  const because = reasonOf(read)
  const strong = `${latest}, ${changed[changeOf(signal.variation)]}${because && `: ${because}`}.`
  return {
    strong,
    words: [...(read.own?.sentences ?? []), assuranceInWords(read, target), openInWords(read), read.own?.words].filter(Boolean).join(' '),
  }
}

const changed = {
  concern: 'worse than chance explains',
  improvement: 'better than chance explains',
  change: 'different by more than chance explains; neither way is better',
  common: 'within what chance explains',
  few: 'too few figures to tell a signal from chance',
}

function reasonOf({ measure, signal, points }: SeriesReading): string {
  const [fired] = signal.fired
  if (!fired || changeOf(signal.variation) === 'few') return ''
  const since = signal.since === null ? undefined : points[signal.since]?.period
  const from = since ? `, since ${periodInWords(since, measure.frequency)}` : ''
  return patterns[fired.rule](fired, (bound) => limitIn(bound, measure, signal), from)
}

const limitIn = (way: Fired['way'], measure: SeriesReading['measure'], signal: SeriesReading['signal']): string => {
  const bound = way === 1 ? signal.upper : signal.lower
  return bound === null ? '' : ` of ${figureInWords(measure, bound)}`
}

const patterns: Record<Fired['rule'], (fired: Fired, limit: (way: Fired['way']) => string, from: string) => string> = {
  outside: ({ way }, limit) => (way === 1 ? `it lies above the upper limit${limit(1)}` : `it lies below the lower limit${limit(-1)}`),
  trend: ({ way }, _, from) => `seven or more in a row each ${way === 1 ? 'rose' : 'fell'}${from}`,
  'two in three': ({ way }, limit) => `two of the last three lie near the ${way === 1 ? 'upper' : 'lower'} limit${limit(way)}`,
  shift: ({ way }, _, from) => `seven or more in a row lie ${way === 1 ? 'above' : 'below'} the middle line${from}`,
}

function assuranceInWords({ measure, signal, points }: SeriesReading, target: Target | undefined): string {
  const period = points.at(-1)?.period
  const asked = target && period ? askedInWords(measure, target, period) : null
  if (asked === null || signal.assurance === null) return target ? '' : 'It has no target.'
  if (signal.assurance === 'empty') return `Whether its target, ${asked}, will be met cannot be told from so few figures.`
  if (signal.assurance === 'inconsistent')
    return `Its target, ${asked}, will be met in some ${nouns[measure.frequency]} and missed in others by chance.`
  const latest = points.findLast(({ value }) => value !== null)?.value ?? null
  const odds = atOdds({ assurance: signal.assurance, value: latest, target, asked: target && period ? askedIn(target, period) : null })
  if (odds)
    return `Its target, ${asked}, is ${odds === 'meets' ? 'met' : 'missed'} by the latest figure; its limits would ${odds === 'meets' ? 'miss' : 'meet'} it always, but they tell of the process before it changed.`
  return `Its target, ${asked}, will be ${signal.assurance === 'pass' ? 'met' : 'missed'} unless something changes.`
}

/** What is not settled in the latest figure. */
function openInWords({ points }: SeriesReading): string {
  const last = points.findLast(({ value }) => value !== null)
  if (last?.status === 'provisional') return 'The latest figure is provisional.'
  const latest = last?.status === 'incomplete' ? `The latest figure is from ${last.parts} of ${last.expected} places.` : ''
  return [latest, incompleteInWords(points)].filter(Boolean).join(' ')
}

/** Totals that lack places are not charted: where they are many, it is they that keep the limits away. */
function incompleteInWords(points: SeriesReading['points']): string {
  const figures = points.filter(({ value }) => value !== null)
  const incomplete = figures.filter(({ status }) => status === 'incomplete').length
  return incomplete > 1 && incomplete * 4 > figures.length
    ? `${incomplete} of ${figures.length} figures lack places that should have given one, and have no limits.`
    : ''
}
