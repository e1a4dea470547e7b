import { type Period, periodOfDay, readPeriod } from '../../kernel/period.ts'
import type { Ref } from '../../kernel/ref.ts'
import type { Named, ThreadLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { currentPeriod } from '../calendar/index.ts'
import { periodShown } from './listing/register.ts'
import { allMatrices } from './matrix/queries.ts'
import { type RiskFacts, risksWithScores } from './queries.ts'
import { riskStandingIn } from './scoring/standing.ts'

/** The quarter being reported, by the calendar; where it reports none, the quarter of the day. */
export async function quarterNow(c: Context): Promise<Period> {
  return readPeriod((await currentPeriod(c))?.label ?? '') ?? periodOfDay(c.on)
}

/** What risks are called and where they are read, closed ones too. */
export async function risksNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  if (ids.length === 0) return new Map()
  const rows = await c.db.selectFrom('risks').where('id', 'in', ids).select(['id', 'number', 'title', 'state']).execute()
  return new Map(
    rows.map((r) => [
      r.id,
      { title: r.state === 'open' ? `Risk ${r.number}: ${r.title}` : `Proposed risk: ${r.title}`, href: `/risks/${r.id}` },
    ]),
  )
}

/** What matrices are called; all are read on one page. */
export async function matricesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const found = (await allMatrices(c)).filter((m) => ids.includes(m.id))
  return new Map(found.map((m) => [m.id, { title: m.name, href: '/risks/matrix' }]))
}

/** The risks that threaten a goal, as lines beneath it. */
export async function risksAbout(c: Context, ref: Ref): Promise<{ serves: ThreadLine[]; servedBy: ThreadLine[] }> {
  if (ref.kind !== 'strategy element') return { serves: [], servedBy: [] }
  const held = await c.db.selectFrom('risks').where('goal_id', '=', ref.id).where('closed_on', 'is', null).select('id').execute()
  const risks = await risksWithScores(
    c,
    held.map((r) => r.id),
  )
  const period = periodShown(risks, await quarterNow(c))
  return { serves: [], servedBy: risks.map((risk) => ({ kind: kindOf(risk, period), title: risk.title, href: `/risks/${risk.id}` })) }
}

/** "Risk 01, score 20, not falling". */
function kindOf(risk: RiskFacts, period: Period): string {
  const { score, top, falling } = riskStandingIn(risk, period)
  if (score === null) return `Risk ${risk.number}, no score`
  return `Risk ${risk.number}, score ${score}${top && falling === false ? ', not falling' : ''}`
}
