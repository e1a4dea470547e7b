import type { Day } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { endCoverOfPost } from './absences/actions.ts'
import { deputiesOf, holdingsOf, type Tenure } from './queries-organisation.ts'
import { deputyFor, endedAtOnce, handOver, isOn, mayNameDeputy } from './rights.ts'

interface Post {
  id: number
  title: string
}

export interface Handing {
  /** Who holds the post next; null leaves it vacant. */
  next: { id: number; name: string } | null
  from: Day
  /** The holding the form was made from, so that nobody's change is overwritten unseen. */
  seen: { id: number; version: number } | null
}

/** Hands a post to its next holder from a day. `changed` says that somebody was first. */
export async function handOverPost(c: Context, post: Post, { next, from, seen }: Handing): Promise<Decision<Day> | { changed: string }> {
  const holdings = await holdingsOf(c, post.id)
  const current = holdings.find((h) => isOn(h, c.today))
  if (current?.id !== seen?.id || current?.version !== seen?.version)
    return {
      changed: current
        ? `${current.name} holds the post now; somebody changed it meanwhile.`
        : 'Nobody holds the post now; somebody changed it meanwhile.',
    }
  const may = handOver(from, holdings, next?.id ?? null)
  if ('no' in may) return may
  const ending = holdings.find((h) => isOn(h, from))
  if (ending && may.yes.lastDay) await endHolding(c, ending, may.yes.lastDay)
  if (next)
    await c.db.insertInto('post_holdings').values({ trust_id: c.trust.id, post_id: post.id, person_id: next.id, from_day: from }).execute()
  const ref = { kind: 'post', id: post.id }
  if (next && !ending) await record(c.db, { verb: 'post.filled', ref, facts: { post: post.title, person: next.name, from } })
  else
    await record(c.db, {
      verb: 'post.handedOver',
      ref,
      facts: { post: post.title, to: next?.name ?? null, before: ending?.name ?? null, from },
    })
  return yes(from)
}

/** Ends a holding after a day, and with it the cover of its holder's absences. */
async function endHolding(c: Context, { id, postId, personId }: Tenure, lastDay: Day): Promise<void> {
  await c.db.updateTable('post_holdings').set({ until_day: lastDay }).where('id', '=', id).execute()
  await endCoverOfPost(c, { postId, personId }, lastDay)
}

/** Whether this person may say who writes for a post. */
export async function mayNameDeputyFor(c: Context, postId: number): Promise<boolean> {
  const holdings = await holdingsOf(c, postId)
  const isHolder = holdings.some((h) => h.personId === c.person.id && isOn(h, c.today))
  return c.may('account:change') && mayNameDeputy({ isHolder, manages: c.may('people:manage') })
}

/** Names somebody who writes for a post, from a day, until another where one is given. */
export async function nameDeputy(
  c: Context,
  post: Post,
  deputy: { person: { id: number; name: string }; from: Day; until: Day | null },
): Promise<Decision<Day>> {
  const holder = (await holdingsOf(c, post.id)).find((h) => isOn(h, deputy.from))
  const may = deputyFor(
    { personId: deputy.person.id, from: deputy.from, until: deputy.until },
    { holderId: holder?.personId ?? null, standing: await deputiesOf(c, post.id) },
  )
  if ('no' in may) return may
  await c.db
    .insertInto('deputies')
    .values({ trust_id: c.trust.id, post_id: post.id, person_id: deputy.person.id, from_day: deputy.from, until_day: deputy.until })
    .execute()
  await record(c.db, {
    verb: 'deputy.named',
    ref: { kind: 'post', id: post.id },
    facts: { post: post.title, person: deputy.person.name, from: deputy.from, ...(deputy.until ? { until: deputy.until } : {}) },
  })
  return yes(deputy.from)
}

/** Ends a deputy's time at once. */
export async function endDeputy(c: Context, deputy: Tenure): Promise<void> {
  const lastDay = endedAtOnce(deputy.from, c.today)
  if (lastDay) await c.db.updateTable('deputies').set({ until_day: lastDay }).where('id', '=', deputy.id).execute()
  else await c.db.deleteFrom('deputies').where('id', '=', deputy.id).execute()
  await record(c.db, { verb: 'deputy.ended', ref: { kind: 'post', id: deputy.postId }, facts: { post: deputy.post, person: deputy.name } })
}

/** Adds a post at a place; titles are unique in a trust. */
export async function addPost(c: Context, { title, place }: { title: string; place: number }): Promise<Decision<number>> {
  const taken = await c.db.selectFrom('posts').where('title', '=', title).select('id').executeTakeFirst()
  if (taken) return no('There is a post with this title already. Give it a title that tells the two apart.')
  const { id } = await c.db
    .insertInto('posts')
    .values({ trust_id: c.trust.id, title, place_id: place })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'post.added', ref: { kind: 'post', id }, facts: { title } })
  return yes(id)
}

/** Adds a place to the organisation tree. */
export async function addPlace(c: Context, { name, kind, parent }: { name: string; kind: string; parent: number | null }): Promise<number> {
  const { id } = await c.db
    .insertInto('places')
    .values({ trust_id: c.trust.id, name, kind, parent_id: parent })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'place.added', ref: { kind: 'place', id }, facts: { name, kind } })
  return id
}
