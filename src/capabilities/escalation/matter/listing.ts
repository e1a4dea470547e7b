import type { Clock, Matter, MatterKind } from './matter.ts'
import { matterKinds } from './matter.ts'
import type { Standing } from './told.ts'

const states = ['open', 'late', 'answered', 'all'] as const
export type StateWanted = (typeof states)[number]

/** What of the matters is asked for; a part that is undefined leaves it open. */
export interface Wanted {
  bodyId?: number | undefined
  kind?: MatterKind | undefined
  state: StateWanted
}

/** What an address asks for; what it cannot mean is left open. Without a word about it, the matters that wait. */
export function readWanted(query: (name: string) => string | undefined, bodies: ReadonlySet<number>): Wanted {
  const body = Number(query('body'))
  const [kind, state] = [query('kind'), query('state')]
  return {
    bodyId: bodies.has(body) ? body : undefined,
    kind: matterKinds.find((one) => one === kind),
    state: states.find((one) => one === state) ?? 'open',
  }
}

/** The address of a page of the list. */
export function addressOf({ bodyId, kind, state }: Wanted, page: number): string {
  const asked = new URLSearchParams()
  if (state !== 'open') asked.set('state', state)
  if (bodyId !== undefined) asked.set('body', String(bodyId))
  if (kind) asked.set('kind', kind)
  if (page > 1) asked.set('page', String(page))
  const text = asked.toString()
  return `/escalations${text === '' ? '' : `?${text}`}#list`
}

const inState = ({ waits, late }: Clock, state: StateWanted): boolean =>
  state === 'all' || (state === 'late' ? late > 0 : state === 'open' ? waits !== null : waits === null)

/** The matters asked for: what is late first, the latest on top; then what waits by its day; then what is over, the newest first. */
export function wantedMatters(standings: readonly Standing[], { bodyId, kind, state }: Wanted): Standing[] {
  return standings
    .filter(
      ({ matter, clock }) =>
        (bodyId === undefined || isAt(matter, bodyId)) && (kind === undefined || matter.kind === kind) && inState(clock, state),
    )
    .sort((a, b) => b.clock.late - a.clock.late || dueOf(a).localeCompare(dueOf(b)) || b.matter.raisedOn.localeCompare(a.matter.raisedOn))
}

const isAt = ({ toBodyId, fromBodyId }: Matter, bodyId: number) => toBodyId === bodyId || fromBodyId === bodyId

const dueOf = ({ clock }: Standing): string => clock.due ?? (clock.waits === 'above' ? '9998' : '9999')

/** Rows of one page of a list. */
export const perPage = 50

/** A page of rows, and how many pages there are; a page past the end is the last. */
export function pageOf<T>(rows: readonly T[], wanted: number): { rows: T[]; number: number; of: number } {
  const of = Math.max(1, Math.ceil(rows.length / perPage))
  const number = Number.isInteger(wanted) && wanted >= 1 ? Math.min(wanted, of) : 1
  return { rows: rows.slice((number - 1) * perPage, number * perPage), number, of }
}

/** Every body that reports to this one, straight or through another: what waits there is seen here. A circle ends. */
export function bodiesBeneath(bodies: readonly { id: number; reportsToId: number | null }[], top: number): Set<number> {
  const found = new Set<number>()
  for (let size = -1; size !== found.size; ) {
    size = found.size
    for (const { id, reportsToId } of bodies)
      if (id !== top && reportsToId !== null && (reportsToId === top || found.has(reportsToId))) found.add(id)
  }
  return found
}
