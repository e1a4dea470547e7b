import type { RiskFacts } from '../../risk/index.ts'

const lately = new WeakMap<readonly RiskFacts[], ReadonlyMap<number, RiskFacts>>()

/** The risk of this number among those held; looked up once made, for every row of a file asks. */
export function riskWithId(risks: readonly RiskFacts[], id: number | undefined): RiskFacts | undefined {
  if (id === undefined) return undefined
  const known = lately.get(risks) ?? new Map(risks.map((risk) => [risk.id, risk]))
  lately.set(risks, known)
  return known.get(id)
}
