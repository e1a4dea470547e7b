import { type Day, dayInWords } from '../../../kernel/day.ts'
import type { ItemMilestone, ItemPromise } from '../item.ts'
import { datesOffered } from '../planning/dates-offered.ts'
import { wordsOf } from '../text/content-words.ts'
import type { Precision, Span } from '../text/dates-in-text.ts'
import { whenInWords } from '../text/when-in-words.ts'
import { isMentioned, promisesInText } from '../weighing/promises.ts'
import { pathRowsIn } from './path.ts'
import type { Typed } from './typed.ts'

/** Something in the words that could be kept: as a promise to be asked about, or as a milestone. */
export interface Offer {
  key: string
  /** The sentence, as written. */
  text: string
  day: Day | undefined
  precision: Precision | undefined
  /** The words sound like a promise; otherwise they only name a day. */
  promised: boolean
}

/** A quarter of the calendar that is still to come. */
export interface QuarterAhead {
  id: number
  label: string
  starts: Day
  ends: Day
}

const most = 6

/** The same for the same words, however they are spaced or stopped. */
export function offerKey(text: string): string {
  let sum = 5381
  for (const letter of wordsOf(text).join(' ')) sum = ((sum * 33) ^ (letter.codePointAt(0) ?? 0)) >>> 0
  return sum.toString(36)
}

export const offerField = (key: string): string => `keep-${key}`

interface Around {
  span: Span
  today: Day
  promises: readonly ItemPromise[]
  milestones: readonly ItemMilestone[]
}

/** What the words could be held to: things promised, and days to come that no milestone holds; what is kept already is not offered again. */
export function offersIn(values: Typed, { span, today, promises, milestones }: Around): Offer[] {
  const text = values.text ?? ''
  const toCome = (day: Day | undefined) => day === undefined || day > today
  const isHeld = (sentence: string, day: Day | undefined) =>
    promises.some((p) => p.text === sentence || (p.day === day && isMentioned({ text: p.text }, sentence))) ||
    milestones.some(
      (m) => m.actual === null && (m.forecasts.at(-1)?.day ?? m.baseline) === day && isMentioned({ text: m.title }, sentence),
    ) ||
    pathRowsIn(values).some((row) => row.day === day && isMentioned({ text: row.what }, sentence))
  const promised = promisesInText(text, span)
    .filter((found) => toCome(found.day) && !isHeld(found.text, found.day))
    .map((found) => ({ ...found, day: found.day, precision: found.precision, key: offerKey(found.text), promised: true }))
  const dated = datesOffered(text, span, milestones)
    .filter(({ day, words }) => toCome(day) && !isHeld(words, day))
    .map(({ day, precision, words }) => ({ text: words, day, precision, key: offerKey(words), promised: false }))
  const all: Offer[] = [
    ...promised,
    ...dated.filter(({ text: words }) => !promised.some((p) => p.text.startsWith(words.replace(/…$/, '')))),
  ]
  return all.filter(({ key }, at) => all.findIndex((one) => one.key === key) === at).slice(0, most)
}

/** "13 December 2024", "Q3 2024/25". */
export const offerWhen = ({ day, precision = 'day' }: Pick<Offer, 'day' | 'precision'>): string => {
  if (day === undefined) return 'no day'
  return precision === 'month' || precision === 'quarter' || precision === 'day'
    ? whenInWords(day, precision)
    : `the end of ${dayInWords(day).replace(/^\d+ /, '')}`
}

/** What may be chosen for one offer: its own day, a quarter to come, a milestone, or none of it. */
export function choicesFor(offer: Offer, quarters: readonly QuarterAhead[]): { value: string; label: string }[] {
  const when = offerWhen(offer)
  return [
    { value: '', label: 'Not chosen' },
    ...(offer.day ? [{ value: 'as said', label: `A promise, for ${when}` }] : []),
    ...quarters
      .filter(({ label }) => label !== when)
      .map(({ id, label }) => ({ value: `quarter ${id}`, label: `A promise, for ${label}` })),
    ...(offer.day ? [{ value: 'milestone', label: `A milestone, for ${when}` }] : []),
    { value: 'neither', label: offer.promised ? 'Not a promise' : 'Neither' },
  ]
}

/** The promises in the words for a day to come of which the writer has said nothing yet. */
export const notChosen = (offers: readonly Offer[], values: Typed): { text: string; when: string }[] =>
  offers
    .filter(({ promised, day, key }) => promised && day !== undefined && !(values[offerField(key)] ?? ''))
    .map((offer) => ({ text: offer.text, when: offerWhen(offer) }))

/** What the writer chose to keep. */
export interface Kept {
  promises: { text: string; day: Day | null; periodId: number | null }[]
  milestones: { title: string; day: Day; precision: string }[]
}

/** Reads the choices; a quarter that was said is kept as that quarter where the calendar has it, else by its last day. */
export function keptIn(offers: readonly Offer[], values: Typed, quarters: readonly QuarterAhead[]): Kept {
  const kept: Kept = { promises: [], milestones: [] }
  for (const { key, text, day, precision = 'day' } of offers) {
    const chosen = values[offerField(key)] ?? ''
    const quarter = quarters.find(({ id }) => chosen === `quarter ${id}`)
    if (quarter) kept.promises.push({ text, day: null, periodId: quarter.id })
    else if (chosen === 'as said' && day) {
      const within = precision === 'quarter' ? quarters.find(({ ends }) => ends === day) : undefined
      kept.promises.push({ text, day: within ? null : day, periodId: within?.id ?? null })
    } else if (chosen === 'milestone' && day) kept.milestones.push({ title: text.slice(0, 300), day, precision: precisionKept(precision) })
  }
  return kept
}

const precisionKept = (precision: Precision): string =>
  precision === 'day' || precision === 'month' || precision === 'quarter' ? precision : 'month'
