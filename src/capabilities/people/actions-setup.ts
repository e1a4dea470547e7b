import type { Day } from '../../kernel/day.ts'
import type { Role } from '../../kernel/role.ts'
import type { Db } from '../../platform/db/index.ts'
import { record } from '../../platform/history/index.ts'

/** Begins the organisation of a new trust: the trust itself as the first place. */
export async function setUpOrganisation(db: Db, trust: { id: number; name: string }): Promise<void> {
  await db.insertInto('places').values({ trust_id: trust.id, name: trust.name, kind: 'trust' }).execute()
  await record(db, { verb: 'organisation.setUp', ref: null, facts: { name: trust.name, places: 1, posts: 0 } })
}

/** What the first person of a new trust may do: look after people, and run the quarter until somebody else does. */
export const firstRoles: readonly Role[] = ['administrator', 'governance lead']

/** The grants of a trust's first person, from a day. */
export const firstGrants = (trustId: number, personId: number, from: Day) =>
  firstRoles.map((role) => ({ trust_id: trustId, person_id: personId, role, from_day: from }))

/** Says that somebody with an account elsewhere was joined to this trust; the membership is made by whoever runs the server. */
export async function personJoined(db: Db, person: { id: number; name: string }): Promise<void> {
  await record(db, { verb: 'person.joined', ref: { kind: 'person', id: person.id }, facts: { name: person.name } })
}
