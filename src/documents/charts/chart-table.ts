import type { Chart } from '../report.ts'
import { numberWords } from './axis.ts'

/** What stands where a chart has no value. */
export const noValue = '–'

/** A chart's data as a table: a row for each label, a column for each series; null is a gap. */
export interface ChartTable {
  columns: string[]
  rows: { label: string; values: { words: string; value: number | null }[] }[]
}

/** The data behind a chart, for those who do not see it and for formats that draw it themselves. */
export function chartTable({ labels, series }: Chart): ChartTable {
  return {
    columns: ['Shown for', ...series.map(({ name }) => name)],
    rows: labels.map((label, at) => ({
      label,
      values: series.map(({ values }) => {
        const value = values[at] ?? null
        return { words: value === null ? noValue : exactWords(value), value }
      }),
    })),
  }
}

/** The whole number, never shortened to millions. */
const exactWords = (value: number): string =>
  Math.abs(value) >= 1e6 && Math.abs(value) < 1e15 ? value.toLocaleString('en-GB', { maximumFractionDigits: 6 }) : numberWords(value)
