import type { Period } from '../../../kernel/period.ts'
import { isTop, type Matrix } from '../matrix/matrix.ts'
import { type Direction, directionIn, isFalling, type ScoreAt, standingSince } from './movement.ts'

/** Where a risk stands in one quarter: null and "cannot tell" where the quarter holds no score. */
export interface RiskStandingIn {
  score: number | null
  top: boolean
  falling: boolean | null
  direction: Direction
  /** Quarters in a row at this score, counting this one; 0 without a score. */
  periods: number
  since: Period | null
}

/** A risk's standing in a quarter, from its scores and the matrix they are read on. */
export function riskStandingIn(risk: { scores: readonly ScoreAt[]; matrix: Matrix }, period: Period): RiskStandingIn {
  const standing = standingSince(risk.scores, period)
  return {
    score: standing?.score ?? null,
    top: isTop(risk.matrix, standing?.score ?? null),
    falling: isFalling(risk.scores, period),
    direction: directionIn(risk.scores, period),
    periods: standing?.periods ?? 0,
    since: standing?.since ?? null,
  }
}
