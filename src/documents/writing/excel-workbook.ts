import { writeXlsx } from 'hucre'
import { figuresOf } from '../charts/figures-of.ts'
import { identityProperties } from '../record-marks.ts'
import type { Report, ReportFigure } from '../report.ts'
import { chartSheet, type SeriesFigure } from './excel-chart-sheet.ts'
import { sheetNamer } from './excel-names.ts'
import { paperSheet } from './excel-paper-sheet.ts'
import { type SpcFigure, spcSheet } from './excel-spc-sheet.ts'
import { printTitles, tableSheet } from './excel-table-sheet.ts'

/** Figures by the kind of their chart: lines and bars, and those of SPC. */
function sorted(figures: readonly ReportFigure[]): { plain: SeriesFigure[]; spc: SpcFigure[] } {
  const plain: SeriesFigure[] = []
  const spc: SpcFigure[] = []
  for (const figure of figures)
    if (figure.chart.drawn === undefined) plain.push({ figure, chart: figure.chart })
    else spc.push({ figure, chart: figure.chart })
  return { plain, spc }
}

/** The report as an Excel workbook: the paper's words first, then a sheet for each table, then its charts with their data. */
export function excelWorkbook(report: Report): Promise<Uint8Array> {
  const nameOf = sheetNamer()
  const paper = nameOf('Paper')
  const { plain, spc } = sorted(figuresOf(report))
  const charts = plain.length > 0 ? nameOf('Charts') : undefined
  const controlled = spc.length > 0 ? nameOf('SPC charts') : undefined
  const tables = report.blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, name: nameOf(block.caption) }] : []))
  const sheetOf = (block: object) =>
    tables.find(({ table }) => table === block)?.name ?? (spc.some(({ figure }) => figure === block) ? controlled : charts)
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
      ...(charts === undefined ? [] : [chartSheet(plain, { report, name: charts })]),
      ...(controlled === undefined ? [] : [spcSheet(spc, { report, name: controlled })]),
    ],
  })
}
