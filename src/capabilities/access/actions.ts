import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import type { PriorityValues, ServiceValues, ValidationValues } from './forms.ts'
import { type Service, type Tells, type Told, tellings } from './waited-for.ts'

export const refOf = ({ id }: { id: number }) => ({ kind: 'access service', id })

/** Writes down a service people wait for; answers its number. */
export async function addService(c: Context, { name, place, owner, every }: ServiceValues): Promise<number> {
  const { id } = await c.db
    .insertInto('access_services')
    .values({ trust_id: c.trust.id, name, place_id: place, owner_post_id: owner ?? null, validated_every: every })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'access service.added', ref: refOf({ id }), facts: { name } })
  return id
}

/** Changes what a service is called, where it is and who answers for it. False where somebody was first. */
export async function editService(c: Context, { id }: Service, { version, name, place, owner, every }: ServiceValues): Promise<boolean> {
  const row = await c.db
    .updateTable('access_services')
    .set({ name, place_id: place, owner_post_id: owner ?? null, validated_every: every })
    .where('id', '=', id)
    .where('version', '=', version ?? 0)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access service.edited', ref: refOf({ id }), facts: { name } })
  return row !== undefined
}

/** Weighs how urgent it is to shorten a service's waits. False where somebody was first. */
export async function weigh(
  c: Context,
  { id, name }: Service,
  { version, harm, likelihood, reason, review }: PriorityValues,
): Promise<boolean> {
  const score = Number(harm) * Number(likelihood)
  const row = await c.db
    .updateTable('access_services')
    .set({
      ...{ harm: Number(harm), likelihood: Number(likelihood), priority_reason: reason },
      ...{ priority_on: c.today, priority_review_on: review as Day },
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access service.weighed', ref: refOf({ id }), facts: { name, score, reason } })
  return row !== undefined
}

/** Says that nobody waits for a service any more. False where somebody was first. */
export async function endService(
  c: Context,
  { id, name }: Service,
  { version, reason }: { version: number; reason: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('access_services')
    .set({ ended_on: c.today, ended_because: reason })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('ended_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access service.ended', ref: refOf({ id }), facts: { name, reason } })
  return row !== undefined
}

/** Says which measure tells what of a service, and where; what is left out is told by none. */
export async function tellBy(c: Context, { id, name }: Service, told: readonly Omit<Told, 'serviceId'>[]): Promise<void> {
  const before = await c.db.selectFrom('access_service_measures').where('service_id', '=', id).select(['id', 'tells']).execute()
  const kept = new Set<string>(told.map((one) => one.tells))
  const gone = before.filter((one) => !kept.has(one.tells)).map((one) => one.id)
  if (gone.length > 0) await c.db.deleteFrom('access_service_measures').where('id', 'in', gone).execute()
  for (const { tells, measureId, placeId } of told) {
    const own = { measure_id: measureId, place_id: placeId }
    const there = before.find((one) => one.tells === tells)
    await (there
      ? c.db.updateTable('access_service_measures').set(own).where('id', '=', there.id).execute()
      : c.db
          .insertInto('access_service_measures')
          .values({ trust_id: c.trust.id, service_id: id, tells, ...own })
          .execute())
  }
  const words = told.map((one) => tellings[one.tells as Tells].toLowerCase()).join(', ')
  await record(c.db, { verb: 'access service.told', ref: refOf({ id }), facts: { name, words } })
}

/** Writes down that a service's tracking list was gone through: how many entries, and how many were wrong. */
export async function validate(c: Context, { id, name }: Service, { held, checked, wrong, post, words }: ValidationValues): Promise<void> {
  await c.db
    .insertInto('access_validations')
    .values({ trust_id: c.trust.id, service_id: id, held_on: held as Day, checked, wrong, post_id: post, words: words ?? '' })
    .execute()
  await record(c.db, { verb: 'access list.validated', ref: refOf({ id }), facts: { name, checked, wrong, on: held } })
}
