import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import type { PeriodRow } from '../../calendar/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import { elementTitles } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import { reportingOf } from '../updating/owed.ts'
import { criticalReader, type Notice } from '../weighing/critical-reader.ts'
import { standingsNow } from '../weighing/queries-overview.ts'
import { quarterOf } from '../weighing/queries-standings.ts'
import { riskStandings } from '../weighing/risk-standings.ts'
import { asItemStanding, type Standing } from '../weighing/standing.ts'
import { summaryOf } from '../weighing/summary.ts'
import type { Listed } from './listed-items.ts'

/** A plan in the list of plans. */
export type PlanRow = Awaited<ReturnType<typeof allPlans>>[number] & { items: number }

/** Everything the page of delivery shows; `now` is undefined while there is no plan, or no period to report in. */
export interface DeliveryFacts {
  plans: PlanRow[]
  now:
    | {
        period: PeriodRow
        plan: { id: number; name: string }
        sentences: string[]
        listed: Listed[]
        notices: Notice[]
        elements: ReadonlyMap<number, string>
      }
    | undefined
}

/** The current plan's items where they stand now, with what a critical reader would notice about each. */
export async function deliveryFacts(c: Context): Promise<DeliveryFacts> {
  const [plans, now] = [await plansWithCounts(c), await standingsNow(c)]
  if (!now) return { plans, now: undefined }
  const { period, plan, standings } = now
  const weighed = standings.map(asItemStanding)
  const risks = riskStandings(await risksWithScores(c), standings, quarterOf(period))
  const notices = criticalReader({ items: weighed, risks, goals: [] })
  const elements = await elementTitles(c, elementIds(standings))
  return {
    plans,
    now: { period, plan, sentences: summaryOf(weighed), listed: await listedIn(c, { period, standings, notices }), notices, elements },
  }
}

const elementIds = (standings: readonly Standing[]): number[] => [
  ...new Set(standings.flatMap(({ item }) => [item.brickId, item.goalId]).filter((id) => id !== null)),
]

async function listedIn(
  c: Context,
  { period, standings, notices }: { period: PeriodRow; standings: Standing[]; notices: Notice[] },
): Promise<Listed[]> {
  const drafted = await draftedIn(c, period.id)
  return standings.map((standing) => ({
    standing,
    reporting: reportingOf(standing.item, standing.update, drafted.has(standing.item.id)),
    notices: notices.filter((notice) => touches(notice, standing)).map((notice) => notice.key),
  }))
}

/** A notice about a risk is about the items linked to it. */
const touches = ({ refs }: Notice, { item, risks }: Standing): boolean =>
  refs.some((ref) => (ref.kind === 'item' ? ref.id === item.id : ref.kind === 'risk' && risks.some((risk) => risk.ref.id === ref.id)))

/** Items with a draft in a period. Drafts are not history: read as at an earlier day there are none. */
export async function draftedIn(c: Context, periodId: number): Promise<Set<number>> {
  if (c.asAt) return new Set()
  const rows = await c.db.selectFrom('update_drafts').where('period_id', '=', periodId).select('item_id').execute()
  return new Set(rows.map((row) => row.item_id))
}

async function plansWithCounts(c: Context): Promise<PlanRow[]> {
  const rows = await c.db.selectFrom('items').select('plan_id').execute()
  const counts = groupedBy(rows, (row) => row.plan_id)
  return (await allPlans(c)).map((plan) => ({ ...plan, items: counts.get(plan.id)?.length ?? 0 }))
}
