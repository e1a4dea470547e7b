import { personJoined } from '../capabilities/people/index.ts'
import { type Database, within } from '../platform/db/index.ts'

/** The account of an e-mail address, whatever its case. */
export const accountBy = (owner: Database['owner'], email: string) =>
  owner
    .selectFrom('people')
    .where((is) => is(is.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .select(['id', 'name'])
    .executeTakeFirst()

/**
 * Joins an account to a second trust, which nobody inside a trust can do, and says so in that trust's history.
 * Throws in words where there is no such trust or account, or the person belongs to it already.
 */
export async function joinTrust(database: Database, wanted: { trust: string; email: string }): Promise<string> {
  const { owner } = database
  const trust = await trustBy(owner, wanted.trust)
  const person = await accountBy(owner, wanted.email)
  if (!person) throw new Error(`Nobody has the e-mail address ${wanted.email}. An administrator of the trust can add them`)
  const membership = { trust_id: trust.id, person_id: person.id }
  const made = await owner
    .insertInto('memberships')
    .values(membership)
    .onConflict((on) => on.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (!made) throw new Error(`${wanted.email} belongs to ${trust.name} already`)
  try {
    await within(database, { personId: person.id, trustId: trust.id, mode: 'read write' }, (db) => personJoined(db, person))
  } catch (error) {
    // No membership without its line in the history.
    await owner.deleteFrom('memberships').where('trust_id', '=', trust.id).where('person_id', '=', person.id).execute()
    throw error
  }
  return `${wanted.email} belongs to ${trust.name} now, with the passphrase they have already. Its administrator gives them a role. If somebody else may know that passphrase, set it anew first: stepup trust passphrase`
}

async function trustBy(owner: Database['owner'], words: string) {
  const found = await owner
    .selectFrom('trusts')
    .where((is) => is.or([is('name', '=', words), is('ods_code', '=', words.toUpperCase())]))
    .select(['id', 'name'])
    .execute()
  const [trust, another] = found
  if (!trust) throw new Error(`There is no trust with the name or ODS code “${words}”`)
  if (another) throw new Error(`“${words}” means more than one trust. Give its ODS code`)
  return trust
}
