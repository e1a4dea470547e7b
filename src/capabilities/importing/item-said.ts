import type { RowReading } from '../../documents/recognising/recogniser.ts'
import type { ItemFields } from '../delivery/index.ts'
import type { TableKind } from './kinds.ts'

type Said = RowReading['fields']

const words = (said: Said, field: string): string => (typeof said[field] === 'string' ? said[field].trim() : '')

/** Spacing, width and case apart, the words themselves. */
export const tidy = (text: string | null | undefined): string => (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim()

/** What an item would be called: the outcome of a plan row, else its focus; the topic of a progress item, else its aim. Empty where the row has no name. */
export const titleSaid = (kind: TableKind, said: Said): string =>
  kind === 'delivery-plan' ? words(said, 'outcome') || words(said, 'focus') : words(said, 'topic') || words(said, 'aim')

/** The words of a row to know its item by: a plan's outcome, a report's aim. */
export const ownWords = (kind: TableKind, said: Said): string =>
  kind === 'delivery-plan' ? titleSaid(kind, said) : words(said, 'aim') || words(said, 'topic')

/** A row's or an item's own words to know it by, folded so that spacing, case and points do not matter. */
export const itemKey = (kind: TableKind, said: Said): string =>
  ownWords(kind, said)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The fields of an item that the row's own words fill; a column the file does not have, or a blank, fills none. */
export function plainFields(kind: TableKind, said: Said): Partial<ItemFields> {
  const fields: Partial<ItemFields> = {}
  const put = (name: 'number' | 'topic' | 'aim' | 'focus', from: string) => {
    if (words(said, from) !== '') fields[name] = words(said, from)
  }
  const title = titleSaid(kind, said)
  if (title !== '') fields.title = title
  if (kind === 'delivery-plan') {
    if (words(said, 'outcome') !== '') put('focus', 'focus')
    return fields
  }
  put('number', 'number')
  put('topic', 'topic')
  put('aim', 'aim')
  return fields
}
