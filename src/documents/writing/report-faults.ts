import { chartFaults } from '../charts/chart-faults.ts'
import { figuresOf } from '../charts/figures-of.ts'
import { type Block, type Report, type ReportCell, type ReportFigure, type ReportTable, tagOf } from '../report.ts'

const placeName = /^[A-Za-z][\w-]*$/

/** Marked runs say the cell's own words, neither more nor fewer. */
const isMarkedAmiss = (cell: ReportCell): boolean =>
  cell.runs !== undefined && cell.runs.map(({ text }) => text).join('') !== (tagOf(cell)?.rest ?? cell.text)

function tableFaults(table: ReportTable): string[] {
  const name = `Table "${table.caption || table.id}"`
  const keys = table.columns.map((column) => column.key)
  return [
    ...(table.caption.trim() ? [] : [`Table "${table.id}" has a blank caption.`]),
    ...(keys.length > 0 ? [] : [`${name} has no columns.`]),
    ...keys
      .filter((key) => !/^[A-Za-z][A-Za-z0-9]*$/.test(key))
      .map((key) => `${name}: "${key}" is no column key; use letters and digits.`),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${name} has two columns with the key "${key}".`),
    ...table.columns
      .filter(({ width }) => !(width > 0 && width < Infinity))
      .map(({ title }) => `${name}: the width of "${title}" is not above 0.`),
    ...table.rows.flatMap(({ cells }, at) =>
      cells.length === keys.length ? [] : [`${name}, row ${at + 1}: ${cells.length} cells under ${keys.length} columns.`],
    ),
    ...table.rows.flatMap(({ cells }, at) =>
      cells.some(isMarkedAmiss) ? [`${name}, row ${at + 1}: the marked words of a cell are not its words.`] : [],
    ),
  ]
}

function figureFaults({ id, caption, words, chart }: ReportFigure): string[] {
  const name = `Figure "${caption.trim() || id}"`
  return [
    ...(caption.trim() ? [] : [`Figure "${id}" has a blank caption.`]),
    ...(words.trim() ? [] : [`${name} does not say in words what it shows.`]),
    ...chartFaults(chart, name),
  ]
}

function placeFaults(blocks: readonly Block[]): string[] {
  const places = blocks.flatMap((block) => ('id' in block ? [block.id] : block.kind === 'figures' ? block.items.map(({ id }) => id) : []))
  return [
    ...places.filter((id) => !placeName.test(id)).map((id) => `"${id}" is no id: use a letter, then letters, digits and dashes.`),
    ...places.filter((id, at) => places.indexOf(id) !== at).map((id) => `Two blocks have the id "${id}".`),
  ]
}

function headingFaults(blocks: readonly Block[]): string[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const blank = headings.filter(({ text }) => !text.trim()).map(({ id }) => `Heading "${id}" has no words.`)
  return headings[0]?.level === 3
    ? [...blank, `Heading "${headings[0].text}" is of level 3 and stands under no heading of level 2.`]
    : blank
}

/** What would keep a report from being a readable, accessible paper in every format; empty when it is sound. Each fault is a slip of the program that made it. */
export function reportFaults(report: Report): string[] {
  return [
    ...(report.title.trim() ? [] : ['The report has no title.']),
    ...placeFaults(report.blocks),
    ...headingFaults(report.blocks),
    ...report.blocks.flatMap((block) => (block.kind === 'table' ? tableFaults(block) : [])),
    ...figuresOf(report).flatMap(figureFaults),
  ]
}

/** The report itself when it is sound; throws an error that lists the faults when it is not. */
export function soundReport(report: Report): Report {
  const faults = reportFaults(report)
  if (faults.length > 0) throw new Error(`This report cannot be written. ${faults.join(' ')}`)
  return report
}
