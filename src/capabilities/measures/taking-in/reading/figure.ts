import type { Cell } from '../../../../documents/grid.ts'
import { latin, oneLine } from '../../../../documents/recognising/look-alikes.ts'
import { readFigure } from '../../../../documents/recognising/read-figure.ts'
import type { FigureStatus } from './proposed.ts'

/** A cell of a column of figures. `problem` says why something that is neither a figure nor a known sign was not read. */
export interface Figure {
  value: number | null
  status: FigureStatus
  unit?: string
  problem?: string
}

const plain = /^-?\d+(?:\.\d+)?$/
const missing =
  /^(?:[-–—.:·]+|n\/?a|na|nan|null|none|nil return|no data|not (?:available|applicable|collected|submitted|reported)|\[[xz]\]|tbc)$/i
const suppressed = /^(?:\*+|\[?c\]?|\[low\]|#|(?:<|<=|≤|under |less than )\s*\d+|suppressed|redacted)$/i
const failed = /^#(?:REF|VALUE|NAME\?|DIV\/0|NUM|NULL)!?$/i
const none: Figure = { value: null, status: 'missing' }
/** Sixteen digits are more than a cell holds: what the arithmetic of a percentage adds is dropped. */
const times100 = (value: number) => Number((value * 100).toPrecision(12))

/** The figure a cell states. `-` and `NA` are missing, `*` and `<5` suppressed: never zero. */
export function figureOf(cell: Cell): Figure {
  if (typeof cell.value === 'number') {
    const percent = cell.text.endsWith('%')
    return { value: percent ? times100(cell.value) : cell.value, status: 'given', ...(percent ? { unit: '%' } : {}) }
  }
  const { text } = cell
  if (plain.test(text)) return { value: Number(text), status: 'given' }
  return text === '' ? none : fromWords(cell, latin(oneLine(text)))
}

function fromWords(cell: Cell, text: string): Figure {
  if (missing.test(text) || /^#n\/a$/i.test(text)) return none
  if (suppressed.test(text)) return { value: null, status: 'suppressed' }
  if (failed.test(text)) return { ...none, problem: `the formula gives the error ${text}` }
  if (typeof cell.value === 'string') return { ...none, problem: `“${text}” is a date` }
  const { value, unit, problem } = readFigure(text)
  if (value === null) return { ...none, problem: problem?.startsWith('“') ? problem : `“${text.slice(0, 60)}” is not a number` }
  return { value, status: 'given', ...(unit ? { unit } : {}) }
}

/** Whether a cell holds a figure or a sign that stands in place of one. */
export function isFigureCell(cell: Cell): boolean {
  if (typeof cell.value === 'number' || plain.test(cell.text)) return true
  if (cell.text === '' || typeof cell.value === 'string') return false
  const { status, problem } = figureOf(cell)
  return status !== 'missing' || problem === undefined
}
