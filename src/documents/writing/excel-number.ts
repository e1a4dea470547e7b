import type { ReportCell } from '../report.ts'

/** A cell as a number with the format that prints it as it stood in the paper. */
export interface ExcelNumber {
  value: number
  format: string
}

const quoted = (words: string): string => (words === '' ? '' : `"${words.replaceAll('"', '""')}"`)
/** Excel cannot hold a quotation mark within quoted words of a format in every program that reads it. */
const unquotable = /["\n]/

const written = /^([^\d-]*)(-?\d[\d,]*(?:\.(\d+))?)(%?)([^\d]*)$/

/** The number behind a cell when its words show that very number: a slip between the two is left as words. */
function numberOf({ text, value }: ReportCell): ExcelNumber | undefined {
  if (value === undefined || !Number.isFinite(value) || unquotable.test(text)) return undefined
  const found = written.exec(text.replaceAll('−', '-'))
  if (!found) return undefined
  const [, before = '', digits = '', decimals = '', percent = '', after = ''] = found
  const shown = Number(digits.replaceAll(',', ''))
  const pattern = `${digits.includes(',') ? '#,##0' : '0'}${decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`}`
  const near = (wanted: number) => Math.abs(wanted - shown) <= 0.5 * 10 ** -decimals.length
  if (percent === '%' && near(value * 100)) return { value, format: `${quoted(before)}${pattern}%${quoted(after)}` }
  return near(value) ? { value, format: `${quoted(before)}${pattern}${quoted(percent + after)}` } : undefined
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A day written out in full, `15 October 2024`, as Excel counts days. */
function dayOf({ text }: ReportCell): ExcelNumber | undefined {
  const [, day = '', month = '', year = ''] = /^([1-9]\d?) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? []
  const at = months.indexOf(month)
  const time = Date.UTC(Number(year), at, Number(day))
  if (at === -1 || Number(year) < 1901 || new Date(time).getUTCDate() !== Number(day)) return undefined
  return { value: time / 86_400_000 + 25_569, format: 'd mmmm yyyy' }
}

/** What of a cell Excel can calculate with: its number, or the day it names. Undefined for words. */
export const excelNumber = (cell: ReportCell): ExcelNumber | undefined =>
  cell.below !== undefined || cell.runs !== undefined ? undefined : (numberOf(cell) ?? dayOf(cell))
