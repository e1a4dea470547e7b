import { ragOfFill } from '../../../documents/recognising/hue.ts'
import { oneLine } from '../../../documents/recognising/look-alikes.ts'
import { ragOfWords } from '../../../documents/recognising/rag-words.ts'
import { type Contradiction, places } from './contradiction.ts'
import { datesDiffer, quarterIn } from './dates.ts'
import { called, sameThings } from './same-thing.ts'
import type { ToldTable } from './told-table.ts'

/** A status whose word says one colour and whose cell shows another. */
export function wordsNotColours(tables: readonly ToldTable[]): Contradiction[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.coloured.flatMap((column): Contradiction[] => {
        const found = table.cell(row, column)
        const said = found && ragOfWords(found.cell.text)
        const shown = found && !found.banded ? ragOfFill(found.cell.fill) : undefined
        if (!found || typeof said !== 'object' || !shown || shown === 'unclear' || shown === said.rag) return []
        const header = oneLine(table.header[column] ?? '')
        const words = `${header ? `“${header}”` : 'The status'} at ${found.at} says “${oneLine(found.cell.text)}”, which is ${said.rag}, in a cell shaded ${shown}`
        return [{ kind: 'word-not-colour', at: [found.at], words }]
      }),
    ),
  )
}

/** The same action due on two days. */
export function twoDueDates(tables: readonly ToldTable[]): Contradiction[] {
  const due = tables
    .filter(({ kind }) => kind === 'actions')
    .flatMap(({ rows }) => rows.flatMap((row) => (typeof row.fields.due === 'string' ? [{ row, value: row.fields.due }] : [])))
  return sameThings(due).flatMap((group): Contradiction[] => {
    const [first, ...others] = group
    const different = others.filter((one) => first && datesDiffer(first.value, one.value))
    if (!first || different.length === 0) return []
    const said = [first, ...different].map(({ row, value }) => `“${value}” at ${row.at}`).join(', and ')
    return [
      {
        kind: 'two-due-dates',
        at: places(...[first, ...different].map(({ row }) => row.at)),
        words: `${called('Action', first.row)} is due ${said}`,
      },
    ]
  })
}

/** A title of one quarter over headers that only speak of another, among the columns that were read: a column beside them may well be of a quarter before. */
export function twoPeriods(tables: readonly ToldTable[]): Contradiction[] {
  return tables.flatMap((table): Contradiction[] => {
    const titles = table.titles.flatMap((title) =>
      quarterIn(title) ? [{ title, ...(quarterIn(title) as NonNullable<ReturnType<typeof quarterIn>>) }] : [],
    )
    const read = new Set(Object.values(table.columns).flat())
    const headers = table.header
      .filter((_, column) => read.has(column))
      .flatMap((header) => (quarterIn(header) ? [{ header, ...(quarterIn(header) as NonNullable<ReturnType<typeof quarterIn>>) }] : []))
    const [over] = titles
    const [under] = headers
    if (!over || !under || titles.some(({ quarter }) => quarter !== over.quarter)) return []
    const agrees = headers.some(({ quarter, year }) => quarter === over.quarter && (!year || !over.year || year === over.year))
    if (agrees) return []
    return [
      {
        kind: 'two-periods',
        at: [table.at],
        words: `The title “${oneLine(over.title)}” says ${over.quarter}${over.year ? ` ${over.year}` : ''}, the column “${oneLine(under.header)}” says ${under.quarter}${under.year ? ` ${under.year}` : ''}`,
      },
    ]
  })
}
