import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { risksAsked } from '../sections/queries-risks.ts'
import type { AssurancePaperFacts } from './assurance-report.ts'

/** Everything the board assurance framework is written from: the scores of a period, or of the one being reported. */
export async function assuranceFacts(c: Context, periodId?: number): Promise<AssurancePaperFacts> {
  const risks = await risksAsked(c, periodId === undefined ? {} : { periodId })
  return { ...risks, trust: c.trust.name, isSample: c.trust.isSample, history: await historyHead(c.db) }
}
