import { remembered } from '../../../kernel/remembered.ts'
import { wordsOf } from './content-words.ts'
import { sentencesIn } from './sentences.ts'

/** Fewer words are a turn of phrase, not a text that stands in two places. */
const fewestWords = 8

interface Spelt {
  sentence: string
  words: number
  /** Its words with one space between, and one at each end, so that only whole words are found in it. */
  spaced: string
  /** Its letters without spaces, so that one slip of the keyboard can be told. */
  letters: string
}

const speltIn = remembered((text: string): Spelt[] =>
  sentencesIn(text).flatMap(({ text: sentence }) => {
    const words = wordsOf(sentence)
    return words.length < fewestWords ? [] : [{ sentence, words: words.length, spaced: ` ${words.join(' ')} `, letters: words.join('') }]
  }),
)

const digits = (letters: string) => letters.replace(/\D/g, '')

/** The same letters, or one letter more, less or other; another figure is another fact. */
function isSlipOf(a: string, b: string): boolean {
  if (a === b) return true
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  if (longer.length - shorter.length > 1 || digits(a) !== digits(b)) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at += 1
  return shorter.slice(shorter.length === longer.length ? at + 1 : at) === longer.slice(at + 1)
}

const standsIn = (one: Spelt, other: Spelt) =>
  one.words <= other.words ? other.spaced.includes(one.spaced) || isSlipOf(one.letters, other.letters) : false

/** The sentences of eight words or more that stand in both texts: the same to a letter, or one within the other; as the first text has them. */
export function sentencesShared(text: string, other: string): string[] {
  const theirs = speltIn(other)
  return speltIn(text)
    .filter((mine) => theirs.some((one) => standsIn(mine, one) || standsIn(one, mine)))
    .map(({ sentence }) => sentence)
}

/** Two rows that say the same. */
export interface SharedText<Row> {
  one: Row
  other: Row
  sentences: string[]
}

/** Where a sentence could stand again: under every eight words in a row, and, for one slip of a letter, under the half that the slip leaves alone. */
function placesOf({ spaced, letters }: Spelt): string[] {
  const words = spaced.trim().split(' ')
  const runs = words.slice(fewestWords - 1).map((_, at) => words.slice(at, at + fewestWords).join(' '))
  const halves = [letters.length - 2, letters.length - 1].map((length) => Math.floor(length / 2))
  return [...runs, ...halves.flatMap((half) => [letters.slice(0, half), `…${letters.slice(-half)}`])]
}

/**
 * Every pair of rows with a sentence of eight words or more in common, in the order of the rows. Sentences meet in an index of
 * their runs of words, so that 400 rows are compared in one pass and only those that could match are looked at.
 */
export function rowsThatShare<Row extends { text: string }>(rows: readonly Row[]): SharedText<Row>[] {
  const held = new Map<string, Set<number>>()
  const pairs = new Set<string>()
  for (const [at, { text }] of rows.entries()) {
    const places = new Set(speltIn(text).flatMap(placesOf))
    for (const place of places) {
      const there = held.get(place) ?? new Set()
      for (const earlier of there) pairs.add(`${earlier} ${at}`)
      held.set(place, there.add(at))
    }
  }
  return [...pairs]
    .map((pair) => pair.split(' ').map(Number))
    .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
    .flatMap(([a, b]) => {
      const [one, other] = [rows[a as number] as Row, rows[b as number] as Row]
      const sentences = sentencesShared(one.text, other.text)
      return sentences.length > 0 ? [{ one, other, sentences }] : []
    })
}
