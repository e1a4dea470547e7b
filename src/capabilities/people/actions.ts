import type { Day } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Role } from '../../kernel/role.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { memberAdded } from '../../platform/membership.ts'
import { grantsOf, holdersOfRole, personById } from './queries-organisation.ts'
import { isOn, mayEndRole, mayGrant } from './rights.ts'

const elsewhere =
  'This e-mail address already has an account at another trust. Whoever runs the server can join it to yours: stepup trust member'

/** Brings a person into the trust with a first role from today; answers their number. */
export async function addPerson(c: Context, { name, email, role }: { name: string; email: string; role: Role }): Promise<Decision<number>> {
  const may = mayGrant(c.person.roles, role, [])
  if ('no' in may) return may
  const already = await c.db
    .selectFrom('people')
    .where((is) => is(is.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .select('name')
    .executeTakeFirst()
  if (already) return no(`${already.name} has this e-mail address and belongs to the trust already.`)
  const id = await memberAdded(c.db, { name, email })
  if (id === undefined) return no(elsewhere)
  await c.db.insertInto('grants').values({ trust_id: c.trust.id, person_id: id, role, from_day: c.today }).execute()
  await record(c.db, { verb: 'person.added', ref: { kind: 'person', id }, facts: { name: (await personById(c, id))?.name ?? name, role } })
  return yes(id)
}

/** Gives a role from a day. */
export async function grantRole(
  c: Context,
  person: { id: number; name: string },
  { role, from }: { role: Role; from: Day },
): Promise<Decision<Role>> {
  const held = (await grantsOf(c, person.id)).filter((g) => isOn(g, from) || g.from >= from).map((g) => g.role)
  const may = mayGrant(c.person.roles, role, held)
  if ('no' in may) return may
  await c.db.insertInto('grants').values({ trust_id: c.trust.id, person_id: person.id, role, from_day: from }).execute()
  await record(c.db, { verb: 'role.granted', ref: { kind: 'person', id: person.id }, facts: { name: person.name, role, from } })
  return may
}

/** Ends a role at once; what had not begun is taken back. */
export async function endRole(
  c: Context,
  person: { id: number; name: string },
  grant: { id: number; role: Role; from: Day },
): Promise<Decision<{ lastDay: Day | null }>> {
  const may = mayEndRole({
    actor: c.person.roles,
    role: grant.role,
    holders: await holdersOfRole(c, grant.role),
    from: grant.from,
    today: c.today,
  })
  if ('no' in may) return may
  const { lastDay } = may.yes
  if (lastDay) await c.db.updateTable('grants').set({ until_day: lastDay }).where('id', '=', grant.id).execute()
  else await c.db.deleteFrom('grants').where('id', '=', grant.id).execute()
  await record(c.db, { verb: 'role.ended', ref: { kind: 'person', id: person.id }, facts: { name: person.name, role: grant.role } })
  return may
}

/** Says that a person was given a first passphrase; the passphrase itself is kept where only signing in reads it. */
export async function passphraseGiven(c: Context, person: { id: number; name: string }): Promise<void> {
  await record(c.db, { verb: 'person.passphraseGiven', ref: { kind: 'person', id: person.id }, facts: { name: person.name } })
}

/** Keeps a new passphrase of one's own, already hashed. */
export async function changePassphrase(c: Context, hash: string): Promise<void> {
  await c.db.updateTable('people').set({ passphrase_hash: hash }).where('id', '=', c.person.id).execute()
  await record(c.db, { verb: 'account.passphraseChanged', ref: { kind: 'person', id: c.person.id } })
}

/** Says that a person signed out everywhere else. */
export async function signedOutElsewhere(c: Context, ended: number): Promise<void> {
  await record(c.db, { verb: 'account.signedOutElsewhere', ref: { kind: 'person', id: c.person.id }, facts: { ended } })
}
