import { dayInWords } from '../../../../kernel/day.ts'
import { Link } from '../../../../ui/link.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { type Column, Table } from '../../../../ui/table.tsx'
import { accountableInWords } from '../../weighing/standing.ts'
import { reportedShortly } from '../item-words.ts'
import { addressOf, type Choice, isNarrowed, type SortKey, sortedBy } from '../list-choice.ts'
import type { Listed } from '../listed-items.ts'

interface Words {
  caption: string
  rows: readonly Listed[]
  choice: Choice
  /** Titles of bricks and goals by number. */
  elements: ReadonlyMap<number, string>
  /** Where an item is added, for whoever may. */
  addAt: string | undefined
}

/** The items of the current plan, each with what is declared, what is earned and why, and where its update is. */
export const ItemTable = ({ caption, rows, choice, elements, addAt }: Words) => (
  <Table
    caption={caption}
    columns={columnsFor(choice, elements)}
    rows={rows}
    empty={
      isNarrowed(choice) ? (
        <>
          No item is like that. <Link href={addressOf({ sort: choice.sort, order: choice.order })}>Show all items</Link>
        </>
      ) : (
        <>The plan has no items yet. {addAt && <Link href={addAt}>Add an item</Link>}</>
      )
    }
  />
)

function columnsFor(choice: Choice, elements: Words['elements']): Column<Listed>[] {
  const sort = (key: SortKey) => ({ sort: { href: sortedBy(choice, key), order: choice.sort === key ? choice.order : undefined } })
  return [
    { label: 'Item', cell: ({ standing }) => <ItemName item={standing.item} elements={elements} />, ...sort('item') },
    { label: 'Accountable', cell: ({ standing }) => accountableInWords(standing), ...sort('accountable') },
    { label: 'Declared', cell: ({ standing }) => <RagTag rag={standing.declared ?? 'cannot tell'} />, ...sort('declared') },
    { label: 'Earned', cell: ({ standing }) => <RagTag rag={standing.earned} />, ...sort('earned') },
    { label: 'Why earned', cell: whyOf },
    { label: 'Update', cell: ({ reporting }) => reportedShortly[reporting], ...sort('update') },
    {
      label: 'Last change',
      cell: ({ standing: { lastChange } }) => (lastChange ? dayInWords(lastChange) : 'None'),
      nowrap: true,
      ...sort('change'),
    },
  ]
}

const ItemName = ({ item, elements }: { item: Listed['standing']['item']; elements: Words['elements'] }) => (
  <>
    <Link href={`/items/${item.id}`}>{item.title}</Link>
    <span class="s-kind">{elements.get(item.brickId ?? item.goalId ?? -1) ?? item.themeAsWritten ?? 'No brick or goal'}</span>
  </>
)

function whyOf({ standing }: Listed) {
  const limiting = standing.reasons.filter((reason) => reason.ceiling !== 'green')
  const [first, ...rest] = limiting
  if (!first) return 'Nothing speaks against it.'
  return rest.length === 0 ? first.words : `${first.words} And ${rest.length} more.`
}
