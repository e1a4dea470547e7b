import type { Form } from '../../../kernel/form.ts'
import type { Mapped } from './mapping.ts'

/** What can become of an open row when its plan rolls over. */
export const fates = ['carried', 'closed', 'dropped'] as const
export type RowFate = (typeof fates)[number]

/** A row as the decision needs it. */
export interface OpenRow {
  id: number
  version: number
  title: string
  /** Where its brick and its goal are found in the strategy of the next plan; undefined where it has none. */
  brick: Mapped | undefined
  goal: Mapped | undefined
}

/** What was decided of one row. Words are new ones where it is carried over, else its outcome or why it is dropped. */
export interface RowDecision {
  id: number
  version: number
  fate: RowFate
  words: string
  brickId: number | null
  goalId: number | null
}

/** What a person may choose for a row to stand under: elements of the next plan's strategy by number. */
export interface Places {
  bricks: ReadonlySet<number>
  goals: ReadonlySet<number>
}

/** The rows and their versions as one word, for telling whether somebody changed them meanwhile. */
export const seenOf = (rows: readonly Pick<OpenRow, 'id' | 'version'>[]): string =>
  rows.map(({ id, version }) => `${id}:${version}`).join(' ')

const longest = { carried: 300, closed: 1000, dropped: 1000 }

/** Reads what was chosen for each row; a row left open takes the choice for all. Every row must be decided, and what ends must say why. */
export function decidedRows(
  rows: readonly OpenRow[],
  typed: Form['values'],
  places: Places,
): { decisions: RowDecision[]; errors: Form['errors'] } {
  const errors: Form['errors'] = {}
  const decisions = rows.flatMap((row): RowDecision[] => {
    const chosen = fateOf(typed[`fate-${row.id}`]) ?? fateOf(typed.all)
    if (!chosen) {
      errors[`fate-${row.id}`] = `Select what becomes of “${row.title}”`
      return []
    }
    const why = (typed[`why-${row.id}`] || typed.allWhy || '').trim()
    const words = chosen === 'carried' ? (typed[`words-${row.id}`] ?? '').trim() : why
    const wrong = whyNotWords(chosen, words, row.title)
    if (wrong) errors[`${chosen === 'carried' ? 'words' : 'why'}-${row.id}`] = wrong
    return [{ id: row.id, version: row.version, fate: chosen, words, ...placeOf(row, typed[`place-${row.id}`], places) }]
  })
  return { decisions, errors }
}

const fateOf = (typed: string | undefined): RowFate | undefined => fates.find((fate) => fate === typed)

function whyNotWords(fate: RowFate, words: string, title: string): string | undefined {
  if (fate === 'closed' && words === '') return `Enter what came of “${title}”`
  if (fate === 'dropped' && words === '') return `Enter why “${title}” is dropped`
  return words.length > longest[fate]
    ? `The words for “${title}” must be ${longest[fate].toLocaleString('en-GB')} characters or fewer`
    : undefined
}

/** A place chosen by hand stands over the one the lineage leads to; what is not in the lists was not chosen on the page. */
function placeOf(row: OpenRow, typed: string | undefined, { bricks, goals }: Places): Pick<RowDecision, 'brickId' | 'goalId'> {
  const chosen = Number(typed ?? '')
  const mapped = (of: Mapped | undefined) => (of && 'to' in of ? of.to : null)
  return {
    brickId: bricks.has(chosen) ? chosen : mapped(row.brick),
    goalId: goals.has(chosen) ? chosen : mapped(row.goal),
  }
}

/** Is a row without any place in the next strategy, though it had one? */
export const lostPlace = ({ brick, goal }: Pick<OpenRow, 'brick' | 'goal'>): boolean => {
  const held = [brick, goal].filter((one) => one !== undefined)
  return held.length > 0 && !held.some((one) => 'to' in one)
}
