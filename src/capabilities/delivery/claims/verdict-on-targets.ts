import type { Asked, Held } from './held.ts'
import type { Found } from './verdict.ts'

const none: Found = ['cannot tell', 'too little known', 'no target is in force for its latest figure']

const meets = (value: number, { value: asked, comparison }: Asked): boolean => (comparison === 'at least' ? value >= asked : value <= asked)

/** "84.1% in September 2024 against at least 85.0%, its trajectory". */
const againstInWords = ({ latest, asked, inWords }: Held): string =>
  latest && asked
    ? `${latest.words} in ${latest.period} against ${asked.comparison} ${inWords(asked.value)}, its ${asked.isTrajectory ? 'trajectory' : 'target'}`
    : ''

/** The target in force for the latest figure, met or not. */
export function metWords(held: Held): Found {
  const { latest, asked } = held
  if (!latest || !asked) return none
  return [meets(latest.value, asked) ? 'supported' : 'not supported', asked.isTrajectory ? 'trajectory' : 'target', againstInWords(held)]
}

/** A trajectory says what on track means; a standing target only where it is met or missed whatever chance does. */
export function trackWords(held: Held): Found {
  const { latest, asked, signal } = held
  if (!latest || !asked) return none
  if (asked.isTrajectory || !meets(latest.value, asked)) return metWords(held)
  if (signal?.assurance === 'pass') return ['supported', 'assurance', `${againstInWords(held)}, which its limits always meet`]
  if (signal?.assurance === 'fail') return ['not supported', 'assurance', `${againstInWords(held)}, which its limits never meet`]
  const words = signal?.variation === 'empty' ? 'with too few figures to tell more' : 'which it hits and misses by chance'
  return ['cannot tell', 'assurance', `${againstInWords(held)}, ${words}`]
}

/** Met now, and so that chance cannot miss it. */
export function assuredWords(held: Held): Found {
  const { latest, asked, signal } = held
  if (!latest || !asked) return none
  if (!meets(latest.value, asked)) return metWords(held)
  if (signal?.assurance === 'pass') return ['supported', 'assurance', `${againstInWords(held)}, which its limits always meet`]
  if (signal?.assurance === 'fail') return ['not supported', 'assurance', `${againstInWords(held)}, which its limits never meet`]
  return ['not supported', 'assurance', `${againstInWords(held)}, which it hits and misses by chance`]
}
