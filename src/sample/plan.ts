import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import type { Commitment, DeliveryPlan, PlanRow } from './data/index.ts'
import { elementKey } from './elements.ts'
import { addMilestones } from './milestones.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** Each delivery plan adopted with all its rows, before the first period in which they report opens. */
export const planHappenings = (stage: Stage): Happening[] =>
  stage.sample.plans.map((plan) => ({ at: at(adoptedOn(stage, plan), 14), by: keeperOf(stage), write: (trx) => adopt(trx, stage, plan) }))

/** The year in which a plan's financial year starts, by the first period it reports in. */
function yearOf({ sample }: Stage, plan: DeliveryPlan): number {
  const first = plan.rows[0]?.updates[0]?.period
  const period = sample.calendar.find(({ key }) => key === first)
  if (!period) throw new Error(`${plan.name} reports in no period of the calendar`)
  return period.quarter.year
}

/** The day a plan is adopted, some weeks into its year. */
export const adoptedOn = (stage: Stage, plan: DeliveryPlan): Day => `${yearOf(stage, plan)}-04-26`

/** A row's key among all plans. */
export const rowKey = (plan: DeliveryPlan, row: PlanRow): string => `${plan.key}/${row.number}`

async function adopt(trx: Db, stage: Stage, plan: DeliveryPlan) {
  const { trustId, numbers } = stage
  const year = yearOf(stage, plan)
  const days: { starts_on: Day; ends_on: Day } = { starts_on: `${year}-04-01`, ends_on: `${year + 1}-03-31` }
  const { id } = await trx
    .insertInto('plans')
    .values({ trust_id: trustId, name: plan.name, layout: 'delivery plan', version_id: numbers.of('strategy', plan.strategy), ...days })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('plan', [plan.key], [{ id }])
  const items = await trx
    .insertInto('items')
    .values(plan.rows.map((row) => itemOf(stage, plan, row)))
    .returning('id')
    .execute()
  numbers.keep(
    'item',
    plan.rows.map((row) => rowKey(plan, row)),
    items,
  )
  await addMilestones(
    trx,
    stage,
    plan.rows.map((row) => ({ itemId: numbers.of('item', rowKey(plan, row)), milestones: row.milestones })),
    adoptedOn(stage, plan),
  )
  await tieCommitments(trx, stage, plan)
  return { verb: 'plan.added', ref: { kind: 'plan', id }, facts: { name: plan.name, items: plan.rows.length } }
}

/** A row is marked illustrative because its accountable role is: the papers name none. */
function itemOf({ trustId, numbers, sample }: Stage, plan: DeliveryPlan, row: PlanRow) {
  const element = numbers.of('element', elementKey(plan.strategy, row.brick))
  const version = sample.strategies.find(({ key }) => key === plan.strategy)
  const isGoal = version?.nodes.find(({ key }) => key === row.brick)?.level === version?.levels[0]
  return {
    trust_id: trustId,
    plan_id: numbers.of('plan', plan.key),
    position: row.number,
    number: String(row.number),
    title: row.outcome,
    focus: row.focus,
    brick_id: isGoal ? null : element,
    goal_id: isGoal ? element : null,
    theme_as_written: row.themeAsWritten,
    accountable_post_id: numbers.of('post', row.accountable.post),
    illustrative: row.accountable.illustrative,
  }
}

const relations: Partial<Record<Commitment['trace'], string>> = {
  direct: 'served by',
  loose: 'loosely served by',
  'rolled up': 'rolled up in',
}

/** The commitments of the plan's strategy, tied to the rows that took them up. */
async function tieCommitments(trx: Db, { trustId, numbers, sample }: Stage, plan: DeliveryPlan): Promise<void> {
  const lists = sample.strategies.find(({ key }) => key === plan.strategy)?.lists ?? []
  const links = lists
    .flatMap(({ items }) => items)
    .flatMap(({ key, trace, rows }) =>
      rows.map((row) => ({
        trust_id: trustId,
        from_kind: 'strategy element',
        from_id: numbers.of('element', elementKey(plan.strategy, key)),
        to_kind: 'item',
        to_id: numbers.of('item', `${plan.key}/${row}`),
        relation: relations[trace] ?? 'served by',
      })),
    )
  if (links.length > 0) await trx.insertInto('links').values(links).execute()
}
