import type { Cell } from '../../../../documents/grid.ts'
import { type Day, dayOf } from '../../../../kernel/day.ts'
import { cellName } from './cell-name.ts'
import type { ColumnRead } from './columns.ts'
import { figureOf } from './figure.ts'
import { cells, type Gathered } from './gathered.ts'
import { type Part, partsOf } from './parts.ts'
import { tellPeriod } from './period-told.ts'
import type { PeriodRead, ProposedObservation, TotalRow } from './proposed.ts'
import { isTotalWords, type Role } from './roles.ts'
import type { FoundTable } from './tables.ts'
import { readWhen, type When } from './when.ts'
import { type DaysAre, meaningOfDays } from './when-column.ts'

/** What holds for every row of a table that does not say it itself. */
export interface TableSays {
  period: PeriodRead | undefined
  measure: string | null
}

/** Reads the rows of one table into figures, saying what could not be read. */
export class RowReader {
  readonly observations: ProposedObservation[]
  readonly totals: TotalRow[]
  readonly #table: FoundTable
  readonly #columns: readonly ColumnRead[]
  readonly #says: TableSays
  readonly #found: Gathered
  readonly #at: ReadonlyMap<Role, number>
  readonly #parts: Part[]
  readonly #days: DaysAre
  readonly #isOrganisation: boolean
  readonly #whens = new Map<string, When | undefined>()

  constructor(
    table: FoundTable,
    columns: readonly ColumnRead[],
    { says, found, into }: { says: TableSays; found: Gathered; into: Pick<RowReader, 'observations' | 'totals'> },
  ) {
    this.#table = table
    this.#columns = columns
    this.#says = says
    this.#found = found
    this.observations = into.observations
    this.totals = into.totals
    this.#at = new Map(columns.map(({ role, column }) => [role, column]))
    this.#parts = partsOf(columns)
    this.#isOrganisation = columns.some(({ role, heading }) => role === 'place code' && /org|provider|trust|ods/i.test(heading))
    this.#days = meaningOfDays(this.#allDays(), columns.find(({ role }) => role === 'period')?.heading)
  }

  #cell(row: number, column: number): Cell {
    const { rows } = this.#table.grid
    let at = row
    while (at > 0 && rows[at]?.[column]?.covered === 'down') at -= 1
    return rows[at]?.[column] as Cell
  }

  #words(row: number, role: Role): string | undefined {
    const column = this.#at.get(role)
    if (column === undefined) return undefined
    const { text } = this.#cell(row, column)
    return (text.includes('\n') ? text.replace(/\s+/g, ' ') : text) || undefined
  }

  #when(cell: Cell): When | undefined {
    if (typeof cell.value === 'string') return { is: 'day', day: cell.value }
    if (!this.#whens.has(cell.text)) this.#whens.set(cell.text, readWhen(cell.text))
    return this.#whens.get(cell.text)
  }

  #allDays(): Day[] {
    const column = this.#at.get('period')
    const inRows = column === undefined ? [] : this.#table.rows.map((row) => this.#when(this.#cell(row, column)))
    return [...inRows, ...this.#columns.map(({ when }) => when)].flatMap((when) => (when?.is === 'day' ? [when.day] : []))
  }

  /** Why a row's period was not read is told; what it is, answered. */
  #periodOfRow(row: number): PeriodRead | undefined {
    const column = this.#at.get('period')
    if (column === undefined) return this.#fromParts(row) ?? this.#says.period
    const cell = this.#cell(row, column)
    const when = this.#when(cell)
    return this.#told(when, cell.text, cellName(this.#table.grid, row, column))
  }

  #fromParts(row: number): PeriodRead | undefined {
    const [year, month] = [this.#words(row, 'year'), this.#words(row, 'month')]
    if (!year || !month) return undefined
    const when = readWhen(month)
    const column = this.#at.get('month') as number
    const cell = cellName(this.#table.grid, row, column)
    const plain = /^\d{1,2}$/.test(month) ? Number(month) : when?.is === 'yearless' ? when.month : undefined
    if (plain === undefined) return this.#told(readWhen(`${month} ${year}`), `${month} ${year}`, cell)
    const fiscal = /^(20\d{2})[-/]\d{2,4}$/.exec(year)
    const first = fiscal ? Number(fiscal[1]) + (plain < 4 ? 1 : 0) : Number(year)
    const start = dayOf(first, plain, 1)
    return start ? { start, frequency: 'month' } : this.#told({ is: 'impossible', words: `there is no month ${plain}` }, month, cell)
  }

  #told(when: When | undefined, text: string, cell: string): PeriodRead | undefined {
    const title = this.#says.period
    return tellPeriod({ when, text, cell, days: this.#days, title, about: `table ${this.#table.index}` }, this.#found)
  }

  #group(row: number): ProposedObservation['group'] {
    const name = this.#words(row, 'group')
    if (!name || /^(all|everyone|everybody|all (people|patients|staff|groups|ages)|total)$/i.test(name)) return null
    const heading = this.#columns.find(({ role }) => role === 'group')?.characteristic
    return {
      characteristic: this.#words(row, 'characteristic') ?? (/^(group|breakdown)$/i.test(heading ?? '') ? null : (heading ?? null)),
      name,
    }
  }

  /** Takes one row. */
  take(row: number): void {
    const own = this.#parts.some(({ when }) => !when) ? this.#periodOfRow(row) : undefined
    const [place, code] = [this.#words(row, 'place') ?? null, this.#words(row, 'place code') ?? null]
    const isTotal = isTotalWords(place ?? '') || isTotalWords(code ?? '')
    const measure = this.#words(row, 'measure') ?? null
    const group = this.#group(row)
    for (const part of this.#parts) {
      const period = part.when ? this.#told(part.when, '', this.#headingName(part)) : own
      const read = period && this.#figures(row, part)
      if (!read) continue
      const { numerator, denominator, value, status, unit, at } = read
      const of = part.measure ?? measure ?? this.#says.measure
      if (isTotal)
        this.totals.push({ measure: of, place, group, period, numerator, denominator, value, status, unit, at, table: this.#table.index })
      else
        this.observations.push({
          measure: of,
          place,
          code: code === '-' ? null : code,
          isOrganisation: this.#isOrganisation,
          above: this.#words(row, 'place above'),
          group,
          period,
          numerator,
          denominator,
          value,
          status,
          unit,
          at,
        })
    }
  }

  #headingName(part: Part): string {
    return cellName(this.#table.grid, this.#table.headingRow, part.columns[0]?.column ?? 0)
  }

  #figures(
    row: number,
    part: Part,
  ): Pick<ProposedObservation, 'numerator' | 'denominator' | 'value' | 'status' | 'unit' | 'at'> | undefined {
    const { grid } = this.#table
    const read = { numerator: null as number | null, denominator: null as number | null, value: null as number | null }
    const at = cellName(grid, row, (part.columns.find(({ role }) => role === 'value') ?? part.columns[0])?.column ?? 0)
    let [unit, suppressed, given] = [undefined as string | undefined, false, false]
    for (const { column, role } of part.columns) {
      const figure = figureOf(this.#cell(row, column))
      if (figure.problem) return this.#notRead(row, column, figure.problem)
      read[role] = figure.value
      if (role === 'value') unit = figure.unit
      suppressed ||= figure.status === 'suppressed'
      given ||= figure.status === 'given'
    }
    const empty = part.columns.every(({ column }) => this.#cell(row, column).text === '')
    if (empty) return undefined
    const status = suppressed ? 'suppressed' : given ? 'given' : 'missing'
    if (suppressed) return { numerator: null, denominator: null, value: null, status, unit, at }
    return { numerator: read.numerator, denominator: read.denominator, value: read.value, status, unit, at }
  }

  #notRead(row: number, column: number, problem: string): undefined {
    const heading = this.#columns.find((one) => one.column === column)?.heading ?? ''
    this.#found.add({
      kind: 'not a number',
      severity: 'stops',
      about: `${this.#table.index}:${column}`,
      cell: cellName(this.#table.grid, row, column),
      says: problem,
      words: (n, first) => `${cells(n)} under “${heading}” ${n === 1 ? 'is' : 'are'} not a figure: ${first}`,
    })
  }
}
