import type { Period } from '../../../kernel/period.ts'
import { type RiskFacts, riskStandingIn } from '../../risk/index.ts'
import type { RiskStanding } from './item-standing.ts'
import type { Standing } from './standing.ts'

/** Risks as the summary and the critical reader see them, each with how many items are linked to it. */
export const riskStandings = (risks: readonly RiskFacts[], standings: readonly Standing[], quarter: Period): RiskStanding[] =>
  risks.map((risk) => {
    const { score, top, falling, periods } = riskStandingIn(risk, quarter)
    const items = standings.filter((s) => s.risks.some((r) => r.ref.id === risk.id)).length
    return { ref: { kind: 'risk', id: risk.id }, number: risk.number, title: risk.title, score, top, falling, periods, items }
  })
