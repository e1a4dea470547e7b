import type { Gap } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { linksTo } from '../../../platform/links.ts'
import { allPeriods } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import { currentVersion, type StrategyVersion, strategyAtWork } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import { plansEndingNow } from '../rolling-over/queries-expiry.ts'
import { doubleGaps } from './of-doubles.ts'
import { itemGaps } from './of-items.ts'
import { unworkedGaps } from './of-risks.ts'
import { aimlessGaps, type Sight, servedInWords, unservedGaps } from './of-sight.ts'
import { silentSourceGaps } from './of-sources.ts'
import { plansAtWork, sightOf, workingItems } from './queries-sight.ts'

/** The line of sight now: the version in force against the plans in force; undefined without either. */
export const sightNow = (c: Context): Promise<Sight | undefined> =>
  c.once('delivery: line of sight', async () => {
    const [version, plans] = [await currentVersion(c), await plansAtWork(c)]
    return version && plans.length > 0 ? sightOf(c, version, plans) : undefined
  })

/** What the plans in force leave open on the day the page is read at: promises without items, items without what they need, risks nothing works on. */
export async function deliveryGaps(c: Context): Promise<Gap[]> {
  const [version, plans, sight] = [await currentVersion(c), await plansAtWork(c), await sightNow(c)]
  const ids = plans.map((p) => p.id)
  const items = sight?.items ?? (await workingItems(c, ids))
  const held = new Set((await holdersOn(c, c.on)).keys())
  return [
    ...(sight ? [...unservedGaps(sight), ...aimlessGaps(sight)] : []),
    ...(version && sight ? await silentSources(c, version, sight) : []),
    ...(await expiryGaps(c)),
    ...doubleGaps(items),
    ...itemGaps(items, { held, strategyEnds: version?.endsOn }),
    ...(plans.length > 0 ? await riskGaps(c, new Set(items.filter((i) => !i.closed).map((i) => i.id))) : []),
  ]
}

/** What a version that has ended leaves unserved by its own plans: told as history. Its plans are those adopted for it. */
export async function sightBack(
  c: Context,
  version: StrategyVersion,
): Promise<{ gaps: Gap[]; commitments: number; plans: readonly string[]; words: string[] }> {
  const plans = (await allPlans(c)).filter((p) => p.version_id === version.id).reverse()
  const sight = await sightOf(c, version, plans)
  const gaps =
    plans.length === 0
      ? []
      : [...unservedGaps(sight), ...aimlessGaps({ ...sight, items: sight.items.map((i) => ({ ...i, atWork: true })) })]
  return { gaps, commitments: sight.promised.commitments.length, plans: sight.plans, words: servedInWords(sight) }
}

async function silentSources(c: Context, version: StrategyVersion, { servings }: Sight): Promise<Gap[]> {
  const { strategy, resting } = await strategyAtWork(c, version)
  const period = (await allPeriods(c))
    .filter((p) => p.due_on < c.on && p.kind === 'quarter')
    .sort((a, b) => b.ends_on.localeCompare(a.ends_on))[0]
  const said = period ? await c.db.selectFrom('updates').where('period_id', '=', period.id).select('item_id').execute() : []
  const reported = new Set(said.map((row) => row.item_id))
  return silentSourceGaps({ elements: strategy.elements, resting, servings, period: period?.label, reported })
}

async function expiryGaps(c: Context): Promise<Gap[]> {
  const ending = await plansEndingNow(c)
  return ending.map(({ plan, words }) => ({
    ...{
      key: `plan without a successor:plan:${plan.id}`,
      kind: 'Plans that end with nothing to follow',
      ref: { kind: 'plan', id: plan.id },
    },
    ...{ title: plan.name, words, href: `/plans/${plan.id}`, action: 'See the plan', closer: null },
  }))
}

async function riskGaps(c: Context, openItems: ReadonlySet<number>): Promise<Gap[]> {
  const risks = await risksWithScores(c)
  const links = await linksTo(
    c,
    'risk',
    risks.map((r) => r.id),
    'item',
  )
  return unworkedGaps(risks, new Set(links.filter((l) => openItems.has(l.fromId)).map((l) => l.toId)))
}

/** The gaps in the line of sight that one record has, for its own page: the same as on the page of all. */
export async function gapsInPlace(c: Context, ref: Gap['ref']): Promise<Gap[]> {
  const sight = await sightNow(c)
  const all = sight ? [...unservedGaps(sight), ...aimlessGaps(sight)] : []
  return all.filter((gap) => gap.ref.kind === ref.kind && gap.ref.id === ref.id)
}

/** Whether nothing is said of what an item serves, where it is asked. */
export const isAimless = async (c: Context, ref: Gap['ref']): Promise<boolean> =>
  (await gapsInPlace(c, ref)).some((gap) => gap.kind === 'Rows with no commitment')
