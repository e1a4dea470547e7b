import type { Instant } from '../../../kernel/day.ts'
import { periodOfDay, readPeriod } from '../../../kernel/period.ts'
import { asItStood } from '../../../platform/as-it-stood.ts'
import type { Context } from '../../../platform/context.ts'
import { changesOf } from '../../../platform/history/index.ts'
import { allPeriods } from '../../calendar/index.ts'
import { challengesTo } from '../../delivery/index.ts'
import { boardOf, standingAt } from '../../measures/index.ts'
import { closedRisks, riskPeriodShown, risksWithScores } from '../../risk/index.ts'
import { allPauses, currentVersion, elementsOfVersion } from '../../strategy/index.ts'
import { frameworkRegister, risksOfRegister } from '../framework/queries-registers.ts'
import { questionsSince } from '../questions/queries.ts'
import { reportedIn } from '../sections/queries-reported.ts'
import { under } from '../sections/reported.ts'
import type { SectionBlocks } from '../sections/section.ts'
import { nothingBefore, type SinceFacts, sinceSection } from './since-section.ts'
import type { NowAlone, Snapshot } from './snapshot.ts'

/** What is told of the changes: of one plan or one brick or goal, and how many at most. */
export interface SinceAsked {
  planId?: number
  brickId?: number
  most?: number
}

/** What changed since an instant, as blocks; the records are read now and as they stood then, and held against each other by rule. */
export async function changedSince(c: Context, since: Instant | null, { planId, brickId, most }: SinceAsked = {}): Promise<SectionBlocks> {
  if (since === null) return nothingBefore(c.on)
  return sinceSection({ ...narrowed(await sinceFacts(c, since, planId), brickId), most })
}

/** The records of both days, read once however many sections and copies of a pack tell of them. */
export const sinceFacts = (c: Context, since: Instant, planId?: number): Promise<Omit<SinceFacts, 'most'>> =>
  c.once(`reporting: since ${since} of ${planId ?? 'all'}`, async () => {
    const past = await asItStood(c, since, (earlier) => snapshotOf(earlier, planId))
    const [now, kept] = [await snapshotOf(c, planId), await confidentialNow(c)]
    past.risks = past.risks.filter(({ id }) => !kept.has(id))
    return { past, now, alone: await aloneOf(c, since, { past, now }), since }
  })

/** The risks that are confidential today: what was told of them on the earlier day is told no more. */
const confidentialNow = async (c: Context): Promise<Set<number>> =>
  new Set((await risksWithScores(c)).filter(({ seenBy }) => seenBy !== null).map(({ id }) => id))

async function snapshotOf(c: Context, planId: number | undefined): Promise<Snapshot> {
  const hasPeriods = (await allPeriods(c)).length > 0
  const reported = hasPeriods ? await reportedIn(c, planId === undefined ? {} : { planId }) : undefined
  // A board reads of its own risks; what moves on other registers is theirs to tell.
  const risks = await risksOfRegister(c, await frameworkRegister(c))
  const strategy = await currentVersion(c)
  return {
    on: c.on,
    reported,
    standings: reported?.standings ?? [],
    risks,
    quarter: riskPeriodShown(risks, readPeriod(reported?.period.label ?? '') ?? periodOfDay(c.on)),
    strategy,
    elements: strategy ? await elementsOfVersion(c, strategy.id) : [],
    pauses: await allPauses(c),
    measures: await measuresNow(c),
  }
}

/** How each measure stands at the whole trust. */
async function measuresNow(c: Context): Promise<Snapshot['measures']> {
  const standing = await standingAt(c)
  return standing ? (await boardOf(c, standing)).rows : []
}

/** What carries its own instant, and why risks were closed. */
async function aloneOf(c: Context, since: Instant, { past, now }: { past: Snapshot; now: Snapshot }): Promise<NowAlone> {
  const itemIds = now.standings.map(({ item }) => item.id)
  return { questions: await questionsSince(c, since), challenges: await challengesTo(c, itemIds), closed: await whyClosed(c, past, now) }
}

async function whyClosed(c: Context, past: Snapshot, now: Snapshot): Promise<NowAlone['closed']> {
  const gone = new Set(past.risks.filter(({ id }) => !now.risks.some((risk) => risk.id === id)).map(({ id }) => id))
  if (gone.size === 0) return new Map()
  const closed = (await closedRisks(c)).filter(({ id }) => gone.has(id))
  const told = await changesOf(
    c.db,
    closed.map(({ id }) => ({ kind: 'risk', id })),
  )
  const reasonOf = (id: number) => String(told.find(({ verb, ref }) => verb === 'risk.closed' && ref?.id === id)?.facts.reason ?? '')
  return new Map(closed.map(({ id, closedOn }) => [id, { on: closedOn, reason: reasonOf(id) }]))
}

/** Only what stands under a brick or goal on either day, so that what moved is seen to move; the strategy is then that part of it alone. */
function narrowed(facts: Omit<SinceFacts, 'most'>, elementId: number | undefined): Omit<SinceFacts, 'most'> {
  if (elementId === undefined) return facts
  const held = new Set([facts.past, facts.now].flatMap(({ standings }) => under(standings, elementId).map(({ item }) => item.id)))
  const of = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    standings: snapshot.standings.filter(({ item }) => held.has(item.id)),
    risks: snapshot.risks.filter(({ goalId }) => goalId === elementId),
    elements: snapshot.elements.filter(({ id, parentId }) => id === elementId || parentId === elementId),
    pauses: snapshot.pauses.filter((pause) => pause.elementId === elementId),
    measures: [],
  })
  const challenges = facts.alone.challenges.filter(({ itemId }) => held.has(itemId))
  return { ...facts, past: of(facts.past), now: of(facts.now), alone: { ...facts.alone, questions: [], challenges } }
}
