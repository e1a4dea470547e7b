import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import type { Day } from '../../kernel/day.ts'
import { count, listed } from '../../kernel/words.ts'
import type { Item, ItemFields } from '../delivery/index.ts'
import type { Held } from './held.ts'
import type { ResultLine } from './proposal.ts'
import { originOf } from './propose-updates.ts'
import type { ReviewedTable } from './reviewed-table.ts'

const isUpdate = /^Adds the (.+) update$/

/** A new item's own words stand on the left; what it brings beside them is told in one line. */
export function addsItem(results: readonly ResultLine[]): ResultLine[] {
  const periods = results.flatMap(({ label }) => isUpdate.exec(label)?.[1] ?? [])
  const rest = results.filter(({ label }) => !isUpdate.test(label) && !/^(Focus|Topic|Aim|Number|Called)$/.test(label))
  return [
    { label: periods.length === 0 ? 'Adds the item' : `Adds the item with ${count(periods.length, 'update')}, ${listed(periods)}` },
    ...rest,
  ]
}

const labels: [keyof ItemFields, string][] = [
  ['number', 'Number'],
  ['title', 'Called'],
  ['topic', 'Topic'],
  ['focus', 'Focus'],
  ['aim', 'Aim'],
  ['dueAsWritten', 'Due'],
]

/** The changes to an item’s own fields, in words. */
export function fieldResults(item: Item | undefined, fields: Partial<ItemFields>, held: Held): ResultLine[] {
  const lines: ResultLine[] = []
  for (const [name, label] of labels) {
    const [from, to] = [item?.[name as keyof Item], fields[name]]
    if (typeof to !== 'string' || (name === 'topic' && fields.title === to)) continue
    lines.push(
      from
        ? { label, from: String(from), to }
        : { label: name === 'dueAsWritten' ? `Due ${dueWords(to, fields.dueOn)}` : label, ...(item ? { from: '', to } : {}) },
    )
  }
  const element = held.elements.find((e) => e.id === (fields.brickId ?? fields.goalId))
  if (item && element)
    lines.push({ label: 'Theme', from: held.elements.find((e) => e.id === (item.brickId ?? item.goalId))?.title ?? '', to: element.title })
  else if (item && fields.themeAsWritten)
    lines.push({ label: 'Theme, as written', from: item.themeAsWritten ?? '', to: fields.themeAsWritten })
  return lines
}

const dueWords = (words: string, day: Day | null | undefined) => (day ? words : `“${words}”, kept as written`)

const from: Record<string, string> = {
  themeAsWritten: 'theme',
  dueAsWritten: 'due',
  accountableAsWritten: 'sro',
  number: 'number',
  topic: 'topic',
  aim: 'aim',
  focus: 'focus',
}

/** Where the values of an item’s own fields stood. */
export function originsOf(table: ReviewedTable, row: RecognisedRow, fields: Partial<ItemFields>) {
  const titled = table.kind === 'delivery-plan' ? (row.fields.outcome ? 'outcome' : 'focus') : row.fields.topic ? 'topic' : 'aim'
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = name === 'title' ? titled : from[name]
    return field && typeof value === 'string' ? [originOf(table, row.at, { name, field, said: value })] : []
  })
}
