import type { Cell, Grid } from '../grid.ts'
import type { TextRecord } from './records.ts'
import { wordsOfCell } from './words-of-cell.ts'

/** Records as a table of a text: every row as wide as the widest. */
export function gridOfRecords(
  records: readonly TextRecord[],
  of: { file: string; table: number; title?: string; warnings?: Iterable<string> },
): Grid {
  const warnings = new Set(of.warnings)
  const width = Math.max(0, ...records.map((record) => record.length))
  const cut = () => warnings.add('A cell holds more than 32,767 characters: the rest is left out.')
  const rows = records.map((record) => Array.from({ length: width }, (_, i): Cell => ({ text: wordsOfCell(record[i] ?? '', cut) })))
  const { file, table, title } = of
  return { source: { file, table }, ...(title ? { title } : {}), rows, addressOf: { kind: 'table', table }, warnings: [...warnings] }
}
