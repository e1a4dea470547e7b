import { addDays, dayInWords } from '../../kernel/day.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { Beneath, DueLine, Gap, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { type Body, postTitles, standingBodies } from '../people/index.ts'
import { dueAsked, dueOfBodies, heardBack } from './due.ts'
import { escalationGapsIn } from './gaps.ts'
import { askerOf, bodiesServedBy, standingsOf } from './matter/queries.ts'
import { answerOf, kindInWords, standsInWords } from './matter/told.ts'
import { askedToday, ruleNames } from './rules/queries.ts'

/** Answers are told to whoever raised the matter for as many days. */
const toldFor = 14

/**
 * For secretaries and chairs: what their bodies must receive, decide and answer. For whoever raised a matter: the answer that came. For owners of
 * risks: what a rule says must be raised.
 */
export async function escalationDue(c: Context): Promise<DueLine[]> {
  const [asker, standings] = [await askerOf(c), await standingsOf(c)]
  const held = new Set(asker.posts.map(({ postId }) => postId))
  const asked = held.size > 0 && c.may('matter:raise') ? dueAsked(await askedToday(c), { held, body: (await ruleNames(c)).body }) : []
  if (standings.length === 0) return asked
  const served = await bodiesServedBy(c, asker)
  return [
    ...asked,
    ...dueOfBodies(standings, { served, held }),
    ...heardBack(standings, { personId: c.person.id, since: addDays(c.on, -toldFor) }),
  ]
}

/** Matters that nobody answered by their day, and risks that a rule sends and nobody has raised. */
export async function escalationGaps(c: Context): Promise<Gap[]> {
  const bodies = new Map<number, Body>((await standingBodies(c)).map((body) => [body.id, body]))
  return escalationGapsIn({ standings: await standingsOf(c), asked: await askedToday(c), bodies, titles: await postTitles(c) })
}

/** Of a risk: the matters raised about it, what waits first. */
export async function escalationAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  if (ref.kind !== 'risk' || !c.may('escalation:read')) return { serves: [], servedBy: [] }
  const own = (await standingsOf(c)).filter(({ matter }) => matter.riskId === ref.id)
  const lines = own.sort((a, b) => Number(a.clock.waits === null) - Number(b.clock.waits === null))
  return {
    serves: lines.map(({ matter, clock, body }) => ({
      kind: `raised on ${dayInWords(matter.raisedOn)}`,
      title: `${kindInWords[matter.kind]} to the ${body}: ${lowered(standsInWords(matter, clock, { on: c.on }))}`,
      href: `/escalations/${matter.id}`,
    })),
    servedBy: [],
  }
}

const lowered = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** Of bodies: that matters wait there, in a line each. */
export async function escalationBeneath(c: Context, refs: readonly Ref[]): Promise<Beneath[]> {
  const bodies = refs.filter(({ kind }) => kind === 'body')
  if (bodies.length === 0 || !c.may('escalation:read')) return []
  const standings = await standingsOf(c)
  return bodies.flatMap((under) => {
    const here = standings.filter(({ matter, clock }) => matter.toBodyId === under.id && clock.waits !== null && clock.waits !== 'above')
    if (here.length === 0) return []
    const gap = { words: answerOf(here), href: `/escalations/bodies/${under.id}`, action: 'See what was raised to it', size: here.length }
    return [{ under, declared: [], earned: [], changed: [], gaps: [gap], rows: [] }]
  })
}
