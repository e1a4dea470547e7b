import { addDays, type Day } from '../../../kernel/day.ts'
import { type Decision, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { endCover } from '../absences/actions.ts'
import { mayHandOver, mayLoseRoles, type Receipt } from './handover.ts'
import { heldAfter, openOn } from './queries.ts'

export interface Handing {
  person: { id: number; name: string }
  lastDay: Day
  /** Who has each post next, by its number; null leaves it vacant. */
  next: ReadonlyMap<number, { id: number; name: string } | null>
}

type Held = Awaited<ReturnType<typeof heldAfter>>

/** Hands over everything somebody holds after their last day, in one change: posts, deputy's times, roles, cover. */
export async function handOverEverything(c: Context, { person, lastDay, next }: Handing): Promise<Decision<Receipt>> {
  const held = await heldAfter(c, person.id, lastDay)
  const posts = held.posts.map((one) => ({
    postId: one.postId,
    post: one.post,
    holdingId: one.id,
    holdings: one.holdings,
    next: next.get(one.postId) ?? null,
  }))
  const may = mayHandOver({ person, lastDay, today: c.today, posts })
  if ('no' in may) return may
  const roles = mayLoseRoles(c.person.roles, held.grants, c.today)
  if ('no' in roles) return roles
  const open = await openOn(c, person)
  for (const { postId, holdingId, next: successor } of posts) await passOn(c, { postId, holdingId, lastDay, successor })
  await endAll(c, held, lastDay)
  const receipt: Receipt = {
    name: person.name,
    lastDay,
    posts: posts.map(({ post, next: to }) => ({ post, to: to?.name ?? null })),
    deputyFor: [...new Set(held.deputies.map(({ post }) => post))],
    roles: held.grants.map(({ role }) => role),
    uncovered: held.absences.filter(({ coverId }) => coverId === person.id).map(({ name }) => name),
    open: open.map(({ title, href }) => ({ title, href })),
  }
  await record(c.db, { verb: 'person.handedOver', ref: { kind: 'person', id: person.id }, facts: { ...receipt } })
  return yes(receipt)
}

interface Passing {
  postId: number
  holdingId: number
  lastDay: Day
  successor: { id: number } | null
}

async function passOn(c: Context, { postId, holdingId, lastDay, successor }: Passing): Promise<void> {
  await c.db.updateTable('post_holdings').set({ until_day: lastDay }).where('id', '=', holdingId).execute()
  if (!successor) return
  const next = { trust_id: c.trust.id, post_id: postId, person_id: successor.id, from_day: addDays(lastDay, 1) }
  await c.db.insertInto('post_holdings').values(next).execute()
}

/** Ends the leaver's deputy's times, roles and cover with their last day; what had not begun by then is taken away. */
async function endAll(c: Context, { deputies, grants, absences }: Held, lastDay: Day): Promise<void> {
  for (const absence of absences) await endCover(c, absence, absence.from > lastDay ? null : lastDay)
  for (const table of ['deputies', 'grants'] as const) {
    const list = table === 'deputies' ? deputies : grants
    const begun = list.filter(({ from }) => from <= lastDay).map(({ id }) => id)
    const ahead = list.filter(({ from }) => from > lastDay).map(({ id }) => id)
    if (begun.length > 0) await c.db.updateTable(table).set({ until_day: lastDay }).where('id', 'in', begun).execute()
    if (ahead.length > 0) await c.db.deleteFrom(table).where('id', 'in', ahead).execute()
  }
}
