import type { Element } from './element.ts'
import { childrenOf, isOn, textOf } from './element.ts'
import { type Area, areaOf, cellAt } from './excel-reference.ts'
import { Gatherer } from './excel-strings.ts'
import { limits } from './limits.ts'
import { Refused } from './refused.ts'
import { type Attributes, listenToXml } from './xml.ts'

/** A cell as the file writes it: `c` with its children, and where it stands. */
export interface SheetCell {
  row: number
  column: number
  element: Element
}

/** A rule that colours cells by what they hold. */
export interface ColourRule {
  areas: Area[]
  type: string
  operator: string
  text: string
  formulas: string[]
  look: number
  priority: number
  stops: boolean
}

/** What a sheet's part says beside its cells. */
export interface SheetFrame {
  merges: Area[]
  rules: ColourRule[]
  hiddenRows: Set<number>
  hiddenColumns: { from: number; to: number }[]
  hasNewerRules: boolean
}

function ruleOf(element: Element, areas: Area[]): ColourRule {
  const { type = '', operator = '', text = '', dxfId, priority, stopIfTrue } = element.attributes
  const formulas = childrenOf(element, 'formula').map(textOf)
  return { areas, type, operator, text, formulas, look: Number(dxfId ?? -1), priority: Number(priority ?? 0), stops: isOn(stopIfTrue) }
}

const tooFar = (what: string) =>
  new Refused('too many cells', `A sheet has more than ${what}. Leave out what is not needed, or split the workbook, and upload it again.`)

/** Follows a sheet's XML, handing over each cell that holds or shows something. */
class SheetListener {
  readonly frame: SheetFrame = { merges: [], rules: [], hiddenRows: new Set(), hiddenColumns: [], hasNewerRules: false }
  readonly #cells: Gatherer
  readonly #formats: Gatherer
  #row = -1
  #column = -1

  constructor(onCell: (cell: SheetCell) => void) {
    this.#cells = new Gatherer('c', (element) => onCell({ row: this.#row, column: this.#column, element }))
    this.#formats = new Gatherer('conditionalFormatting', (format) => this.#addRules(format))
  }

  #addRules(format: Element): void {
    const areas = (format.attributes.sqref ?? '').split(/\s+/).flatMap((reference) => areaOf(reference) ?? [])
    for (const rule of childrenOf(format, 'cfRule'))
      if (this.frame.rules.length < limits.colourRules) this.frame.rules.push(ruleOf(rule, areas))
  }

  #openPlace(name: string, { r, min, max, hidden, width, ref }: Attributes): void {
    if (name === 'row') {
      this.#row = r === undefined ? this.#row + 1 : Number(r) - 1
      this.#column = -1
      if (isOn(hidden)) this.frame.hiddenRows.add(this.#row)
    } else if (name === 'c') {
      const at = r === undefined ? { row: this.#row, column: this.#column + 1 } : cellAt(r)
      if (!at)
        throw new Refused('broken', 'The workbook has a cell without a proper place. Open it in Excel, save a new copy and upload that.')
      this.#row = at.row
      this.#column = at.column
    } else if (name === 'col' && (isOn(hidden) || Number(width) === 0))
      this.frame.hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 })
    else if (name === 'mergeCell') this.#addMerge(ref ?? '')
    else if (name === 'x14:conditionalFormatting') this.frame.hasNewerRules = true
  }

  #addMerge(reference: string): void {
    const area = areaOf(reference)
    if (area) this.frame.merges.push(area)
    if (this.frame.merges.length > limits.merges) throw tooFar(`${limits.merges.toLocaleString('en-GB')} merged areas`)
  }

  open(name: string, attributes: Attributes): void {
    this.#openPlace(name, attributes)
    this.#cells.open(name, attributes)
    this.#formats.open(name, attributes)
  }

  close(): void {
    this.#cells.close()
    this.#formats.close()
  }

  text(text: string): void {
    this.#cells.text(text)
    this.#formats.text(text)
  }
}

/** Refuses a cell with content that lies beyond the limits; one that is only shaded out there is nothing to a reader. */
export function refuseFarCell({ row, column }: Pick<SheetCell, 'row' | 'column'>): void {
  if (row >= limits.rows) throw tooFar(`${limits.rows.toLocaleString('en-GB')} rows`)
  if (column >= limits.columns) throw tooFar(`${limits.columns} columns`)
}

/** Reads a sheet, handing over its cells one by one. @throws Refused. */
export function readSheet(part: Uint8Array, onCell: (cell: SheetCell) => void): SheetFrame {
  const listener = new SheetListener(onCell)
  listenToXml(part, listener)
  return listener.frame
}
