import type { Day } from '../../../kernel/day.ts'
import type { Earned } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import { count, listed } from '../../../kernel/words.ts'
import type { MilestoneStanding } from './milestones.ts'

/** One reason: the best level it leaves open, the words to show, and what it is about. */
export interface Reason {
  /** The row of the table it comes from. */
  rule: 'update' | 'links' | 'promise' | 'scope' | 'milestone' | 'risk' | 'measure' | 'action'
  ceiling: Earned
  words: string
  about?: Ref
}

export interface LinkedRisk {
  ref: Ref
  number: string
  score: number
  /** In the top band of the trust's matrix. */
  top: boolean
  /** Null where there is no earlier score to tell by. */
  falling: boolean | null
  /** Periods in a row at this score, counting this one. */
  periods: number
}
export interface LinkedMeasure {
  ref: Ref
  name: string
  specialCauseConcern: boolean
  consistentlyFailing: boolean
  improving: boolean
}
export interface LinkedAction {
  ref: Ref
  title: string
  done: boolean
  overdue: boolean
  mustDo: boolean
}
export interface LinkedMilestone {
  ref: Ref
  title: string
  standing: MilestoneStanding
  /** The date first set, the day it was done, and how exactly the first was given: day, month, quarter or year. */
  first?: Day | null
  done?: Day | null
  precision?: string
}

/** All that the rule looks at for one item and one period, gathered by queries; the rule itself reads nothing. */
export interface EarnedFacts {
  /** What was said for this period: nothing, the same words as the period before, or something new. */
  said: 'nothing' | 'same words' | 'something new'
  /** The owner's reason why there is nothing new; null when none was given. */
  nothingChangedBecause: string | null
  /** Promises due this period that the update does not mention. */
  unmentioned: readonly { ref: Ref; text: string }[]
  /** Parts the focus names that the update does not report. */
  partsNotReported: readonly string[]
  milestones: readonly LinkedMilestone[]
  risks: readonly LinkedRisk[]
  measures: readonly LinkedMeasure[]
  actions: readonly LinkedAction[]
}

/** Every reason that limits what is earned, in the order of the table of earned status in docs/sources.md. */
export const limits = (facts: EarnedFacts): Reason[] => [
  ...ofUpdate(facts),
  ...ofLinks(facts),
  ...facts.unmentioned.map(
    ({ ref, text }): Reason => ({
      rule: 'promise',
      ceiling: 'amber',
      words: `Promised for this period and not mentioned: “${text}”.`,
      about: ref,
    }),
  ),
  ...ofScope(facts),
  ...facts.milestones.flatMap(ofMilestone),
  ...facts.risks.flatMap(ofRisk),
  ...facts.measures.flatMap(ofMeasure),
  ...facts.actions.flatMap(ofAction),
]

function ofUpdate({ said, nothingChangedBecause }: EarnedFacts): Reason[] {
  if (said === 'something new' || nothingChangedBecause?.trim()) return []
  const words =
    said === 'nothing' ? 'No update this period.' : 'The update has the same words as last period, and no reason why nothing changed.'
  return [{ rule: 'update', ceiling: 'cannot tell', words }]
}

function ofLinks({ milestones, measures, actions, risks }: EarnedFacts): Reason[] {
  if (milestones.length + measures.length + actions.length + risks.length > 0) return []
  return [{ rule: 'links', ceiling: 'cannot tell', words: 'No milestone, measure, action or risk is linked, so nothing can bear it out.' }]
}

function ofScope({ partsNotReported }: EarnedFacts): Reason[] {
  if (partsNotReported.length === 0) return []
  return [{ rule: 'scope', ceiling: 'amber', words: `Named in the focus and not reported: ${listed(partsNotReported)}.` }]
}

/** A new date without a reason stands here with those that have one, and says so: the table names neither case red. */
function ofMilestone({ ref, title, standing }: LinkedMilestone): Reason[] {
  const because = standing.reason === null ? 'no reason given' : 'reason given'
  const words = `“${title}”: ${standing.words.charAt(0).toLowerCase()}${standing.words.slice(1)}`
  if (standing.state === 'passed, no forecast') return [{ rule: 'milestone', ceiling: 'red', words: `${words}.`, about: ref }]
  if (standing.state !== 'done' && standing.slips >= 2) return [{ rule: 'milestone', ceiling: 'red', words: `${words}.`, about: ref }]
  if (standing.state === 'slipped with forecast')
    return [{ rule: 'milestone', ceiling: 'amber', words: `${words}, ${because}.`, about: ref }]
  return []
}

/** A risk in the top band must be seen to fall: without an earlier score it is not. */
function ofRisk({ ref, number, score, top, falling, periods }: LinkedRisk): Reason[] {
  if (!top || falling) return []
  const stood = periods > 1 ? `: it has stood at ${score} for ${count(periods, 'quarter')}` : ` at ${score} and has not fallen`
  const words =
    falling === null
      ? `Risk ${number} is in the top band at ${score}, with no earlier score to show it falling.`
      : `Risk ${number} is in the top band${stood}.`
  return [{ rule: 'risk', ceiling: 'amber', words, about: ref }]
}

function ofMeasure({ ref, name, specialCauseConcern, consistentlyFailing }: LinkedMeasure): Reason[] {
  if (specialCauseConcern && consistentlyFailing)
    return [{ rule: 'measure', ceiling: 'red', words: `${name} is getting worse and consistently fails its target.`, about: ref }]
  if (specialCauseConcern)
    return [{ rule: 'measure', ceiling: 'amber', words: `${name} is getting worse, by more than chance.`, about: ref }]
  return consistentlyFailing ? [{ rule: 'measure', ceiling: 'amber', words: `${name} consistently fails its target.`, about: ref }] : []
}

function ofAction({ ref, title, overdue, mustDo, done }: LinkedAction): Reason[] {
  if (!overdue || done) return []
  return [
    {
      rule: 'action',
      ceiling: mustDo ? 'red' : 'amber',
      words: `${mustDo ? 'Must-do action' : 'Action'} overdue: “${title}”.`,
      about: ref,
    },
  ]
}

/** What speaks for green, shown beside the limits; it never lifts one. */
export const supports = ({ milestones, risks, measures, actions }: EarnedFacts): Reason[] => [
  ...milestones
    .filter(({ standing }) => standing.state === 'done')
    .map(
      ({ ref, title, standing }): Reason => ({
        rule: 'milestone',
        ceiling: 'green',
        words: `“${title}”: ${standing.words.charAt(0).toLowerCase()}${standing.words.slice(1)}.`,
        about: ref,
      }),
    ),
  ...risks
    .filter(({ falling }) => falling)
    .map(
      ({ ref, number, score }): Reason => ({ rule: 'risk', ceiling: 'green', words: `Risk ${number} has fallen to ${score}.`, about: ref }),
    ),
  ...measures
    .filter((m) => m.improving && !m.specialCauseConcern)
    .map(({ ref, name }): Reason => ({ rule: 'measure', ceiling: 'green', words: `${name} shows improvement.`, about: ref })),
  ...(actions.length > 0 && actions.every((a) => a.done || !a.overdue)
    ? [{ rule: 'action' as const, ceiling: 'green' as const, words: 'Every linked action is done or on time.' }]
    : []),
]
