import { writeXlsx } from 'hucre'
import { figuresOf } from '../charts/figures-of.ts'
import { identityProperties } from '../record-marks.ts'
import type { Report } from '../report.ts'
import { chartSheet } from './excel-chart-sheet.ts'
import { sheetNamer } from './excel-names.ts'
import { paperSheet } from './excel-paper-sheet.ts'
import { printTitles, tableSheet } from './excel-table-sheet.ts'

/** The report as an Excel workbook: the paper's words first, then a sheet for each table, then its charts with their data. */
export function excelWorkbook(report: Report): Promise<Uint8Array> {
  const nameOf = sheetNamer()
  const paper = nameOf('Paper')
  const figures = figuresOf(report)
  const charts = figures.length > 0 ? nameOf('Charts') : undefined
  const tables = report.blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, name: nameOf(block.caption) }] : []))
  const sheetOf = (block: object) => tables.find(({ table }) => table === block)?.name ?? charts
  return writeXlsx({
    properties: {
      title: report.title,
      subject: report.subtitle,
      creator: report.trust,
      description: report.description,
      custom: Object.fromEntries(identityProperties(report.identity).map(({ name, value }) => [name, value])),
    },
    defaultFont: { name: 'Arial', size: 10 },
    namedRanges: tables.map(({ table, name }) => printTitles(table, name)),
    sheets: [
      paperSheet(report, { name: paper, sheetOf }),
      ...tables.map(({ table, name }) => tableSheet(table, { report, name })),
      ...(charts === undefined ? [] : [chartSheet(figures, { report, name: charts })]),
    ],
  })
}
