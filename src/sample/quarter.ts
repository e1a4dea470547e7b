import type { Db } from '../platform/db/index.ts'
import type { Holding, Quarter } from './data/index.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** The route set, periods given their days, committees' words recorded, and people away. */
export function quarterHappenings(stage: Stage): Happening[] {
  const { quarter } = stage.sample
  if (!quarter) return []
  const by = keeperOf(stage)
  return [
    { at: at(quarter.route.on, 10), by, write: (trx) => setRoute(trx, stage, quarter.route) },
    ...quarter.days.map((days, n): Happening => ({ at: at(days.on, 10, n), by, write: (trx) => setDays(trx, stage, days) })),
    ...quarter.considered.map((said): Happening => ({ at: at(said.on, 15), by: said.by, write: (trx) => consider(trx, stage, said) })),
    ...quarter.absences.map((away): Happening => ({ at: at(away.on, 12), by: away.by, write: (trx) => sayAway(trx, stage, away) })),
  ]
}

async function setRoute(trx: Db, { trustId }: Stage, { stages }: Quarter['route']) {
  const rows = stages.map(({ stage, daysBefore }) => ({ trust_id: trustId, stage, days_before_board: daysBefore }))
  await trx.insertInto('route_stages').values(rows).execute()
  return { verb: 'route.set', ref: null, facts: { stages: stages.map((one) => ({ ...one })) } }
}

async function setDays(trx: Db, { trustId, numbers, sample }: Stage, { period, between }: Quarter['days'][number]) {
  const id = numbers.of('period', period)
  const rows = between.map(({ stage, due }) => ({ trust_id: trustId, period_id: id, stage, due_on: due }))
  await trx.insertInto('period_deadlines').values(rows).execute()
  const found = sample.calendar.find(({ key }) => key === period)
  const days = { opens: found?.opensOn, due: found?.dueOn, board: found?.boardOn }
  return {
    verb: 'period.changed',
    ref: { kind: 'period', id },
    facts: { period: found?.label, ...days, between: between.map((one) => ({ ...one })) },
  }
}

async function consider(trx: Db, stage: Stage, { period, body, by, on, items, words }: Quarter['considered'][number]) {
  const { trustId, numbers, sample } = stage
  const bodyId = numbers.of('body', body)
  const step = { stage: 'committee', body_id: bodyId, decided_by: personOf(stage, by), decided_at: at(on, 15), words }
  const rows = items.map((item) => ({ trust_id: trustId, update_id: numbers.of('update', `${item} ${period}`), ...step }))
  await trx.insertInto('update_steps').values(rows).execute()
  const facts = {
    body: sample.itemLife?.bodies.find(({ key }) => key === body)?.name,
    period: sample.calendar.find(({ key }) => key === period)?.label,
    items: items.map((item) => sample.items.find(({ key }) => key === item)?.title ?? item),
    itemIds: items.map((item) => numbers.of('item', item)),
    words,
  }
  return { verb: 'updates.considered', ref: { kind: 'period', id: numbers.of('period', period) }, facts }
}

/** Whoever holds a post on the demonstration day; nobody who recorded anything here has left since. */
const personOf = ({ sample, numbers }: Stage, post: string): number =>
  numbers.of('person', (sample.organisation.holdings.findLast((held) => held.post === post) as Holding).person)

async function sayAway(trx: Db, stage: Stage, { person, cover, from, until, reason }: Quarter['absences'][number]) {
  const { trustId, numbers, sample } = stage
  const [personId, coverId] = [numbers.of('person', person), numbers.of('person', cover)]
  const { id } = await trx
    .insertInto('absences')
    .values({ trust_id: trustId, person_id: personId, cover_id: coverId, from_day: from, until_day: until, reason })
    .returning('id')
    .executeTakeFirstOrThrow()
  const posts = sample.organisation.holdings.filter((held) => held.person === person)
  const days = { person_id: coverId, from_day: from, until_day: until, absence_id: id }
  await trx
    .insertInto('deputies')
    .values(posts.map(({ post }) => ({ trust_id: trustId, post_id: numbers.of('post', post), ...days })))
    .execute()
  const name = (key: string) => sample.organisation.people.find((one) => one.key === key)?.name
  const facts = { name: name(person), cover: name(cover), from, until, posts: posts.map(({ post }) => titleOf(stage, post)) }
  return { verb: 'absence.said', ref: { kind: 'person', id: personId }, facts }
}
