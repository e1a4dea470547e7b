import { endsOn, type Period, periodOfDay, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { type Matrix, matrixInForce, npsaMatrix, riskPeriodShown } from '../../risk/index.ts'
import type { RegisterTold } from '../framework/facts.ts'
import { frameworkRegister, risksOfRegister } from '../framework/queries-registers.ts'
import type { AssuranceFacts } from './assurance-section.ts'
import { periodAsked } from './queries-reported.ts'

/** Which risks are asked for: of the framework where no register is named, under one goal, or one alone. */
export interface RisksAsked {
  periodId?: number
  brickId?: number
  register?: RegisterTold
  riskId?: number
}

/** The risks of a register with the quarter whose scores are shown, and the matrix in force. */
export async function risksAsked(c: Context, asked: RisksAsked): Promise<AssuranceFacts & { matrix: Matrix }> {
  const period = await periodAsked(c, asked.periodId)
  const wanted: Period = readPeriod(period?.label ?? '') ?? periodOfDay(period?.ends_on ?? c.on)
  const all = await risksOfRegister(c, asked.register ?? (await frameworkRegister(c)))
  const meant = all.filter(
    ({ id, goalId }) => (asked.brickId === undefined || goalId === asked.brickId) && (asked.riskId === undefined || id === asked.riskId),
  )
  // A risk first scored later did not stand in the register yet.
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
