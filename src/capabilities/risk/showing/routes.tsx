import { before, type Period, periodLabel } from '../../../kernel/period.ts'
import type { OriginLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { historyLines } from '../../../platform/history/history-lines.ts'
import { historyOf } from '../../../platform/history/index.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { elementTitles } from '../../strategy/index.ts'
import { mayDecide, type OpenRegister } from '../life/proposing.ts'
import { type DecisionFacts, decidersOf, decisionsOf, openRegisters } from '../life/queries.ts'
import { reviewTold } from '../life/reviewing.ts'
import { lineOf, periodShown } from '../listing/register.ts'
import { matricesOf } from '../matrix/queries.ts'
import type { RiskFacts } from '../queries.ts'
import { askerOf, theRisk } from '../queries-asked.ts'
import { quarterNow } from '../queries-slots.ts'
import { placeOf } from '../registers/queries-placed.ts'
import { type Asker, mayChange, mayClose } from '../rights.ts'
import { directionIn, movementInWords } from '../scoring/movement.ts'
import { courseOfRisk } from '../scoring/queries-course.ts'
import { riskStandingIn } from '../scoring/standing.ts'
import { slippedInWords } from '../scoring/target.ts'
import { courseInWords } from '../scoring/trajectory.ts'
import { RiskPage } from './pages/show-risk.tsx'
import { standsInWords, whyDirectionsDiffer } from './told.ts'

/** One risk. */
export const showing = new Routes().get('/risks/:risk', 'risk:read', showRisk)

async function showRisk(http: Http, c: Context): Promise<Response> {
  const risk = await theRisk(http, c)
  const ref = { kind: 'risk', id: risk.id }
  const period = periodShown([risk], await quarterNow(c))
  const line = lineOf(risk, period, before(period))
  const [goalTitles, matrices] = [await elementTitles(c, risk.goalId === null ? [] : [risk.goalId]), await matricesOf(c)]
  const title = risk.goalId === null ? undefined : goalTitles.get(risk.goalId)
  const [about, changes] = [await c.ask.about(c, ref), await historyOf(c.db, ref)]
  const asker = await askerOf(c)
  const mine = mayChange(asker, risk)
  const [origins, decisions] = [await originsOf(c, risk), await decisionsOf(c, risk.id)]
  const { levels, over, days, now } = await courseOfRisk(c, risk)
  const register = (await openRegisters(c)).find(({ id }) => id === risk.registerId)
  const page = {
    ...{ frame: c.frame, risk, line, period },
    stands: standsInWords(risk.matrix, riskStandingIn(risk, period), period),
    differs: whyDirectionsDiffer(statedIn(risk, period), directionIn(risk.scores, period)),
    goal: title === undefined ? undefined : { title, href: `/strategy/elements/${risk.goalId}` },
    around: [...about.serves, ...about.servedBy],
    scores: [...risk.scores].reverse().map((score) => ({
      score,
      matrix: matrices.get(score.matrixId ?? risk.matrixId) ?? risk.matrix,
      movement: movementInWords(risk.matrix, risk.scores, score.period),
      isImported: origins.some(({ scoreId }) => scoreId === score.id),
    })),
    ...{ origins, levels, over, decisions },
    course: [courseInWords(over.legs, now).strong, slippedInWords(days)].join(' ').trim(),
    review: risk.closedOn === null ? reviewTold(risk.reviewOn, c.on) : 'None: it is closed',
    done: historyLines(changes, c.ask.told),
    closed: risk.closedOn && {
      on: risk.closedOn,
      reason: String(changes.find(({ verb }) => verb === 'risk.closed' || verb === 'risk.merged')?.facts.reason ?? ''),
    },
    ...mayDo(c, risk, mine),
    mayClose: c.may('risk:close') && mayClose(asker, risk),
    ...(await waitingOf(c, { risk, asker, decisions, register })),
    where: await placeOf(c, risk),
  }
  return http.page(<RiskPage {...page} />)
}

interface Waits {
  risk: RiskFacts
  asker: Asker
  decisions: readonly DecisionFacts[]
  register: OpenRegister | undefined
}

/** Of a proposal: whether this reader may decide it, and who does. */
async function waitingOf(c: Context, { risk, asker, decisions, register }: Waits) {
  if (risk.state !== 'proposed') return { mayDecide: false, isOwnProposal: false, decides: '' }
  const personId = decisions.findLast(({ kind }) => kind === 'proposed')?.personId ?? null
  const may = c.may('risk:propose') && mayDecide({ ...asker, personId: c.person.id }, { personId, register })
  return { mayDecide: may, isOwnProposal: personId === c.person.id, decides: (await decidersOf(c))(register, personId) }
}

/** What this reader may do to the risk; `mine` where its post is theirs, or any is. */
const mayDo = (c: Context, risk: RiskFacts, mine: boolean) => ({
  mayEdit: mine && c.may('risk:edit'),
  mayAssess: mine && risk.closedOn === null && c.may('risk:assess'),
  mayRaise: risk.closedOn === null && risk.state === 'open' && c.may('matter:raise'),
  mayMove: risk.closedOn === null && (risk.state === 'open' || risk.state === 'proposed') && c.may('register:keep'),
})

/** Where the risk's values and its scores' came from; a score given here since, with its reason, came from no file. */
async function originsOf(c: Context, risk: RiskFacts): Promise<(OriginLine & { scoreId?: number })[]> {
  const found: (OriginLine & { scoreId?: number })[] = await c.ask.origins(c, { kind: 'risk', id: risk.id })
  for (const { id, period } of [...risk.scores].reverse().filter(({ rationale }) => rationale === ''))
    for (const line of await c.ask.origins(c, { kind: 'risk score', id }))
      found.push({ ...line, field: `${periodLabel(period)} ${line.field.toLowerCase()}`, scoreId: id })
  return found
}

/** What a file stated of the direction: with this quarter's score, else with the risk. */
const statedIn = (risk: RiskFacts, period: Period): string | null =>
  risk.scores.find((s) => periodLabel(s.period) === periodLabel(period))?.statedDirection ?? risk.statedDirection
