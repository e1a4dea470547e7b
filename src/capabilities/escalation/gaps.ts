import { dayInWords } from '../../kernel/day.ts'
import { sentenceCase } from '../../kernel/words.ts'
import type { Gap } from '../../platform/capability.ts'
import { daysInWords, type Standing } from './matter/told.ts'
import type { AskedStanding } from './rules/required.ts'
import { isWaiting } from './rules/required.ts'

interface LedBody {
  id: number
  name: string
  chairPostId: number | null
  secretaryPostId: number | null
}

export interface EscalationFacts {
  standings: readonly Standing[]
  asked: readonly AskedStanding[]
  bodies: ReadonlyMap<number, LedBody>
  titles: ReadonlyMap<number, string>
}

const owed = { receipt: 'received', decision: 'decided', answer: 'answered', above: 'answered' } as const

/** What escalation leaves open: matters past their day, for the body's secretary; and risks that a rule sends and nobody raised, for their owner. */
export function escalationGapsIn({ standings, asked, bodies, titles }: EscalationFacts): Gap[] {
  const closer = (postId: number | null | undefined): Gap['closer'] => {
    const title = postId == null ? undefined : titles.get(postId)
    return postId != null && title ? { postId, title } : null
  }
  const late = standings.filter(({ clock }) => clock.late > 0)
  const waiting = asked.filter(isWaiting)
  return [
    ...late.map(({ matter, clock, body }): Gap => {
      const led = bodies.get(matter.toBodyId)
      return {
        ...{ key: `matter past its day:matter:${matter.id}`, kind: 'Matters past their day', ref: { kind: 'matter', id: matter.id } },
        title: matter.title,
        words: `The ${body} was to have ${owed[clock.waits ?? 'receipt']} it by ${clock.due ? dayInWords(clock.due) : 'a day not set'}: it is ${daysInWords(clock.late)} late.`,
        ...{ href: `/escalations/${matter.id}#next`, action: 'Take the next step', needs: 'receipt:give', of: standings.length },
        closer: closer(led?.secretaryPostId ?? led?.chairPostId),
      }
    }),
    ...waiting.map((one): Gap => {
      const body = bodies.get(one.rule.toBodyId)?.name ?? 'body that is no more'
      return {
        ...{ key: `risk not raised:risk:${one.risk.id}:${one.rule.id}`, kind: 'Risks a rule sends and nobody raised' },
        ...{ ref: { kind: 'risk', id: one.risk.id }, title: `Risk ${one.risk.number}: ${one.risk.title}` },
        words: `${sentenceCase(one.why)}, since ${dayInWords(one.since)}. A rule sends it to the ${body}, and nobody has raised it.`,
        ...{ href: '/escalations#asked', action: 'Raise or decline it', needs: 'matter:raise', of: asked.length },
        closer: closer(one.risk.ownerPostId),
      }
    }),
  ]
}
