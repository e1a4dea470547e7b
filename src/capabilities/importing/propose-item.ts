import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { shortened } from '../../kernel/words.ts'
import type { Item, ItemFields, Match } from '../delivery/index.ts'
import { dueDay } from './due-day.ts'
import type { Held } from './held.ts'
import { addsItem, fieldResults, originsOf } from './item-results.ts'
import { itemKey, plainFields, tidy, titleSaid } from './item-said.ts'
import type { TableKind } from './kinds.ts'
import type { Names } from './names-in-file.ts'
import type { Proposal, Question, ResultLine, RowKind } from './proposal.ts'
import { proposeAccountable } from './propose-accountable.ts'
import { proposeUpdates, saidByPeriod } from './propose-updates.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import type { Target } from './target.ts'

export interface ItemWeighing {
  table: ReviewedTable
  row: RecognisedRow
  match: Match
  answers: Readonly<Record<string, string>>
  names: Names
  target: Target
  held: Held
  items: ReadonlyMap<number, Item>
}

/** The item a row is, as matched or as a person said; undefined for a new one, 'ask' while nobody has said. */
export function itemMeant({ match, answers, items }: Pick<ItemWeighing, 'match' | 'answers' | 'items'>): Item | 'ask' | undefined {
  const take = answers.take ?? ''
  if (take === 'new') return undefined
  const chosen = /^item:(\d+)$/.exec(take)?.[1]
  if (chosen) return items.get(Number(chosen)) ?? 'ask'
  if (match.kind === 'ask') return 'ask'
  return match.kind === 'new' ? undefined : items.get(match.item.id)
}

/** What a row of a plan or a progress report would do. Nothing that the file does not say is filled in. */
export function proposeItem(weighing: ItemWeighing): Proposal {
  const { table, row, answers, held, names } = weighing
  const meant = itemMeant(weighing)
  const item = meant === 'ask' ? undefined : meant
  const title = titleSaid(table.kind, row.fields)
  const role = proposeAccountable(row, { names, answers, item, contributors: item ? (held.contributors.get(item.id) ?? []) : [] })
  const theme = themeOf(row, names, held)
  const fields = changed(item, { ...saidOf(table.kind, row, item), ...theme.fields, ...dueOf(weighing), ...role.fields })
  const before = item ? (held.updates.get(item.id) ?? []) : []
  const updates = proposeUpdates(saidByPeriod(table, row, weighing.target), { table, row, held: before, answers })
  const questions = [...(title === '' ? [nameless] : []), ...theme.questions, ...updates.questions]
  const results = [...fieldResults(item, fields, held), ...role.results, ...updates.results]
  const take = takeOf(weighing, meant)
  const isNew = item === undefined
  const asks = (meant === 'ask' && !take.answer) || questions.some((q) => !q.answer)
  return {
    ...{ at: row.at, table, row, title: (fields.title ?? item?.title ?? title) || 'No name' },
    ref: item && { kind: 'item', id: item.id },
    kind: take.answer === 'leave' ? 'left out' : asks ? 'problem' : isNew ? 'new' : kindOf(results),
    results: meant === 'ask' ? [] : isNew ? addsItem(results) : results,
    notes: [...updates.notes, ...theme.notes, ...role.notes, ...row.problems.filter(isTelling)],
    questions,
    take,
    accountable: role.question,
    write: {
      of: 'item',
      tableKind: table.kind,
      item: item && { id: item.id, version: item.version },
      fields: isNew ? { title: title || 'No name', ...fields } : fields,
      newPost: role.newPost,
      contributors: role.contributors,
      updates: updates.writes,
      origins: originsOf(table, row, fields),
    },
    touched: [...(item ? [`item:${item.id}@${item.version}`] : []), ...updates.touched],
  }
}

/** A row that only adds to an item says something new; one that replaces words changes them. */
const kindOf = (results: readonly ResultLine[]): RowKind =>
  results.length === 0 ? 'unchanged' : results.every((r) => r.from === undefined && r.label.startsWith('Adds')) ? 'new' : 'changed'

/** Empty cells and missing updates show as such; the rest of what the reading noticed is said. */
const isTelling = (problem: string) =>
  !/^No (update|theme|focus|outcome|due|sro|rag|number|topic|aim)\b/i.test(problem) || /merged|shows/.test(problem)

const nameless: Question = {
  key: 'nameless',
  words: 'The row has neither an outcome nor a focus to call it by',
  alike: undefined,
  choices: [],
  answer: undefined,
}

function takeOf({ match, table, items, answers, row }: ItemWeighing, meant: Item | 'ask' | undefined): Question {
  const asks = match.kind === 'ask'
  const candidates = match.kind === 'ask' ? match.candidates : []
  const choices = asks
    ? [
        ...candidates
          .slice(0, 5)
          .map(({ id }) => ({ value: `item:${id}`, label: `It is “${shortened(named(items.get(id), table), 70)}”` })),
        { value: 'new', label: 'It is a new item' },
      ]
    : [
        { value: 'accept', label: 'Import it' },
        ...(match.kind === 'new' ? [] : [{ value: 'new', label: 'It is another item: add it as new' }]),
      ]
  const answer = meant === 'ask' && answers.take !== 'leave' ? undefined : answers.take
  return {
    key: 'take',
    words: match.kind === 'ask' ? match.words.replace(/\.$/, '') : '',
    alike: match.kind === 'ask' ? match.words.replace(/\.$/, '') : undefined,
    choices: [...choices, { value: 'leave', label: 'Leave the row out' }],
    answer: answer ?? (asks ? undefined : itemKey(table.kind, row.fields) === '' ? undefined : 'accept'),
  }
}

const named = (item: Item | undefined, table: ReviewedTable) =>
  table.kind === 'progress' && item?.number ? `${item.number}. ${item.title}` : (item?.title ?? '')

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
function changed(item: Item | undefined, said: Partial<ItemFields>): Partial<ItemFields> {
  if (!item) return said
  const same = (a: unknown, b: unknown) => ((typeof a === 'string' || a === null) && typeof b === 'string' ? tidy(a) === tidy(b) : a === b)
  const entries = Object.entries(said).filter(([name, value]) => !same(item[name as keyof Item & keyof ItemFields] ?? null, value))
  const kept = Object.fromEntries(entries) as Partial<ItemFields>
  const sameElement = (said.brickId ?? said.goalId) !== undefined && kept.brickId === undefined && kept.goalId === undefined
  if (sameElement) delete kept.themeAsWritten
  if (said.dueOn !== undefined && kept.dueOn === undefined) delete kept.dueAsWritten
  return kept
}
