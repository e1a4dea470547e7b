import type { Day } from '../../../kernel/day.ts'
import type { DueLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { absencesOf } from '../absences/queries.ts'
import { deputiesOf, grantsOf, holdersOfRole, holdingsOf } from '../queries-organisation.ts'
import { type Receipt, stillOn } from './handover.ts'

/** What is open on somebody, wherever it is kept: everything My work would tell them they owe. */
export const openOn = async (c: Context, person: { id: number; name: string }): Promise<DueLine[]> =>
  (await c.ask.due({ ...c, person: { ...person, roles: [] }, may: () => true })).filter(({ kind }) => kind === 'owe')

/** Everything a person holds that would go on after a day. */
export async function heldAfter(c: Context, personId: number, day: Day) {
  const holdings = await holdingsOf(c)
  const grants = []
  for (const grant of stillOn(await grantsOf(c, personId), day)) grants.push({ ...grant, holders: await holdersOfRole(c, grant.role) })
  return {
    posts: stillOn(
      holdings.filter((held) => held.personId === personId),
      day,
    ).map((held) => ({ ...held, holdings: holdings.filter((other) => other.postId === held.postId) })),
    deputies: stillOn(
      (await deputiesOf(c)).filter((deputy) => deputy.personId === personId),
      day,
    ),
    grants,
    absences: (await absencesOf(c, personId)).filter(({ until }) => until > day),
  }
}

/** The last handover of a person, as the history keeps it; undefined where there was none. */
export async function receiptOf(c: Context, personId: number): Promise<{ receipt: Receipt; by: string; at: string } | undefined> {
  const entry = (await historyOf(c.db, { kind: 'person', id: personId }, { limit: 200 })).find(({ verb }) => verb === 'person.handedOver')
  return entry && { receipt: entry.facts as unknown as Receipt, by: entry.personName, at: entry.at }
}
