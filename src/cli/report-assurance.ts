import { allPeriods } from '../capabilities/calendar/index.ts'
import { assuranceFacts, assuranceReport } from '../capabilities/reporting/index.ts'
import { Misused } from './command.ts'
import type { ReportKind } from './report-kind.ts'
import { periodMeant } from './report-plan.ts'

/** The board assurance framework with the history of its scores. */
export const assuranceKind: ReportKind = {
  name: 'assurance',
  usage: '[--period "Q2 2024/25"]',
  about: `
assurance is the board assurance framework: every open risk with its score, its
target and how long it has stood there, its scores over time, and the heat map;
without --period of the quarter being reported.`,
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
