import { endsOn, type Period, periodOfDay, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { type Matrix, matrixInForce, npsaMatrix, riskPeriodShown, risksWithScores } from '../../risk/index.ts'
import type { AssuranceFacts } from './assurance-section.ts'
import { periodAsked } from './queries-reported.ts'

/** The risks of the framework with the quarter whose scores are shown, under one goal where one is asked; and the matrix in force. */
export async function risksAsked(c: Context, asked: { periodId?: number; brickId?: number }): Promise<AssuranceFacts & { matrix: Matrix }> {
  const period = await periodAsked(c, asked.periodId)
  const wanted: Period = readPeriod(period?.label ?? '') ?? periodOfDay(period?.ends_on ?? c.on)
  const meant = (await risksWithScores(c)).filter(({ goalId }) => asked.brickId === undefined || goalId === asked.brickId)
  // A risk first scored later was not yet on the framework.
  const known = meant.filter(({ scores }) => scores.length === 0 || scores.some((score) => endsOn(score.period) <= endsOn(wanted)))
  const matrix = (await matrixInForce(c))?.matrix ?? npsaMatrix
  const later = meant.length - known.length
  return {
    risks: known,
    later,
    quarter: riskPeriodShown(known, wanted),
    asked: wanted,
    isPart: asked.brickId !== undefined,
    on: c.on,
    matrix,
  }
}
