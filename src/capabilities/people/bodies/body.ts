import type { Day } from '../../../kernel/day.ts'
import { type Decision, no, yes } from '../../../kernel/decision.ts'
import { listed } from '../../../kernel/words.ts'

export const bodyKinds = ['board', 'committee', 'executive', 'group'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** The board, a committee, the executive or a group: who oversees, to whom it reports, and who leads it. */
export interface Body {
  id: number
  name: string
  kind: BodyKind
  reportsToId: number | null
  chairPostId: number | null
  secretaryPostId: number | null
  /** The day it meets next, where one is set. */
  meetsOn: Day | null
  /** Its last day; null while it stands. */
  endedOn: Day | null
  version: number
}

/** A body with how deep it stands beneath the board. */
export interface BodyInTree extends Body {
  depth: number
}

const order = (body: Body) => `${bodyKinds.indexOf(body.kind)} ${body.name.toLowerCase()}`

/** Bodies from the board down, each after the one it reports to. One that reports to none that is here stands at the top; a circle is cut. */
export function bodiesInOrder(bodies: readonly Body[]): BodyInTree[] {
  const seen = new Set<number>()
  const known = new Set(bodies.map(({ id }) => id))
  const beneath = (parent: number | null, depth: number): BodyInTree[] =>
    bodies
      .filter((body) => (parent === null ? body.reportsToId === null || !known.has(body.reportsToId) : body.reportsToId === parent))
      .sort((a, b) => order(a).localeCompare(order(b), 'en-GB'))
      .flatMap((body) => {
        if (seen.has(body.id)) return []
        seen.add(body.id)
        return [{ ...body, depth }, ...beneath(body.id, depth + 1)]
      })
  return beneath(null, 0)
}

/** Every body that reports to this one, straight or through another. */
export function allBeneath(bodies: readonly Body[], id: number): Body[] {
  const found: Body[] = []
  const look = (above: number) => {
    for (const body of bodies.filter(({ reportsToId }) => reportsToId === above)) {
      if (body.id === id || found.includes(body)) continue
      found.push(body)
      look(body.id)
    }
  }
  look(id)
  return found
}

/** Does a body stand on the day? On its last day it still does. */
export const stands = ({ endedOn }: Pick<Body, 'endedOn'>, on: Day): boolean => endedOn === null || endedOn >= on

/** What is wrong with a body as it is to stand, by field. Names are unique, and nothing reports to itself, however far round. */
export function whyNotBody(
  wished: { id: number | null; name: string; reportsToId: number | null },
  others: readonly Pick<Body, 'id' | 'name' | 'reportsToId'>[],
): { field: 'name' | 'reportsTo'; words: string } | undefined {
  const same = others.find((one) => one.id !== wished.id && one.name.toLowerCase() === wished.name.toLowerCase())
  if (same) return { field: 'name', words: 'There is a committee or group of this name already. Enter another name' }
  if (wished.reportsToId === null) return undefined
  const byId = new Map(others.map((one) => [one.id, one]))
  if (!byId.has(wished.reportsToId)) return { field: 'reportsTo', words: 'Select a body from the list' }
  const passed = new Set<number>()
  for (let above: number | null = wished.reportsToId; above !== null && !passed.has(above); above = byId.get(above)?.reportsToId ?? null) {
    if (above === wished.id) return { field: 'reportsTo', words: 'It would report to itself. Select another body' }
    passed.add(above)
  }
  return undefined
}

/** Whether a body may end on a day: what still reports to it must report elsewhere first. */
export function mayEnd(
  body: Pick<Body, 'endedOn'>,
  { on, today, beneath }: { on: Day; today: Day; beneath: readonly Pick<Body, 'name' | 'endedOn'>[] },
): Decision<Day> {
  if (body.endedOn !== null) return no('It has ended already')
  if (on > today) return no('The last day must be today or earlier')
  const left = beneath.filter((one) => stands(one, on)).map(({ name }) => name)
  return left.length === 0 ? yes(on) : no(`${listed(left)} still ${left.length === 1 ? 'reports' : 'report'} to it. Change that first`)
}
