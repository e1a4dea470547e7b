import { type Day, dayInWords } from '../../kernel/day.ts'
import type { DueLine } from '../../platform/capability.ts'
import { isOpen, lastOf } from './matter/matter.ts'
import { actionFor, kindInWords, type Standing } from './matter/told.ts'
import { type AskedStanding, isWaiting, raiseBy } from './rules/required.ts'

interface ServedBody {
  id: number
  name: string
  chairPostId: number | null
  secretaryPostId: number | null
}

/**
 * What the bodies somebody serves owe. A secretary sees all of it; a chair what is to be decided, and the rest only where the body has no secretary.
 */
export function dueOfBodies(
  standings: readonly Standing[],
  { served, held }: { served: readonly ServedBody[]; held: ReadonlySet<number> },
): DueLine[] {
  const bodies = new Map(served.map((body) => [body.id, body]))
  return standings.flatMap(({ matter, clock }): DueLine[] => {
    const body = bodies.get(matter.toBodyId)
    if (!body || clock.waits === null || clock.waits === 'above') return []
    const isSecretary = body.secretaryPostId !== null && held.has(body.secretaryPostId)
    if (!isSecretary && clock.waits !== 'decision' && body.secretaryPostId !== null) return []
    return [
      {
        ...{ kind: 'decide', ref: { kind: 'matter', id: matter.id }, due: clock.due, title: matter.title },
        ...{
          stands: `${kindInWords[matter.kind]} to the ${body.name}`,
          href: `/escalations/${matter.id}#next`,
          action: actionFor[clock.waits],
        },
        ...{ since: clock.since, by: `${matter.raisedAs}, to the ${body.name}`, told: `A matter at the ${body.name}` },
      },
    ]
  })
}

/** What rules say must be raised of the risks somebody owns, and nobody has. */
export const dueAsked = (
  asked: readonly AskedStanding[],
  { held, body }: { held: ReadonlySet<number>; body: (id: number) => string },
): DueLine[] =>
  asked
    .filter((one) => isWaiting(one) && one.risk.ownerPostId !== null && held.has(one.risk.ownerPostId))
    .map(({ risk, rule, since, why }) => ({
      ...{
        kind: 'owe',
        ref: { kind: 'risk', id: risk.id },
        due: raiseBy({ rule, since }),
        title: `Raise risk ${risk.number}: ${risk.title}`,
      },
      ...{ stands: `A rule sends it to the ${body(rule.toBodyId)}: ${why}`, told: 'A risk to be raised' },
      ...{ href: `/escalations/asked/raise?rule=${rule.id}&risk=${risk.id}`, action: 'Raise it' },
    }))

/** The answers that came back to somebody since a day; what they only passed on is answered by the body that passed it. */
export function heardBack(standings: readonly Standing[], { personId, since }: { personId: number; since: Day }): DueLine[] {
  const onwards = new Set(standings.map(({ matter }) => matter.onwardId))
  return standings.flatMap(({ matter, body }): DueLine[] => {
    const answer = lastOf(matter, 'answered')
    if (matter.raisedById !== personId || onwards.has(matter.id) || isOpen(matter) || !answer || answer.on < since) return []
    if (answer.personId === personId) return []
    return [
      {
        ...{ kind: 'owe', ref: { kind: 'matter', id: matter.id }, due: null, title: matter.title, cameBack: true },
        ...{
          stands: `Came back: answered by the ${body} on ${dayInWords(answer.on)}`,
          href: `/escalations/${matter.id}`,
          action: 'Read the answer',
        },
        told: `The ${body} has answered`,
      },
    ]
  })
}
