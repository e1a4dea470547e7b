import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import type { Item, ItemFields } from '../delivery/index.ts'
import { dueDay } from './due-day.ts'
import type { Held } from './held.ts'
import { fieldResults } from './item-results.ts'
import { plainFields, tidy } from './item-said.ts'
import type { TableKind } from './kinds.ts'
import type { Names } from './names-in-file.ts'
import type { ItemWrite, Question, ResultLine, UpdateWrite } from './proposal.ts'
import { proposeAccountable } from './propose-accountable.ts'
import type { ItemWeighing } from './propose-item.ts'
import { proposeUpdates, saidByPeriod } from './propose-updates.ts'

/** Everything a row says of its item beyond which item it is: what is written, what is shown of it, and what is asked. */
export interface ItemSays extends Pick<ItemWrite, 'newPost' | 'contributors'> {
  fields: Partial<ItemFields>
  updates: UpdateWrite[]
  results: ResultLine[]
  questions: Question[]
  accountable: Question | undefined
  notes: string[]
  touched: string[]
}

/** What a row says of an item held, or of a new one, against what is held now. */
export function itemSays(weighing: ItemWeighing, item: Item | undefined): ItemSays {
  const { table, row, answers, held, target } = weighing
  const { fields: said, role, theme } = ownFields(weighing, item)
  const fields = changed(item, said)
  const before = item ? (held.updates.get(item.id) ?? []) : []
  const updates = proposeUpdates(saidByPeriod(table, row, target), { table, row, held: before, answers })
  return {
    fields,
    newPost: role.newPost,
    contributors: role.contributors,
    updates: updates.writes,
    results: [...fieldResults(item, fields, held), ...role.results, ...updates.results],
    questions: [...theme.questions, ...updates.questions],
    accountable: role.question,
    notes: [...updates.notes, ...theme.notes, ...role.notes],
    touched: updates.touched,
  }
}

/** The fields of an item that a row fills, whether they are held already or not. */
export function ownFields(weighing: ItemWeighing, item: Item | undefined) {
  const { table, row, answers, held, names } = weighing
  const role = proposeAccountable(row, { names, answers, item, contributors: item ? (held.contributors.get(item.id) ?? []) : [] })
  const theme = themeOf(row, names, held)
  return { fields: { ...saidOf(table.kind, row, item), ...theme.fields, ...dueOf(weighing), ...role.fields }, role, theme }
}

function themeOf(row: RecognisedRow, names: Names, held: Held): { fields: Partial<ItemFields>; notes: string[]; questions: Question[] } {
  const words = row.fields.theme
  if (typeof words !== 'string') return { fields: {}, notes: [], questions: [] }
  const name = names.of('theme', words)
  const element = held.elements.find((e) => String(e.id) === name?.meaning)
  const fields: Partial<ItemFields> = { themeAsWritten: words }
  if (element?.level === 'brick') fields.brickId = element.id
  if (element?.level === 'goal') fields.goalId = element.id
  const questions =
    name?.meaning === ''
      ? [
          {
            key: 'theme',
            words: `“${words}” does not say which part of the strategy it means: choose it under Names in the file`,
            alike: undefined,
            choices: [],
            answer: undefined,
          },
        ]
      : []
  const said = element && tidy(element.title).toLowerCase() !== tidy(words).toLowerCase()
  return { fields, questions, notes: said ? [`Theme read as ${element.title}`] : [] }
}

function dueOf({ table, row, target }: ItemWeighing): Partial<ItemFields> {
  const words = row.fields.due
  if (typeof words !== 'string') return {}
  const plan = target.plans.find((p) => p.kind === table.kind)
  const day = plan ? dueDay(words, plan) : null
  return { dueAsWritten: words, ...(day ? { dueOn: day } : {}) }
}

/** The row's own words. An item of a report that was given a name here, neither its topic nor its aim, keeps it: the file has no column for names. */
function saidOf(kind: TableKind, row: RecognisedRow, item: Item | undefined): Partial<ItemFields> {
  const { title, ...rest } = plainFields(kind, row.fields)
  const isOwn = kind === 'progress' && item && tidy(item.title) !== tidy(item.topic) && tidy(item.title) !== tidy(item.aim)
  return isOwn || title === undefined ? rest : { title, ...rest }
}

/** Of what the row says, what is not held already: the same theme or day in other words is no change. */
export function changed(item: Item | undefined, said: Partial<ItemFields>): Partial<ItemFields> {
  if (!item) return said
  const same = (a: unknown, b: unknown) => ((typeof a === 'string' || a === null) && typeof b === 'string' ? tidy(a) === tidy(b) : a === b)
  const entries = Object.entries(said).filter(([name, value]) => !same(item[name as keyof Item & keyof ItemFields] ?? null, value))
  const kept = Object.fromEntries(entries) as Partial<ItemFields>
  const sameElement = (said.brickId ?? said.goalId) !== undefined && kept.brickId === undefined && kept.goalId === undefined
  if (sameElement) delete kept.themeAsWritten
  if (said.dueOn !== undefined && kept.dueOn === undefined) delete kept.dueAsWritten
  return kept
}
