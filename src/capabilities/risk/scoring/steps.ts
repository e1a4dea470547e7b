import type { Period } from '../../../kernel/period.ts'
import type { ScoreKind, ScoreStep } from '../../../ui/score-line.tsx'
import { bandOf, type Matrix, scoreOf } from '../matrix/matrix.ts'
import { toneOf } from '../showing/told.ts'
import type { Levels } from './levels.ts'
import type { ScoreAt } from './movement.ts'

/** A risk as this rule sees it. */
export interface Stepped {
  matrix: Matrix
  scores: readonly ScoreAt[]
  target: { likelihood: number | null; consequence: number | null; score: number | null }
}

/** Inherent, current and target of a risk in a quarter, for one line; the initial score only where no inherent one is known. */
export function scoreSteps(risk: Stepped, levels: Levels | undefined, period: Period): ScoreStep[] {
  const step = (kind: ScoreKind, score: number | null): ScoreStep => {
    const band = bandOf(risk.matrix, score)
    return { kind, score, band: band?.name, tone: toneOf(risk.matrix, band) }
  }
  const first =
    levels?.inherent || !levels?.initial ? step('inherent', levels?.inherent?.score ?? null) : step('initial', levels.initial.score)
  const now = risk.scores.find((at) => at.period.year === period.year && at.period.quarter === period.quarter)?.score ?? null
  return [first, step('current', now), step('target', scoreOf(risk.target))]
}
