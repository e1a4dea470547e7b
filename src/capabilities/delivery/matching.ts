import { type Ref, refKey } from '../../kernel/ref.ts'
import { contentOf, wordsOf } from './text/content-words.ts'

/** What a row or an item is known by, and its fields as text; null is an empty cell, which changes nothing. */
export interface Matchable {
  number: string | null
  goal: string | null
  /** The outcome of a plan row, or the aim of a progress item. */
  aim: string
  fields: Readonly<Record<string, string | null>>
}
export interface HeldItem extends Matchable {
  ref: Ref
}

export interface FieldChange {
  field: string
  from: string | null
  to: string
}

/** What a row would do: add an item, leave one alone, change one, or ask a person which it is and why that is not plain. */
export type Match =
  | { kind: 'new' }
  | { kind: 'same'; item: Ref }
  | { kind: 'changed'; item: Ref; fields: FieldChange[] }
  | { kind: 'ask'; candidates: Ref[]; words: string }

/** Share of words (Dice, 0 to 1) from which two aims may be one item in other words: enough to ask, never enough to decide. */
export const usualNearness = 0.6

const plain = (text: string | null) => wordsOf(text ?? '').join(' ')
const tidy = (text: string | null) => (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim()

function nearnessOf(a: string, b: string): number {
  const [x, y] = [contentOf(a), contentOf(b)]
  return x.length + y.length === 0 ? 0 : (2 * x.filter((word) => y.includes(word)).length) / (x.length + y.length)
}

/** The fields in which a row says something other than what is held. Empty cells and spacing are no change. */
export function changesTo(item: HeldItem, row: Matchable): FieldChange[] {
  return Object.entries(row.fields).flatMap(([field, to]) => {
    const from = item.fields[field] ?? null
    return to === null || tidy(to) === '' || tidy(to) === tidy(from) ? [] : [{ field, from, to }]
  })
}

/**
 * Which held item a row is: first by number within a goal with a like aim, then by the same aim in the same goal. A number with another aim,
 * an aim held twice, or an aim only nearly the same is asked, never decided: numbers restart and aims are reworded.
 */
export function matchRow(row: Matchable, held: readonly HeldItem[], nearness: number = usualNearness): Match {
  const sameGoal = held.filter((item) => row.goal === null || item.goal === null || plain(item.goal) === plain(row.goal))
  const sameAim = plain(row.aim) === '' ? [] : sameGoal.filter((item) => plain(item.aim) === plain(row.aim))
  const sameNumber = sameGoal.filter((item) => isNumber(row.number, item.number) && plain(item.goal) === plain(row.goal))
  const near = (item: HeldItem) => nearnessOf(item.aim, row.aim) >= nearness
  const [one, ...others] = narrowed(sameAim, sameNumber)
  if (one && others.length === 0) return settled(one, row)
  if (one) return ask([one, ...others], 'More than one item has this aim.')
  const numbered = sameNumber.filter(near)
  if (numbered.length === 1 && numbered[0]) return settled(numbered[0], row)
  const alike = sameGoal.filter(near)
  if (alike.length > 0) return ask(alike, 'The aim is nearly that of an item already held.')
  return sameNumber.length > 0 ? ask(sameNumber, 'The number is held by an item with another aim.') : { kind: 'new' }
}

/** Of the items with the same aim, the one with the same number where there is one. */
function narrowed(sameAim: readonly HeldItem[], sameNumber: readonly HeldItem[]): HeldItem[] {
  const both = sameAim.filter((item) => sameNumber.includes(item))
  return both.length > 0 ? both : [...sameAim]
}

/** "1", "1." and "01" are one number. */
function isNumber(a: string | null, b: string | null): boolean {
  const bare = (text: string | null) =>
    (text ?? '')
      .trim()
      .replace(/\.$/, '')
      .replace(/^0+(?=\d)/, '')
      .toLowerCase()
  return bare(a) !== '' && bare(a) === bare(b)
}

const ask = (items: readonly HeldItem[], words: string): Match => ({ kind: 'ask', candidates: items.map((item) => item.ref), words })

function settled(item: HeldItem, row: Matchable): Match {
  const fields = changesTo(item, row)
  return fields.length === 0 ? { kind: 'same', item: item.ref } : { kind: 'changed', item: item.ref, fields }
}

/** All rows of one import. Two rows that would be one item are both asked: one of them is not. */
export function matchRows(rows: readonly Matchable[], held: readonly HeldItem[]): Match[] {
  const matches = rows.map((row) => matchRow(row, held))
  const keys = matches.flatMap((m) => ('item' in m ? [refKey(m.item)] : []))
  const isTaken = (item: Ref) => keys.filter((key) => key === refKey(item)).length > 1
  return matches.map((m) =>
    'item' in m && isTaken(m.item) ? { kind: 'ask', candidates: [m.item], words: 'Two rows of the file match this item.' } : m,
  )
}
