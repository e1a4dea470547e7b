import { addDays, type Day, isBefore } from '../../../kernel/day.ts'
import type { Rule } from '../rules/rule.ts'

/** A place, a register and a body as this rule sees them. */
interface PlaceFact {
  id: number
  parent_id: number | null
}
export interface RegisterFact {
  id: number
  name: string
  level: string
  placeId: number | null
  bodyId: number | null
}
interface BodyFact {
  id: number
  name: string
  reportsToId: number | null
}

export interface NextAsked {
  /** The body in whose name it is raised, where it is. */
  fromBody?: BodyFact | undefined
  /** The risk it is about: its own body and its register. */
  risk?: { bodyId: number | null; register: RegisterFact | undefined } | undefined
  /** The place of whoever raises it. */
  placeId: number | null
  places: readonly PlaceFact[]
  registers: readonly RegisterFact[]
  bodies: readonly BodyFact[]
}

/** The body that comes next, and why; undefined where neither the tree of bodies nor the registers of the places above say one. */
export interface NextBody {
  id: number
  why: string
}

/**
 * Where a matter goes next: from a body to the one it reports to; a risk from the register of a place to the body that watches the register of the
 * nearest place above, else from the body that watches it to the one that reports to; anything else to the body that watches the place's register,
 * or the nearest above.
 */
export function nextBody(asked: NextAsked): NextBody | undefined {
  const { fromBody, risk, placeId } = asked
  if (fromBody) return above(asked, fromBody.id)
  if (risk?.register?.placeId != null) {
    const parent = asked.places.find(({ id }) => id === risk.register?.placeId)?.parent_id ?? null
    return watching(asked, parent) ?? above(asked, risk.bodyId ?? risk.register.bodyId)
  }
  if (risk) return above(asked, risk.bodyId ?? risk.register?.bodyId ?? null)
  return watching(asked, placeId)
}

function above({ bodies }: NextAsked, bodyId: number | null): NextBody | undefined {
  const from = bodies.find(({ id }) => id === bodyId)
  const to = bodies.find(({ id }) => id === from?.reportsToId)
  return from && to ? { id: to.id, why: `the ${from.name} reports to it` } : undefined
}

/** The body that watches the register of a place, or of the nearest place above that has one. */
function watching({ places, registers, bodies }: NextAsked, placeId: number | null): NextBody | undefined {
  const passed = new Set<number>()
  for (let at = placeId; at !== null && !passed.has(at); at = places.find(({ id }) => id === at)?.parent_id ?? null) {
    passed.add(at)
    const register = registers.find((one) => one.placeId === at && bodies.some(({ id }) => id === one.bodyId))
    if (register?.bodyId != null) return { id: register.bodyId, why: `it watches the register “${register.name}”` }
  }
  return undefined
}

interface Clocked {
  today: Day
  /** The day an answer is needed by, where somebody said. */
  neededBy: Day | undefined
  meetsOn: Day | null
  /** The rule that says how long steps take at the body, where one does. */
  rule: Pick<Rule, 'daysToReceive' | 'daysToDecide'> | undefined
}

/** Where no rule says otherwise: a week to receive, four weeks to decide. */
export const usual = { daysToReceive: 7, daysToDecide: 28 }

/** The days by which a matter must be received and decided: as the rule says, or by the day the answer is needed, or by the body's next meeting. */
export function daysOf({ today, neededBy, meetsOn, rule }: Clocked): { receiveBy: Day; decideBy: Day } {
  const meeting = meetsOn !== null && meetsOn > today ? meetsOn : undefined
  const decideBy = neededBy ?? (rule ? addDays(today, rule.daysToDecide) : (meeting ?? addDays(today, usual.daysToDecide)))
  const receiveBy = addDays(today, (rule ?? usual).daysToReceive)
  return { receiveBy: isBefore(decideBy, receiveBy) ? decideBy : receiveBy, decideBy }
}
