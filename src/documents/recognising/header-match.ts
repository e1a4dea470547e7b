import { plainWords } from './look-alikes.ts'
import { isOnlyPeriod } from './read-period.ts'
import type { Field } from './recogniser.ts'

const singular = (words: string) =>
  words
    .split(' ')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ')
const remembered = new Map<string, string>()

/** Words compared without plural or small words. */
function folded(text: string): string {
  const known = remembered.get(text)
  if (known !== undefined) return known
  const words = singular(
    plainWords(text)
      .replace(/\b(the|a|of|for|our|and|or)\b/g, ' ')
      .replace(/\//g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  if (remembered.size < 5_000) remembered.set(text, words)
  return words
}

function likeness(header: string, phrase: string): number {
  if (header === phrase) return 1
  if (phrase.length < 3 || !` ${header} `.includes(` ${phrase} `)) return 0
  const more = header.split(' ').length - phrase.split(' ').length
  return 0.78 - 0.04 * Math.min(more, 6)
}

const best = (header: string, phrases: readonly string[]) =>
  phrases.reduce((most, phrase, at) => Math.max(most, likeness(header, folded(phrase)) - at * 0.004), 0)

/** How surely a header names a field, from 0 to 1. Spare names count for less than half; a header that is only a period may stand over updates. */
export function nameScore(header: string, field: Field): number {
  const plain = folded(header)
  if (plain === '' || field.never?.test(plainWords(header))) return 0
  const bare = field.besides ? folded(plainWords(header).replace(field.besides, ' ')) : plain
  const sure = Math.max(best(plain, field.called), bare === plain ? 0 : best(bare, field.called) - 0.06)
  const spare = field.spare ? best(plain, field.spare) * 0.55 : 0
  const period = (field.many || field.latest) && isOnlyPeriod(header) ? 0.5 : 0
  return Math.max(sure, spare, period)
}
