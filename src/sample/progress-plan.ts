import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import type { ProgressItem } from './data/index.ts'
import { elementNow } from './elements.ts'
import { addMilestones } from './milestones.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

const progressPlan = 'progress'
const adoptedOn: Day = '2024-01-03'
const renewedOn: Day = '2024-04-02'

/** The day from which an item stands with its milestones: the year's renewal. */
export const takenUpOn = renewedOn

/**
 * The progress report: begun under the strategy of 2021–24 with the items that first reported for Q3 2023/24, renewed for
 * 2024/25 when the new version was in force, and the other items added then, one by one.
 */
export function progressPlanHappenings(stage: Stage): Happening[] {
  const { items } = stage.sample
  if (items.length === 0) return []
  const by = keeperOf(stage)
  const first = items.filter(({ updates }) => updates[0]?.period === 'q3-2023-24')
  const later = items.filter((item) => !first.includes(item))
  return [
    { at: at(adoptedOn, 10), by, write: (trx) => adopt(trx, stage, first) },
    { at: at(renewedOn, 10), by, write: (trx) => renew(trx, stage, first) },
    ...later.map((item, n): Happening => ({ at: at(renewedOn, 11, n * 4), by, write: (trx) => addOne(trx, stage, item) })),
  ]
}

async function adopt(trx: Db, stage: Stage, items: readonly ProgressItem[]) {
  const { trustId, numbers } = stage
  const name = 'Progress report 2023/24'
  const { id } = await trx
    .insertInto('plans')
    .values({
      trust_id: trustId,
      name,
      layout: 'progress report',
      version_id: numbers.of('strategy', 'step-up-2021'),
      starts_on: '2023-04-01',
      ends_on: '2024-03-31',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('plan', [progressPlan], [{ id }])
  await addItems(trx, stage, items)
  return { verb: 'plan.added', ref: { kind: 'plan', id }, facts: { name, items: items.length } }
}

/** The plan takes the new year and the new version; what stood under the former version's elements stands under their successors. */
async function renew(trx: Db, stage: Stage, items: readonly ProgressItem[]) {
  const { numbers, sample } = stage
  const id = numbers.of('plan', progressPlan)
  const name = 'Progress report 2024/25'
  await trx
    .updateTable('plans')
    .set({ name, version_id: numbers.of('strategy', 'step-up-2024'), starts_on: '2024-04-01', ends_on: '2025-03-31' })
    .where('id', '=', id)
    .execute()
  for (const item of items)
    await trx.updateTable('items').set(placeOf(stage, item)).where('id', '=', numbers.of('item', item.key)).execute()
  for (const risk of sample.risks)
    await trx
      .updateTable('risks')
      .set({ goal_id: elementNow(stage, risk.goal) })
      .where('id', '=', numbers.of('risk', risk.key))
      .execute()
  await addMilestones(trx, stage, milestonesOf(stage, items), renewedOn)
  return {
    verb: 'plan.changed',
    ref: { kind: 'plan', id },
    facts: { name, before: 'Progress report 2023/24' },
  }
}

async function addOne(trx: Db, stage: Stage, item: ProgressItem) {
  await addItems(trx, stage, [item])
  await addMilestones(trx, stage, milestonesOf(stage, [item]), renewedOn)
  const id = stage.numbers.of('item', item.key)
  return { verb: 'item.added', ref: { kind: 'item', id }, facts: { title: item.title, plan: 'Progress report 2024/25' } }
}

const milestonesOf = ({ numbers }: Stage, items: readonly ProgressItem[]) =>
  items.map(({ key, milestones }) => ({ itemId: numbers.of('item', key), milestones }))

/** Where an item stands when it is taken up; one that was put in the wrong place stands there until it is moved. */
function placeAtFirst(stage: Stage, item: ProgressItem) {
  const moved = stage.sample.itemLife?.moves.find((move) => move.item === item.key)
  return placeOf(stage, moved ? { ...item, ...moved.firstUnder } : item)
}

const placeOf = (stage: Stage, { goal, brick }: ProgressItem) => ({ goal_id: elementNow(stage, goal), brick_id: elementNow(stage, brick) })

/** Items with who contributes to them, the risks that threaten them, and the rows of the earlier plan they carry on. */
async function addItems(trx: Db, stage: Stage, items: readonly ProgressItem[]): Promise<void> {
  const { trustId, numbers, sample } = stage
  const rows = items.map((item) => ({
    trust_id: trustId,
    plan_id: numbers.of('plan', progressPlan),
    position: sample.items.indexOf(item) + 1,
    number: String(item.number),
    title: item.title,
    topic: item.topic,
    focus: item.focus ?? '',
    aim: item.aim,
    ...placeAtFirst(stage, item),
    accountable_post_id: numbers.of('post', item.accountable),
  }))
  numbers.keep(
    'item',
    items.map(({ key }) => key),
    await trx.insertInto('items').values(rows).returning('id').execute(),
  )
  const contributors = items.flatMap((item) => contributorsOf(stage, item))
  if (contributors.length > 0) await trx.insertInto('item_contributors').values(contributors).execute()
  await trx
    .insertInto('links')
    .values(items.flatMap((item) => linksOf(stage, item)))
    .execute()
}

/** A role named beside the accountable one contributes until a person confirms which of the two it is. */
function contributorsOf({ trustId, numbers }: Stage, { key, contributing, namedAsWell }: ProgressItem) {
  const one = (post: string, unconfirmed: boolean) => ({
    trust_id: trustId,
    item_id: numbers.of('item', key),
    post_id: numbers.of('post', post),
    unconfirmed,
  })
  return [...contributing.map((post) => one(post, false)), ...(namedAsWell ? [one(namedAsWell, true)] : [])]
}

function linksOf({ trustId, numbers, sample }: Stage, { key, risks, continues }: ProgressItem) {
  const from = { trust_id: trustId, from_kind: 'item', from_id: numbers.of('item', key) }
  const plan = sample.plans[0]?.key
  return [
    ...risks.map((risk) => ({ ...from, to_kind: 'risk', to_id: numbers.of('risk', risk), relation: 'threatened by' })),
    ...(continues ?? []).map((row) => ({ ...from, to_kind: 'item', to_id: numbers.of('item', `${plan}/${row}`), relation: 'continues' })),
  ]
}
