import { isTotal } from '../../../documents/recognising/lines.ts'
import { oneLine, plainWords, saysNothing } from '../../../documents/recognising/look-alikes.ts'
import { nothingRead, readStatus, readWords, wordsIn } from '../../../documents/recognising/read-columns.ts'
import { type FigureReading, readFigure } from '../../../documents/recognising/read-figure.ts'
import { periodIn } from '../../../documents/recognising/read-period.ts'
import type { Column, Recogniser, Row, RowReading } from '../../../documents/recognising/recogniser.ts'
import { measureFields, periodHeader } from './measure-words.ts'
import { redrawMeasures } from './redraw-measures.ts'

const another =
  /\b(likelihood|consequence|inherent|residual|risk|theme|focus|action|actions|version|author|role|email|objective ref|budget holder)\b/

const besideSeries =
  /^(numerator|denominator|ucl|lcl|upl|lpl|upper( control| process)? limit|lower( control| process)? limit|mean|average|median|comments?|commentary|narrative|notes|target|plan|trajectory|rag|variance|national average|benchmark|)$/

/** Measures are named and their values given, by period or now; a table of one measure by period names it in its title. */
function isMeasures(has: (field: string) => boolean, headers: readonly string[]): boolean {
  const plain = headers.map(plainWords)
  if (plain.some((header) => another.test(header))) return false
  if (has('name')) return has('values') || isRegister(has)
  if (!has('period') || !has('values')) return false
  return headers.length <= 8 && plain.every((header) => besideSeries.test(header) || periodLike(header) || seriesLike(header))
}

/** Measures without a figure: what each is to reach, or how often it is counted, beside what else a register says of one. */
const isRegister = (has: (field: string) => boolean): boolean =>
  (has('target') && ['baseline', 'period', 'definition', 'frequency', 'direction', 'unit', 'code'].some(has)) ||
  (has('definition') && has('frequency'))

const periodLike = (header: string) => /\b(period|month|quarter|date|year|week)\b/.test(header)
const seriesLike = (header: string) => /\b(value|actual|performance|result|rate|percentage|figure|compliance|%|position)\b/.test(header)

/** A value's period: as its header states it, with the year of the title where the header gives a quarter alone. */
function periodOf({ leaf, header }: Column, titles: readonly string[]): string {
  for (const words of [leaf, header]) {
    if (!words || !(periodHeader.test(plainWords(bare(words))) || periodIn(words))) continue
    return (/\bq|quarter/i.test(words) ? periodIn(words, [header, ...titles]) : undefined) ?? bare(words)
  }
  return oneLine((leaf || header).replace(unitMark, ' ')) || oneLine(leaf || header)
}

const unitMark = /\((?:%|£\w*|number|no\.?|days|hours|wte)\)|%|£(?:k|m|bn|000s?)?(?!\w)/gi

/** `Actual Apr-24` is of Apr-24. */
const bare = (words: string): string =>
  oneLine(words.replace(/\b(actual|performance|value|result|position|in month)s?\b/gi, ' ').replace(unitMark, ' ')) || oneLine(words)

function readCell(column: Column, period: string, into: RowReading): FigureReading & { period: string } {
  if (column.underMerge) {
    into.problems.push(`No value for ${period}: its cell is merged with the one to its left`)
    return { period, value: null }
  }
  const read = readFigure(column.cell.text)
  if (read.problem) into.problems.push(`${read.value === null ? 'No value' : 'The value'} for ${period}: ${read.problem}`)
  return { period, ...read }
}

/** Values by period: a column each, or one value in the row beside the period it is of. */
function readValues(row: Row, into: RowReading): void {
  const columns = row.columns.values ?? []
  const [own] = row.columns.period ?? []
  if (columns.length === 0) return
  const period = own && (saysNothing(own.cell.text) ? null : oneLine(own.cell.text))
  if (own && columns.length > 1) {
    into.fields.values = [{ period: period ?? '', value: null }]
    into.problems.push(`No value taken: ${columns.map(({ header }) => `“${header}”`).join(', ')} all hold figures`)
    return
  }
  if (period === null) into.problems.push('No period is given')
  const used = row.about['filled values'] as boolean[]
  const read = columns.flatMap((column, at) => {
    if (used[at] === false && columns.length > 1) return []
    const cell = readCell(column, own ? (period ?? '') : periodOf(column, row.titles), into)
    const unit = cell.unit ?? unitIn(column.header)
    return [unit ? { ...cell, unit } : cell]
  })
  into.fields.values = read.map(({ period, value }) => ({ period, value }))
  readUnit(row, read, into)
}

/** A unit that a header states in brackets or by its sign: `Apr (%)`, `Actual £m`. */
const unitIn = (header: string): string | undefined => (/%/.test(header) ? '%' : /£(?:k|m|bn|000s?)?\b|£/i.exec(header)?.[0])

/** The unit in its own column, else the one all values of the row carry. */
function readUnit(row: Row, read: readonly FigureReading[], into: RowReading): void {
  if (row.columns.unit) readWords(row, 'unit', into, 'one line')
  if (row.columns.unit || !row.about.units) return
  const units = new Set(read.flatMap(({ value, unit }) => (value === null ? [] : [unit ?? ''])))
  const [only] = units
  into.fields.unit = units.size === 1 && only ? only : null
  if (units.size > 1) into.problems.push('No unit taken: the values are not all in one')
}

/** The measure's name: its column, else the title over a table of one measure. */
function readName(row: Row, into: RowReading): void {
  if (row.columns.name) {
    readWords(row, 'name', into, 'one line')
    const name = into.fields.name
    if (row.columns.period || !(row.about['names of several'] as ReadonlySet<unknown>).has(name)) return
    into.fields.name = null
    into.problems.push(`No name: “${name}” stands over several rows, and which of them this is cannot be told`)
    return
  }
  const title = row.section ?? row.titles.at(-1)
  into.fields.name = title && !/^(sheet|table) ?\d*$/i.test(title) ? oneLine(title) : null
  if (into.fields.name === null) into.problems.push('No name: no title over the table says which measure it is')
}

const told = ['target', 'baseline', 'direction', 'owner', 'code', 'definition', 'frequency', 'steward', 'source', 'theme']

/** “Number of visits” is a measure of its own, not a total of the rows above it. */
const isTotalOfRows = (name: string): boolean => isTotal(name) && !/^(total )?(numbers?|no\.?|count) of\b/i.test(name.trim())

function readMeasure(row: Row): RowReading {
  const reading = nothingRead()
  readName(row, reading)
  readValues(row, reading)
  for (const field of told) readWords(row, field, reading, 'one line')
  if (row.columns.name && !row.columns.theme && row.section) reading.fields.theme = oneLine(row.section)
  readStatus(row, 'rag', reading)
  if (isTotalOfRows(wordsIn(row, 'name') ?? '')) reading.problems.push('A total of other rows')
  return reading
}

function about(rows: readonly Row[]): Record<string, unknown> {
  const columns = rows[0]?.columns.values ?? []
  const values = rows.flatMap((row) => row.columns.values ?? [])
  const names = rows.map((row) => {
    const words = wordsIn(row, 'name')
    return words ? oneLine(words) : null
  })
  return {
    'filled values': columns.map((_, at) => rows.some((row) => !saysNothing(row.columns.values?.[at]?.cell.text ?? ''))),
    'names of several': new Set(names.filter((name, at) => name !== null && names.indexOf(name) !== at)),
    units: values.some(({ cell, header }) => readFigure(cell.text).unit ?? unitIn(header)),
  }
}

/** Tables of measures: by name with values a column or a row a period, and one measure to a table. Trends and sparklines are left out. */
export const measuresRecogniser: Recogniser = {
  kind: 'measures',
  fields: measureFields,
  certain: isMeasures,
  titled:
    /\b(measures|metrics|kpis?|key performance indicators|indicators|dashboard|scorecard|performance report|integrated performance)\b/,
  keys: ['name'],
  figures: true,
  redraw: redrawMeasures,
  about,
  read: readMeasure,
}
