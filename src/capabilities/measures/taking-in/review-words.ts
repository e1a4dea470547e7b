import { count, listed } from '../../../kernel/words.ts'
import { periodInWords, periodShort } from '../periods.ts'
import type { Outcome, ReadyFigure } from './outcome.ts'

/** "1,240 figures of 12 measures at 9 places, September 2024": what is in a file or a batch. */
export function whatIn(ready: readonly ReadyFigure[]): string {
  const [measures, places] = [new Set(ready.map(({ of }) => of.measureId)), new Set(ready.map(({ of }) => of.placeId))]
  const [only] = ready
  const of = measures.size === 1 && only ? only.of.measure.name : count(measures.size, 'measure')
  const at = places.size === 1 && only ? only.of.place : count(places.size, 'place')
  return ready.length === 0 ? 'no figure' : `${count(ready.length, 'figure')} of ${of} at ${at}, ${periodsIn(ready)}`
}

/** "September 2024", or from the first period to the last. */
export function periodsIn(ready: readonly ReadyFigure[]): string {
  const sorted = [...ready].sort((a, b) => a.period.localeCompare(b.period))
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return ''
  const words = ({ period, of }: ReadyFigure) => periodInWords(period, of.measure.frequency)
  const short = ({ period, of }: ReadyFigure) => periodShort(period, of.measure.frequency)
  return words(first) === words(last) ? words(first) : `${short(first)} to ${short(last)}`
}

/** How many would be new, revised and the same, in words. */
export function doesInWords(ready: readonly ReadyFigure[]): string {
  const of = (does: ReadyFigure['does']) => ready.filter((one) => one.does === does).length
  const parts = [
    of('added') > 0 && `${of('added').toLocaleString('en-GB')} new`,
    of('revised') > 0 && `${of('revised').toLocaleString('en-GB')} revised`,
    of('same') > 0 && `${of('same').toLocaleString('en-GB')} the same as held`,
  ].filter((part): part is string => Boolean(part))
  return parts.length === 0 ? '' : `${listed(parts)}.`
}

/** The answer that opens a review, and what it rests on. */
export function leadOf({ ready, open, leftOut, matched }: Outcome): { answer: string; words: string } {
  const questions = open === 0 ? '' : `; ${count(open, 'question')}`
  const words = [
    doesInWords(ready),
    leftOut > 0 ? `${count(leftOut, 'figure')} left out.` : '',
    matched.elsewhere.figures > 0
      ? `${count(matched.elsewhere.figures, 'figure')} of ${count(matched.elsewhere.organisations, 'other organisation')} ${matched.elsewhere.figures === 1 ? 'is' : 'are'} not taken.`
      : '',
    'Nothing has been written yet.',
  ]
  const what = whatIn(ready)
  return { answer: `${what.charAt(0).toUpperCase()}${what.slice(1)}${questions}.`, words: words.filter(Boolean).join(' ') }
}

/** A sign of what would be written, to notice that the records, or the answers, changed while somebody looked. */
export function signOf(ready: readonly ReadyFigure[]): string {
  let sign = 7
  for (const { does, period, was, of, value, numerator, denominator, status } of ready)
    for (const letter of [of.series, period, does, was?.value, value, numerator, denominator, status].join('|'))
      sign = (sign * 31 + letter.charCodeAt(0)) % 2_147_483_647
  return `${ready.length}-${sign}`
}
