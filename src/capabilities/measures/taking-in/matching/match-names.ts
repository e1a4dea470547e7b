import { plainWords } from '../../../../documents/recognising/look-alikes.ts'
import type { ProposedObservation } from '../reading/proposed.ts'
import type { Known, Meaning, NameKind } from './known.ts'

/** Words of a file that no record goes by: somebody says what they mean. */
export interface NameAsked {
  /** `measure|falls with harm`: what an answer is kept under. */
  key: string
  kind: NameKind
  /** As the file writes them; nothing where it names no place at all. */
  words: string
  /** What it may mean, to be confirmed. */
  guess: Meaning | undefined
  answer: Meaning | undefined
  /** How many figures wait for it. */
  figures: number
  /** The first cell it stands by. */
  at: string
  /** Of a place: its code and where it belongs, as the row says them. */
  code?: string | undefined
  above?: string | undefined
}

type Part = Exclude<Meaning, 'leave out'>
type RowOfPlace = Pick<ProposedObservation, 'place' | 'code' | 'above' | 'isOrganisation' | 'at'>

/** What was answered of names, by key; `*` answers for every other of its kind. */
export type NameAnswers = Readonly<Record<string, Meaning>>

export const nameKey = (kind: NameKind, words: string): string => `${kind}|${plainWords(words)}`

/** Keys of words met before: a file says few names, many times each. */
class Keys {
  readonly #of = { measure: new Map<string, string>(), place: new Map<string, string>(), group: new Map<string, string>() }

  of(kind: NameKind, words: string): string {
    const known = this.#of[kind].get(words)
    if (known !== undefined) return known
    const key = nameKey(kind, words)
    this.#of[kind].set(words, key)
    return key
  }
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((word) => b.has(word)).length
  return both / Math.max(1, Math.max(a.size, b.size))
}
const small = new Set(['the', 'of', 'and', 'a', 'in', 'by', 'for', 'number', 'no', 'per', 'ward', 'total', 'nhs', 'trust', 'foundation'])
const wordsOf = (text: string) =>
  new Set(
    plainWords(text)
      .split(' ')
      .filter((word) => word !== '' && !small.has(word)),
  )

/** The one record whose name shares most words with these, at least half; none where two share as many. */
function nearest<T extends { id: number; name: string; names: readonly string[] }>(words: string, all: readonly T[]): Meaning | undefined {
  const own = wordsOf(words)
  const scored = all
    .map((one) => ({ id: one.id, score: Math.max(...[one.name, ...one.names].map((name) => shares(own, wordsOf(name)))) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  return best && best.score >= 0.5 && best.score > (second?.score ?? 0) ? { id: best.id, part: 'value' } : undefined
}

/** Finds what words of a file mean, each asked once. */
export class NameFinder {
  readonly #known: Known
  readonly #answers: NameAnswers
  readonly #exact = new Map<string, Part>()
  readonly #asked = new Map<string, NameAsked>()
  readonly #titles: readonly string[]
  readonly #keys = new Keys()
  #passesOver = false

  constructor(known: Known, answers: NameAnswers, titles: readonly string[]) {
    this.#known = known
    this.#answers = answers
    this.#titles = titles
    const ambiguous = new Set<string>()
    const add = (kind: NameKind, words: string, meaning: Part) => {
      const key = nameKey(kind, words)
      const before = this.#exact.get(key)
      if (before && before.part === meaning.part && before.id !== meaning.id && meaning.part === 'value') ambiguous.add(key)
      if (!key.endsWith('|') && !before) this.#exact.set(key, meaning)
    }
    for (const { id, name, names, code } of known.measures)
      for (const words of [name, code, ...names]) add('measure', words, { id, part: 'value' })
    for (const { id, numerator, denominator } of known.measures) {
      add('measure', numerator, { id, part: 'numerator' })
      add('measure', denominator, { id, part: 'denominator' })
    }
    for (const { id, name, names } of known.places) for (const words of [name, ...names]) add('place', words, { id, part: 'value' })
    for (const { id, name, characteristic } of known.groups) add('group', `${characteristic} ${name}`, { id, part: 'value' })
    for (const key of ambiguous) this.#exact.delete(key)
  }

  /**
   * Says which organisations a file names. Where few of many are known here, the others are other organisations and
   * passed over; where none is, or most are, the others are asked about: a new one is never lost unseen.
   */
  metWith(rows: readonly Pick<ProposedObservation, 'place' | 'code'>[]): void {
    const organisations = new Map(rows.map((row) => [row.code ?? row.place, row]))
    const isKnown = (word: string | null) => word !== null && this.#find(this.#keys.of('place', word)) !== undefined
    const known = [...organisations.values()].filter(({ place, code }) => isKnown(place) || isKnown(code)).length
    this.#passesOver = known > 0 && organisations.size - known > known
  }

  get asked(): NameAsked[] {
    return [...this.#asked.values()].sort((a, b) => b.figures - a.figures)
  }

  #find(key: string): Meaning | undefined {
    return this.#answers[key] ?? this.#exact.get(key) ?? this.#known.remembered.get(key)
  }

  #ask(kind: NameKind, words: string, at: string, guess: () => Meaning | undefined): Meaning | undefined {
    const key = this.#keys.of(kind, words)
    const known = this.#find(key)
    if (known && (this.#exact.has(key) || !this.#answers[key])) return known
    const asked = this.#asked.get(key)
    if (asked) asked.figures += 1
    else this.#asked.set(key, { key, kind, words, guess: guess(), answer: known, figures: 1, at })
    return known ?? this.#answers[`${kind}|*`]
  }

  measure(words: string, at: string): Meaning | undefined {
    return this.#ask('measure', words, at, () => nearest(words, this.#known.measures))
  }

  /** A place by its code, else its name; an organisation whose code nobody here has is another one. */
  place(row: RowOfPlace): Meaning | 'another organisation' | undefined {
    const { place, code, above, at } = row
    const byCode = code ? this.#find(this.#keys.of('place', code)) : undefined
    if (byCode && !this.#answers[this.#keys.of('place', code as string)]) return byCode
    const words = place ?? code ?? ''
    if (this.#passesOver && code && row.isOrganisation && !this.#find(this.#keys.of('place', words))) return 'another organisation'
    const means = this.#ask('place', words, at, () => (words ? nearest(words, this.#known.places) : this.#titled()))
    const asked = this.#asked.get(this.#keys.of('place', words))
    if (asked && !asked.code && code && code !== words) asked.code = code
    if (asked && !asked.above && above) asked.above = above
    return means
  }

  /** Where a file names no place: the one its titles name, else all of the trust. */
  #titled(): Meaning | undefined {
    const titles = this.#titles.map((title) => ` ${plainWords(title)} `)
    const named = this.#known.places.find(({ name, names }) =>
      [name, ...names].some((words) => titles.some((title) => title.includes(` ${plainWords(words)} `))),
    )
    const place = named ?? this.#known.top
    return place && { id: place.id, part: 'value' }
  }

  group({ characteristic, name }: NonNullable<ProposedObservation['group']>, at: string): Meaning | undefined {
    const alike = this.#known.groups.filter((group) => plainWords(group.name) === plainWords(name))
    const [only] = alike
    const words = `${characteristic ?? ''} ${name}`.trim()
    if (alike.length === 1 && only && characteristic === null) return { id: only.id, part: 'value' }
    return this.#ask('group', words, at, () => (alike.length === 1 && only ? { id: only.id, part: 'value' } : undefined))
  }
}
