import { type HeldItem, type Item, type Match, type Matchable, matcherOf } from '../delivery/index.ts'
import type { StrategyElement } from '../strategy/index.ts'
import type { Choices } from './choices.ts'
import type { Held } from './held.ts'
import { ownWords } from './item-said.ts'
import { isHoused, isOfRisks } from './kinds.ts'
import type { MeasuresHeld } from './measuring/held-measures.ts'
import { proposeMeasures } from './measuring/propose-measures.ts'
import type { Names } from './names-in-file.ts'
import type { Proposal } from './proposal.ts'
import { itemMeant, proposeItem } from './propose-item.ts'
import { proposeRisk } from './propose-risk.ts'
import { knownItem } from './returning/known-rows.ts'
import { askedWhereOlder } from './returning/older-file.ts'
import type { Returning } from './returning/returning.ts'
import type { ReviewedTable } from './reviewed-table.ts'
import { askedWhereRepeated } from './risking/repeated.ts'
import type { Target } from './target.ts'

export interface Ground {
  held: Held
  target: Target
  names: Names
  choices: Choices
  /** Set where the file was written here and came back. */
  returning?: Returning | undefined
  elements: readonly StrategyElement[]
  fileName: string
  /** Set where the file has a table of measures. */
  measured?: MeasuresHeld | undefined
}

/** What every row of the file would do, in the order of the file. */
export function proposeAll(tables: readonly ReviewedTable[], ground: Ground): Proposal[] {
  const { held, target, choices, returning } = ground
  const proposals = proposeEach(tables, ground)
  return returning ? proposals : askedWhereOlder(proposals, { held, target, answers: (at) => choices.rows[at] ?? {} })
}

function proposeEach(tables: readonly ReviewedTable[], ground: Ground): Proposal[] {
  const measures = measuresIn(tables, ground)
  return tables.flatMap((table) => {
    if (!isHoused(table.kind)) return []
    if (table.kind === 'measures') return table.rows.flatMap(({ at }) => measures.get(at) ?? [])
    if (isOfRisks(table.kind))
      return askedWhereRepeated(
        table.rows.map((row) =>
          proposeRisk({
            table,
            row,
            answers: ground.choices.rows[row.at] ?? {},
            held: ground.held,
            target: ground.target,
            names: ground.names,
            returning: ground.returning,
          }),
        ),
        (at) => ground.choices.rows[at] ?? {},
      )
    return proposeItems(table, tables, ground)
  })
}

function measuresIn(tables: readonly ReviewedTable[], ground: Ground): ReadonlyMap<string, Proposal> {
  const { measured, choices, held, names, elements, fileName } = ground
  if (!measured) return new Map()
  const own = tables.filter(({ kind }) => kind === 'measures')
  return proposeMeasures(own, { held, measured, names, elements, fileName, answers: (at) => choices.rows[at] ?? {} })
}

function proposeItems(table: ReviewedTable, tables: readonly ReviewedTable[], ground: Ground): Proposal[] {
  const plan = ground.target.plans.find((p) => p.kind === table.kind)
  const own = ground.held.items.filter((item) => item.planId === plan?.held?.id)
  const items = new Map(own.map((item) => [item.id, item]))
  const matches = matchesOf(table, own, ground)
  const meant = takenTwice(
    tables.filter((t) => t.kind === table.kind),
    own,
    ground,
  )
  return table.rows.map((row, at) => {
    const match = matches[at] as Match
    const answers = ground.choices.rows[row.at] ?? {}
    const item = itemMeant({ match, answers, items })
    const twice = typeof item === 'object' && (meant.get(item.id) ?? 0) > 1
    const asked: Match =
      twice && 'item' in match ? { kind: 'ask', candidates: [match.item], words: 'Two rows of the file match this item' } : match
    const unanswered = twice && !('item' in match) ? { ...answers, take: '' } : answers
    return proposeItem({
      table,
      row,
      match: asked,
      answers: twice && answers.take === 'accept' ? { ...answers, take: '' } : unanswered,
      names: ground.names,
      target: ground.target,
      held: ground.held,
      items,
      returning: ground.returning,
    })
  })
}

/** How many rows each held item was settled for: one is right, more are asked. */
function takenTwice(tables: readonly ReviewedTable[], own: readonly Item[], ground: Ground): Map<number, number> {
  const items = new Map(own.map((item) => [item.id, item]))
  const taken = new Map<number, number>()
  for (const table of tables) {
    const matches = matchesOf(table, own, ground)
    for (const [at, row] of table.rows.entries()) {
      const answers = ground.choices.rows[row.at] ?? {}
      const item = answers.take === 'leave' ? undefined : itemMeant({ match: matches[at] as Match, answers, items })
      if (typeof item === 'object') taken.set(item.id, (taken.get(item.id) ?? 0) + 1)
    }
  }
  return taken
}

const matched = new WeakMap<ReviewedTable, { items: readonly Item[]; key: string; matches: Match[] }>()

/** Which item each row of a table is: as its file says where it was written here, else by its words. */
function matchesOf(table: ReviewedTable, own: readonly Item[], ground: Ground): Match[] {
  const matches = matchesByWords(table, own, ground)
  const { returning, held } = ground
  if (!returning) return matches
  const items = new Map(own.map((item) => [item.id, item]))
  return table.rows.map((row, at) => knownItem(row, matches[at] as Match, { table, returning, items, all: held.items }))
}

/** Which item the words of each row are; worked out once for the same items and names. */
function matchesByWords(table: ReviewedTable, own: readonly Item[], ground: Ground): Match[] {
  const key = `${own.map((item) => `${item.id}@${item.version}`).join()}|${JSON.stringify(ground.choices.names)}`
  const before = matched.get(table)
  if (before?.key === key) return before.matches
  const goals = own.some((item) => item.brickId !== null || item.goalId !== null)
  const asHeld = (item: Item, goal: boolean): HeldItem => ({
    ref: { kind: 'item', id: item.id },
    number: item.number,
    goal: goal ? elementWord(item.brickId ?? item.goalId) : null,
    aim: (table.kind === 'progress' && table.columns.aim && item.aim) || item.title,
    fields: {},
  })
  const among = matcherOf(own.map((item) => asHeld(item, goals)))
  const anywhere = matcherOf(own.map((item) => asHeld(item, false)))
  const matches = table.rows.map((row): Match => {
    const said: Matchable = {
      number: typeof row.fields.number === 'string' ? row.fields.number : null,
      goal: goalSaid(row.fields.theme, ground.names),
      aim: ownWords(table.kind, row.fields),
      fields: {},
    }
    const match = among(said)
    if (match.kind !== 'new' || said.goal === null) return match
    const other = anywhere({ ...said, goal: null })
    return 'item' in other ? { kind: 'ask', candidates: [other.item], words: 'An item of these words stands under another theme' } : other
  })
  matched.set(table, { items: own, key, matches })
  return matches
}

const elementWord = (id: number | null) => (id === null ? null : `element ${id}`)

function goalSaid(theme: unknown, names: Names): string | null {
  const meaning = typeof theme === 'string' ? names.of('theme', theme)?.meaning : undefined
  return meaning && /^\d+$/.test(meaning) ? elementWord(Number(meaning)) : null
}
