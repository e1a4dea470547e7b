import { dayInWords } from '../../../kernel/day.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { OriginLine, ThreadLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { changesOf } from '../../../platform/history/index.ts'
import { notFound } from '../../../platform/http.ts'
import { linksFrom } from '../../../platform/links.ts'
import { allPeriods, currentPeriod, type PeriodRow } from '../../calendar/index.ts'
import { closedRisks } from '../../risk/index.ts'
import { threadUp } from '../../strategy/index.ts'
import type { Ask } from '../asking/asks.ts'
import { allAsks } from '../asking/queries.ts'
import { isAimless } from '../gaps/queries.ts'
import { servingsTo } from '../gaps/queries-sight.ts'
import type { Item } from '../item.ts'
import { followingOf, type Relative } from '../moving/queries.ts'
import { itemById } from '../queries.ts'
import { type Raised, raisedFor } from '../raising/queries.ts'
import { runningOf, suspensionsOf } from '../suspending/queries.ts'
import type { Suspension } from '../suspending/suspensions.ts'
import type { Promised } from '../updating/challenges.ts'
import { type Reporting, reportingOf, reportsIn } from '../updating/owed.ts'
import { promisedWith } from '../updating/queries-challenges.ts'
import { standingsIn } from '../weighing/queries-standings.ts'
import type { Standing } from '../weighing/standing.ts'
import { draftedIn } from './queries-delivery.ts'
import { type Plan, planById } from './queries-plan.ts'

/** A challenge of a non-executive or adviser, with the answer where there is one. */
export interface Challenged {
  id: number
  period: string
  words: string
  raisedAs: string
  raisedAt: string
  dueOn: string | null
  answer: string
  answeredAs: string | null
  answeredAt: string | null
  /** What was promised with the answer. */
  promised?: Promised | undefined
}

/** One line of the history of an item and its parts. */
export interface Told {
  at: string
  words: string
  by: string
}

export interface ItemFacts {
  plan: Plan
  period: PeriodRow
  standing: Standing
  reporting: Reporting
  challenges: Challenged[]
  history: Told[]
  thread: { serves: ThreadLine[]; servedBy: ThreadLine[] }
  /** Where imported values of the item and of what is said now came from. */
  origins: OriginLine[]
  /** What it follows on from, and what follows on from it. */
  following: { from: Relative[]; by: Relative[] }
  /** The pause that runs now, or the time for which it is brought forward. */
  running: Suspension | undefined
  /** The version in force promises something, and nothing is said of what this item serves of it. */
  aimless: boolean
  /** What several directorates were asked about it. */
  asks: Ask[]
  /** Issues and escalated risks still open. */
  raised: Raised
  /** Linked risks that carry no weight in this period: closed, or without a score. */
  unweighed: Unweighed[]
}

/** A linked risk that the weighing leaves out, and why: "Risk 04, closed 3 May 2024". */
export interface Unweighed {
  kind: string
  title: string
  href: string
}

/** Everything the page of one item shows. An item the trust does not have is not found; without any period it cannot be weighed. */
export async function itemFacts(
  c: Context,
  id: number,
  periodId: number | undefined,
): Promise<ItemFacts | { item: Item; period: undefined }> {
  const item = (await itemById(c, id)) ?? notFound()
  const plan = (await planById(c, item.planId)) ?? notFound()
  const period = await periodFor(c, plan, periodId)
  const [standing] = period ? await standingsIn(c, period, { ids: [id] }) : []
  if (!period || !standing) return { item, period: undefined }
  const drafted = await draftedIn(c, period.id)
  const ref = { kind: 'item', id }
  const about = await c.ask.about(c, ref)
  const served = (await servingsTo(c, [id])).map((one) => one.elementId)
  const up = await threadUp(
    c,
    [item.goalId, item.brickId, ...served].filter((one) => one !== null),
  )
  return {
    plan,
    period,
    standing,
    reporting: reportingOf(item, standing.update, drafted.has(id)),
    challenges: await challengesOf(c, id),
    history: await toldOf(c, standing),
    thread: { serves: [...up, ...about.serves], servedBy: about.servedBy },
    origins: await originsOf(c, standing),
    following: await followingOf(c, id),
    running: runningOf(await suspensionsOf(c, [id]), id),
    aimless: await isAimless(c, ref),
    asks: await allAsks(c, { itemId: id }),
    raised: await raisedFor(c, id),
    unweighed: await unweighedRisks(c, standing),
  }
}

/** The period asked for; else the one being reported, where the plan reports in it; else the plan's last. */
async function periodFor(c: Context, plan: Plan, asked: number | undefined): Promise<PeriodRow | undefined> {
  const periods = (await allPeriods(c)).filter((period) => reportsIn(plan, period))
  const current = await currentPeriod(c)
  const begun = periods.filter((period) => period.state !== 'planned')
  return periods.find((p) => p.id === asked) ?? periods.find((p) => p.id === current?.id) ?? begun[0] ?? periods.at(-1)
}

async function challengesOf(c: Context, itemId: number): Promise<Challenged[]> {
  const rows = await c.db
    .selectFrom('challenges')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'challenges.period_id').onRef('periods.trust_id', '=', 'challenges.trust_id'),
    )
    .where('item_id', '=', itemId)
    .orderBy('raised_at', 'desc')
    .orderBy('challenges.id', 'desc')
    .select(['challenges.id', 'label', 'words', 'raised_as', 'raised_at', 'challenges.due_on', 'answer', 'answered_as', 'answered_at'])
    .execute()
  const promised = await promisedWith(
    c,
    rows.map((r) => r.id),
  )
  return rows.map((r) => ({
    id: r.id,
    period: r.label,
    words: r.words,
    raisedAs: r.raised_as,
    raisedAt: r.raised_at,
    dueOn: r.due_on,
    answer: r.answer,
    answeredAs: r.answered_as,
    answeredAt: r.answered_at,
    promised: promised.get(r.id),
  }))
}

/** Another item put in its place writes this one’s position too: that is nothing done to this one. */
const makesRoom = new Set(['item.moved', 'item.reordered'])

/** What was done to the item and to its updates, milestones, promises and challenges, newest first. */
async function toldOf(c: Context, { item, updates, milestones, promises }: Standing): Promise<Told[]> {
  const challenges = await c.db.selectFrom('challenges').where('item_id', '=', item.id).select('id').execute()
  const refs = [
    { kind: 'item', id: item.id },
    ...updates.map(({ id }) => ({ kind: 'update', id })),
    ...milestones.map(({ id }) => ({ kind: 'milestone', id })),
    ...promises.map(({ id }) => ({ kind: 'promise', id })),
    ...challenges.map(({ id }) => ({ kind: 'challenge', id })),
  ]
  const written = [{ table: 'items', id: item.id }, ...updates.map(({ id }) => ({ table: 'updates', id }))]
  const changes = (await changesOf(c.db, refs, written)).filter(({ verb, ref }) => !makesRoom.has(verb) || ref?.id === item.id)
  return changes.map((change) => ({
    at: change.at,
    words: c.ask.told(change.verb, change.facts),
    by: change.onBehalfOf ? `${change.personName} for the ${change.onBehalfOf}` : change.personName,
  }))
}

async function originsOf(c: Context, { item, update }: Standing): Promise<OriginLine[]> {
  const said = update ? await c.ask.origins(c, { kind: 'update', id: update.id }) : []
  return [...(await c.ask.origins(c, { kind: 'item', id: item.id })), ...said]
}

async function unweighedRisks(c: Context, { item, risks }: Standing): Promise<Unweighed[]> {
  const links = await linksFrom(c, 'item', [item.id], 'risk')
  const refs = links.filter((link) => !risks.some((risk) => risk.ref.id === link.toId)).map((link) => ({ kind: 'risk', id: link.toId }))
  if (refs.length === 0) return []
  const [named, closed] = [await c.ask.named(c, refs), new Map((await closedRisks(c)).map((risk) => [risk.id, risk]))]
  return refs.flatMap((ref) => {
    const [risk, name] = [closed.get(ref.id), named.get(refKey(ref))]
    if (!name) return []
    if (!risk) return [{ kind: 'Risk, without a score this period', ...name }]
    return [{ kind: `Risk ${risk.number}, closed ${dayInWords(risk.closedOn)}`, title: risk.title, href: name.href }]
  })
}
