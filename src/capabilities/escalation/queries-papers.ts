import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { risksWithScores } from '../risk/index.ts'
import type { Clock, Matter, MatterKind } from './matter/matter.ts'
import { standingsOf } from './matter/queries.ts'
import { answerOf, standsInWords } from './matter/told.ts'
import { askedToday } from './rules/queries.ts'
import { askedInWords, isWaiting } from './rules/required.ts'

/** A matter as a paper prints it. */
export interface PaperMatter {
  id: number
  title: string
  words: string
  asked: string
  raisedOn: Day
  raisedAs: string
  riskId: number | null
  /** Where it stands, in a sentence with its clock. */
  stands: string
  waits: Clock['waits']
  late: number
  illustrative: boolean
  href: string
}

/**
 * The matters a body has before it, in the three lists of its paper, the latest raised first: those that still wait, and with `since` those raised
 * since that day too. What is about a confidential or closed risk is left out whoever asks: papers are read by others than who made them.
 */
export async function mattersFor(c: Context, bodyId: number, since?: Day): Promise<Record<MatterKind, PaperMatter[]>> {
  const open = new Set((await risksWithScores(c)).filter(({ seenBy }) => seenBy === null).map(({ id }) => id))
  const mayStand = ({ riskId }: Matter) => riskId === null || open.has(riskId)
  const here = (await standingsOf(c)).filter(
    ({ matter, clock }) =>
      matter.toBodyId === bodyId && mayStand(matter) && (clock.waits !== null || (since !== undefined && matter.raisedOn >= since)),
  )
  const of = (kind: MatterKind) =>
    here.filter(({ matter }) => matter.kind === kind).map(({ matter, clock }) => printed(matter, clock, c.on))
  return { alert: of('alert'), advise: of('advise'), assure: of('assure') }
}

const printed = (matter: Matter, clock: Clock, on: Day): PaperMatter => ({
  ...{ id: matter.id, title: matter.title, words: matter.words, asked: matter.asked, raisedOn: matter.raisedOn, raisedAs: matter.raisedAs },
  ...{ riskId: matter.riskId, stands: standsInWords(matter, clock, { on }), waits: clock.waits, late: clock.late },
  ...{ illustrative: matter.illustrative, href: `/escalations/${matter.id}` },
})

/** Where escalation stands in a sentence or two: what rules ask and nobody raised, then what waits where and how late. */
export async function escalationAnswer(c: Context): Promise<string> {
  const asked = askedInWords((await askedToday(c)).filter(isWaiting), c.on)
  return [asked, answerOf(await standingsOf(c))].filter((words) => words !== '').join(' ')
}
