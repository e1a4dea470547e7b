import { before, type Period, periodLabel } from '../../kernel/period.ts'
import type { OriginLine } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { historyLines } from '../../platform/history/history-lines.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { postsHeldBy } from '../people/index.ts'
import { elementTitles, goalsAndBricks } from '../strategy/index.ts'
import { opensAs, viewsOf } from '../views/index.ts'
import { answerOf } from './answer.ts'
import { type Matrix, npsaMatrix } from './matrix.ts'
import { directionIn, movementInWords } from './movement.ts'
import { NoRisksPage, RegisterPage } from './pages/list-risks.tsx'
import { RiskPage } from './pages/show-risk.tsx'
import { closedRisks, matricesOf, matrixInForce, type RiskFacts, riskById, risksWithScores } from './queries.ts'
import { quarterNow } from './queries-slots.ts'
import { type Line, lineOf, periodShown, readCell, sortedLines, sorts, wantedLines } from './register.ts'
import type { View } from './register-address.ts'
import { type Asker, mayChange } from './rights.ts'
import { riskStandingIn } from './standing.ts'
import { standsInWords, whyDirectionsDiffer } from './told.ts'

/** The pages that only read: the register with its map, and one risk. */
export const reading = (routes: Routes): Routes =>
  routes.get('/risks', 'risk:read', showRegister).get('/risks/:risk', 'risk:read', showRisk)

/** Who is asking, with the posts they hold or deputise for today. */
export const askerOf = async (c: Context): Promise<Asker> => ({ roles: c.person.roles, posts: await postsHeldBy(c, c.person.id, c.on) })

/** The risk in the address. */
export const theRisk = async (http: Http, c: Context): Promise<RiskFacts> => (await riskById(c, http.number('risk'))) ?? notFound()

/** The risk in the address, while it is open: a closed one is neither changed nor scored. */
export async function theOpenRisk(http: Http, c: Context): Promise<RiskFacts> {
  const risk = await theRisk(http, c)
  if (risk.closedOn !== null) throw new Turned(409, 'This risk is closed. Reopen it before changing or scoring it.')
  return risk
}

/** The matrix in force, or the default while the trust has adopted none. */
export const matrixNow = async (c: Context): Promise<Matrix> => (await matrixInForce(c))?.matrix ?? npsaMatrix

function viewOf(http: Http, matrix: Matrix): View {
  const cellText = http.query('cell')
  const cell = cellText === undefined ? undefined : (readCell(matrix, cellText) ?? notFound())
  const sortText = http.query('sort')
  const sort = sortText === undefined ? 'number' : (sorts.find((s) => s === sortText) ?? notFound())
  const by = http.query('by') === 'register' ? 'register' : 'goal'
  return {
    by,
    sort,
    descending: http.query('order') === 'descending',
    cell,
    band: http.query('band'),
    columns: http.queries('column').slice(0, 20),
  }
}

async function showRegister(http: Http, c: Context): Promise<Response> {
  const [risks, mayAdd, matrix] = [await risksWithScores(c), c.may('risk:edit'), await matrixNow(c)]
  const closed = await closedRisks(c)
  if (risks.length === 0) return http.page(<NoRisksPage frame={c.frame} mayAdd={mayAdd} closed={closed} />)
  const kept = await viewsOf(c, '/risks')
  const opened = opensAs(http.search, kept)
  if (opened) return http.redirect(opened)
  const quarter = await quarterNow(c)
  const period = periodShown(risks, quarter)
  const last = before(period)
  const view = viewOf(http, matrix)
  const lines = risks.map((risk) => lineOf(risk, period, last))
  const wanted = sortedLines(wantedLines(lines, view), view.sort, view.descending)
  const behind =
    periodLabel(period) === periodLabel(quarter)
      ? undefined
      : `No risk is scored for ${periodLabel(quarter)} yet; these are the scores of ${periodLabel(period)}.`
  const groups = await byGoal(c, wanted)
  return http.page(
    <RegisterPage
      {...{
        frame: c.frame,
        period,
        last,
        behind,
        answer: answerOf(lines, period, last),
        matrix,
        lines,
        wanted,
        groups,
        view,
        views: { page: '/risks', query: http.search, views: kept, mayKeep: c.may('view:keep') },
        mayAdd,
        closed,
      }}
    />,
  )
}

/** Lines under their goals in the strategy's order, then goals of other versions, then under none. */
async function byGoal(c: Context, lines: readonly Line[]) {
  const { goals } = await goalsAndBricks(c)
  const others = [...new Set(lines.map((l) => l.risk.goalId))].filter((id): id is number => id !== null && !goals.some((g) => g.id === id))
  const titles = await elementTitles(c, others)
  const headings = [
    ...goals.map((g) => ({ id: g.id as number | null, heading: g.title })),
    ...others.map((id) => ({ id: id as number | null, heading: titles.get(id) ?? 'A goal no longer held' })),
  ]
  return [...headings, { id: null, heading: 'Under no goal' }].map(({ id, heading }) => ({
    heading,
    href: id === null ? null : `/strategy/elements/${id}`,
    lines: lines.filter((l) => l.risk.goalId === id),
  }))
}

async function showRisk(http: Http, c: Context): Promise<Response> {
  const risk = await theRisk(http, c)
  const ref = { kind: 'risk', id: risk.id }
  const period = periodShown([risk], await quarterNow(c))
  const line = lineOf(risk, period, before(period))
  const [goalTitles, matrices] = [await elementTitles(c, risk.goalId === null ? [] : [risk.goalId]), await matricesOf(c)]
  const title = risk.goalId === null ? undefined : goalTitles.get(risk.goalId)
  const [about, changes] = [await c.ask.about(c, ref), await historyOf(c.db, ref)]
  const mine = mayChange(await askerOf(c), risk.ownerPostId)
  const origins = await originsOf(c, risk)
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
    origins,
    done: historyLines(changes, c.ask.told),
    closed: risk.closedOn && { on: risk.closedOn, reason: String(changes.find(({ verb }) => verb === 'risk.closed')?.facts.reason ?? '') },
    mayEdit: mine && c.may('risk:edit'),
    mayAssess: mine && risk.closedOn === null && c.may('risk:assess'),
  }
  return http.page(<RiskPage {...page} />)
}

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
