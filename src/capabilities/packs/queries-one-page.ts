import type { Earned } from '../../kernel/rag.ts'
import { asItStood } from '../../platform/as-it-stood.ts'
import type { Context } from '../../platform/context.ts'
import { allPeriods, currentPeriod, periodById } from '../calendar/index.ts'
import { quarterOf } from '../delivery/index.ts'
import { progressFacts, progressReport } from '../reporting/index.ts'
import { riskStandingIn } from '../risk/index.ts'
import type { Counted, OnePageFacts } from './one-page-facts.ts'
import type { WrittenSection } from './pack-facts.ts'
import type { Since } from './since.ts'
import { worstFirst } from './worst-first.ts'

type Progress = Awaited<ReturnType<typeof progressFacts>>

/** What the one page is written from: the period the pack reports on, and the same counts as the members last had them. */
export async function onePageFacts(c: Context, since: Since, sections: readonly WrittenSection[]): Promise<OnePageFacts> {
  const asked = sections.find(({ section }) => section.periodId !== null && !section.isPrivate)?.section.periodId
  const period = asked ? await periodById(c, asked) : await currentPeriod(c)
  if (!period) return nothingReported
  const now = await progressFacts(c, period)
  const then = since.instant === null ? null : await asItStood(c, since.instant, progressThen)
  const risksTop = (facts: Progress) => facts.risks.filter((risk) => riskStandingIn(risk, quarterOf(facts.period)).top).length
  return {
    period: period.label,
    answer: progressReport(now).description,
    declared: counted(now, then, (standing) => standing.declared ?? 'cannot tell'),
    earned: counted(now, then, (standing) => standing.earned),
    topRisks: { now: risksTop(now), before: then && risksTop(then) },
    worst: worstFirst(now.standings, now.risks, quarterOf(period)),
    decisions: now.front?.asked === 'decision' && now.front.decisionWords ? [now.front.decisionWords] : [],
    untold: now.standings.filter(({ earned }) => earned === 'cannot tell').map(({ item }) => item.title),
  }
}

const nothingReported: OnePageFacts = {
  period: null,
  answer: 'No period is being reported.',
  declared: [],
  earned: [],
  topRisks: { now: 0, before: null },
  worst: [],
  decisions: [],
  untold: [],
}

/** The period being reported then, as it then stood; null where the calendar was empty. */
async function progressThen(then: Context): Promise<Progress | null> {
  if ((await allPeriods(then)).length === 0) return null
  const period = await currentPeriod(then)
  return period ? progressFacts(then, period) : null
}

type Standing = Progress['standings'][number]

function counted(now: Progress, then: Progress | null, statusOf: (standing: Standing) => Earned): Counted[] {
  const statuses: Earned[] = ['green', 'amber', 'red', 'blue', 'cannot tell']
  const among = (facts: Progress, status: Earned) => facts.standings.filter((standing) => statusOf(standing) === status).length
  return statuses.map((status) => ({
    status,
    now: among(now, status),
    before: then && then.standings.length > 0 ? among(then, status) : null,
  }))
}
