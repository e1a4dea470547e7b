import type { Signal } from '../../../spc/signal-of.ts'
import type { MeasureStanding } from '../../measures/index.ts'
import type { LinkedMeasure } from '../weighing/earned-reasons.ts'

/** A measure of an item where it stands, for the weighing and for the eye. */
export interface MeasureOfItem extends LinkedMeasure {
  /** Figures enough to be weighed; otherwise it is shown, and limits and supports nothing. */
  isWeighed: boolean
  variation: Signal['variation']
  assurance: Signal['assurance']
  /** "82.4% in September 2024"; "no figure". */
  latest: string
  href: string
}

const concerns = new Set<Signal['variation']>(['concern_high', 'concern_low'])
const improvements = new Set<Signal['variation']>(['improvement_high', 'improvement_low'])

/** A measure as the table of earned status reads it: special cause concern, a target it never meets, improvement. */
export function asMeasureOfItem({ measure, signal, words, href }: MeasureStanding): MeasureOfItem {
  const variation = signal?.variation ?? 'empty'
  return {
    ref: { kind: 'measure', id: measure.id },
    name: measure.name,
    specialCauseConcern: concerns.has(variation),
    consistentlyFailing: variation !== 'empty' && signal?.assurance === 'fail',
    improving: improvements.has(variation),
    isWeighed: variation !== 'empty' && measure.endedOn === null,
    variation,
    assurance: signal?.assurance ?? null,
    latest: words,
    href,
  }
}

const variationWords: Record<Signal['variation'], string> = {
  common_cause: 'It moves by chance alone.',
  improvement_high: 'It improves by more than chance.',
  improvement_low: 'It improves by more than chance.',
  concern_high: 'It gets worse by more than chance.',
  concern_low: 'It gets worse by more than chance.',
  neutral_high: 'It rises by more than chance.',
  neutral_low: 'It falls by more than chance.',
  empty: 'Too few figures to weigh.',
}
const assuranceWords: Record<NonNullable<Signal['assurance']>, string> = {
  pass: 'It meets its target, whatever chance does.',
  fail: 'It misses its target, whatever chance does.',
  inconsistent: 'It hits and misses its target by chance.',
  empty: '',
}

/** What the figures of a measure say, in one or two sentences. */
export const measureInWords = ({ variation, assurance, latest }: MeasureOfItem): string =>
  latest === 'no figure'
    ? 'It has no figure yet, and is not weighed.'
    : [variationWords[variation], assurance ? assuranceWords[assurance] : ''].filter(Boolean).join(' ')
