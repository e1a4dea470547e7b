import { dayAt } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import { type Ref, refKey } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { allPeriods } from '../../calendar/index.ts'
import { allVersions, decidedSteps, levelName, type PlacedElement, placedElements, type StrategyVersion } from '../../strategy/index.ts'
import type { Item } from '../item.ts'
import { allPlans, itemsOf, milestonesOf } from '../queries.ts'
import { type How, type Lineage, lineageOf, type Step } from './graph.ts'
import { lifeOf } from './life.ts'
import { inOrder, type Stage, type Thing, type Told } from './thing.ts'

const elementKey = (id: number): string => refKey({ kind: 'strategy element', id })
const itemKey = (id: number): string => refKey({ kind: 'item', id })

const ties: readonly How[] = ['served by', 'loosely served by', 'rolled up in', 'continues', 'follows on from']
/** Said by the later of the two, of the earlier. */
const saidBackwards: readonly How[] = ['continues', 'follows on from']

/** Every step of the trust's lineage: what became of elements between versions, and what took them up in plans. Two queries. */
async function allSteps(c: Context): Promise<Step[]> {
  const decided = (await decidedSteps(c)).map(
    ({ fromId, toId, disposition, reason, decidedOn, approvedBy }): Step => ({
      from: elementKey(fromId),
      to: toId === null ? null : elementKey(toId),
      how: disposition,
      reason,
      on: decidedOn,
      by: approvedBy,
    }),
  )
  const links = await c.db
    .selectFrom('links')
    .where('to_kind', '=', 'item')
    .where('relation', 'in', ties)
    .orderBy('id')
    .select(['from_kind', 'from_id', 'to_kind', 'to_id', 'relation', 'sys_from'])
    .execute()
  const tied = links.map((link): Step => {
    const how = link.relation as How
    const [one, other] = [refKey({ kind: link.from_kind, id: link.from_id }), refKey({ kind: link.to_kind, id: link.to_id })]
    const [from, to] = saidBackwards.includes(how) ? [other, one] : [one, other]
    return { from, to, how, reason: '', on: dayAt(link.sys_from), by: '' }
  })
  return [...decided, ...tied]
}

/** The lineage of one element or item, told whole; undefined where the thing is not there. Ten queries, however long the lineage. */
export async function lineageTold(c: Context, ref: Ref): Promise<Told | undefined> {
  const lineage = lineageOf(refKey(ref), await allSteps(c))
  const idsOf = (kind: string) =>
    [...lineage.keys].flatMap((key) => (key.startsWith(`${kind}:`) ? [Number(key.slice(kind.length + 1))] : []))
  const elements = await elementThings(c, idsOf('strategy element'))
  const items = await itemThings(c, idsOf('item'), lineage)
  const things = new Map([...elements, ...items].map((thing) => [thing.key, thing]))
  const here = things.get(lineage.here)
  if (!here) return undefined
  const stages = inOrder([...things.values()].map(({ stage }) => stage))
  const order = new Map(stages.map(({ key }, at) => [key, at]))
  return {
    here,
    things: [...things.values()].sort((a, b) => (order.get(a.stage.key) ?? 0) - (order.get(b.stage.key) ?? 0)),
    stages,
    steps: lineage.steps.filter(({ from, to }) => things.has(from) && (to === null || things.has(to))),
    others: lineage.others,
  }
}

async function elementThings(c: Context, ids: readonly number[]): Promise<Thing[]> {
  const elements = await placedElements(c, ids)
  if (elements.length === 0) return []
  const versions = new Map((await allVersions(c)).map((version) => [version.id, version]))
  return elements.map((element) => elementThing(element, versions.get(element.versionId)))
}

const elementThing = (element: PlacedElement, version: StrategyVersion | undefined): Thing => ({
  key: elementKey(element.id),
  stage: { key: `version:${element.versionId}`, ...element.version },
  kind: version ? levelName(version, element.level) : 'Part of the strategy',
  title: element.title,
  wording: element.statement ? `${element.title}: ${element.statement}` : element.title,
  href: `/strategy/elements/${element.id}`,
  asks: element.level === 'commitment' || element.level === 'objective',
  life: undefined,
})

async function itemThings(c: Context, ids: readonly number[], { steps }: Lineage): Promise<Thing[]> {
  const items = await itemsOf(c, { ids })
  if (items.length === 0) return []
  const plans = new Map((await allPlans(c)).map((plan) => [plan.id, plan]))
  const periods = await allPeriods(c)
  const spoken = groupedBy(await spokenOf(c, ids), ({ itemId }) => itemId)
  const milestones = groupedBy(await milestonesOf(c, ids), ({ itemId }) => itemId)
  const carried = new Set(steps.flatMap(({ from, how }) => (how === 'continues' ? [from] : [])))
  return items.flatMap((item) => {
    const plan = plans.get(item.planId)
    if (!plan) return []
    const carriedOn = carried.has(itemKey(item.id))
    const facts = { item, plan, periods, spoken: spoken.get(item.id) ?? [], milestones: milestones.get(item.id) ?? [], carriedOn }
    return [itemThing(item, plan, lifeOf(facts, c.on))]
  })
}

type Plan = Awaited<ReturnType<typeof allPlans>>[number]

const stageOf = (plan: Plan): Stage => ({ key: `plan:${plan.id}`, label: plan.name, startsOn: plan.starts_on, endsOn: plan.ends_on })

/** A row of a delivery plan is worded by its outcome; an item of a progress report by its aim. */
const itemThing = (item: Item, plan: Plan, life: Thing['life']): Thing => ({
  key: itemKey(item.id),
  stage: stageOf(plan),
  kind: plan.layout === 'delivery plan' ? 'Row' : 'Item',
  title: item.title,
  wording: plan.layout === 'delivery plan' ? item.title : item.aim || item.title,
  href: `/items/${item.id}`,
  asks: false,
  life,
})

/** When something was said of these items, by period. */
async function spokenOf(c: Context, ids: readonly number[]) {
  const rows = await c.db.selectFrom('updates').where('item_id', 'in', ids).select(['item_id', 'period_id', 'sent_at', 'text']).execute()
  return rows.filter(({ text }) => text.trim() !== '').map((row) => ({ itemId: row.item_id, periodId: row.period_id, sentAt: row.sent_at }))
}
