import type { Database } from './db/index.ts'

const systemEmail = 'command-line@stepup.invalid'

export const systemName = 'Command line'

/**
 * The person as whom the command line and the sender of mail work: a system person, who is nobody's colleague, cannot sign in
 * and holds no role. The wall between trusts needs a member, so they become one on first use.
 */
export async function systemPerson({ owner }: Database, trustId: number): Promise<number> {
  const known = await owner
    .selectFrom('people')
    .where('email', '=', systemEmail)
    .where('is_system', '=', true)
    .select('id')
    .executeTakeFirst()
  const { id } =
    known ??
    (await owner
      .insertInto('people')
      .values({ name: systemName, email: systemEmail, is_system: true })
      .returning('id')
      .executeTakeFirstOrThrow())
  await owner
    .insertInto('memberships')
    .values({ trust_id: trustId, person_id: id })
    .onConflict((on) => on.doNothing())
    .execute()
  return id
}
