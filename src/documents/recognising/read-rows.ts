import type { Filling } from './fill-down.ts'
import { fillDown, groupingOf } from './fill-down.ts'
import { joinCut, joinNumbered, type Line, type Sorted, sortRows } from './lines.ts'
import { oneLine } from './look-alikes.ts'
import type { Column, RecognisedRow, Recogniser, Row } from './recogniser.ts'
import type { Table } from './table.ts'

/** The rows of a run of tables that continue one another, table by table, with what was left out or filled. */
export interface RunRows {
  rows: RecognisedRow[][]
  notes: string[][]
}

const columnsOf = (table: Table, field: string) => table.columns[field] ?? []

function rowOf(table: Table, line: Line, section: string | undefined): Row {
  const columns: Record<string, Column[]> = {}
  for (const [field, places] of Object.entries(table.columns)) {
    columns[field] = places.map((column) => ({
      header: table.block.header[column] ?? '',
      leaf: table.block.leaf[column] ?? '',
      beside: table.block.header[column - 1] ?? '',
      cell: line.cells[column] ?? { text: '' },
      banded: line.banded,
      underMerge: line.across[column] ?? false,
    }))
  }
  return { columns, ...(section === undefined ? {} : { section }), titles: table.block.titles, about: {} }
}

/** Joins lines that are one row: numbered items printed over several, and rows cut mid-sentence. */
function joinLines(table: Table, recogniser: Recogniser, sorted: Sorted, everyRow: boolean): Line[] {
  const [number] = columnsOf(table, 'number')
  const [words] = recogniser.linesOf ? columnsOf(table, recogniser.linesOf) : []
  if (number !== undefined && words !== undefined) return joinNumbered(sorted.lines, number, words)
  const groups = groupPlaces(table, recogniser)
  const keys = recogniser.keys.flatMap((key) => columnsOf(table, key)).filter((column) => !groups.includes(column))
  return everyRow && groups.length && keys.length ? joinCut(sorted.lines, groups, keys) : sorted.lines
}

const groupPlaces = (table: Table, recogniser: Recogniser) =>
  recogniser.fields.filter((field) => field.groups).flatMap((field) => columnsOf(table, field.name))

/** A line whose keys, or every column read, only show merges from above goes on with the same thing. */
function isSameThing(table: Table, recogniser: Recogniser, line: Line): boolean {
  if (!line.covered.includes(true)) return false
  const groups = groupPlaces(table, recogniser)
  const used = Object.values(table.columns).flat()
  const keys = recogniser.keys.flatMap((key) => columnsOf(table, key))
  if (used.every((column) => line.covered[column] || !line.cells[column]?.text.trim())) return used.some((column) => line.covered[column])
  return !recogniser.figures && groups.length === 0 && keys.length > 0 && keys.every((column) => line.covered[column])
}

/** Lists that go on in the next printed rows: a row that names nothing of its own adds to the lists of the thing above. */
function goneOn(table: Table, recogniser: Recogniser, lines: readonly Line[]): Line[] {
  const places = (recogniser.joins ?? []).flatMap((name) => columnsOf(table, name))
  if (places.length === 0) return [...lines]
  const keys = recogniser.keys.flatMap((key) => columnsOf(table, key))
  const own = (line: Line, column: number) => !line.covered[column] && (line.cells[column]?.text.trim() ?? '') !== ''
  const kept: Line[] = []
  for (const line of lines) {
    const above = kept.at(-1)
    const names = keys.some((column) => own(line, column))
    const more = places.filter((column) => own(line, column))
    if (!above || names || more.length === 0) kept.push(line)
    else for (const column of more) addTo(above, column, line.cells[column]?.text ?? '')
  }
  return kept
}

function addTo(line: Line, column: number, words: string): void {
  const cell = line.cells[column] ?? { text: '' }
  line.cells[column] = { ...cell, text: [cell.text, words].filter((one) => one.trim() !== '').join('\n') }
}

function notesOf(table: Table, filled: number, left: readonly string[]): string[] {
  const passed = table.passedOver.filter(({ column }) => oneLine(table.block.header[column] ?? '') !== '')
  const used = new Set([...Object.values(table.columns).flat(), ...passed.map(({ column }) => column)])
  const others = table.block.header.filter((header, column) => header !== '' && !used.has(column))
  return [
    ...table.notes,
    ...passed.map(
      ({ column, field }) =>
        `column “${table.block.header[column]}” was not taken: ${columnsOf(table, field)
          .map((at) => `“${table.block.header[at]}”`)
          .join(', ')} was read as ${field}`,
    ),
    ...(others.length ? [`columns left out: ${others.map((header) => `“${header}”`).join(', ')}`] : []),
    ...(filled > 0 ? [`${filled} blank ${filled === 1 ? 'cell' : 'cells'} in the leading columns taken from the row above`] : []),
    ...(table.block.left ?? []),
    ...left,
  ]
}

/** How each leading column is written. Beside one that names its group on every row, a blank is a gap, not the name above. */
function groupings(groups: readonly number[], runs: readonly (readonly Line[])[]): Map<number, string> {
  const styles = groups.map((column) => groupingOf(runs, column))
  const full = styles.indexOf('every row')
  return new Map(groups.map((column, at) => [column, full >= 0 && at > full && styles[at] === 'once' ? 'unknown' : (styles[at] as string)]))
}

/** Reads a run of tables that continue one another: sorted, joined, filled down, then row by row by their recogniser. */
export function readRun(run: readonly Table[], recogniser: Recogniser, sections: readonly (string | undefined)[]): RunRows {
  const sorted = run.map((table, at) => sortRows(table, sections[at]))
  const [first] = run as [Table]
  const groups = groupPlaces(first, recogniser)
  const raw = sorted.map(({ lines }) => lines)
  const styles = new Map(groups.map((column) => [column, groupingOf(raw, column)]))
  const everyRow = styles.get(groups[0] ?? -1) === 'every row'
  const joined = run.map((table, at) => joinLines(table, recogniser, sorted[at] as Sorted, everyRow))
  const settled = groupings(groups, joined)
  const filling: Filling = { last: {}, filled: 0 }
  const counts: number[] = []
  const kept = run.map((table, at) => {
    const before = filling.filled
    const lines = fillDown(
      joined[at] as Line[],
      groups,
      Object.values(table.columns).flat(),
      (column) => settled.get(column) ?? 'unknown',
      filling,
    )
    counts[at] = filling.filled - before
    return goneOn(table, recogniser, lines).filter((line) => !isSameThing(table, recogniser, line))
  })
  const rows = kept.map((lines, at) => lines.map((line) => rowOf(run[at] as Table, line, line.section)))
  const about = recogniser.about?.(rows.flat()) ?? {}
  return {
    rows: rows.map((list, at) => list.map((row, place) => readOne(recogniser, { ...row, about }, (kept[at] as Line[])[place] as Line))),
    notes: run.map((table, at) => notesOf(table, counts[at] ?? 0, sorted[at]?.left ?? [])),
  }
}

const identityOf = ({ identity }: Line) => (identity === undefined ? {} : { identity })

function readOne(recogniser: Recogniser, row: Row, line: Line): RecognisedRow {
  const { fields, problems } = recogniser.read(row)
  return { at: line.at, ...identityOf(line), fields, problems: [...line.problems, ...problems] }
}
