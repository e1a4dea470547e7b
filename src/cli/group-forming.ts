import { type Day, dayInWords } from '../kernel/day.ts'
import { listed } from '../kernel/words.ts'
import type { Database } from '../platform/db/index.ts'

interface Named {
  id: number
  name: string
}

/** Forms a group; throws in words where the name is taken or a trust is in a group already. */
export async function formGroup(
  { owner }: Database,
  { name, trusts, on }: { name: string; trusts: readonly Named[]; on: Day },
): Promise<string> {
  const taken = await owner.selectFrom('groups').where('name', '=', name).select('id').executeTakeFirst()
  if (taken) throw new Error(`There is a group called ${name} already. Give it another name`)
  for (const trust of trusts) {
    const standing = await groupOfTrust(owner, trust.id)
    if (standing) throw new Error(`${trust.name} is in ${standing.name}. Let it leave first: stepup group leave`)
  }
  await owner.transaction().execute(async (trx) => {
    const { id } = await trx.insertInto('groups').values({ name, formed_on: on }).returning('id').executeTakeFirstOrThrow()
    const rows = trusts.map((trust, place) => ({ group_id: id, trust_id: trust.id, place: place + 1, joined_on: on }))
    await trx.insertInto('group_trusts').values(rows).execute()
  })
  return `${name} is formed of ${listed(trusts.map((trust) => trust.name))}, from ${dayInWords(on)}. They chair in that order`
}

/** Takes a trust out of its group, which ends when one is left; throws in words where it is in none. */
export async function leaveGroup({ owner }: Database, { trust, on }: { trust: Named; on: Day }): Promise<string> {
  const group = await groupOfTrust(owner, trust.id)
  if (!group) throw new Error(`${trust.name} is in no group`)
  if (on < group.joined_on) throw new Error(`${trust.name} joined on ${dayInWords(group.joined_on)}. Give a later day with --on`)
  const left = await owner.transaction().execute(async (trx) => {
    await trx
      .updateTable('group_trusts')
      .set({ left_on: on })
      .where('group_id', '=', group.id)
      .where('trust_id', '=', trust.id)
      .where('left_on', 'is', null)
      .execute()
    const others = await trx
      .selectFrom('group_trusts')
      .where('group_id', '=', group.id)
      .where('left_on', 'is', null)
      .select('trust_id')
      .execute()
    if (others.length < 2) {
      await trx.updateTable('group_trusts').set({ left_on: on }).where('group_id', '=', group.id).where('left_on', 'is', null).execute()
      await trx.updateTable('groups').set({ ended_on: on }).where('id', '=', group.id).execute()
    }
    return others.length
  })
  return left < 2
    ? `${trust.name} left ${group.name}, which ended with it`
    : `${trust.name} left ${group.name}. The others read nothing of it any more`
}

const groupOfTrust = (owner: Database['owner'], trustId: number) =>
  owner
    .selectFrom('group_trusts')
    .innerJoin('groups', 'groups.id', 'group_trusts.group_id')
    .where('trust_id', '=', trustId)
    .where('left_on', 'is', null)
    .where('groups.ended_on', 'is', null)
    .select(['groups.id', 'groups.name', 'group_trusts.joined_on'])
    .executeTakeFirst()

/** Each group with its trusts in the order they chair, a line each. */
export async function groupsNow({ owner }: Database): Promise<string[]> {
  const rows = await owner
    .selectFrom('groups')
    .innerJoin('group_trusts', 'group_trusts.group_id', 'groups.id')
    .innerJoin('trusts', 'trusts.id', 'group_trusts.trust_id')
    .where('groups.ended_on', 'is', null)
    .where('left_on', 'is', null)
    .orderBy('groups.name')
    .orderBy('place')
    .select(['groups.name as group', 'trusts.name', 'formed_on'])
    .execute()
  const names = [...new Set(rows.map((row) => row.group))]
  if (names.length === 0) return ['There is no group']
  return names.map((name) => {
    const own = rows.filter((row) => row.group === name)
    return `${name}: ${listed(own.map((row) => row.name))}, since ${dayInWords(own[0]?.formed_on as Day)}`
  })
}
