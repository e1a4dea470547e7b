import type { Db } from '../platform/db/index.ts'
import type { ItemLife, OverseeingBody } from './data/index.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** Committees and groups set up, ended, and given items to watch; and what else places are called. */
export function bodyHappenings(stage: Stage): Happening[] {
  const { itemLife } = stage.sample
  if (!itemLife) return []
  const by = keeperOf(stage)
  return [
    ...itemLife.bodies.map((body, n): Happening => ({ at: at(body.from, 10, n * 2), by, write: (trx) => add(trx, stage, body) })),
    ...itemLife.bodies.flatMap((body): Happening[] =>
      body.until ? [{ at: at(body.until, 17), by, write: (trx) => end(trx, stage, body) }] : [],
    ),
    ...itemLife.bodies.flatMap((body, n): Happening[] =>
      body.meetsOn ? [{ at: at('2024-09-30', 16, n), by, write: (trx) => meetNext(trx, stage, body) }] : [],
    ),
    ...itemLife.overseeing.map(
      (watch, n): Happening => ({ at: at(watch.from, 13, n * 2), by, write: (trx) => oversee(trx, stage, watch) }),
    ),
    ...itemLife.placeNames.map((name, n): Happening => ({ at: at(name.on, 11, n), by, write: (trx) => callPlace(trx, stage, name) })),
  ]
}

async function add(trx: Db, { trustId, numbers }: Stage, { key, name, kind, reportsTo, chair, secretary }: OverseeingBody) {
  const { id } = await trx
    .insertInto('bodies')
    .values({
      trust_id: trustId,
      name,
      kind,
      reports_to_id: reportsTo ? numbers.of('body', reportsTo) : null,
      chair_post_id: chair ? numbers.of('post', chair) : null,
      secretary_post_id: secretary ? numbers.of('post', secretary) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('body', [key], [{ id }])
  return { verb: 'body.added', ref: { kind: 'body', id }, facts: { name, kind } }
}

/** Its next meeting, written down a fortnight before: as at an earlier day it is not known yet. */
async function meetNext(trx: Db, { numbers }: Stage, { key, name, meetsOn }: OverseeingBody) {
  const id = numbers.of('body', key)
  await trx
    .updateTable('bodies')
    .set({ meets_on: meetsOn ?? null })
    .where('id', '=', id)
    .execute()
  return { verb: 'body.changed', ref: { kind: 'body', id }, facts: { name, before: name } }
}

async function end(trx: Db, { numbers }: Stage, { key, name, until }: OverseeingBody) {
  const id = numbers.of('body', key)
  await trx
    .updateTable('bodies')
    .set({ ended_on: until ?? null })
    .where('id', '=', id)
    .execute()
  return { verb: 'body.ended', ref: { kind: 'body', id }, facts: { name, on: until } }
}

async function oversee(trx: Db, { numbers, sample }: Stage, { body, items }: ItemLife['overseeing'][number]) {
  const ids = items.map((item) => numbers.of('item', item))
  await trx
    .updateTable('items')
    .set({ overseen_by_id: numbers.of('body', body) })
    .where('id', 'in', ids)
    .execute()
  const titles = items.map((item) => sample.items.find(({ key }) => key === item)?.title ?? item)
  const name = sample.itemLife?.bodies.find(({ key }) => key === body)?.name ?? body
  const facts = { plan: 'Progress report 2024/25', items: titles, body: name }
  return { verb: 'items.overseen', ref: { kind: 'plan', id: numbers.of('plan', 'progress') }, facts }
}

async function callPlace(trx: Db, { trustId, numbers, sample }: Stage, { place, name, until }: ItemLife['placeNames'][number]) {
  const id = numbers.of('place', place)
  await trx
    .insertInto('place_names')
    .values({ trust_id: trustId, place_id: id, name, until_day: until ?? null })
    .execute()
  const own = sample.organisation.places.find(({ key }) => key === place)?.name ?? place
  return { verb: 'place.named', ref: { kind: 'place', id }, facts: { name: own, other: name } }
}
