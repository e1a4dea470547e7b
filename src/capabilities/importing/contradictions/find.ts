import type { RecognisedTable } from '../../../documents/recognising/recogniser.ts'
import type { Table } from '../../../documents/recognising/table.ts'
import type { Contradiction } from './contradiction.ts'
import { twoDueDates, twoPeriods, wordsNotColours } from './of-cells.ts'
import { totalsNotSums, twoValues } from './of-measures.ts'
import { proposedScores, scoresNotProducts, twoScores } from './of-risks.ts'
import { toldTables } from './told-table.ts'

const rules = [twoScores, proposedScores, scoresNotProducts, totalsNotSums, twoValues, twoDueDates, twoPeriods, wordsNotColours]

/** Everything a file says in two ways, rule by rule. Pure; nothing is decided. */
export function contradictionsIn(tables: readonly Table[], recognised: readonly RecognisedTable[]): Contradiction[] {
  const told = toldTables(tables, recognised)
  return rules.flatMap((rule) => rule(told))
}
