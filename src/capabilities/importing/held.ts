import type { RiskAssurance } from '../assurance/index.ts'
import type { PeriodRow } from '../calendar/index.ts'
import type { Item, PlanFields, Update } from '../delivery/index.ts'
import type { Matrix, RiskFacts, RiskLevels, RiskRegister } from '../risk/index.ts'
import type { StrategyElement, StrategyVersion } from '../strategy/index.ts'

export interface HeldPlan {
  id: number
  name: string
  layout: string
  version_id: number | null
  starts_on: PlanFields['startsOn']
  ends_on: PlanFields['endsOn']
}

/** What the trust holds already: everything a proposal is weighed against. */
export interface Held {
  plans: readonly HeldPlan[]
  periods: readonly PeriodRow[]
  posts: readonly { id: number; title: string }[]
  versions: readonly StrategyVersion[]
  /** Bricks and goals of every version. */
  elements: readonly StrategyElement[]
  items: readonly Item[]
  /** By item, newest period first. */
  updates: ReadonlyMap<number, readonly Update[]>
  contributors: ReadonlyMap<number, readonly { postId: number; unconfirmed: boolean }[]>
  risks: readonly RiskFacts[]
  /** What stands beside each risk: inherent and initial scores, controls, assurances, gaps, actions, numbers it had before. */
  levels: ReadonlyMap<number, RiskLevels>
  assurance: ReadonlyMap<number, RiskAssurance>
  /** The appetite set for single risks, and the trust's levels of it. */
  appetites: ReadonlyMap<number, { level: string; from: number; to: number }>
  appetiteLevels: readonly { name: string }[]
  earlierNumbers: ReadonlyMap<number, readonly string[]>
  registers: readonly RiskRegister[]
  /** The matrix in force; undefined where the trust has none yet. */
  matrix: Matrix | undefined
}
