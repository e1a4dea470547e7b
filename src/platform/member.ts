import type { Day } from '../kernel/day.ts'
import { type Role, roles } from '../kernel/role.ts'
import type { Person } from './context.ts'
import type { Db } from './db/index.ts'

/** A member of a trust with the roles they have on a day; undefined once they left. Asked before any wall is up, or inside the trust. */
export async function memberOn(db: Db, who: { personId: number; trustId: number }, day: Day): Promise<Person | undefined> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .leftJoin('grants', (join) =>
      join
        .onRef('grants.trust_id', '=', 'memberships.trust_id')
        .onRef('grants.person_id', '=', 'memberships.person_id')
        .on('grants.from_day', '<=', day)
        .on((is) => is.or([is('grants.until_day', 'is', null), is('grants.until_day', '>=', day)])),
    )
    .where('memberships.trust_id', '=', who.trustId)
    .where('memberships.person_id', '=', who.personId)
    .select(['people.id', 'people.name', 'grants.role'])
    .execute()
  const [first] = rows
  return first && { id: first.id, name: first.name, roles: roles.filter((role: Role) => rows.some((row) => row.role === role)) }
}
