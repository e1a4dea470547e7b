import type { AnyChart, Chart } from '../report.ts'
import { numberWords } from './axis.ts'
import { controlTable } from './control-table.ts'
import { funnelTable } from './funnel-table.ts'
import { labelsAre } from './labels-are.ts'

/** What stands where a chart has no value. */
export const noValue = '–'

/** A value of a chart's data: the number behind the words, null where there is none or the cell is words alone. */
export interface ChartCell {
  words: string
  value: number | null
}

/** A chart's data as a table: a row for each label, a column for each series, limit or remark. */
export interface ChartTable {
  /** The first is that of the labels. */
  columns: { title: string; holds: 'numbers' | 'words' }[]
  rows: { label: string; values: ChartCell[] }[]
}

/** The data behind a chart, for those who do not see it and for formats that draw it themselves. */
export function chartTable(chart: AnyChart): ChartTable {
  if (chart.drawn === 'control') return controlTable(chart)
  return chart.drawn === 'funnel' ? funnelTable(chart) : seriesTable(chart)
}

function seriesTable({ labels, series, labelled }: Chart): ChartTable {
  return {
    columns: [
      { title: labelled ?? labelsAre(labels), holds: 'words' },
      ...series.map(({ name }) => ({ title: name, holds: 'numbers' as const })),
    ],
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
