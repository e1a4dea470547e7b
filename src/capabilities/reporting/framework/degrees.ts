import type { ReportCell } from '../../../documents/report.ts'
import type { Matrix } from '../../risk/index.ts'
import { numberCell, scoreCell } from '../sections/cells.ts'

/** A score as it is known: both degrees, or only the product that a paper printed. */
export interface Degrees {
  likelihood: number | null
  consequence: number | null
  score: number | null
}

/** Likelihood, consequence and score side by side; a total alone keeps the other two unknown. */
export const degreeCells = (matrix: Matrix, { likelihood, consequence, score }: Degrees): ReportCell[] => [
  numberCell(likelihood, 'Not known'),
  numberCell(consequence, 'Not known'),
  scoreCell(matrix, score),
]

/** "(likelihood 5, consequence 4)"; that they are not known where only the total is. */
export const degreesInWords = ({ likelihood, consequence }: Omit<Degrees, 'score'>): string =>
  likelihood === null || consequence === null
    ? '(likelihood and consequence not known)'
    : `(likelihood ${likelihood}, consequence ${consequence})`
