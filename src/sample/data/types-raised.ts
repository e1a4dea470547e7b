import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

/** Somewhere an issue or a risk was taken, and what came back. */
export interface TakenTo {
  to: string
  on: Day
  words?: string
  answer?: { on: Day; words: string }
}

/** An issue logged out of an update. */
export interface IssueLogged extends MaybeIllustrative {
  key: Key
  /** A progress item, or a row of a plan as `plan/row`. */
  item: Key
  period: Key
  by: Key
  on: Day
  title: string
  words: string
  kind: 'operational' | 'finance' | 'workforce' | 'safety' | 'other'
  owner: Key
  taken: readonly TakenTo[]
  closed?: { on: Day; words: string }
}

/** A risk of the register that an update took somewhere. */
export interface RiskTaken extends MaybeIllustrative {
  item: Key
  risk: Key
  period: Key
  by: Key
  taken: TakenTo
}

/** A promise of an item that names the post that does it. */
export interface OwnedPromise {
  promise: Key
  owner: Key
}

export interface Raised {
  issues: readonly IssueLogged[]
  risks: readonly RiskTaken[]
  owned: readonly OwnedPromise[]
}
