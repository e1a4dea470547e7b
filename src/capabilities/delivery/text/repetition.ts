import { remembered } from '../../../kernel/remembered.ts'
import { wordsOf } from './content-words.ts'
import { type Sentence, sentencesIn } from './sentences.ts'

/** Shares from 0 to 1, and a run in words. A trust may set its own; the defaults separate the classes found by hand in real plans. */
export interface RepetitionLimits {
  /** So much of the new text is old that nothing new is said. */
  same: number
  /** At least this share of the new text is old. */
  mostly: number
  /** At least this share of the old text is carried into the new: it was repeated and then added to. */
  carried: number
  /** Words in a row that must agree before they count as repeated. */
  run: number
}

export const usualLimits: RepetitionLimits = { same: 0.95, mostly: 0.5, carried: 0.9, run: 5 }

export type RepetitionClass = 'same' | 'extended' | 'mostly the same' | 'new'

export interface Repetition {
  class: RepetitionClass
  /** Share of the new text's words that last period's text already held, 0 to 1. */
  share: number
  /** The sentences of the new text that are repeated. */
  repeated: Sentence[]
}

/** Months, quarters and years stand for one another, so that "by September" made "by October" is still the same sentence. */
const plain = (text: string): string[] =>
  wordsOf(
    text
      .replace(
        /\b(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|Sept(?:ember)?|October|November|December)(?:\s+\d{4})?)\b/g,
        ' period ',
      )
      .replace(/\b(?:Q[1-4](?:\s+\d{2,4}\/\d{2,4})?|20\d\d(?:\/\d\d)?)\b/gi, ' period '),
  )

/** A changed figure or a changed yes-and-no is news, however alike the words around it. */
const isTelling = (word: string) => /\d/.test(word) || /^(?:not|no|never|cannot|without|delayed|completed?|done|stopped)$/.test(word)
const newsReach = 8

interface Marked {
  sentence: Sentence
  words: string[]
  old: boolean[]
}

const runsOf = (words: readonly string[], run: number): string[] => words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' '))

interface Spelt {
  letters: string
  telling: string
}
const spelt = (words: readonly string[]): Spelt => ({ letters: words.join(''), telling: words.filter(isTelling).join(' ') })

/** The same letters, or one letter's slip of the keyboard in a sentence long enough for that to be a slip. */
function alike(a: Spelt, b: Spelt): boolean {
  if (a.letters === b.letters) return true
  const [shorter, longer] = a.letters.length <= b.letters.length ? [a.letters, b.letters] : [b.letters, a.letters]
  if (shorter.length < 20 || longer.length - shorter.length > 1 || a.telling !== b.telling) return false
  let at = 0
  while (at < shorter.length && shorter[at] === longer[at]) at += 1
  return shorter.slice(shorter.length === longer.length ? at + 1 : at) === longer.slice(at + 1)
}

function mark(text: string, other: string, run: number): Marked[] {
  const known = new Set(runsOf(plain(other), run))
  const others = sentencesIn(other).map((s) => spelt(plain(s.text)))
  const sentences = sentencesIn(text).map((sentence) => ({ sentence, words: plain(sentence.text) }))
  const all = sentences.flatMap((s) => s.words)
  const old = all.map(() => false)
  for (const [at, words] of runsOf(all, run).entries()) if (known.has(words)) old.fill(true, at, at + run)
  let from = 0
  return sentences.map(({ sentence, words }) => {
    const own = old.slice(from, from + words.length)
    from += words.length
    const now = spelt(words)
    if (others.some((earlier) => alike(now, earlier))) return { sentence, words, old: own.fill(true) }
    return { sentence, words, old: withoutNews(words, own) }
  })
}

const withoutNews = (words: readonly string[], old: readonly boolean[]): boolean[] => {
  const news = words.flatMap((word, at) => (isTelling(word) && !old[at] ? [at] : []))
  return old.map((is, at) => is && !news.some((n) => Math.abs(n - at) <= newsReach))
}

const shareOf = (marked: readonly Marked[]): number => {
  const words = marked.flatMap((m) => m.old)
  return words.length === 0 ? 0 : words.filter(Boolean).length / words.length
}

/**
 * How much of an update repeats the period before: case, punctuation, order and changed period names are ignored; figures are not.
 * Words count as repeated in runs of five, or in whole sentences alike to a letter, which is how the classes in real plans were found.
 */
export function repetitionOf(text: string, earlier: string, limits: RepetitionLimits = usualLimits): Repetition {
  const marked = mark(text, earlier, limits.run)
  const share = shareOf(marked)
  const carried = shareOf(mark(earlier, text, limits.run))
  const repeated = marked.filter((m) => m.old.filter(Boolean).length >= m.old.length * 0.9).map((m) => m.sentence)
  return { class: classOf({ share, carried, whole: repeated.length === marked.length }, limits), share, repeated }
}

/** The same: nearly all old, and either every sentence is or all that stood there still does, so that "Noted." makes nothing new. */
function classOf(found: { share: number; carried: number; whole: boolean }, limits: RepetitionLimits): RepetitionClass {
  if (found.share >= limits.same && (found.whole || found.carried >= limits.carried)) return 'same'
  if (found.carried >= limits.carried) return 'extended'
  return found.share >= limits.mostly ? 'mostly the same' : 'new'
}

/** The class of two texts by the usual limits, remembered: every page asks it of the same pairs. */
export const repetitionClassOf = remembered((text: string, earlier: string): RepetitionClass => repetitionOf(text, earlier).class)
