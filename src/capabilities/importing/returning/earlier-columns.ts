import type { RecognisedRow } from '../../../documents/recognising/recogniser.ts'
import type { Held } from '../held.ts'
import { periodMeant } from '../period-words.ts'
import type { Said } from '../propose-updates.ts'
import { cellOf, type ReviewedTable } from '../reviewed-table.ts'

/** What a report written here says in its columns of earlier periods, which are shown to write against: changed there, it is weighed too. */
export function earlierSaid(table: ReviewedTable, row: RecognisedRow, { said, held }: { said: readonly Said[]; held: Held }): Said[] {
  if (table.kind !== 'progress') return []
  return (table.columns.update ?? []).flatMap((column, nth): Said[] => {
    const period = periodMeant((table.header[column] ?? '').replace(/^\s*update\s+/i, ''), held.periods, undefined)
    if (!period || said.some((one) => one.nth === nth || one.period.id === period.id)) return []
    const text = cellOf(table, row.at, 'update', nth).text.trim()
    return [{ period, text: text === '' ? null : text, rag: null, field: 'update', nth, hasRag: false }]
  })
}
