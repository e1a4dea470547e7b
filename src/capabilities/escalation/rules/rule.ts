import type { Day } from '../../../kernel/day.ts'
import { byNumber } from '../../../kernel/words.ts'

export const levels = ['assurance framework', 'organisational', 'directorate', 'service', 'ward'] as const
export type Level = (typeof levels)[number]

/** Which risks must go to which body, and how long each step may take there. */
export interface Rule {
  id: number
  version: number
  /** The level of register whose risks it is about; null is every level. */
  level: Level | null
  /** The band from whose first score on it holds; null where it is about appetite alone. */
  band: string | null
  beyondAppetite: boolean
  /** The place whose risks it is about, with all beneath it; null is the whole trust. */
  placeId: number | null
  toBodyId: number
  daysToReceive: number
  daysToDecide: number
  from: Day
  endedOn: Day | null
  why: string
  endedWhy: string
  followsId: number | null
  illustrative: boolean
}

/** A rule as it is tried: what decides which risks it sends. */
export type Trial = Pick<Rule, 'level' | 'band' | 'beyondAppetite' | 'placeId'>

/** An open risk as rules see it. */
export interface RuleRisk {
  id: number
  number: string
  title: string
  ownerPostId: number | null
  owner: string | null
  level: Level
  placeId: number | null
  /** Names of bands with their first score, as the risk's matrix has them. */
  bands: readonly { name: string; from: number }[]
  /** Each score with its day, oldest first. */
  scores: readonly { score: number; on: Day }[]
  /** The highest score tolerated today; null where nobody set one, and then nothing is beyond it. */
  tolerated: number | null
}

/** A risk that a rule sends: its score, since which score it has been so, and why in words. */
export interface Sent {
  risk: RuleRisk
  score: number
  since: Day
  why: string
}

/** On its first day a rule holds, on its last no more: the next begins that day. */
export const inForce = ({ from, endedOn }: Pick<Rule, 'from' | 'endedOn'>, on: Day): boolean =>
  from <= on && (endedOn === null || endedOn > on)

const bandFrom = (rule: Trial, risk: RuleRisk): number | undefined => risk.bands.find(({ name }) => name === rule.band)?.from

/** Whether a score is one the rule asks for: in its band or above, or beyond what is tolerated. A band the matrix does not have holds of no score. */
function holds(rule: Trial, risk: RuleRisk, score: number): boolean {
  const from = bandFrom(rule, risk)
  const inBand = rule.band !== null && from !== undefined && score >= from
  return inBand || (rule.beyondAppetite && risk.tolerated !== null && score > risk.tolerated)
}

/** Whether a risk stands where the rule looks: at its level, in its place or beneath it. `within` holds the place and every place beneath. */
const isAsked = (rule: Trial, risk: RuleRisk, within: ReadonlySet<number>): boolean =>
  (rule.level === null || rule.level === risk.level) && (rule.placeId === null || (risk.placeId !== null && within.has(risk.placeId)))

/** The risks a rule sends today, the highest score first, each with since when its scores have been such without a break. */
export function sentBy(rule: Trial, risks: readonly RuleRisk[], within: ReadonlySet<number>): Sent[] {
  return risks
    .flatMap((risk): Sent[] => {
      const now = risk.scores.at(-1)
      if (!now || !isAsked(rule, risk, within) || !holds(rule, risk, now.score)) return []
      const before = risk.scores.findLastIndex(({ score }) => !holds(rule, risk, score))
      return [{ risk, score: now.score, since: risk.scores[before + 1]?.on ?? now.on, why: whyIn(rule, risk, now.score) }]
    })
    .sort((a, b) => b.score - a.score || byNumber(a.risk.number, b.risk.number))
}

function whyIn(rule: Trial, risk: RuleRisk, score: number): string {
  const from = bandFrom(rule, risk)
  const inBand = rule.band !== null && from !== undefined && score >= from
  const beyond = rule.beyondAppetite && risk.tolerated !== null && score > risk.tolerated
  const parts = [inBand ? `${rule.band} or above, from ${from}` : '', beyond ? `above the ${risk.tolerated} tolerated` : '']
  return `score ${score}: ${parts.filter(Boolean).join(', and ')}`
}

/** Every place beneath one, itself among them. */
export function placesWithin(places: readonly { id: number; parent_id: number | null }[], top: number | null): Set<number> {
  const found = new Set(top === null ? [] : [top])
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { id, parent_id } of places) if (parent_id !== null && found.has(parent_id)) found.add(id)
  }
  return found
}
