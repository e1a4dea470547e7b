import { groupedBy } from '../../../kernel/grouped.ts'
import { type Earned, ragName } from '../../../kernel/rag.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Beneath, BeneathRow, Gap, GapLine, Overview } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { currentPeriod, type PeriodRow, periodsBefore } from '../../calendar/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import { goalsAndBricks } from '../../strategy/index.ts'
import { gapsInPlace } from '../gaps/queries.ts'
import { currentPlan } from '../queries.ts'
import { plansEndingNow } from '../rolling-over/queries-expiry.ts'
import { askedBefore } from './asked-before.ts'
import { criticalReader } from './critical-reader.ts'
import { gapLinesOf } from './gap-lines.ts'
import { quarterOf, standingsIn } from './queries-standings.ts'
import { riskStandings } from './risk-standings.ts'
import { accountableInWords, asItemStanding, type Standing } from './standing.ts'
import { summaryOf } from './summary.ts'

/** The current plan's items where they stand in the current period; undefined where there is no plan or no period yet. */
export const standingsNow = (c: Context) => c.once('delivery: standings now', () => weighNow(c))

async function weighNow(c: Context) {
  const [period, plan] = [await currentPeriod(c), await currentPlan(c)]
  if (!period || !plan) return undefined
  return { period, plan, standings: await standingsIn(c, period, { planId: plan.id }) }
}

const declaredOf = (s: Standing): Earned => s.declared ?? 'cannot tell'

/** The answer over the whole plan: sentences, spread, movements, and what a critical reader would notice. */
export async function deliveryOverview(c: Context): Promise<Overview | undefined> {
  const now = await standingsNow(c)
  if (!now) return undefined
  const { period, standings } = now
  const [first = '', ...rest] = summaryOf(standings.map(asItemStanding))
  const risks = riskStandings(await risksWithScores(c), standings, quarterOf(period))
  const notices = criticalReader({ items: standings.map(asItemStanding), risks, goals: [] })
  return {
    strong: first,
    words: rest.join(' '),
    caption: `${standings.length === 1 ? 'The one item' : `All ${standings.length} items`}, ${period.label}`,
    declared: standings.map(declaredOf),
    earned: standings.map((s) => s.earned),
    moved: standings.flatMap((s) =>
      s.movedFrom && s.declared
        ? [{ from: s.movedFrom, to: s.declared, title: s.item.title, href: `/items/${s.item.id}`, words: movedWords(s) }]
        : [],
    ),
    gaps: [...(await endingLines(c)), ...gapLinesOf(notices)],
    against: await reportedBefore(c, period, standings),
  }
}

/** Plans that end without a successor, for the wall. */
async function endingLines(c: Context): Promise<GapLine[]> {
  const action = c.may('item:edit') ? 'Roll it over' : 'See the plan'
  return (await plansEndingNow(c)).map(({ plan, words }) => ({
    words,
    href: c.may('item:edit') ? `/plans/${plan.id}/roll-over` : `/plans/${plan.id}`,
    action,
    size: plan.open,
  }))
}

/** The last quarter before in which anything was said; empty where there is none to compare with. */
async function reportedBefore(c: Context, period: PeriodRow, standings: readonly Standing[]): Promise<string> {
  const said = new Set(standings.flatMap(({ updates }) => updates.map((update) => update.periodId)))
  return (await periodsBefore(c, period)).find(({ kind, id }) => kind === 'quarter' && said.has(id))?.label ?? ''
}

const movedWords = (s: Standing): string =>
  `by the ${s.item.accountable ?? 'owner'}${(s.declared === 'amber' || s.declared === 'red') && !s.update?.reason ? ', no reason given' : ''}`

/** What stands beneath strategy elements, and what committees and groups oversee: the current plan's items. */
export const deliveryBeneath = async (c: Context, refs: readonly Ref[]): Promise<Beneath[]> => [
  ...(await beneathElements(c, refs)),
  ...(await beneathBodies(c, refs)),
]

async function beneathElements(c: Context, refs: readonly Ref[]): Promise<Beneath[]> {
  const elements = refs.filter((r) => r.kind === 'strategy element')
  if (elements.length === 0) return []
  const standings = (await standingsNow(c))?.standings ?? []
  const bare = await bareGaps(c)
  const [alone] = elements.length === 1 ? elements : []
  const own = alone ? asLines(await gapsInPlace(c, alone)) : []
  const [byBrick, byGoal] = [groupedBy(standings, (s) => s.item.brickId), groupedBy(standings, (s) => s.item.goalId)]
  return elements.map((under) => {
    const found = byBrick.get(under.id) ?? byGoal.get(under.id) ?? []
    return {
      under,
      declared: found.map(declaredOf),
      earned: found.map((s) => s.earned),
      changed: changesIn(found),
      gaps: found.length === 0 ? (bare.get(under.id) ?? own) : gapsIn(found),
      rows: found.map(rowOf),
    }
  })
}

/** What bodies oversee, with what should be asked about before they meet: closed items are over and left out. */
async function beneathBodies(c: Context, refs: readonly Ref[]): Promise<Beneath[]> {
  const bodies = refs.filter((r) => r.kind === 'body')
  if (bodies.length === 0) return []
  const standings = (await standingsNow(c))?.standings ?? []
  const overseen = groupedBy(
    standings.filter(({ item }) => item.activity !== 'closed'),
    (s) => s.item.overseenById,
  )
  return bodies.map((under) => {
    const found = overseen.get(under.id) ?? []
    return {
      under,
      declared: found.map(declaredOf),
      earned: found.map((s) => s.earned),
      changed: changesIn(found),
      gaps: askedBefore(found),
      rows: found.map(rowOf),
    }
  })
}

/** What closes the gap of a brick (or a goal, in a strategy without bricks) that nothing stands beneath, for whoever may: an item of the current plan, or first a plan. */
async function bareGaps(c: Context): Promise<Map<number, GapLine[]>> {
  if (!c.may('item:edit')) return new Map()
  const [{ bricks, goals }, plan] = [await goalsAndBricks(c), await currentPlan(c)]
  const [level, tiles] = bricks.length > 0 ? ['brick', bricks] : ['goal', goals]
  const words = 'No item stands beneath it.'
  return new Map(
    tiles.map(({ id }) => [
      id,
      [
        plan
          ? { words, href: `/plans/${plan.id}/items/new?${level}=${id}`, action: 'Add an item' }
          : { words, href: '/plans/new', action: 'Add a plan' },
      ],
    ]),
  )
}

/** Gaps of one record as lines in place, for whoever may close them. */
const asLines = (gaps: readonly Gap[]): GapLine[] => gaps.map(({ words, href, action }) => ({ words, href, action }))

const changesIn = (found: readonly Standing[]): string[] =>
  found.flatMap((s) =>
    s.movedFrom && s.declared
      ? [
          `${s.item.title} went from ${ragName(s.movedFrom).toLowerCase()} to ${ragName(s.declared).toLowerCase()}${movedWords(s).includes('no reason') ? ', with no reason given' : ''}.`,
        ]
      : [],
  )

function gapsIn(found: readonly Standing[]): Beneath['gaps'] {
  const silent = found.filter((s) => s.declared === 'green' && s.said === 'nothing')
  const under = found.filter((s) => s.declared === 'green' && s.risks.some((r) => r.top && r.falling === false))
  const risk = under.flatMap((s) => s.risks.filter((r) => r.top && r.falling === false))[0]
  const greens = (n: number) => `${n} ${n === 1 ? 'green' : 'greens'}`
  return [
    ...(risk
      ? [
          {
            words: `${greens(under.length)} ${under.length === 1 ? 'stands' : 'stand'} under risk ${risk.number}, at ${risk.score} and not falling.`,
            href: `/risks/${risk.ref.id}`,
            action: 'See the risk',
          },
        ]
      : []),
    ...(silent.length > 0
      ? [
          {
            words: `${greens(silent.length)} ${silent.length === 1 ? 'has' : 'have'} no update.`,
            href: `/items/${silent[0]?.item.id}`,
            action: 'Ask for it',
          },
        ]
      : []),
  ]
}

const rowOf = (s: Standing): BeneathRow => ({
  title: s.item.title,
  href: `/items/${s.item.id}`,
  accountable: accountableInWords(s),
  declared: declaredOf(s),
  earned: s.earned,
  why: s.reasons.filter((r) => r.ceiling !== 'green').map((r) => r.words)[0] ?? '',
  lastChange: s.lastChange,
})
