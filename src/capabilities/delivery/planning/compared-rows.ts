import { groupedBy } from '../../../kernel/grouped.ts'
import { count, listed, opening } from '../../../kernel/words.ts'
import { type RepetitionClass, repetitionClassOf } from '../text/repetition.ts'

/** How a later text stands to an earlier one: as the repetition rule says, or one of them is missing. */
export type Compared = RepetitionClass | 'no update' | 'first update'

/** A row of a delivery plan with what was said in two periods. */
export interface ComparedRow {
  id: number
  number: string | null
  theme: string
  focus: string
  title: string
  accountable: string | null
  holder: string | null
  earlier: string | null
  later: string | null
  compared: Compared
}

const said = (text: string | null): text is string => text !== null && text.trim() !== ''

/** What the later text is beside the earlier one. */
export function comparedOf(earlier: string | null, later: string | null): Compared {
  if (!said(later)) return 'no update'
  return said(earlier) ? repetitionClassOf(later, earlier) : 'first update'
}

const names: Record<Compared, string> = {
  new: 'New words',
  extended: 'Repeated, then added to',
  'mostly the same': 'Mostly the same words',
  same: 'The same words',
  'no update': 'No update',
  'first update': 'First update',
}

const counted: Record<Compared, string> = {
  new: 'with new words',
  extended: 'repeated, then added to',
  'mostly the same': 'mostly in the same words',
  same: 'in the same words',
  'no update': 'without an update',
  'first update': 'reporting for the first time',
}

/** What a text is beside the one before it, as every page says it. */
export const comparedInWords = (compared: Compared): string => names[compared]

/** The order in which they are told: what says most first. */
export const comparisons: readonly Compared[] = ['new', 'first update', 'extended', 'mostly the same', 'same', 'no update']

/** A theme with how many of its rows stand where: counts, never one blended mark. */
export interface ThemeSpread {
  theme: string
  rows: number
  /** "5 new words, 1 no update": what is not so is not said. */
  words: string
}

/** Each theme in the order of the plan. */
export const themeSpreads = (rows: readonly ComparedRow[]): ThemeSpread[] =>
  [...groupedBy(rows, (row) => row.theme)].map(([theme, of]) => ({ theme, rows: of.length, words: countedInWords(of) }))

/** "5 with new words, 1 without an update": what is not so is not said. */
export const countedInWords = (rows: readonly Pick<ComparedRow, 'compared'>[]): string =>
  comparisons
    .map((compared) => ({ compared, count: rows.filter((row) => row.compared === compared).length }))
    .filter(({ count }) => count > 0)
    .map(({ compared, count }) => `${count} ${counted[compared]}`)
    .join(', ')

/** The sentences that open the page: how many say something for the period, how many of those repeat, and whose are missing. */
export function comparedSentences(
  rows: readonly Pick<ComparedRow, 'compared'>[],
  later: string,
  earlier: string | null,
): { strong: string; words: string } {
  const silent = rows.filter((row) => row.compared === 'no update')
  const spoken = rows.length - silent.length
  const all =
    spoken === rows.length ? everyOf(rows.length) : `${spoken} of ${count(rows.length, 'outcome')} ${spoken === 1 ? 'has' : 'have'}`
  const repeated = rows.filter((row) => row.compared === 'same' || row.compared === 'mostly the same').length
  const again =
    earlier === null || repeated === 0 ? [] : [`${opening(repeated)} ${repeated === 1 ? 'repeats' : 'repeat'} most of what ${earlier} said`]
  const none =
    silent.length === 0
      ? []
      : [
          `${again.length > 0 ? opening(silent.length).toLowerCase() : opening(silent.length)} ${silent.length === 1 ? 'says' : 'say'} nothing`,
        ]
  const rest = listed([...again, ...none])
  return { strong: `${all} an update for ${later}.`, words: rest === '' ? '' : `${rest}.` }
}

function everyOf(rows: number): string {
  if (rows === 1) return 'The one outcome has'
  return rows === 2 ? 'Both outcomes have' : `All ${count(rows, 'outcome')} have`
}
