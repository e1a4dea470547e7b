import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import { type Item, type ItemFields, itemAsRow } from '../../delivery/index.ts'
import type { Held } from '../held.ts'
import { tidy } from '../item-said.ts'
import type { Question, ResultLine } from '../proposal.ts'
import { cellOf, type ReviewedTable } from '../reviewed-table.ts'
import { type FieldSettled, settleField } from './asked-of-file.ts'
import type { ChangedBy, Returning } from './returning.ts'

/** An item as a row of a file that came back: which of its columns are taken, and what is asked. */
export interface ItemBack {
  /** Of everything the row says, what the file changed and nobody else did, or a person chose. */
  taken: (said: Partial<ItemFields>) => Partial<ItemFields>
  takes: (column: string) => boolean
  /** Fields that a person chose to clear, as the file does. */
  cleared: Partial<ItemFields>
  results: ResultLine[]
  questions: Question[]
  notes: string[]
}

export interface BackWeighing {
  table: ReviewedTable
  row: RecognisedRow
  item: Item
  held: Held
  returning: Returning
  answers: Readonly<Record<string, string>>
}

const labels: Record<string, string> = {
  theme: 'Theme',
  focus: 'Focus',
  outcome: 'Outcome',
  due: 'Due',
  number: 'Number',
  topic: 'Topic',
  aim: 'Aim',
  sro: 'Accountable',
}

const columnsOf = { 'delivery-plan': ['theme', 'focus', 'outcome', 'due', 'sro'], progress: ['number', 'topic', 'aim', 'sro'] } as const

/** The words of a row in a column, as the file has them: also where they only say that nothing is said. */
export function wordsBack({ table, row }: Pick<BackWeighing, 'table' | 'row'>, field: string, nth = 0): string {
  const said = row.fields[field]
  return typeof said === 'string' ? said : cellOf(table, row.at, field, nth).text
}

/** Weighs an item's own words against the file and the instant it was written. */
export function itemBack(weighing: BackWeighing): ItemBack {
  const { table, item } = weighing
  const columns = table.kind === 'delivery-plan' || table.kind === 'progress' ? columnsOf[table.kind] : []
  const settled = new Map<string, FieldSettled>()
  for (const column of columns) if (table.columns[column]) settled.set(column, settleColumn(weighing, column))
  const takes = (column: string) => settled.get(column)?.takes ?? false
  const cleared = [...settled].filter(([, one]) => one.takes && one.verdict === 'emptied').map(([column]) => column)
  const now = asExported(item, weighing.held)
  return {
    takes,
    taken: (said) => takenOf(said, weighing, (column) => takes(column) && !cleared.includes(column)),
    cleared: Object.assign({}, ...cleared.map((column) => clearing[column] ?? {})) as Partial<ItemFields>,
    results: cleared.map((column) => ({ label: labels[column] ?? column, from: now?.[column] ?? '', to: '' })),
    questions: [...settled.values()].flatMap(({ question }) => question ?? []),
    notes: [...settled.values()].flatMap(({ notes }) => notes),
  }
}

const clearing: Record<string, Partial<ItemFields>> = {
  theme: { themeAsWritten: null, brickId: null, goalId: null },
  focus: { focus: '' },
  due: { dueOn: null, dueAsWritten: null },
  number: { number: null },
  topic: { topic: '' },
  aim: { aim: '' },
  sro: { accountablePostId: null, accountableAsWritten: null },
}

function settleColumn(weighing: BackWeighing, column: string): FieldSettled {
  const { item, held, returning, answers } = weighing
  const before = returning.heldThen?.items.find((one) => one.id === item.id)
  const [then, now] = [before && returning.heldThen && asExported(before, returning.heldThen), asExported(item, held)]
  const texts = { exported: then?.[column], file: wordsBack(weighing, column), records: now[column] ?? '' }
  const isName = column === 'outcome' || (column === 'topic' && item.topic === '')
  return settleField(
    {
      key: column,
      label: labels[column] ?? column,
      texts,
      changed: changedOf(returning, `item:${item.id}`),
      only: isName && texts.file.trim() === '' ? nameStays(item) : undefined,
    },
    answers,
  )
}

const nameStays = ({ id }: Item) => ({
  words: 'The cell that names the item was emptied: an item keeps a name',
  href: `/items/${id}`,
  link: 'Open the item',
})

export const changedOf = (returning: Returning, key: string): ChangedBy | undefined => returning.changes.get(key)

/** An item's own words by column, as a paper written here shows them. */
function asExported(item: Item, held: Held): Record<string, string> {
  const element = held.elements.find(({ id }) => id === (item.brickId ?? item.goalId))
  const { accountable, ...words } = itemAsRow(item, element?.title ?? item.themeAsWritten ?? '')
  return { ...words, sro: accountable }
}

/** Of the fields a row fills, those of the columns taken. */
function takenOf(said: Partial<ItemFields>, { table, row }: BackWeighing, takes: (column: string) => boolean): Partial<ItemFields> {
  const [first, second] = table.kind === 'delivery-plan' ? ['outcome', 'focus'] : ['topic', 'aim']
  const naming = tidy(row.fields[first as string] as string | null) !== '' ? first : second
  const { title, number, topic, aim, focus, themeAsWritten, brickId, goalId, dueOn, dueAsWritten, ...role } = said
  const of = (column: string | undefined, fields: Loose) => (column !== undefined && takes(column) ? filled(fields) : {})
  return {
    ...of(naming, { title }),
    ...of('number', { number }),
    ...of('topic', { topic }),
    ...of('aim', { aim }),
    ...of('focus', { focus }),
    ...of('theme', { themeAsWritten, brickId: brickId ?? null, goalId: goalId ?? null }),
    ...of('due', { dueAsWritten, dueOn: dueOn ?? null }),
    ...of('sro', role),
  }
}

type Loose = { [K in keyof ItemFields]?: ItemFields[K] | undefined }

/** Without the fields that nothing is said for. */
const filled = (fields: Loose): Partial<ItemFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<ItemFields>
