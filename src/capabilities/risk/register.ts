import { endsOn, type Period } from '../../kernel/period.ts'
import { type Band, bandOf, type Matrix, scoreOf } from './matrix.ts'
import { type Direction, directionIn, movementInWords, type ScoreAt } from './movement.ts'

/** What a register needs of a risk. */
export interface Registered {
  id: number
  number: string
  title: string
  goalId: number | null
  owner: string | null
  committee: string | null
  target: { likelihood: number | null; consequence: number | null; score: number | null }
  matrix: Matrix
  scores: readonly (ScoreAt & { likelihood: number | null; consequence: number | null })[]
}

/** One line of the register in a quarter. */
export interface Line<Risk extends Registered = Registered> {
  risk: Risk
  now: number | null
  likelihood: number | null
  consequence: number | null
  before: number | null
  target: number | null
  band: Band | undefined
  direction: Direction
  movement: string
}

const same = (a: Period, b: Period) => a.year === b.year && a.quarter === b.quarter

/** A risk as it stands in a quarter, against the quarter `last`. */
export function lineOf<Risk extends Registered>(risk: Risk, period: Period, last: Period): Line<Risk> {
  const now = risk.scores.find((s) => same(s.period, period))
  return {
    risk,
    now: now?.score ?? null,
    likelihood: now?.likelihood ?? null,
    consequence: now?.consequence ?? null,
    before: risk.scores.find((s) => same(s.period, last))?.score ?? null,
    target: scoreOf(risk.target),
    band: bandOf(risk.matrix, now?.score ?? null),
    direction: directionIn(risk.scores, period),
    movement: movementInWords(risk.matrix, risk.scores, period),
  }
}

/** The quarter whose scores are shown: the one given, or, while nothing is scored for it, the latest before it that has a score. */
export function periodShown(risks: readonly Registered[], period: Period): Period {
  const scored = risks.flatMap((r) => r.scores.filter((s) => s.score !== null && endsOn(s.period) <= endsOn(period)).map((s) => s.period))
  return scored.sort((a, b) => endsOn(a).localeCompare(endsOn(b))).at(-1) ?? period
}

export const sorts = ['number', 'title', 'now', 'target', 'movement'] as const
export type Sort = (typeof sorts)[number]

const order: Direction[] = ['rising', 'cannot tell', 'unchanged', 'falling']

/** How a line compares; numbers of risks as numbers, so that 10 stands after 9. */
const comparing: Record<Sort, (a: Line, b: Line) => number> = {
  number: (a, b) => a.risk.number.localeCompare(b.risk.number, 'en-GB', { numeric: true }),
  title: (a, b) => a.risk.title.localeCompare(b.risk.title, 'en-GB'),
  now: (a, b) => (a.now ?? 0) - (b.now ?? 0),
  target: (a, b) => (a.target ?? 0) - (b.target ?? 0),
  movement: (a, b) => order.indexOf(a.direction) - order.indexOf(b.direction),
}

/** The lines in an order that an address asks for; equal ones by number. */
export function sortedLines<L extends Line>(lines: readonly L[], sort: Sort, descending: boolean): L[] {
  return [...lines].sort((a, b) => (descending ? -1 : 1) * comparing[sort](a, b) || comparing.number(a, b))
}

/** What of the register is asked for. */
export interface Wanted {
  cell?: { likelihood: number; consequence: number } | undefined
  band?: string | undefined
}

/** Only the lines in a cell of the matrix, or in a band. */
export const wantedLines = <L extends Line>(lines: readonly L[], { cell, band }: Wanted): L[] =>
  lines.filter(
    (line) =>
      (cell === undefined || (line.likelihood === cell.likelihood && line.consequence === cell.consequence)) &&
      (band === undefined || line.band?.name === band),
  )

/** "4x5" of an address as likelihood 4, consequence 5; undefined where it is no cell of the matrix. */
export function readCell(matrix: Matrix, text: string): Wanted['cell'] {
  const found = /^(\d{1,2})x(\d{1,2})$/.exec(text)
  const [likelihood, consequence] = [Number(found?.[1]), Number(found?.[2])]
  const isOn = likelihood >= 1 && likelihood <= matrix.likelihoods.length && consequence >= 1 && consequence <= matrix.consequences.length
  return isOn ? { likelihood, consequence } : undefined
}

/** Lines with a score but no known likelihood and consequence: they stand beside the map, never on it. */
export const notPlaced = <L extends Line>(lines: readonly L[]): L[] =>
  lines.filter((line) => line.now !== null && (line.likelihood === null || line.consequence === null))
