import type { Day } from '../../../../kernel/day.ts'
import type { Form } from '../../../../kernel/form.ts'
import { isRatio } from '../../measure.ts'
import { checkFigures } from '../checks/check-figures.ts'
import { findSuspicions } from '../checks/suspicions.ts'
import { type HeldFigure, type HeldFigures, type KnownMeasure, seriesKey } from '../matching/known.ts'
import type { MatchedFigure } from '../matching/match-file.ts'
import { type ReadyFigure, readyFigure } from '../outcome.ts'
import { figureOf } from '../reading/figure.ts'
import { Gathered } from '../reading/gathered.ts'
import type { Finding } from '../reading/proposed.ts'

/** One place of the page: what is held of this period and the one before. */
export interface EntryRow {
  placeId: number
  place: string
  held: HeldFigure | undefined
  before: HeldFigure | undefined
}

/** What is typed for one period of a measure, at all places of it. */
export interface Entry {
  measure: KnownMeasure
  period: Day
  rows: readonly EntryRow[]
}

export type Typed = 'value' | 'numerator' | 'denominator'

/** The boxes of a row: a measure made of numerators and denominators is typed as those. */
export const boxesOf = (measure: KnownMeasure): readonly Typed[] => (isRatio(measure) ? ['numerator', 'denominator'] : ['value'])
export const boxName = (placeId: number, box: Typed): string => `${box}-${placeId}`

const asTyped = (figure: HeldFigure | undefined, box: Typed): string => {
  if (!figure) return ''
  if (figure.status === 'missing') return '-'
  if (figure.status === 'hidden') return '*'
  return figure[box] === null ? '' : String(figure[box])
}

/** The form as it opens: what is held already stands in its boxes. */
export const formOf = ({ measure, rows }: Entry): Form => ({
  values: Object.fromEntries(rows.flatMap((row) => boxesOf(measure).map((box) => [boxName(row.placeId, box), asTyped(row.held, box)]))),
  errors: {},
})

/** What came of what was typed. */
export interface EntryRead {
  ready: ReadyFigure[]
  errors: Record<string, string>
  /** What is odd and may be right: somebody says so before it is saved. */
  asks: Finding[]
}

/** Reads one row as typed; undefined where nothing was typed. Its errors are put into `errors`, by box. */
function figureTyped({ measure, period }: Entry, row: EntryRow, { values, errors }: Form): MatchedFigure | undefined {
  const boxes = boxesOf(measure)
  const texts = boxes.map((box) => (values[boxName(row.placeId, box)] ?? '').trim())
  if (texts.every((text) => text === '')) return undefined
  const read = texts.map((text) => figureOf({ text }))
  for (const [at, { problem, status }] of read.entries()) {
    const box = boxName(row.placeId, boxes[at] as Typed)
    if (problem) errors[box] = `${row.place}: enter a number, - where there is none, or * where it is hidden`
    else if (texts[at] === '' && read.some((one) => one.status === 'given')) errors[box] = `${row.place}: enter the ${boxes[at]}`
    else if (status !== read[0]?.status) errors[box] = `${row.place}: enter both figures, or the same sign in both boxes`
  }
  const [first, second] = read
  const of = { measureId: measure.id, placeId: row.placeId, groupId: null }
  return {
    ...{
      ...of,
      series: seriesKey(of),
      measure,
      place: row.place,
      group: null,
      period,
      read: { start: period, frequency: measure.frequency },
    },
    ...{ numerator: boxes.length > 1 ? (first?.value ?? null) : null, denominator: second?.value ?? null },
    ...{ value: boxes.length > 1 ? null : (first?.value ?? null), status: first?.status ?? 'missing', unit: first?.unit, at: row.place },
  }
}

/** Reads what was typed. What cannot be is an error at its box; what is odd is asked about; what is held already is the same. */
export function readEntry(entry: Entry, values: Form['values'], { held, today }: { held: HeldFigures; today: Day }): EntryRead {
  const errors: Record<string, string> = {}
  const typed = entry.rows.flatMap((row) => figureTyped(entry, row, { values, errors }) ?? [])
  if (Object.keys(errors).length > 0) return { ready: [], errors, asks: [] }
  const ready = typed.map((figure) => readyFigure(figure, held))
  const fresh = ready.filter(({ does }) => does !== 'same')
  const figures = fresh.map(({ of, value, numerator, denominator }) => ({
    ...of,
    value,
    numerator,
    denominator: denominator ?? of.denominator,
  }))
  const found = new Gathered()
  checkFigures(figures, today, found)
  findSuspicions(figures, { held, repeated: new Set() }, found)
  const findings = found.findings()
  for (const { words, rows, severity } of findings)
    if (severity === 'stops')
      for (const row of rows) errors[boxName(figures[row]?.placeId ?? 0, boxesOf(entry.measure)[0] as Typed)] = words
  return { ready: fresh, errors, asks: findings.filter(({ severity }) => severity === 'asks') }
}
