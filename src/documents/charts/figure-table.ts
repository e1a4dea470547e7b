import type { Column, ReportFigure, ReportTable } from '../report.ts'
import { chartTable } from './chart-table.ts'

type Told = ReturnType<typeof chartTable>

/** Columns of words as one, so that a printed table stays narrow: "Concern. Above the upper limit." */
function joined({ columns, rows }: Told): Told {
  const numbers = columns.flatMap(({ holds }, at) => (at > 0 && holds === 'numbers' ? [at - 1] : []))
  const texts = columns.flatMap(({ holds }, at) => (at > 0 && holds === 'words' ? [at - 1] : []))
  if (texts.length < 2) return { columns, rows }
  const pick = (from: readonly number[]) => from.flatMap((at) => columns[at + 1] ?? [])
  return {
    columns: [...columns.slice(0, 1), ...pick(numbers), ...pick(texts.slice(0, 1))],
    rows: rows.map(({ label, values }) => {
      const said = texts.map((at) => values[at]?.words ?? '').filter((words) => words.trim() !== '')
      return { label, values: [...numbers.flatMap((at) => values[at] ?? []), { words: said.join('. '), value: null }] }
    }),
  }
}

/** The data of a figure as a table of its own, for papers that print it: "Falls of patients on wards: the figures". */
export function figureTable({ id, caption, chart, source }: ReportFigure): ReportTable {
  const { columns, rows } = joined(chartTable(chart))
  return {
    kind: 'table',
    id: `${id}-figures`,
    caption: `${caption}: the figures`,
    columns: columns.map(
      ({ title, holds }, at): Column => ({
        key: `c${at}`,
        title,
        width: at === 0 ? 1.4 : holds === 'words' ? 3.6 : 1,
        ...(holds === 'numbers' ? { align: 'right' as const } : {}),
        ...(at === 0 ? { rowHeader: true as const } : {}),
      }),
    ),
    rows: rows.map(({ label, values }) => ({
      cells: [{ text: label }, ...values.map(({ words, value }) => ({ text: words, ...(value === null ? {} : { value }) }))],
    })),
    empty: 'No values.',
    ...(source === undefined ? {} : { source }),
  }
}
