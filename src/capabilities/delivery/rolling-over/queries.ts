import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom, linksTo } from '../../../platform/links.ts'
import { allVersions, currentVersion, decidedSteps, type PlacedElement, placedElements } from '../../strategy/index.ts'
import type { Item, ItemMilestone, ItemPromise } from '../item.ts'
import { allPlans, itemsOf, milestonesOf, promisesOf } from '../queries.ts'
import type { OpenRow } from './decisions.ts'
import { mappedTo, type Strands } from './mapping.ts'
import { carriedOn } from './queries-expiry.ts'

export type Plan = Awaited<ReturnType<typeof allPlans>>[number]

/** Where a plan's open rows go: into a new plan under a version of the strategy, or into a plan that is there. */
export interface Target {
  /** As the address says it: `version:3`, `plan:9`, `none`. */
  word: string
  label: string
  plan: Plan | undefined
  versionId: number | null
}

/** An open row with all that goes with it. */
export interface RowToDecide extends OpenRow {
  item: Item
  milestones: readonly ItemMilestone[]
  promises: readonly ItemPromise[]
  risks: number
  /** Commitments it serves, each with what it has become in the next strategy. */
  commitments: readonly { relation: string; to: readonly number[] }[]
}

export interface RollOverFacts {
  plan: Plan
  /** Plans that follow this one already. */
  followers: readonly Plan[]
  targets: readonly Target[]
  target: Target
  rows: readonly RowToDecide[]
  /** Rows that need no decision any more. */
  /** The plan that holds today, where it began after this one ended: a second one beside it would take its place on the wall. */
  holding: Plan | undefined
  settled: { closed: number; carried: number }
  /** Bricks and goals of the next strategy. */
  places: readonly PlacedElement[]
  titles: ReadonlyMap<number, string>
}

/** Everything that rolling a plan over rests on; `word` names the target, else the plan that holds today, else a new one under the version in force. */
export async function rollOverFacts(c: Context, plan: Plan, word: string | undefined): Promise<RollOverFacts | undefined> {
  const plans = await allPlans(c)
  const targets = await targetsOf(c, plan, plans)
  const holding = targets.find((one) => one.plan && one.plan.starts_on <= c.on && one.plan.ends_on >= c.on)
  const target = word === undefined ? (holding ?? targets[0]) : targets.find((one) => one.word === word)
  if (!target) return undefined
  const [elements, steps] = [await placedElements(c), await decidedSteps(c)]
  const strands = { steps, standsIn: new Map(elements.map(({ id, versionId }) => [id, versionId])) }
  const [items, carried] = [await itemsOf(c, { planId: plan.id }), await carriedOn(c)]
  const open = items.filter(({ id, activity }) => activity !== 'closed' && !carried.has(id))
  return {
    plan,
    followers: plans.filter(({ follows_id }) => follows_id === plan.id),
    targets,
    target,
    holding: holding?.plan,
    rows: await rowsOf(c, open, { target, strands }),
    settled: {
      closed: items.filter(({ activity }) => activity === 'closed').length,
      carried: items.filter(({ id, activity }) => activity !== 'closed' && carried.has(id)).length,
    },
    places: elements.filter(({ versionId, level }) => versionId === target.versionId && (level === 'brick' || level === 'goal')),
    titles: new Map(elements.map(({ id, title }) => [id, title])),
  }
}

/** A new plan under each version, the newest in force first; then the plans that begin after this one ends. */
async function targetsOf(c: Context, plan: Plan, plans: readonly Plan[]): Promise<Target[]> {
  const current = await currentVersion(c)
  const versions = (await allVersions(c)).filter((v) => v.state === 'adopted').reverse()
  const ordered = [...versions.filter((v) => v.id === current?.id), ...versions.filter((v) => v.id !== current?.id)]
  const fresh = ordered.map(
    (v): Target => ({ word: `version:${v.id}`, label: `A new plan under ${v.label}`, plan: undefined, versionId: v.id }),
  )
  const none: Target = { word: 'none', label: 'A new plan', plan: undefined, versionId: null }
  const later = plans.filter(({ id, starts_on }) => id !== plan.id && starts_on > plan.ends_on)
  return [
    ...(fresh.length > 0 ? fresh : [none]),
    ...later.map((one): Target => ({ word: `plan:${one.id}`, label: one.name, plan: one, versionId: one.version_id })),
  ]
}

async function rowsOf(
  c: Context,
  items: readonly Item[],
  { target, strands }: { target: Target; strands: Strands },
): Promise<RowToDecide[]> {
  const ids = items.map(({ id }) => id)
  const milestones = groupedBy(await milestonesOf(c, ids), ({ itemId }) => itemId)
  const promises = groupedBy(await promisesOf(c, ids), ({ itemId }) => itemId)
  const risks = groupedBy(await linksFrom(c, 'item', ids, 'risk'), ({ fromId }) => fromId)
  const commitments = groupedBy(await linksTo(c, 'item', ids, 'strategy element'), ({ toId }) => toId)
  const mapped = (id: number | null) => (id === null ? undefined : mappedTo(id, target.versionId, strands))
  return items.map((item) => ({
    id: item.id,
    version: item.version,
    title: item.title,
    brick: mapped(item.brickId),
    goal: mapped(item.goalId),
    item,
    milestones: (milestones.get(item.id) ?? []).filter(({ actual }) => actual === null),
    promises: (promises.get(item.id) ?? []).filter(({ outcome }) => outcome === 'open'),
    risks: risks.get(item.id)?.length ?? 0,
    commitments: (commitments.get(item.id) ?? []).map(({ fromId, relation }) => {
      const place = mappedTo(fromId, target.versionId, strands)
      return { relation, to: 'to' in place ? [place.to] : 'among' in place ? place.among : [] }
    }),
  }))
}
