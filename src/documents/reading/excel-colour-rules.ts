import type { Cell } from '../grid.ts'
import { type Area, cellAt } from './excel-reference.ts'
import type { ColourRule } from './excel-sheet.ts'
import { foldSpace } from './words-of-cell.ts'

type CellFinder = (row: number, column: number) => Cell | undefined
type Operand = string | number

interface Place {
  row: number
  column: number
  /** Top left of the rule's first area: references in formulas are written as seen from there. */
  from: { row: number; column: number }
  find: CellFinder
}

const contentOf = (cell: Cell | undefined): Operand => (typeof cell?.value === 'number' ? cell.value : (cell?.text ?? ''))

function referenced(reference: string, place: Place): Cell | undefined {
  const at = cellAt(reference)
  if (!at) return undefined
  const [, column, row] = /^(\$?)[A-Z]+(\$?)/.exec(reference) ?? []
  return place.find(row ? at.row : at.row + place.row - place.from.row, column ? at.column : at.column + place.column - place.from.column)
}

/** A text, a number, or one cell; undefined for any other formula. */
function operandOf(formula: string, place: Place): Operand | undefined {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]
  if (text !== undefined) return foldSpace(text.replaceAll('""', '"'))
  if (/^-?\d+(\.\d+)?$/.test(formula)) return Number(formula)
  const left = /^LEFT\((\$?[A-Z]+\$?\d+)(?:,(\d+))?\)$/i.exec(formula)
  if (left?.[1]) return String(contentOf(referenced(left[1], place))).slice(0, Number(left[2] ?? 1))
  return cellAt(formula) ? contentOf(referenced(formula, place)) : undefined
}

/** Less than, equal, greater, as Excel compares: without regard to capitals, every text after every number. */
function compared(a: Operand, b: Operand): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  const [x, y] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return x === y ? 0 : x < y ? -1 : 1
}

const holds: Record<string, (order: number) => boolean> = {
  equal: (order) => order === 0,
  '=': (order) => order === 0,
  notEqual: (order) => order !== 0,
  '<>': (order) => order !== 0,
  greaterThan: (order) => order > 0,
  '>': (order) => order > 0,
  greaterThanOrEqual: (order) => order >= 0,
  '>=': (order) => order >= 0,
  lessThan: (order) => order < 0,
  '<': (order) => order < 0,
  lessThanOrEqual: (order) => order <= 0,
  '<=': (order) => order <= 0,
}

function cellIs(rule: ColourRule, value: Operand, place: Place): boolean | undefined {
  const [first, second] = rule.formulas.map((formula) => operandOf(formula, place))
  if (first === undefined) return undefined
  if (rule.operator === 'between' || rule.operator === 'notBetween') {
    if (second === undefined) return undefined
    return (compared(value, first) >= 0 && compared(value, second) <= 0) === (rule.operator === 'between')
  }
  return value === '' ? false : holds[rule.operator]?.(compared(value, first))
}

/** `$D2="Red"`, `D2>=15`, `ISNUMBER(SEARCH("red",D2))`, `NOT(ISERROR(SEARCH("red",D2)))`; undefined for anything more. */
function expression(formula: string, place: Place): boolean | undefined {
  const search = /^(?:ISNUMBER\(SEARCH\(|NOT\(ISERROR\(SEARCH\()"([^"]*)",(\$?[A-Z]+\$?\d+)\)+$/i.exec(formula)
  if (search?.[1] !== undefined && search[2])
    return (referenced(search[2], place)?.text ?? '').toLowerCase().includes(search[1].toLowerCase())
  const [, left, operator, right] = /^((?:LEFT\([^()]*\)|[^"=<>()]+?)) *(<=|>=|<>|=|<|>) *("[^"]*"|[^"=<>()]+)$/i.exec(formula) ?? []
  const [a, b] = [left, right].map((side) => (side === undefined ? undefined : operandOf(side, place)))
  return a === undefined || b === undefined ? undefined : holds[operator ?? '']?.(compared(a, b))
}

/** Whether the rule colours this cell; undefined when that cannot be worked out here. */
function applies(rule: ColourRule, cell: Cell, place: Place): boolean | undefined {
  const text = cell.text.toLowerCase()
  const sought = rule.text.toLowerCase()
  switch (rule.type) {
    case 'cellIs':
      return cellIs(rule, contentOf(cell), place)
    case 'containsText':
      return sought ? text.includes(sought) : expression(rule.formulas[0] ?? '', place)
    case 'notContainsText':
      return sought ? !text.includes(sought) : undefined
    case 'beginsWith':
      return sought ? text.startsWith(sought) : undefined
    case 'endsWith':
      return sought ? text.endsWith(sought) : undefined
    case 'containsBlanks':
      return text === ''
    case 'notContainsBlanks':
      return text !== ''
    case 'expression':
      return expression((rule.formulas[0] ?? '').trim(), place)
    default:
      return undefined
  }
}

const isIn = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right)

const unread =
  'Some colours come from rules too involved to follow: the shading of cells may be missing. Where a colour matters, write it as a word too.'

/** Rules whose first match decides a cell's colour, as Excel does it. */
export class ColourRules {
  readonly #rules: ColourRule[]
  readonly #fills: readonly (string | undefined)[]
  readonly #note: (warning: string) => void

  constructor(rules: readonly ColourRule[], fills: readonly (string | undefined)[], note: (warning: string) => void) {
    this.#rules = [...rules].sort((a, b) => a.priority - b.priority)
    this.#fills = fills
    this.#note = note
  }

  /** The colour the rules give a cell; undefined when none does. */
  fillOf(cell: Cell, row: number, column: number, find: CellFinder): string | undefined {
    for (const rule of this.#rules) {
      if (!isIn(rule.areas, row, column)) continue
      const [first] = rule.areas
      if (!first) continue
      const match = applies(rule, cell, { row, column, from: { row: first.top, column: first.left }, find })
      const fill = this.#fills[rule.look]
      if (match === undefined && cell.text !== '' && (fill || rule.look < 0)) this.#note(unread)
      // where a rule before it cannot be followed, a later one may not be what shows
      if (match === undefined && fill) return undefined
      if (match && (fill || rule.stops)) return fill
    }
    return undefined
  }
}
