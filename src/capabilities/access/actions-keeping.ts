import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { refOf } from './actions.ts'
import type { AdoptionValues, HeldValues, PolicyValues, ProcedureValues, ScenarioValues, StandardValues } from './forms.ts'
import type { Review, Service, Standard } from './waited-for.ts'

/** Puts a review of demand and capacity on the schedule. */
export async function planReview(c: Context, { id, name }: Service, due: Day): Promise<void> {
  await c.db.insertInto('access_reviews').values({ trust_id: c.trust.id, service_id: id, due_on: due }).execute()
  await record(c.db, { verb: 'access review.planned', ref: refOf({ id }), facts: { name, due } })
}

/** Writes down what a review found, and when the next is due. False where somebody was first. */
export async function holdReview(c: Context, { id, name }: Service, review: Review, values: HeldValues): Promise<boolean> {
  const row = await c.db
    .updateTable('access_reviews')
    .set({ held_on: values.held as Day, result: values.result, post_id: values.post })
    .where('id', '=', review.id)
    .where('held_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  if (values.next)
    await c.db
      .insertInto('access_reviews')
      .values({ trust_id: c.trust.id, service_id: id, due_on: values.next as Day })
      .execute()
  await record(c.db, { verb: 'access review.held', ref: refOf({ id }), facts: { name, result: values.result, next: values.next ?? null } })
  return true
}

/** What somebody supposes, as its columns hold it, with who and when. */
export const scenarioRow = (c: Context, given: ScenarioValues) => ({
  ...{ name: given.name, assumptions: given.assumptions },
  ...{ waiting: given.waiting, referrals: given.referrals, removals: given.removals, slots: given.slots },
  ...{ not_attended: given.notAttended, follow_ups: given.followUps, standard_weeks: given.standardWeeks },
  ...{ made_by_id: c.person.id, made_on: c.today },
})

/** Keeps a scenario of demand and capacity with what it rests on and who made it; answers its number. */
export async function keepScenario(c: Context, { id, name }: Service, given: ScenarioValues): Promise<number> {
  const { id: scenarioId } = await c.db
    .insertInto('access_scenarios')
    .values({ trust_id: c.trust.id, service_id: id, ...scenarioRow(c, given) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'access scenario.kept', ref: refOf({ id }), facts: { name, scenario: given.name } })
  return scenarioId
}

/** Writes down a standard; one that takes another's place ends it and says why. False where somebody was first. */
export async function setStandard(c: Context, given: StandardValues, replaced?: Standard): Promise<boolean> {
  const from = given.from as Day
  if (replaced) {
    const ended = await c.db
      .updateTable('access_standards')
      .set({ until_day: from })
      .where('id', '=', replaced.id)
      .where('until_day', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!ended) return false
  }
  const { id } = await c.db
    .insertInto('access_standards')
    .values({
      ...{ trust_id: c.trust.id, service_id: given.service ?? null, scope: given.scope, words: given.words },
      ...{ measure_id: given.measure ?? null, agreed_by: given.by, agreed_on: (given.agreed as Day | undefined) ?? null },
      ...{ from_day: from, reason: given.reason ?? '', replaces_id: replaced?.id ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { words: given.words, before: replaced?.words ?? null, reason: given.reason ?? '', by: given.by }
  await record(c.db, { verb: 'access standard.set', ref: { kind: 'access standard', id }, facts })
  return true
}

/** Writes down a version of the access policy; answers its number. */
export async function adoptPolicy(c: Context, given: PolicyValues): Promise<number> {
  const { id } = await c.db
    .insertInto('access_policies')
    .values({
      ...{ trust_id: c.trust.id, label: given.label, adopted_on: given.adopted as Day },
      ...{ review_on: (given.review as Day | undefined) ?? null, changed: given.changed ?? '', awareness: given.awareness ?? '' },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(c.db, { verb: 'access policy.adopted', ref: { kind: 'access policy', id }, facts: { label: given.label } })
  return id
}

/** Says how far a directorate has taken up the policy. */
export async function takeUp(c: Context, policy: { id: number; label: string }, given: AdoptionValues & { name: string }): Promise<void> {
  const own = { state: given.state, as_of: c.today, words: given.words ?? '' }
  await c.db
    .insertInto('access_adoptions')
    .values({ trust_id: c.trust.id, policy_id: policy.id, place_id: given.place, ...own })
    .onConflict((on) => on.columns(['trust_id', 'policy_id', 'place_id']).doUpdateSet(own))
    .execute()
  const facts = { label: policy.label, place: given.name, state: given.state }
  await record(c.db, { verb: 'access policy.takenUp', ref: { kind: 'access policy', id: policy.id }, facts })
}

/** Says how far a service's operating procedure has come, by the policy in force. */
export async function moveProcedure(c: Context, { id, name }: Service, given: ProcedureValues, policyId: number | null): Promise<void> {
  const own = { state: given.state, as_of: c.today, words: given.words ?? '', policy_id: given.state === 'draft' ? null : policyId }
  await c.db
    .insertInto('access_procedures')
    .values({ trust_id: c.trust.id, service_id: id, ...own })
    .onConflict((on) => on.columns(['trust_id', 'service_id']).doUpdateSet(own))
    .execute()
  await record(c.db, { verb: 'access procedure.moved', ref: refOf({ id }), facts: { name, state: given.state } })
}
