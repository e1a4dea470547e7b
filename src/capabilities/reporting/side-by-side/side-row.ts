import type { Rag } from '../../../kernel/rag.ts'
import { type Compared, comparedOf, type SaidClaim, type Update } from '../../delivery/index.ts'

/** What was said for a row in one of the periods set side by side. */
export interface SaidThen {
  /** Empty where nobody said anything. */
  text: string
  rag: Rag | null
  /** Where the words stand with whoever approves them; null where there are none. */
  state: Update['state'] | null
  /** What the words claim, as the figures bore it out when they were sent. */
  claims?: readonly SaidClaim[]
}

/** A row of a plan with what was said in each of two or three periods, the earliest first. */
export interface SideRow {
  id: number
  theme: string
  focus: string
  title: string
  accountable: string | null
  /** Who holds the accountable post; null where nobody does. */
  holder: string | null
  said: SaidThen[]
  /** What each text but the first is beside the one before it. */
  compared: Compared[]
}

/** What stands in the records for a period; "nothing changed, because" is words too. */
export function saidThen(update: Pick<Update, 'text' | 'nothingChangedBecause' | 'rag' | 'state'> | undefined): SaidThen {
  const because = update?.nothingChangedBecause.trim() ?? ''
  const text = update?.text.trim() || (because && `Nothing has changed because: ${because}`)
  return { text: text ?? '', rag: update?.rag ?? null, state: update?.state ?? null }
}

/** Each text against the one before it, by the rule every page uses. */
export const comparedInOrder = (said: readonly SaidThen[]): Compared[] =>
  said.slice(1).map(({ text }, at) => comparedOf(said[at]?.text ?? '', text))

/** The rows as the rules for two periods take them: the last period and the one before it. */
export const lastPair = (rows: readonly SideRow[]) =>
  rows.map((row) => ({ ...row, compared: row.compared.at(-1) ?? comparedOf(null, row.said.at(-1)?.text ?? null) }))
