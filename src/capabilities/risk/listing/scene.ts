import type { Period } from '../../../kernel/period.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { Register } from '../registers/register.ts'
import type { View } from './asked.ts'
import type { Asked } from './queries-listing.ts'
import type { Names } from './row.ts'

/** What a view of the register stands in: the quarter shown and the one before it, registers, names. */
export interface Scene {
  view: View
  matrix: Matrix
  matrices: ReadonlyMap<number, Matrix>
  asked: Asked
  quarter: Period
  period: Period
  last: Period
  registers: readonly Register[]
  names: Names
  /** The strategy's goals in its order, then those of other versions that risks stand under. */
  goals: readonly { id: number; title: string }[]
  categories: readonly string[]
}
