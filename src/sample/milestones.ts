import type { Day } from '../kernel/day.ts'
import type { Db } from '../platform/db/index.ts'
import type { Milestone, MilestoneMove } from './data/index.ts'
import { at, type Happening, type Stage } from './replay.ts'

/** Milestones beside the item they belong to. */
export interface OfItem {
  itemId: number
  milestones: readonly Milestone[]
}

/** Sets milestones with their first dates; what was done before `from` is set as done. */
export async function addMilestones(trx: Db, { trustId, numbers }: Stage, groups: readonly OfItem[], from: Day): Promise<void> {
  const all = groups.flatMap(({ itemId, milestones }) => milestones.map((milestone) => ({ itemId, milestone })))
  if (all.length === 0) return
  const rows = all.map(({ itemId, milestone }) => ({
    trust_id: trustId,
    item_id: itemId,
    title: milestone.title,
    baseline_on: milestone.baseline,
    actual_on: isBefore(milestone, from) ? (milestone.actual ?? null) : null,
    precision: milestone.precision,
    illustrative: milestone.illustrative ?? false,
  }))
  numbers.keep(
    'milestone',
    all.map(({ milestone }) => milestone.key),
    await trx.insertInto('milestones').values(rows).returning('id').execute(),
  )
}

const isBefore = ({ actual }: Milestone, from: Day): boolean => actual !== undefined && actual < from

/** Milestones beside the key of their item, the post that reports on them, and the day the item was taken up. */
interface Kept {
  item: string
  by: string
  milestones: readonly Milestone[]
  from: Day
}

/** Each new date a milestone was given, and each one done, on its day. */
export const milestoneHappenings = (stage: Stage, { item, by, milestones, from }: Kept): Happening[] =>
  milestones.flatMap((milestone) => {
    const moving = milestone.moves.map(
      (move): Happening => ({ at: at(move.on, 8), by, write: (trx) => moveTo(trx, stage, { item, milestone, move }) }),
    )
    const { actual } = milestone
    if (!actual || isBefore(milestone, from)) return moving
    return [...moving, { at: at(actual, 15), by, write: (trx: Db) => finish(trx, stage, { item, milestone, on: actual }) }]
  })

interface Moving {
  item: string
  milestone: Milestone
  move: MilestoneMove
}

async function moveTo(trx: Db, { trustId, numbers }: Stage, { item, milestone, move: { on, to, reason } }: Moving) {
  const id = numbers.of('milestone', milestone.key)
  await trx
    .insertInto('milestone_forecasts')
    .values({ trust_id: trustId, milestone_id: id, forecast_on: to, reason: reason ?? '', given_on: on })
    .execute()
  const before = milestone.moves[milestone.moves.findIndex((move) => move.on === on) - 1]?.to ?? milestone.baseline
  return {
    verb: 'milestone.moved',
    ref: { kind: 'milestone', id },
    facts: { title: milestone.title, itemId: numbers.of('item', item), from: before, to, reason: reason ?? null },
  }
}

async function finish(trx: Db, { numbers }: Stage, { item, milestone, on }: { item: string; milestone: Milestone; on: Day }) {
  const id = numbers.of('milestone', milestone.key)
  await trx.updateTable('milestones').set({ actual_on: on }).where('id', '=', id).execute()
  return { verb: 'milestone.done', ref: { kind: 'milestone', id }, facts: { title: milestone.title, itemId: numbers.of('item', item), on } }
}
