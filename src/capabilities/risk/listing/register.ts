import { endsOn, type Period } from '../../../kernel/period.ts'
import { type Band, bandOf, type Matrix, scoreOf } from '../matrix/matrix.ts'
import { type Direction, directionIn, movementInWords, type ScoreAt } from '../scoring/movement.ts'
import type { Cell } from './asked.ts'

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

/** A cell as an address says it, "4x5"; undefined where it is no cell of the matrix. */
export function readCell(matrix: Matrix, text: string): Cell | undefined {
  const found = /^(\d{1,2})x(\d{1,2})$/.exec(text)
  const [likelihood, consequence] = [Number(found?.[1]), Number(found?.[2])]
  const isOn = likelihood >= 1 && likelihood <= matrix.likelihoods.length && consequence >= 1 && consequence <= matrix.consequences.length
  return isOn ? { likelihood, consequence } : undefined
}

/** Lines with a score but no known likelihood and consequence: they stand beside the map, never on it. */
export const notPlaced = <L extends Line>(lines: readonly L[]): L[] =>
  lines.filter((line) => line.now !== null && (line.likelihood === null || line.consequence === null))
