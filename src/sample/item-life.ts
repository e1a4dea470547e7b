import type { Db } from '../platform/db/index.ts'
import type { ItemLife, Pause } from './data/index.ts'
import { elementNow } from './elements.ts'
import { at, type Happening, keeperOf, type Stage } from './replay.ts'

/** Items paused and resumed, moved, and followed on from; an update taken out of the wrong row. */
export function itemLifeHappenings(stage: Stage): Happening[] {
  const { itemLife } = stage.sample
  if (!itemLife) return []
  const by = keeperOf(stage)
  return [
    ...itemLife.pauses.flatMap((pause): Happening[] => [
      { at: at(pause.from, 16), by, write: (trx) => pauseIt(trx, stage, pause) },
      ...(pause.ended ? [{ at: at(pause.ended.on, 16), by, write: (trx: Db) => resume(trx, stage, pause) }] : []),
    ]),
    ...itemLife.followOns.map((one): Happening => ({ at: at(one.on, 14), by, write: (trx) => followOn(trx, stage, one) })),
    ...itemLife.moves.map((move): Happening => ({ at: at(move.on, 12), by, write: (trx) => moveItem(trx, stage, move) })),
    ...itemLife.misplaced.map((one): Happening => ({ at: at(one.on, 12), by, write: (trx) => moveUpdate(trx, stage, one) })),
  ]
}

/** The title of a progress item, or of a plan's row. */
export function itemTitle({ sample }: Stage, item: string): string {
  const [plan, row] = item.split('/')
  const found = sample.plans.find(({ key }) => key === plan)?.rows.find(({ number }) => String(number) === row)?.outcome
  return found ?? sample.items.find(({ key }) => key === item)?.title ?? item
}

async function pauseIt(trx: Db, stage: Stage, { item, what, from, reviewOn, reason, approvedBy }: Pause) {
  const id = stage.numbers.of('item', item)
  if (what === 'paused')
    await trx.updateTable('items').set({ state: 'paused', state_reason: reason, state_review_on: reviewOn }).where('id', '=', id).execute()
  await trx
    .insertInto('item_suspensions')
    .values({
      trust_id: stage.trustId,
      item_id: id,
      what: what === 'paused' ? 'suspended' : 'accelerated',
      from_on: from,
      review_on: reviewOn,
      reason,
      approved_by: approvedBy,
    })
    .execute()
  const facts = { title: itemTitle(stage, item), itemId: id, from: 'active', to: what, reason, approvedBy, outcome: null }
  return { verb: 'item.stateChanged', ref: { kind: 'item', id }, facts }
}

async function resume(trx: Db, stage: Stage, { item, what, ended }: Pause) {
  const id = stage.numbers.of('item', item)
  const reason = ended?.reason ?? ''
  await trx.updateTable('items').set({ state: 'active', state_reason: '', state_review_on: null }).where('id', '=', id).execute()
  await trx
    .updateTable('item_suspensions')
    .set({ ended_on: ended?.on ?? null, ended_reason: reason })
    .where('item_id', '=', id)
    .where('ended_on', 'is', null)
    .execute()
  const facts = { title: itemTitle(stage, item), itemId: id, from: what, to: 'active', reason, approvedBy: '', outcome: null }
  return { verb: 'item.stateChanged', ref: { kind: 'item', id }, facts }
}

async function followOn(trx: Db, stage: Stage, { item, from }: ItemLife['followOns'][number]) {
  const [id, fromId] = [stage.numbers.of('item', item), stage.numbers.of('item', from)]
  const link = { from_kind: 'item', from_id: id, to_kind: 'item', to_id: fromId, relation: 'follows on from' }
  await trx
    .insertInto('links')
    .values({ trust_id: stage.trustId, ...link })
    .execute()
  const facts = { title: itemTitle(stage, item), itemId: id, from: itemTitle(stage, from), plan: 'Progress report 2024/25' }
  return { verb: 'item.followedOn', ref: { kind: 'item', id: fromId }, facts }
}

async function moveItem(trx: Db, stage: Stage, { item, firstUnder, reason }: ItemLife['moves'][number]) {
  const id = stage.numbers.of('item', item)
  const own = stage.sample.items.find(({ key }) => key === item)
  if (!own) throw new Error(`The sample has no item ${item} to move`)
  await trx
    .updateTable('items')
    .set({ goal_id: elementNow(stage, own.goal), brick_id: elementNow(stage, own.brick) })
    .where('id', '=', id)
    .execute()
  const place = (goal: string, brick: string) => ['Progress report 2024/25', titleOfNode(stage, goal), titleOfNode(stage, brick)].join(', ')
  const facts = { title: own.title, itemId: id, from: place(firstUnder.goal, firstUnder.brick), to: place(own.goal, own.brick), reason }
  return { verb: 'item.moved', ref: { kind: 'item', id }, facts }
}

const titleOfNode = ({ sample }: Stage, key: string): string =>
  sample.strategies.findLast(({ nodes }) => nodes.some((node) => node.key === key))?.nodes.find((node) => node.key === key)?.name ?? key

async function moveUpdate(trx: Db, stage: Stage, { item, period, firstIn, reason }: ItemLife['misplaced'][number]) {
  const { numbers, sample } = stage
  const [from, to] = [numbers.of('item', firstIn), numbers.of('item', item)]
  const id = numbers.of('update', `${firstIn} ${period}`)
  await trx.updateTable('updates').set({ item_id: to }).where('id', '=', id).execute()
  await trx
    .updateTable('promises')
    .set({ item_id: to })
    .where('item_id', '=', from)
    .where('made_in_id', '=', numbers.of('period', period))
    .where('came_from', 'in', ['text', 'path'])
    .execute()
  numbers.keep('update', [`${item} ${period}`], [{ id }])
  const label = sample.calendar.find(({ key }) => key === period)?.label ?? period
  const facts = { itemId: from, toItemId: to, period: label, from: itemTitle(stage, firstIn), to: itemTitle(stage, item), reason }
  return { verb: 'update.moved', ref: { kind: 'item', id: from }, facts }
}
