import type { Day } from '../../../kernel/day.ts'
import type { RiskValues } from '../forms.ts'
import type { RiskFacts } from '../queries.ts'
import type { PlainRisk } from './actions.ts'

/** What a form says of a risk as plain values; what stands in no form is kept. */
export const plainOf = (v: RiskValues, kept: Pick<PlainRisk, 'ownerAsWritten' | 'statedDirection'>): PlainRisk => ({
  number: v.number,
  title: v.title,
  cause: v.cause ?? '',
  event: v.event ?? '',
  effect: v.effect ?? '',
  goalId: v.goal ?? null,
  ownerPostId: v.owner ?? null,
  ownerAsWritten: kept.ownerAsWritten,
  committee: v.committee ?? null,
  target: { likelihood: v.targetLikelihood ?? null, consequence: v.targetConsequence ?? null, score: v.targetScore ?? null },
  statedDirection: kept.statedDirection,
  registerId: v.register ?? null,
  leadPostId: v.lead ?? null,
  bodyId: v.body ?? null,
  parentId: v.parent ?? null,
  category: v.category ?? '',
  raisedOn: (v.raised as Day | undefined) ?? null,
  partners: v.partners ?? '',
  seenBy: v.confidential ? (v.seenBy ?? []) : null,
})

const text = (value: number | null): string => (value === null ? '' : String(value))

/** A risk as its form shows it. */
export const asTyped = (risk: RiskFacts): Record<string, string> => ({
  number: risk.number,
  title: risk.title,
  cause: risk.cause,
  event: risk.event,
  effect: risk.effect,
  goal: text(risk.goalId),
  owner: text(risk.ownerPostId),
  committee: risk.committee ?? '',
  register: text(risk.registerId),
  lead: text(risk.leadPostId),
  body: text(risk.bodyId),
  parent: text(risk.parentId),
  category: risk.category,
  raised: risk.raisedOn ?? '',
  partners: risk.partners,
  ...(risk.seenBy === null ? {} : { confidential: 'yes', seenBy: risk.seenBy.join('\n') }),
  version: String(risk.version),
})

/** Fields told when two people change one risk, with their labels. */
export const conflictFields = {
  number: 'Number',
  title: 'Title',
  cause: 'If',
  event: 'Then',
  effect: 'Resulting in',
  committee: 'Committee, as a paper names it',
  category: 'Category',
  partners: 'Partners',
} as const
