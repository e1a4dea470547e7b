import type { Fired } from '../../../spc/signal.ts'
import type { Held } from './held.ts'

const words: Record<Fired['rule'], (up: boolean) => string> = {
  outside: (up) => `is ${up ? 'above its upper' : 'below its lower'} process limit`,
  trend: (up) => `ends seven or more figures in a row that ${up ? 'rise' : 'fall'}`,
  'two in three': (up) => `makes two of three figures close to its ${up ? 'upper' : 'lower'} process limit`,
  shift: (up) => `ends seven or more figures in a row ${up ? 'above' : 'below'} its mean`,
}

/** "84.1% in September 2024 ends seven or more figures in a row above its mean, since March 2024". */
export function firedInWords({ latest, signal, periodOf }: Held): string {
  const [fired] = signal?.fired ?? []
  if (!latest || !signal || !fired) return ''
  const since = signal.since !== null && signal.latest && signal.since < signal.latest.at ? `, since ${periodOf(signal.since)}` : ''
  return `${latest.words} in ${latest.period} ${words[fired.rule](fired.way === 1)}${since}`
}

/** "84.1% in September 2024 against 82.9% in June 2024 is within what this measure does by chance". */
export function chanceInWords({ latest, before, signal, inWords }: Held): string {
  if (!latest) return ''
  const against = before && before.period !== latest.period ? ` against ${before.words} in ${before.period}` : ''
  const reach = signal?.lower == null || signal.upper == null ? '' : ` (${inWords(signal.lower)} to ${inWords(signal.upper)})`
  return `${latest.words} in ${latest.period}${against} is within what this measure does by chance${reach}`
}
