import { dayInWords } from '../../../../kernel/day.ts'
import { chosenColumns, type KeyedColumn } from '../../../../ui/chosen-columns.tsx'
import { Link } from '../../../../ui/link.tsx'
import { RagTag } from '../../../../ui/rag-tag.tsx'
import { Table } from '../../../../ui/table.tsx'
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
    columns={chosenColumns(itemColumns(choice, elements), choice.columns ?? [])}
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

/** What is shown only where somebody asks for it. */
type Sort = (key: SortKey) => Pick<KeyedColumn<Listed>, 'sort'>

const moreColumns = (sort: Sort): KeyedColumn<Listed>[] => [
  { key: 'number', label: 'Number', cell: ({ standing: { item } }) => item.number ?? 'None' },
  { key: 'focus', label: 'Focus or topic', cell: ({ standing: { item } }) => item.focus || item.topic || 'None' },
  { key: 'holder', label: 'Held by', cell: ({ standing }) => standing.holder ?? 'Nobody' },
  { key: 'due', label: 'Due', nowrap: true, cell: ({ standing: { item } }) => (item.dueOn ? dayInWords(item.dueOn) : 'No day') },
  {
    key: 'slips',
    label: 'Dates moved',
    number: true,
    cell: ({ standing }) => standing.milestones.reduce((sum, milestone) => sum + milestone.forecasts.length, 0),
  },
  {
    key: 'risks',
    label: 'Risks',
    cell: ({ standing }) => standing.risks.map((risk) => `${risk.number} (${risk.score})`).join(', ') || 'None',
    ...sort('risk'),
  },
]

/** What the list can show of an item. */
export function itemColumns(choice: Choice, elements: Words['elements']): KeyedColumn<Listed>[] {
  const sort: Sort = (key) => ({ sort: { href: sortedBy(choice, key), order: choice.sort === key ? choice.order : undefined } })
  return [
    {
      key: 'item',
      fixed: true,
      label: 'Item',
      cell: ({ standing }) => <ItemName item={standing.item} elements={elements} />,
      ...sort('item'),
    },
    { key: 'accountable', usual: true, label: 'Accountable', cell: ({ standing }) => accountableInWords(standing), ...sort('accountable') },
    {
      key: 'declared',
      usual: true,
      label: 'Declared',
      cell: ({ standing }) => <RagTag rag={standing.declared ?? 'cannot tell'} />,
      ...sort('declared'),
    },
    { key: 'earned', usual: true, label: 'Earned', cell: ({ standing }) => <RagTag rag={standing.earned} />, ...sort('earned') },
    { key: 'why', usual: true, label: 'Why earned', cell: whyOf },
    { key: 'update', usual: true, label: 'Update', cell: ({ reporting }) => reportedShortly[reporting], ...sort('update') },
    {
      key: 'change',
      usual: true,
      label: 'Last change',
      cell: ({ standing: { lastChange } }) => (lastChange ? dayInWords(lastChange) : 'None'),
      nowrap: true,
      ...sort('change'),
    },
    ...moreColumns(sort),
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
