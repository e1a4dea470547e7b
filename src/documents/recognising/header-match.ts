import { plainWords } from './look-alikes.ts'
import { isOnlyPeriod } from './read-period.ts'
import type { Field, Recogniser } from './recogniser.ts'

const singular = (words: string) =>
  words
    .split(' ')
    .map((word) => (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
    .join(' ')

/** Words compared without plural or small words. */
const folded = (text: string): string =>
  singular(
    plainWords(text)
      .replace(/\b(the|a|of|for|our|and|or|in)\b/g, ' ')
      .replace(/\//g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

const known = new WeakMap<readonly string[], string[]>()

/** A list of names, folded once. */
function foldedNames(names: readonly string[]): string[] {
  const before = known.get(names)
  if (before) return before
  const now = names.map(folded)
  known.set(names, now)
  return now
}

function likeness(header: string, phrase: string): number {
  if (header === phrase) return 1
  if (phrase.length < 3 || !` ${header} `.includes(` ${phrase} `)) return 0
  const more = header.split(' ').length - phrase.split(' ').length
  return 0.8 - 0.05 * more
}

const best = (header: string, phrases: readonly string[]) =>
  foldedNames(phrases).reduce((most, phrase, at) => Math.max(most, likeness(header, phrase) - at * 0.004), 0)

interface Plain {
  words: string
  folded: string
  onlyPeriod: boolean
}

const lately = new Map<string, Plain>()

/** A header made plain once, though every field of every kind asks. */
function plainOf(header: string): Plain {
  const before = lately.get(header)
  if (before) return before
  if (lately.size > 500) lately.clear()
  const words = plainWords(header)
  const now = { words, folded: folded(words), onlyPeriod: isOnlyPeriod(header) }
  lately.set(header, now)
  return now
}

/** How surely a header names a field, from 0 to 1. Spare names count for little more than half; a header that is only a period may stand over updates. */
export function nameScore(header: string, field: Field, spareToo = true): number {
  const { words, folded: plain, onlyPeriod } = plainOf(header)
  if (plain === '' || field.never?.test(words)) return 0
  const without = field.besides ? words.replace(field.besides, ' ') : words
  const bestOf = (phrases: readonly string[]) =>
    Math.max(best(plain, phrases), without === words ? 0 : best(folded(without), phrases) - 0.06)
  const sure = bestOf(field.called)
  const spare = spareToo && field.spare ? bestOf(field.spare) * 0.55 : 0
  const shaped = field.shaped?.test(words) ? 0.8 : 0
  return Math.max(sure, spare, shaped, (field.many || field.latest) && onlyPeriod ? 0.5 : 0)
}

const exact = new WeakMap<readonly Recogniser[], Set<string>>()

function namesOf(recognisers: readonly Recogniser[]): Set<string> {
  const before = exact.get(recognisers)
  if (before) return before
  const now = new Set(
    recognisers.flatMap(({ fields }) => fields.flatMap(({ called, spare = [] }) => [...foldedNames(called), ...foldedNames(spare)])),
  )
  now.delete('')
  exact.set(recognisers, now)
  return now
}

/** A quick look: at least two cells of the row are names of columns, word for word. */
export const looksLikeHeader = (cells: readonly string[], recognisers: readonly Recogniser[]): boolean =>
  cells.filter((words) => words.length > 1 && words.length <= 40 && !/\d/.test(words) && namesOf(recognisers).has(folded(words))).length >=
  2
