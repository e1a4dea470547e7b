import { allPeriods } from '../capabilities/calendar/index.ts'
import { assuranceFacts, assuranceReport } from '../capabilities/reporting/index.ts'
import { Misused } from './command.ts'
import type { ReportKind } from './report-kind.ts'
import { periodMeant } from './report-plan.ts'

/** Risk scores with their histories, and the heat map. */
export const assuranceKind: ReportKind = {
  name: 'assurance',
  usage: '[--period "Q2 2024/25"]',
  about: `
assurance is risk scores and heat map: every strategic risk with its score, its
target and how long it has stood there, its scores over time, and the heat map;
without --period of the quarter being reported. For controls and actions: baf.`,
  options: ['period'],
  needs: [],
  async write(c, { period: words }) {
    if (words === undefined) return assuranceReport(await assuranceFacts(c))
    const period = periodMeant(await allPeriods(c), words)
    if (period.kind !== 'quarter' || period.state === 'planned')
      throw new Misused(`Risks are not scored in ${period.label}. Give a quarter that has begun`)
    return assuranceReport(await assuranceFacts(c, period.id))
  },
}
