import type { Cell, Grid } from '../../../documents/grid.ts'
import { filledColumns, isBlankRow } from '../../../documents/recognising/blocks.ts'
import { oneLine, plainWords, saysNothing } from '../../../documents/recognising/look-alikes.ts'
import { isFigure } from '../../../documents/recognising/read-figure.ts'
import type { Redrawn } from '../../../documents/recognising/recogniser.ts'
import { periodHeader } from './measure-words.ts'

const words = (grid: Grid, row: number, column: number) => oneLine(grid.rows[row]?.[column]?.text ?? '')
const isPeriod = (text: string) => periodHeader.test(plainWords(text))
const said = /\b(measures?|metrics?|kpis?|key performance indicators?|indicators?|performance|dashboard|scorecard)\b/

/** Rows under a header until the first blank one, and whether nothing else stands in the grid but titles above and notes below. */
function bodyUnder(grid: Grid, head: number): number[] {
  const rows = grid.rows.map((_, row) => row).filter((row) => row > head && !isBlankRow(grid, row))
  return rows.filter((row) => filledColumns(grid, row).length > 1)
}

const leftOf = (grid: Grid, head: number, body: readonly number[]): string[] =>
  grid.rows.flatMap((_, row) =>
    row > head && !body.includes(row) && !isBlankRow(grid, row)
      ? [`a note, left out (“${words(grid, row, filledColumns(grid, row)[0] ?? 0).slice(0, 80)}”)`]
      : [],
  )

/** Periods down the left and a measure a column: each column is a measure. */
function byColumn(grid: Grid, head: number): Redrawn | undefined {
  const columns = filledColumns(grid, head).filter((column) => column > 0)
  const body = bodyUnder(grid, head)
  if (columns.length < 2 || body.length < 2 || !body.every((row) => isPeriod(words(grid, row, 0)))) return undefined
  if (
    !/^(month|period|quarter|date|year|week|week ending|month ending|financial year|reporting period|reporting month|)$/.test(
      plainWords(words(grid, head, 0)),
    )
  )
    return undefined
  const heads = columns.map((column) => words(grid, head, column))
  if (!heads.every((one) => /[a-z]{2}/i.test(one) && !isPeriod(one) && !series.test(plainWords(one)))) return undefined
  const cells = columns.map((column) => body.map((row): Cell => grid.rows[row]?.[column] ?? { text: '' }))
  const figured = cells.every((list) => list.filter(({ text }) => saysNothing(text) || isFigure(text)).length >= list.length * 0.8)
  if (!figured || cells.flat().every(({ text }) => saysNothing(text))) return undefined
  return {
    header: ['Measure', ...body.map((row) => words(grid, row, 0))],
    rows: columns.map((column, at) => ({ at: { row: head, column }, cells: [{ text: heads[at] as string }, ...(cells[at] as Cell[])] })),
    left: leftOf(grid, head, body),
  }
}

const series =
  /^(value|actual|performance|result|target|plan|trajectory|baseline|numerator|denominator|ucl|lcl|upl|lpl|mean|average|median|variance|national average|benchmark|comments?|commentary|rag|status|rate|total|number|count|figure|trend|notes|owner|lead|.*\b(limit|target)\b.*)$/

/** Periods across the top with nothing over the names, under a title that says these are measures. */
function namesUnheaded(grid: Grid, head: number): Redrawn | undefined {
  const periods = filledColumns(grid, head)
  const body = bodyUnder(grid, head)
  if (words(grid, head, 0) !== '' || periods.length < 2 || body.length === 0) return undefined
  if (!periods.every((column) => isPeriod(words(grid, head, column)) || series.test(plainWords(words(grid, head, column)))))
    return undefined
  const over = [grid.title ?? '', ...grid.rows.slice(0, head).map((_, row) => words(grid, row, 0))].map(plainWords)
  const names = body.map((row) => words(grid, row, 0))
  const measures = names.every((name) => /[a-z]{2}/i.test(name) && !series.test(plainWords(name)))
  if (!over.some((title) => said.test(title)) || !measures || periods.filter((column) => isPeriod(words(grid, head, column))).length < 2)
    return undefined
  const width = grid.rows[head]?.length ?? 0
  return {
    header: ['Measure', ...Array.from({ length: width - 1 }, (_, at) => words(grid, head, at + 1))],
    rows: body.map((row) => ({ at: { row, column: 0 }, cells: grid.rows[row] ?? [] })),
    left: leftOf(grid, head, body),
  }
}

/** One measure to a table, its series down the left: the actual is its values, a target that never changes its target. */
function oneMeasure(grid: Grid, head: number): Redrawn | undefined {
  const periods = filledColumns(grid, head).filter((column) => column > 0)
  const body = bodyUnder(grid, head)
  if (periods.length < 2 || !periods.every((column) => isPeriod(words(grid, head, column)))) return undefined
  const kinds = body.map((row) => plainWords(words(grid, row, 0)))
  const actual = kinds.flatMap((kind, at) => (/^(actual|performance|value|result|rate)$/.test(kind) ? [body[at] as number] : []))
  const title = grid.title ?? (head > 0 ? words(grid, head - 1, 0) : '')
  if (actual.length !== 1 || !title || !kinds.every((kind) => series.test(kind))) return undefined
  const row = actual[0] as number
  const targetRow = body.find((_, at) => /^(target|plan|trajectory)$/.test(kinds[at] as string))
  const targets = targetRow === undefined ? [] : periods.map((column) => words(grid, targetRow, column)).filter((one) => !saysNothing(one))
  const steady = new Set(targets).size === 1 ? targets[0] : undefined
  const others = body.filter((other) => other !== row && !(other === targetRow && steady))
  return {
    header: ['Measure', ...(steady ? ['Target'] : []), ...periods.map((column) => words(grid, head, column))],
    rows: [
      {
        at: { row, column: 0 },
        cells: [
          { text: title },
          ...(steady ? [{ text: steady }] : []),
          ...periods.map((column): Cell => grid.rows[row]?.[column] ?? { text: '' }),
        ],
      },
    ],
    left: others.map(
      (other) => `row “${words(grid, other, 0)}” was not taken${other === targetRow ? ': the target is not the same in every period' : ''}`,
    ),
  }
}

/** A grid of measures told otherwise than a measure a row under a header: turned, unheaded, or one measure by its series. */
export function redrawMeasures(grid: Grid): Redrawn | undefined {
  for (let head = 0; head < Math.min(6, grid.rows.length - 1); head += 1) {
    const filled = filledColumns(grid, head)
    if (filled.length < 2) continue
    return byColumn(grid, head) ?? oneMeasure(grid, head) ?? namesUnheaded(grid, head)
  }
  return undefined
}
