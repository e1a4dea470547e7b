import { financialYear } from '../../kernel/period.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { ourGroup } from '../../platform/group.ts'
import { notFound } from '../../platform/http.ts'
import { type Group, hrefOf, isSame, type Meeting, type Priority, type Said, type SharedRef, trustNamed } from './group-priority.ts'

/** The group of the current trust; undefined for a trust by itself, and on a day before the group was formed. */
export const groupOf = (c: Context): Promise<Group | undefined> =>
  c.once('group: ours', async () => {
    const group = await ourGroup(c.db)
    return group && group.formedOn <= c.on ? group : undefined
  })

/** The group, or no such page: a trust by itself has none. */
export const theGroup = async (c: Context): Promise<Group> => (await groupOf(c)) ?? notFound()

/** Every shared priority the group ever had, all trusts' together. */
export const allPriorities = (c: Context): Promise<Priority[]> =>
  c.once('group: priorities', async () => {
    const rows = await c.db
      .selectFrom('group_priorities')
      .orderBy('year')
      .orderBy('position')
      .orderBy('trust_id')
      .orderBy('id')
      .selectAll()
      .execute()
    return rows.map((r) => ({
      trustId: r.trust_id,
      id: r.id,
      year: r.year,
      position: r.position,
      title: r.title,
      aim: r.aim,
      leadPostId: r.lead_post_id,
      leadTitle: r.lead_title,
      follows: r.follows_trust_id === null || r.follows_id === null ? null : { trustId: r.follows_trust_id, id: r.follows_id },
      endedOn: r.ended_on,
      endedWords: r.ended_words,
      illustrative: r.illustrative,
      version: r.version,
    }))
  })

/** What was said of shared priorities, by any trust of the group, newest first. */
export async function allSaid(c: Context): Promise<Said[]> {
  const rows = await c.db.selectFrom('group_updates').orderBy('said_on', 'desc').orderBy('id', 'desc').selectAll().execute()
  return rows.map((r) => ({
    trustId: r.trust_id,
    id: r.id,
    priority: { trustId: r.priority_trust_id, id: r.priority_id },
    period: r.period,
    words: r.words,
    rag: r.rag as Rag | null,
    reason: r.reason,
    saidAs: r.said_as,
    saidOn: r.said_on,
    version: r.version,
  }))
}

/** The group's meetings, newest first. */
export async function allMeetings(c: Context): Promise<Meeting[]> {
  const rows = await c.db.selectFrom('group_meetings').orderBy('held_on', 'desc').orderBy('id', 'desc').selectAll().execute()
  return rows.map((r) => ({
    trustId: r.trust_id,
    id: r.id,
    heldOn: r.held_on,
    chairTitle: r.chair_title,
    outOfTurn: r.out_of_turn,
    words: r.words,
  }))
}

/** The numbers of this trust's own items that work on a priority. */
export async function itemsServing(c: Context, { trustId, id }: SharedRef): Promise<number[]> {
  const rows = await c.db
    .selectFrom('group_services')
    .where('trust_id', '=', c.trust.id)
    .where('priority_trust_id', '=', trustId)
    .where('priority_id', '=', id)
    .orderBy('item_id')
    .select('item_id')
    .execute()
  return rows.map((row) => row.item_id)
}

/** Priorities of the whole group in which, or in what was said of them, every word stands; each may be only begun. */
export async function sharedFound(c: Context, words: readonly string[]): Promise<Named[]> {
  const group = await groupOf(c)
  if (!group) return []
  const said = await allSaid(c)
  const holds = (one: Priority): boolean => {
    const about = said.filter(({ priority }) => isSame(one, priority)).map((update) => `${update.words} ${update.reason}`)
    const text = [one.title, one.aim, one.leadTitle, trustNamed(group, one.trustId), one.endedWords, ...about].join(' ').toLowerCase()
    const there = text.match(/[\p{L}\p{N}]+/gu) ?? []
    return words.every((word) => there.some((begun) => begun.startsWith(word)))
  }
  const found = (await allPriorities(c)).filter(holds).sort((a, b) => b.year - a.year)
  return found.map((one) => ({
    title: one.title,
    href: hrefOf(one),
    of: `${financialYear(one.year)}, led by ${trustNamed(group, one.trustId)}`,
  }))
}

/** What this trust's own priorities are called and where they are read, by number. */
export async function prioritiesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const own = (await allPriorities(c)).filter((one) => one.trustId === c.trust.id && ids.includes(one.id))
  return new Map(own.map((one) => [one.id, { title: one.title, href: hrefOf(one), of: financialYear(one.year) }]))
}

/** The shared priorities that an item works on. */
export async function prioritiesAbove(c: Context, itemId: number): Promise<ThreadLine[]> {
  if (!(await groupOf(c))) return []
  const rows = await c.db.selectFrom('group_services').where('item_id', '=', itemId).select(['priority_trust_id', 'priority_id']).execute()
  if (rows.length === 0) return []
  const found = (await allPriorities(c)).filter((one) => rows.some((r) => r.priority_trust_id === one.trustId && r.priority_id === one.id))
  return found.map((one) => ({ kind: `Group priority, ${financialYear(one.year)}`, title: one.title, href: hrefOf(one) }))
}
