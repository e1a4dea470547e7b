import type { Ref } from '../../kernel/ref.ts'
import type { Held } from './held.ts'
import type { Proposal } from './proposal.ts'
import type { Target } from './target.ts'

/** A record held that the file says nothing of. */
export interface Absent {
  ref: Ref
  words: string
  href: string
}

/** Items of the file's plans and risks of its register that no row is or could be. They stay as they are; a file that shares none of them is not about them. */
export function absentFrom(proposals: readonly Proposal[], { held, target }: { held: Held; target: Target }): Absent[] {
  const items = said('item', proposals)
  const risks = said('risk', proposals)
  const plans = target.plans.flatMap((plan) => held.items.filter((item) => item.planId === plan.held?.id && item.activity !== 'closed'))
  return [
    ...rest(plans, items).map((item) => line('item', item.id, [item.number, item.title])),
    ...rest(
      held.risks.filter((risk) => risk.closedOn === null),
      risks,
    ).map((risk) => line('risk', risk.id, [risk.number, risk.title])),
  ]
}

/** The records of a kind that rows were settled for, or could still be said to be. */
function said(kind: 'item' | 'risk', proposals: readonly Proposal[]): Set<number> {
  const of = proposals.flatMap(({ ref, take }) => [
    ...(ref?.kind === kind ? [ref.id] : []),
    ...(take.answer === undefined
      ? take.choices.flatMap(({ value }) => (value.startsWith(`${kind}:`) ? [Number(value.slice(kind.length + 1))] : []))
      : []),
  ])
  return new Set(of)
}

function rest<T extends { id: number }>(held: readonly T[], named: ReadonlySet<number>): T[] {
  const left = held.filter(({ id }) => !named.has(id))
  return left.length === held.length ? [] : left
}

const line = (kind: 'item' | 'risk', id: number, words: (string | null)[]): Absent => ({
  ref: { kind, id },
  words: words.filter(Boolean).join(' '),
  href: `/${kind}s/${id}`,
})
