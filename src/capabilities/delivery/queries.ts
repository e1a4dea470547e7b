import type { Rag } from '../../kernel/rag.ts'
import type { Context } from '../../platform/context.ts'
import type { Item, ItemMilestone, StoredState, Update } from './item.ts'

export { promisesOf } from './queries-promises.ts'

/** Which items a question is about: all of the trust, one plan's, or some by number. */
export interface Which {
  planId?: number
  ids?: readonly number[]
}

/** The trust's plans, newest first. */
export const allPlans = (c: Context) =>
  c.once('delivery: plans', () =>
    c.db
      .selectFrom('plans')
      .orderBy('starts_on', 'desc')
      .orderBy('id', 'desc')
      .select(['id', 'name', 'layout', 'version_id', 'starts_on', 'ends_on', 'follows_id', 'version'])
      .execute(),
  )

/** The plan in force on the day, else the newest; undefined where there is none. */
export async function currentPlan(c: Context) {
  const plans = await allPlans(c)
  return plans.find((p) => p.starts_on <= c.on && p.ends_on >= c.on) ?? plans[0]
}

/** Items with their accountable post and the body that watches them, in the order of their plan. */
function itemRows(c: Context, which: Which) {
  let query = c.db
    .selectFrom('items')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'items.accountable_post_id').onRef('posts.trust_id', '=', 'items.trust_id'))
    .leftJoin('bodies', (join) => join.onRef('bodies.id', '=', 'items.overseen_by_id').onRef('bodies.trust_id', '=', 'items.trust_id'))
  if (which.planId !== undefined) query = query.where('plan_id', '=', which.planId)
  if (which.ids) query = query.where('items.id', 'in', which.ids)
  return query
    .orderBy('plan_id')
    .orderBy('position')
    .orderBy('items.id')
    .selectAll('items')
    .select(['posts.title as post_title', 'bodies.name as body_name'])
    .execute()
}

/** Items in the order of their plan. */
export async function itemsOf(c: Context, which: Which = {}): Promise<Item[]> {
  if (which.ids?.length === 0) return []
  const rows = await itemRows(c, which)
  return rows.map((r) => ({
    id: r.id,
    planId: r.plan_id,
    position: r.position,
    number: r.number,
    title: r.title,
    topic: r.topic,
    focus: r.focus,
    aim: r.aim,
    brickId: r.brick_id,
    goalId: r.goal_id,
    themeAsWritten: r.theme_as_written,
    accountablePostId: r.accountable_post_id,
    accountable: r.post_title ?? r.accountable_as_written,
    dueOn: r.due_on,
    dueAsWritten: r.due_as_written,
    activity: r.state as Item['activity'],
    stateReason: r.state_reason,
    stateReviewOn: r.state_review_on,
    outcome: r.outcome as Item['outcome'],
    overseenById: r.overseen_by_id,
    overseenBy: r.body_name,
    illustrative: r.illustrative,
    version: r.version,
  }))
}

/** One item; undefined when there is none, or it is another trust's. */
export const itemById = async (c: Context, id: number): Promise<Item | undefined> => (await itemsOf(c, { ids: [id] }))[0]

/** Everything said for these items in any period, newest period first. */
export async function updatesOf(c: Context, itemIds: readonly number[]): Promise<Update[]> {
  if (itemIds.length === 0) return []
  const rows = await c.db
    .selectFrom('updates')
    .innerJoin('periods', (join) => join.onRef('periods.id', '=', 'updates.period_id').onRef('periods.trust_id', '=', 'updates.trust_id'))
    .leftJoin('people as writer', 'writer.id', 'updates.written_by')
    .leftJoin('people as decider', 'decider.id', 'updates.decided_by')
    .where('item_id', 'in', itemIds)
    .orderBy('periods.ends_on', 'desc')
    .orderBy('updates.id', 'desc')
    .selectAll('updates')
    .select(['periods.label', 'periods.ends_on', 'writer.name as writer_name', 'decider.name as decider_name'])
    .execute()
  return rows.map((r) => ({
    id: r.id,
    itemId: r.item_id,
    periodId: r.period_id,
    period: r.label,
    periodEnds: r.ends_on,
    text: r.text,
    rag: r.rag as Rag | null,
    reason: r.reason,
    pathToGreen: r.path_to_green,
    evidence: r.evidence,
    refersTo: r.refers_to,
    nothingChangedBecause: r.nothing_changed_because,
    state: r.state as StoredState,
    writtenBy: r.written_by,
    writer: r.writer_name,
    onBehalfOf: r.on_behalf_of,
    sentAt: r.sent_at,
    decidedBy: r.decided_by,
    decider: r.decider_name,
    decidedAt: r.decided_at,
    decisionWords: r.decision_words,
    recordedAt: r.sys_from,
    version: r.version,
  }))
}

/** The milestones of these items with every forecast in the order given, by first date. */
export async function milestonesOf(c: Context, itemIds: readonly number[]): Promise<ItemMilestone[]> {
  if (itemIds.length === 0) return []
  const rows = await c.db
    .selectFrom('milestones')
    .where('item_id', 'in', itemIds)
    .orderBy('baseline_on')
    .orderBy('id')
    .select(['id', 'item_id', 'title', 'baseline_on', 'actual_on', 'precision', 'illustrative', 'version'])
    .execute()
  const ids = rows.map((r) => r.id)
  const forecasts =
    ids.length === 0
      ? []
      : await c.db
          .selectFrom('milestone_forecasts')
          .where('milestone_id', 'in', ids)
          .orderBy('given_on')
          .orderBy('id')
          .select(['milestone_id', 'forecast_on', 'reason'])
          .execute()
  return rows.map((r) => ({
    id: r.id,
    itemId: r.item_id,
    title: r.title,
    baseline: r.baseline_on,
    actual: r.actual_on,
    forecasts: forecasts.filter((f) => f.milestone_id === r.id).map((f) => ({ day: f.forecast_on, reason: f.reason || null })),
    precision: r.precision,
    illustrative: r.illustrative,
    version: r.version,
  }))
}
