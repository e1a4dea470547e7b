import type { RecognisedRow } from '../../documents/recognising/recogniser.ts'
import { shortened } from '../../kernel/words.ts'
import type { Item, Match } from '../delivery/index.ts'
import type { Held } from './held.ts'
import { addsItem, originsOf } from './item-results.ts'
import { itemKey, titleSaid } from './item-said.ts'
import { itemSays } from './item-says.ts'
import type { Names } from './names-in-file.ts'
import type { Proposal, Question, ResultLine, RowKind } from './proposal.ts'
import type { Returning } from './returning/returning.ts'
import { saysBack } from './returning/says-back.ts'
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
  /** Set where the file was written here and came back. */
  returning?: Returning | undefined
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
  const { table, row, returning } = weighing
  const meant = itemMeant(weighing)
  const item = meant === 'ask' ? undefined : meant
  const title = titleSaid(table.kind, row.fields)
  const says = item && returning ? saysBack({ ...weighing, item, returning }) : itemSays(weighing, item)
  const questions = [...(title === '' && !(item && returning) ? [nameless] : []), ...says.questions]
  const take = takeOf(weighing, meant)
  const isNew = item === undefined
  const asks = (meant === 'ask' && !take.answer) || questions.some((q) => !q.answer)
  return {
    ...{ at: row.at, table, row, title: (says.fields.title ?? item?.title ?? title) || 'No name' },
    ref: item && { kind: 'item', id: item.id },
    kind: take.answer === 'leave' ? 'left out' : asks ? 'problem' : isNew ? 'new' : kindOf(says.results),
    results: meant === 'ask' ? [] : isNew ? addsItem(says.results) : says.results,
    notes: [...says.notes, ...row.problems.filter(isTelling)],
    questions,
    take,
    accountable: says.accountable,
    write: {
      of: 'item',
      tableKind: table.kind,
      item: item && { id: item.id, version: item.version },
      fields: isNew ? { title: title || 'No name', ...says.fields } : says.fields,
      newPost: says.newPost,
      contributors: says.contributors,
      updates: says.updates,
      origins: originsOf(table, row, says.fields),
    },
    touched: [...(item ? [`item:${item.id}@${item.version}`] : []), ...says.touched],
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
