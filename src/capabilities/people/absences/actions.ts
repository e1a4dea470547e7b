import { type Day, isBefore } from '../../../kernel/day.ts'
import { type Decision, yes } from '../../../kernel/decision.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Tenure } from '../queries-organisation.ts'
import { endedAtOnce } from '../rights.ts'
import { type Absence, type Away, mayBeAway, mayEndOn } from './absence.ts'
import { absencesIn, heldIn } from './queries.ts'

const later = (one: Day, other: Day): Day => (isBefore(one, other) ? other : one)
const earlier = (one: Day, other: Day): Day => (isBefore(one, other) ? one : other)

const refOf = ({ personId }: Pick<Absence, 'personId'>) => ({ kind: 'person', id: personId })

type Covered = Pick<Absence, 'id' | 'coverId' | 'from' | 'until'>

/** Says that somebody is away, and makes who covers deputy for every post they hold, for exactly those days. */
export async function sayAway(c: Context, away: Away & { reason: string }): Promise<Decision<Away>> {
  const held = await heldIn(c, away.person.id, away)
  const may = mayBeAway(away, { today: c.today, posts: held.length, others: await absencesIn(c, { from: away.from, until: away.until }) })
  if ('no' in may) return may
  const { person, cover, from, until, reason } = away
  const { id } = await c.db
    .insertInto('absences')
    .values({ trust_id: c.trust.id, person_id: person.id, cover_id: cover.id, from_day: from, until_day: until, reason })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeCover(c, { id, coverId: cover.id, from, until }, held)
  const facts = { name: person.name, cover: cover.name, from, until, posts: held.map(({ post }) => post) }
  await record(c.db, { verb: 'absence.said', ref: { kind: 'person', id: person.id }, facts })
  return may
}

/** Makes who covers deputy for each post, for the days of the absence on which it is held. */
async function writeCover(c: Context, { id, coverId, from, until }: Covered, held: readonly Tenure[]): Promise<void> {
  const deputies = held.map((post) => ({
    trust_id: c.trust.id,
    post_id: post.postId,
    person_id: coverId,
    from_day: later(post.from, from),
    until_day: earlier(post.until ?? until, until),
    absence_id: id,
  }))
  if (deputies.length > 0) await c.db.insertInto('deputies').values(deputies).execute()
}

/** Gives an absence another last day, and its cover with it. `changed` says that somebody was first. */
export async function moveLastDay(
  c: Context,
  absence: Absence,
  { until, seen }: { until: Day; seen: number },
): Promise<Decision<Day> | 'changed'> {
  const others = (await absencesIn(c, { from: absence.from, until })).filter(({ id }) => id !== absence.id)
  const may = mayEndOn(absence, until, { today: c.today, others })
  if ('no' in may) return may
  const row = await c.db
    .updateTable('absences')
    .set({ until_day: until })
    .where('id', '=', absence.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return 'changed'
  await c.db.deleteFrom('deputies').where('absence_id', '=', absence.id).execute()
  await writeCover(c, { ...absence, until }, await heldIn(c, absence.personId, { from: absence.from, until }))
  await record(c.db, { verb: 'absence.changed', ref: refOf(absence), facts: { name: absence.name, before: absence.until, until } })
  return yes(until)
}

/** Takes an absence back: what had not begun never was, and what had ends with yesterday. */
export async function takeBackAbsence(c: Context, absence: Absence): Promise<void> {
  await endCover(c, absence, endedAtOnce(absence.from, c.today))
  await record(c.db, { verb: 'absence.takenBack', ref: refOf(absence), facts: { name: absence.name, cover: absence.cover } })
}

/** Ends an absence with its cover after a day, or takes both away where there is none left; records nothing by itself: the caller names the change. */
export async function endCover(c: Context, { id }: Pick<Absence, 'id'>, lastDay: Day | null): Promise<void> {
  if (lastDay === null) {
    await c.db.deleteFrom('deputies').where('absence_id', '=', id).execute()
    await c.db.deleteFrom('absences').where('id', '=', id).execute()
    return
  }
  await c.db.deleteFrom('deputies').where('absence_id', '=', id).where('from_day', '>', lastDay).execute()
  await c.db.updateTable('deputies').set({ until_day: lastDay }).where('absence_id', '=', id).where('until_day', '>', lastDay).execute()
  await c.db.updateTable('absences').set({ until_day: lastDay }).where('id', '=', id).execute()
}

/** Ends what was arranged for a post while its holder is away, once somebody else has the post: the next holder named no cover. */
export async function endCoverOfPost(c: Context, { postId, personId }: { postId: number; personId: number }, lastDay: Day): Promise<void> {
  const away = c.db.selectFrom('absences').where('person_id', '=', personId).select('id')
  await c.db.deleteFrom('deputies').where('post_id', '=', postId).where('absence_id', 'in', away).where('from_day', '>', lastDay).execute()
  await c.db
    .updateTable('deputies')
    .set({ until_day: lastDay })
    .where('post_id', '=', postId)
    .where('absence_id', 'in', away)
    .where('until_day', '>', lastDay)
    .execute()
}
