import type { PaperIdentity } from '../../../documents/grid.ts'
import { endOfDay } from '../../../kernel/day.ts'
import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import { currentPeriod, type PeriodRow } from '../../calendar/index.ts'
import { itemAsRow, itemsOf, updatesOf } from '../../delivery/index.ts'
import { matrixInForce } from '../../risk/index.ts'
import { paperRisks } from '../framework/queries-registers.ts'
import { periodsBeside } from '../side-by-side/periods-beside.ts'
import { type Plan, periodsOf, themesOf } from '../side-by-side/queries-side.ts'
import type { PlanFacts } from './plan-facts.ts'
import type { RegisterFacts } from './register-report.ts'

/** What a file written now carries of itself: the instant is that of the newest change its words know of. */
export async function paperIdentity(c: Context, paper: string): Promise<PaperIdentity> {
  const { at } = await historyHead(c.db)
  return { trust: c.trust.odsCode ?? c.trust.name, paper, at: at ?? (c.asAt === null ? c.now : endOfDay(c.asAt)) }
}

const facing = (c: Context) => ({ trust: c.trust.name, isSample: c.trust.isSample, on: c.on })

/** The period a plan is written for: the one asked for, else the one being reported, else its latest; and the one before it. */
export async function periodsToEdit(c: Context, plan: Plan, asked?: number): Promise<PeriodRow[]> {
  const known = await periodsOf(c, plan)
  const open = await currentPeriod(c)
  const wanted = known.find(({ id }) => id === asked) ?? known.find(({ id }) => id === open?.id) ?? known[0]
  return wanted ? periodsBeside(known, wanted, { against: undefined, and: undefined }) : []
}

/** A plan with the words of its last two periods. */
export async function planFacts(c: Context, plan: Plan, periods: readonly PeriodRow[]): Promise<PlanFacts> {
  const items = await itemsOf(c, { planId: plan.id })
  const said = groupedBy(
    await updatesOf(
      c,
      items.map(({ id }) => id),
    ),
    ({ itemId }) => itemId,
  )
  const themeOf = await themesOf(c, items)
  const rows = items.map((item) => ({
    id: item.id,
    words: itemAsRow(item, item.brickId === null && item.goalId === null ? (item.themeAsWritten ?? '') : themeOf(item)),
    said: periods.map(({ id }) => {
      const update = said.get(item.id)?.find(({ periodId }) => periodId === id)
      return { text: update?.text ?? '', rag: update?.rag ?? null }
    }),
  }))
  const layout = plan.layout === 'progress report' ? ('progress report' as const) : ('delivery plan' as const)
  const identity = await paperIdentity(c, `plan:${plan.id}`)
  return { ...facing(c), history: await historyHead(c.db), identity, plan: { id: plan.id, name: plan.name, layout }, periods, rows }
}

/** The register with the scores of a quarter. */
export async function registerFacts(c: Context, period: PeriodRow | undefined): Promise<RegisterFacts> {
  const identity = await paperIdentity(c, 'register')
  const matrix = (await matrixInForce(c))?.name ?? null
  return { ...facing(c), history: await historyHead(c.db), identity, matrix, period, risks: await paperRisks(c) }
}
