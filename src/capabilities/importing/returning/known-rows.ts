import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Item, Match } from '../../delivery/index.ts'
import { ownWords } from '../item-said.ts'
import type { ReviewedTable } from '../reviewed-table.ts'
import { couldBeNamed, numberIn, type Returning } from './returning.ts'

interface Knowing {
  table: ReviewedTable
  returning: Returning
  /** Items of the plan the file goes into. */
  items: ReadonlyMap<number, Item>
  /** Items of every plan. */
  all: readonly Item[]
}

/** Which item a row of a file written here is: the one it says, where that can be; else asked. `match` is what its words say. */
export function knownItem(row: RecognisedRow, match: Match, knowing: Knowing): Match {
  const { table, returning, items, all } = knowing
  if (row.identity === undefined) return table.rows.some((one) => one.identity !== undefined) ? unmarked(match, returning) : match
  const id = numberIn(row.identity, 'item')
  const item = id === undefined ? undefined : items.get(id)
  if (id === undefined || !item) return ask(candidatesOf(match), whyNot(id, all))
  const ref = { kind: 'item', id }
  const before = returning.heldThen?.items.find((one) => one.id === id)
  if (returning.heldThen && !before) return ask([ref], 'The row says it is an item that was not there yet when the file was written')
  const said = ownWords(table.kind, row.fields)
  const named = [item, ...(before ? [before] : [])].some((one) =>
    [one.title, one.aim, one.focus].some((words) => words !== '' && couldBeNamed(said, words)),
  )
  return named || said === '' ? { kind: 'same', item: ref } : ask([ref], 'The row says it is an item of quite other words')
}

const whyNot = (id: number | undefined, all: readonly Item[]): string =>
  id === undefined
    ? 'The row says it is something that is no item'
    : all.some((item) => item.id === id)
      ? 'The row says it is an item of another plan'
      : 'The row says it is an item that is not held'

/** A row without a mark among marked ones was put in. By its words it may be one held before, which is asked, or one that an import made of it since. */
function unmarked(match: Match, { heldThen }: Returning): Match {
  if (!('item' in match)) return match
  const madeSince = heldThen && !heldThen.items.some((item) => item.id === match.item.id)
  return madeSince ? match : ask([match.item], 'The row was put into the file, in the words of an item already held')
}

const candidatesOf = (match: Match): Ref[] => ('item' in match ? [match.item] : match.kind === 'ask' ? match.candidates : [])

const ask = (candidates: Ref[], words: string): Match => ({ kind: 'ask', candidates, words })
