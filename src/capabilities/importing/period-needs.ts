import { periodIn, periodOrder } from '../../documents/recognising/read-period.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { Choices } from './choices.ts'
import { isOfRisks, type TableKind } from './kinds.ts'
import { labelMeant, periodMeant } from './period-words.ts'
import { cellOf, type ReviewedTable } from './reviewed-table.ts'

/** Something in the file that was said in a period, and which one. */
export interface PeriodNeed {
  /** `delivery-plan|September|1`; what a table says as a whole has no words: `baf||1`. */
  key: string
  kind: TableKind
  /** “the column “September””, “the scores”. */
  called: string
  period: PeriodRow | undefined
  /** The calendar has no such period: what it would be called. */
  missing: string | undefined
  proposed: boolean
  /** A person leaves it out. */
  left: boolean
}

/** What must be given a period, with the words that may say which. */
interface ToDate {
  key: string
  kind: TableKind
  called: string
  texts: string[]
}

export const updateKey = (words: string, nth: number): string => `delivery-plan|${words}|${nth}`
export const wholeKey = (kind: TableKind): string => `${kind}||1`

/** The update columns of plans, each once; and what a report or register says as a whole. */
export function columnsToDate(kind: TableKind, tables: readonly ReviewedTable[], stem: string): ToDate[] {
  if (kind === 'delivery-plan') return [...updateColumns(tables), ...statusAlone(tables, stem)]
  if (kind === 'measures') return []
  if (isOfRisks(kind) && !tables.some(saysScores)) return []
  const [one, ...others] = distinct(tables.flatMap((t) => t.header[t.columns.update?.[latestUpdate(t)] ?? -1] ?? []))
  const texts =
    one !== undefined && others.length === 0 ? [one] : [...tables.flatMap((t) => t.titles), ...tables.flatMap((t) => t.header), stem]
  return [
    {
      key: wholeKey(kind),
      kind,
      called: kind === 'risk-register' ? 'the scores of the register' : kind === 'baf' ? 'the scores' : 'the updates and RAG',
      texts,
    },
  ]
}

/** Whether any row has a figure that is of a period; a register without one has nothing to date. */
const saysScores = ({ rows }: ReviewedTable): boolean =>
  rows.some(({ fields }) => ['score', 'likelihood', 'consequence', 'direction'].some((field) => fields[field] != null))

/** Of several columns of updates in a report, the place of the one that was read: the latest with anything in it. -1 where it was one, or none can be told. */
export function latestUpdate(table: Pick<ReviewedTable, 'columns' | 'header' | 'rows' | 'grid'>): number {
  const columns = table.columns.update ?? []
  if (columns.length < 2) return -1
  const orders = columns.map((column) => periodOrder(periodIn(table.header[column] ?? '') ?? '') ?? -1)
  const filled = columns.map((_, nth) => table.rows.some((row) => cellOf(table as ReviewedTable, row.at, 'update', nth).text.trim() !== ''))
  return orders.reduce((latest, order, at) => (filled[at] && order >= 0 && order > (orders[latest] ?? -1) ? at : latest), -1)
}

function updateColumns(tables: readonly ReviewedTable[]): ToDate[] {
  const found = new Map<string, ToDate>()
  for (const table of tables)
    for (const { words, nth } of updatesSaid(table.rows[0]?.fields.updates)) {
      const key = updateKey(words, nth)
      found.set(key, { key, kind: 'delivery-plan', called: `the column “${words}”`, texts: [words] })
    }
  return [...found.values()]
}

/** A plan with a RAG and no update column: its status still was of some period. */
const statusAlone = (tables: readonly ReviewedTable[], stem: string): ToDate[] =>
  tables.some((t) => t.columns.rag && updatesSaid(t.rows[0]?.fields.updates).length === 0)
    ? [
        {
          key: wholeKey('delivery-plan'),
          kind: 'delivery-plan',
          called: 'the RAG',
          texts: [...tables.flatMap((t) => [...t.titles, ...t.header]), stem],
        },
      ]
    : []

/** The updates of a row with their words for the period; the nth of those that use the same words. */
export function updatesSaid(value: unknown): { words: string; nth: number; text: string | null }[] {
  if (!Array.isArray(value)) return []
  const seen = new Map<string, number>()
  return (value as { period: string; text: string | null }[]).map(({ period, text }) => {
    const nth = (seen.get(period) ?? 0) + 1
    seen.set(period, nth)
    return { words: period, nth, text }
  })
}

/** Settles the period of each: as chosen, else as the first of its words that names one says. */
export function withPeriods(
  all: readonly ToDate[],
  { periods, choices, year }: { periods: readonly PeriodRow[]; choices: Choices; year: number | undefined },
): PeriodNeed[] {
  return all.map(({ key, kind, called, texts }) => {
    const chosen = choices.periods[key]
    if (chosen !== undefined)
      return {
        key,
        kind,
        called,
        period: periods.find((p) => String(p.id) === chosen),
        missing: undefined,
        proposed: false,
        left: chosen === 'none',
      }
    const meant = distinct(texts.flatMap((text) => labelMeant(text, year) ?? []))
    const found = distinct(texts.flatMap((text) => periodMeant(text, periods, year) ?? []))
    const period = found.length === 1 && meant.length < 2 ? found[0] : undefined
    return { key, kind, called, period, missing: period || meant.length !== 1 ? undefined : meant[0], proposed: true, left: false }
  })
}

const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)]
