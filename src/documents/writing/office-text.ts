import type { Report } from '../report.ts'

// What XML may not hold (control characters, halves of characters): a file with one of them does not open.
const forbidden = /[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/gu

const clean = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(forbidden, '')

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return clean(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, cleaned(of)]))
  return value
}

/** The same report with every text as an Office file can hold it: line breaks as \n, no character that XML forbids. */
export const officeText = (report: Report): Report => cleaned(report) as Report
