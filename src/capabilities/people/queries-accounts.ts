import { type Day, dayAt, type Instant } from '../../kernel/day.ts'
import { type Role, roles } from '../../kernel/role.ts'
import type { Db } from '../../platform/db/index.ts'
import { clockOf } from '../../platform/session.ts'
import type { SamplePerson } from './sample-people.ts'

/** An account as signing in needs it. Asked before anybody is known, in a transaction that sees nothing else. */
export interface Account {
  personId: number
  kept: string | null
  trusts: { id: number; name: string }[]
}

/** The account with an e-mail address; undefined when there is none. The trusts are those the person belongs to, by name. */
export async function accountOf(db: Db, email: string): Promise<Account | undefined> {
  const person = await db
    .selectFrom('people')
    .where((is) => is(is.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
    .where('is_system', '=', false)
    .select(['id', 'passphrase_hash'])
    .executeTakeFirst()
  if (!person) return undefined
  const trusts = await db
    .selectFrom('memberships')
    .innerJoin('trusts', 'trusts.id', 'memberships.trust_id')
    .where('person_id', '=', person.id)
    .orderBy('trusts.name')
    .select(['trusts.id', 'trusts.name'])
    .execute()
  return { personId: person.id, kept: person.passphrase_hash, trusts }
}

/** The passphrase kept for a person, and how many trusts they belong to. */
export async function keptFor(db: Db, personId: number): Promise<{ kept: string | null; trusts: number } | undefined> {
  const person = await db
    .selectFrom('people')
    .where('id', '=', personId)
    .where('is_system', '=', false)
    .select('passphrase_hash')
    .executeTakeFirst()
  const trusts = await db.selectFrom('memberships').where('person_id', '=', personId).select('trust_id').execute()
  return person && { kept: person.passphrase_hash, trusts: trusts.length }
}

/** Everybody who may be chosen to try a sample trust: members of sample trusts who have a role there today. */
export async function samplePeople(db: Db, now: Instant): Promise<SamplePerson[]> {
  const people = await db
    .selectFrom('memberships')
    .innerJoin('trusts', 'trusts.id', 'memberships.trust_id')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .where('trusts.is_sample', '=', true)
    .where('people.is_system', '=', false)
    .orderBy('people.id')
    .select(['people.id', 'people.name', 'trusts.id as trustId', 'trusts.name as trust', 'trusts.demonstration_day as demonstrationDay'])
    .execute()
  if (people.length === 0) return []
  const grants = await db
    .selectFrom('grants')
    .where('trust_id', 'in', [...new Set(people.map((p) => p.trustId))])
    .select(['person_id', 'trust_id', 'role', 'from_day', 'until_day'])
    .execute()
  return people
    .map(({ demonstrationDay, ...person }) => {
      const today: Day = dayAt(clockOf({ isSample: true, demonstrationDay }, now))
      const mine = grants.filter(
        (g) =>
          g.person_id === person.id &&
          g.trust_id === person.trustId &&
          g.from_day <= today &&
          (g.until_day === null || g.until_day >= today),
      )
      return { ...person, roles: roles.filter((role: Role) => mine.some((g) => g.role === role)) }
    })
    .filter((person) => person.roles.length > 0)
}

/** Keeps a first passphrase, already hashed; false where the person has come to one meanwhile. */
export async function givePassphrase(db: Db, personId: number, hash: string): Promise<boolean> {
  const done = await db
    .updateTable('people')
    .set({ passphrase_hash: hash })
    .where('id', '=', personId)
    .where('passphrase_hash', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) === 1
}
