import type { World } from '../../../tests/support.ts'
import { record } from '../../platform/history/index.ts'

/** A trust with one goal, one item declared green, and its quarter open. */
export async function quarter(world: World) {
  const lead = await world.as('governance lead')
  const trust_id = world.trustId
  const ids = await world.inTrust(lead.personId, async (db) => {
    const one = { trust_id }
    const version = await db
      .insertInto('strategy_versions')
      .values({ ...one, name: 'Better together', label: '2024/25', starts_on: '2024-04-01', ends_on: '2025-03-31', main_axis: 'goal' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const goal = await db
      .insertInto('strategy_elements')
      .values({ ...one, version_id: version.id, level: 'goal', position: 1, title: 'Good access' })
      .returning('id')
      .executeTakeFirstOrThrow()
    const plan = await db
      .insertInto('plans')
      .values({
        ...one,
        name: 'Progress',
        layout: 'progress report',
        version_id: version.id,
        starts_on: '2024-04-01',
        ends_on: '2025-03-31',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const item = await db
      .insertInto('items')
      .values({
        ...one,
        plan_id: plan.id,
        position: 1,
        number: '1',
        title: 'Shorter waits',
        goal_id: goal.id,
        accountable_as_written: 'Director of Access',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const period = await db
      .insertInto('periods')
      .values({
        ...one,
        label: 'Q2 2024/25',
        kind: 'quarter',
        starts_on: '2024-07-01',
        ends_on: '2024-09-30',
        opens_on: '2024-10-01',
        due_on: '2024-10-18',
        board_on: '2024-11-26',
        state: 'open',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const update = await db
      .insertInto('updates')
      .values({ ...one, item_id: item.id, period_id: period.id, text: 'Clinics run on Saturdays.', rag: 'green', state: 'sent' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(db, { verb: 'plan.adopted', ref: { kind: 'plan', id: plan.id }, facts: { name: 'Progress' } })
    return { period: period.id, update: update.id, item: item.id }
  })
  return { lead, ...ids, at: `/reports/progress/${ids.period}` }
}

/** The value of a hidden field of a page. */
export const hidden = (page: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

/** Freezes as a person does: reads the page, ticks, sends what the page holds. */
export async function frozen(world: World, at: string, reason = '') {
  const secretary = await world.as('secretary')
  const page = await secretary.read(`${at}/freezing`)
  const answer = await secretary.post(`${at}/editions`, {
    edition: hidden(page, 'edition'),
    read: hidden(page, 'read').replaceAll('&amp;', '&'),
    acknowledged: 'yes',
    reason,
  })
  return { secretary, answer, edition: answer.headers.get('location') ?? '' }
}
