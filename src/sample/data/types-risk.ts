import type { Day } from '../../kernel/day.ts'
import type { Key, MaybeIllustrative } from './types-organisation.ts'

export interface RiskScore extends MaybeIllustrative {
  period: Key
  on: Day
  likelihood: number
  consequence: number
  score: number
}

export interface Risk {
  key: Key
  number: string
  title: string
  cause: string
  event: string
  effect: string
  goal: Key
  owner: { post: Key; illustrative: true }
  committee: { name: string; illustrative: true }
  target: { likelihood: number; consequence: number; score: number; illustrative: true }
  scores: readonly RiskScore[]
}

export interface RiskMatrix {
  likelihoods: readonly { level: number; name: string }[]
  consequences: readonly { level: number; name: string }[]
  bands: readonly { name: string; from: number; to: number; top?: true }[]
}
