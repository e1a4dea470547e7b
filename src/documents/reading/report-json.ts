import type { Cell, Grid, PaperIdentity, Reading } from '../grid.ts'
import { identityIn, isRef } from '../record-marks.ts'
import { officeTones } from '../writing/office-tones.ts'
import { identitiesOf } from './identities.ts'
import { limits } from './limits.ts'
import { refuseTooMany } from './records.ts'
import { Refused } from './refused.ts'
import { wordsOfCell } from './words-of-cell.ts'

type Known = Record<string, unknown>

const isObject = (value: unknown): value is Known => typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Whether a text is a report that was written here as JSON: told by its beginning, so that no other text is parsed. */
export const isReportJson = (words: string): boolean =>
  /^\ufeff?\s*\{/.test(words) && /"format"\s*:\s*"stepup-report"/.test(words.slice(0, 2_000))

const broken = () =>
  new Refused(
    'broken',
    'The file says it is a report of StepUp, but what it holds cannot be read. Download the report again, or paste its tables.',
  )

function parsed(words: string): Known {
  try {
    const value: unknown = JSON.parse(words.replace(/^\ufeff/, ''))
    if (isObject(value) && value.format === 'stepup-report') return value
  } catch {}
  throw broken()
}

/** A cell as the other formats show it: its words with those beneath, its status painted. */
function cellOf(value: unknown, cut: () => void): Cell {
  if (!isObject(value)) return { text: '' }
  const below = list(value.below)
    .filter(isObject)
    .map((part) => [text(part.label), text(part.text)].filter(Boolean).join(' '))
  const tone = text(value.tone)
  const fill = tone in officeTones ? officeTones[tone as keyof typeof officeTones].paint : undefined
  const number = typeof value.value === 'number' && Number.isFinite(value.value) ? { value: value.value } : {}
  return { text: wordsOfCell([text(value.text), ...below].join('\n'), cut), ...(fill ? { fill } : {}), ...number }
}

function gridOf(block: Known, at: { file: string; table: number }): Grid {
  const warnings = new Set<string>()
  const cut = () => warnings.add('A cell holds more than 32,767 characters: the rest is left out.')
  const columns = list(block.columns).filter(isObject)
  const rows = list(block.rows).filter(isObject)
  if (columns.length > limits.columns || rows.length > limits.rows) refuseTooMany(rows.map(() => columns.map(() => '')))
  const cells = rows.map(({ cells: of }) => columns.map(({ key }) => cellOf(isObject(of) ? of[text(key)] : undefined, cut)))
  const refs = rows.map(({ ref }) => (isRef(text(ref)) ? [text(ref)] : []))
  return {
    source: at,
    title: text(block.caption),
    rows: [columns.map(({ title }) => ({ text: wordsOfCell(text(title), cut) })), ...cells],
    addressOf: { kind: 'table', table: at.table },
    warnings: [...warnings],
    ...identitiesOf([[], ...refs]),
  }
}

function identityOf(value: unknown): PaperIdentity | undefined {
  if (!isObject(value)) return undefined
  const { trust, paper, at } = value
  return identityIn(new Map(Object.entries({ 'StepUp trust': text(trust), 'StepUp paper': text(paper), 'StepUp at': text(at) })))
}

/** A report written here as JSON, edited or not: its tables, with the record each row is. @throws Refused. */
export function readReportJson(file: string, words: string): Reading {
  const report = parsed(words)
  const tables = list(report.blocks).filter((block): block is Known => isObject(block) && block.kind === 'table')
  const grids = tables.map((block, at) => gridOf(block, { file, table: at + 1 }))
  if (grids.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0) > limits.cells)
    throw new Refused(
      'too many cells',
      `The report has more than ${limits.cells.toLocaleString('en-GB')} cells. Bring in its tables one by one.`,
    )
  const writtenHere = identityOf(report.identity)
  const problems = grids.length > 0 ? [] : ['The report has no table.']
  return { file, grids, problems, ...(writtenHere ? { writtenHere } : {}) }
}
