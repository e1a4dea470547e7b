import { groupedBy } from '../../../kernel/grouped.ts'
import { type Period, periodOfDay, readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { linksFrom } from '../../../platform/links.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { holdersOn } from '../../people/index.ts'
import { type RiskFacts, riskStandingIn, risksWithScores } from '../../risk/index.ts'
import { claimsOf } from '../claims/queries-claims.ts'
import { measuresAnything, measuresOf } from '../claims/queries-measures.ts'
import { itemsOf, milestonesOf, promisesOf, updatesOf, type Which } from '../queries.ts'
import { contributorsOf } from '../queries-contributors.ts'
import { scopeMarksOf } from '../queries-scope.ts'
import type { LinkedRisk } from './earned-reasons.ts'
import { type Standing, standingFrom } from './standing.ts'

/** The quarter a period counts as: its own, or for a point the one it falls in. */
export const quarterOf = (period: Pick<PeriodRow, 'label' | 'ends_on'>): Period => readPeriod(period.label) ?? periodOfDay(period.ends_on)

/** Where each item stands in a period: what is declared beside what the records support, with everything that was weighed. A handful of queries, however many items. */
export async function standingsIn(c: Context, period: PeriodRow, which: Which = {}): Promise<Standing[]> {
  const { items, ids, byItem, named } = await weighed(c, which)
  const [risks, holders] = [await linkedRisks(c, { ids, isPart: which.ids !== undefined }, quarterOf(period)), await holdersOn(c, c.on)]
  const challenges = await openChallenges(c, ids, period)
  const measures = await measuresIn(c, ids, period)
  const readsClaims = period.state === 'open' && (await measuresAnything(c))
  const on = period.state === 'open' || c.on < period.due_on ? c.on : period.due_on
  return items.map((item) =>
    standingFrom({
      item,
      period,
      on,
      holder: item.accountablePostId === null ? null : (holders.get(item.accountablePostId)?.name ?? null),
      contributors: (named.get(item.id) ?? []).map(({ title, unconfirmed }) => ({ title, unconfirmed })),
      updates: byItem.updates.get(item.id) ?? [],
      milestones: byItem.milestones.get(item.id) ?? [],
      promises: byItem.promises.get(item.id) ?? [],
      marks: byItem.marks.get(item.id) ?? [],
      risks: risks.get(item.id) ?? [],
      measuresOfItem: measures.get(item.id) ?? [],
      claims: byItem.claims.get(item.id) ?? [],
      readsClaims,
      challengesOpen: challenges.get(item.id)?.length ?? 0,
    }),
  )
}

/** Everything of the items that is the same in whichever period they are weighed: asked once in a request that only reads. */
const weighed = (c: Context, which: Which) =>
  c.once(`delivery: weighed ${which.planId ?? 'all'} ${which.ids?.join() ?? ''}`, async () => {
    const items = await itemsOf(c, which)
    const ids = items.map((item) => item.id)
    const byItem = {
      updates: grouped(await updatesOf(c, ids)),
      milestones: grouped(await milestonesOf(c, ids)),
      promises: grouped(await promisesOf(c, ids)),
      marks: grouped(await scopeMarksOf(c, ids)),
      claims: grouped(await claimsOf(c, ids)),
    }
    return { items, ids, byItem, named: groupedBy(await contributorsOf(c, ids), (one) => one.item_id) }
  })

/** Linked measures: as they stand now while a period is open; for one that is over, by the figures of its time. */
const measuresIn = (c: Context, ids: readonly number[], period: PeriodRow) =>
  c.once(`delivery: measures of ${ids.join()} in ${period.id}`, () =>
    measuresOf(c, ids, period.state === 'open' ? undefined : period.ends_on),
  )

/** Challenges about this period or an earlier one that nobody has answered, by item. */
async function openChallenges(c: Context, itemIds: readonly number[], period: PeriodRow): Promise<Map<number, { item_id: number }[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = await c.db
    .selectFrom('challenges')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'challenges.period_id').onRef('periods.trust_id', '=', 'challenges.trust_id'),
    )
    .where('item_id', 'in', itemIds)
    .where('answered_at', 'is', null)
    .where('periods.ends_on', '<=', period.ends_on)
    .select('item_id')
    .execute()
  return groupedBy(rows, (row) => row.item_id)
}

const grouped = <T extends { itemId: number }>(rows: readonly T[]) => groupedBy(rows, (row) => row.itemId)

/** A linked risk with its name, for the thread and the tables. */
export interface NamedRisk extends LinkedRisk {
  title: string
}

/** For a whole plan all risks are asked, because other parts of a page ask for them too; for some items only theirs. */
async function linkedRisks(
  c: Context,
  { ids, isPart }: { ids: readonly number[]; isPart: boolean },
  quarter: Period,
): Promise<Map<number, NamedRisk[]>> {
  const links = await linksFrom(c, 'item', ids, 'risk')
  const wanted = isPart ? [...new Set(links.map((l) => l.toId))] : undefined
  const risks = new Map((await risksWithScores(c, wanted)).map((risk) => [risk.id, risk]))
  const found = new Map<number, NamedRisk[]>()
  for (const link of links) {
    const risk = risks.get(link.toId)
    const linked = risk && asLinked(risk, quarter)
    if (linked) found.set(link.fromId, [...(found.get(link.fromId) ?? []), linked])
  }
  return found
}

/** A risk without a score this quarter limits nothing and supports nothing: it is left out of the weighing. */
function asLinked(risk: RiskFacts, quarter: Period): NamedRisk | undefined {
  const { score, top, falling, periods } = riskStandingIn(risk, quarter)
  if (score === null) return undefined
  return { ref: { kind: 'risk', id: risk.id }, number: risk.number, title: risk.title, score, top, falling, periods }
}
