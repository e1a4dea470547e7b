import { type Day, dayInWords, dayOf } from '../../../kernel/day.ts'
import { listed, opening } from '../../../kernel/words.ts'
import type { ItemPromise, PromiseOutcome } from '../item.ts'
import type { Problem } from '../planning/state.ts'
import { isMentioned } from '../weighing/promises.ts'
import type { Standing } from '../weighing/standing.ts'
import { promisesDue, shortLabel } from './desk.ts'
import { draftOf, promiseFields, type Typed } from './typed.ts'

/** What may be said of a promise. */
export const outcomes: { value: PromiseOutcome; label: string }[] = [
  { value: 'open', label: 'Not said' },
  { value: 'kept', label: 'Kept' },
  { value: 'part kept', label: 'Part kept' },
  { value: 'new date', label: 'Not yet: a new date' },
  { value: 'dropped', label: 'Dropped' },
]

/** What the writer says became of one promise. */
export interface Settlement {
  promise: ItemPromise
  outcome: PromiseOutcome
  words: string
  newDay: Day | undefined
  /** Something stands in the boxes of the new day, a date or not. */
  dayTyped: boolean
}

/** The day a promise was put off to when this update was sent before. */
const putOffTo = ({ promises, period }: Standing, { text }: ItemPromise): Day | undefined =>
  promises.find((p) => p.cameFrom === 'new date' && p.madeIn === period.label && p.text === text)?.day ?? undefined

/** What is said in the boxes of each promise due. */
export const settlementsIn = (standing: Standing, values: Typed): Settlement[] =>
  promisesDue(standing).map((promise) => {
    const names = promiseFields(promise.id)
    const part = (name: string) => (values[`${names.day}-${name}`] ?? '').trim()
    const dayTyped = ['day', 'month', 'year'].some((name) => part(name) !== '')
    return {
      promise,
      outcome: outcomes.find(({ value }) => value === values[names.outcome])?.value ?? 'open',
      words: (values[names.words] ?? '').trim(),
      newDay: dayTyped ? dayOf(Number(part('year')), Number(part('month')), Number(part('day'))) : putOffTo(standing, promise),
      dayTyped,
    }
  })

/** A promise put off needs the day it is now for; one already put off in this update has its new promise. Words or a day beside a promise of which nothing is said would be lost. */
export const whyNotSettled = (settlements: readonly Settlement[], today: Day): Problem[] =>
  settlements.flatMap(({ promise, outcome, words, newDay, dayTyped }) => {
    const fields = promiseFields(promise.id)
    if (outcome === 'open' && (words || dayTyped))
      return [{ field: fields.outcome, words: `Select what became of “${promise.text}”, or clear the boxes beneath` }]
    if (outcome !== 'new date')
      return dayTyped ? [{ field: fields.outcome, words: `Select “Not yet: a new date” for “${promise.text}”, or clear the day` }] : []
    if (newDay === undefined && (promise.outcome !== 'new date' || dayTyped))
      return [{ field: fields.day, words: `Enter the new day for “${promise.text}”, such as 30 11 2024` }]
    return newDay === undefined || newDay > today
      ? []
      : [{ field: fields.day, words: `The new day for “${promise.text}” must be later than today` }]
  })

/** A promise due, with how it stands in the words now in the boxes. */
export interface PromiseLine extends Settlement {
  stands: string
  /** Nothing says what became of it. */
  silent: boolean
}

/** The promises due, each with how it stands: what the writer says of it, else whether the text mentions it. */
export function promiseLines(standing: Standing, values: Typed): PromiseLine[] {
  const draft = draftOf(values)
  const text = `${draft.text}\n${draft.nothingChangedBecause}`
  return settlementsIn(standing, values).map((said) => {
    const mentioned = isMentioned(said.promise, text)
    return { ...said, stands: standsOf(said, mentioned), silent: said.outcome === 'open' && !mentioned }
  })
}

function standsOf({ outcome, words, newDay }: Settlement, mentioned: boolean): string {
  if (outcome === 'open') return mentioned ? 'Mentioned' : 'Not yet mentioned'
  const name = {
    kept: 'Kept',
    'part kept': 'Part kept',
    'new date': newDay ? `Now ${dayInWords(newDay)}` : 'A new date',
    dropped: 'Dropped',
  }[outcome]
  return words ? `${name}: ${words}` : name
}

/** "Of 3 promises from Q1, 1 is kept and 1 is not yet mentioned." in two parts: the last is the one to look at. Undefined when none is due. */
export function promisesInWords(lines: readonly PromiseLine[], period: string): { words: string; firm?: string } | undefined {
  if (lines.length === 0) return undefined
  const from = [...new Set(lines.map(({ promise }) => shortLabel(promise.madeIn, period)))]
  const number = (n: number, words: string) => (n === 0 ? [] : [`${n} ${n === 1 ? 'is' : 'are'} ${words}`])
  const told = [
    ...number(lines.filter((l) => l.outcome === 'kept').length, 'kept'),
    ...number(lines.filter((l) => l.outcome === 'part kept').length, 'part kept'),
    ...number(lines.filter((l) => l.outcome === 'new date').length, 'put off'),
    ...number(lines.filter((l) => l.outcome === 'dropped').length, 'dropped'),
    ...number(lines.filter((l) => l.outcome === 'open' && !l.silent).length, 'mentioned'),
  ]
  const silent = lines.filter((l) => l.silent).length
  if (lines.length === 1) return oneInWords(`The one promise from ${listed(from)}`, told[0])
  const lead = `Of ${lines.length} promises from ${listed(from)},`
  if (silent === 0) return { words: `${lead} ${listed(told)}.` }
  const firm = `${silent} ${silent === 1 ? 'is' : 'are'} not yet mentioned`
  return { words: told.length > 0 ? `${lead} ${told.join(', ')} and` : lead, firm }
}

/** "The one promise from Q1 is kept." */
const oneInWords = (lead: string, told: string | undefined) =>
  told ? { words: `${lead} ${told.replace(/^1 /, '')}.` } : { words: lead, firm: 'is not yet mentioned' }

/** "Three questions before you send." */
export const questionsBefore = (n: number): string => `${opening(n)} ${n === 1 ? 'question' : 'questions'} before you send.`
