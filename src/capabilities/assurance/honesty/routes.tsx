import type { Child } from 'hono/jsx'
import { addDays, type Day, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { type RiskFacts, riskRegisters, risksWithScores } from '../../risk/index.ts'
import { partAsked, partsOf } from '../parts.ts'
import { askerOf, ownersOf, theOpenRisk, theRisk } from '../queries-asked.ts'
import { actingAs, mayAnswer } from '../rights.ts'
import { answerFinding } from './actions.ts'
import { mostDays, whyNotUntil } from './answered.ts'
import { answerForm } from './forms.ts'
import { addressOf, listed, pageAt } from './listing.ts'
import { HonestyPage } from './pages/list-findings.tsx'
import { AnswerPage, RiskHonestyPage } from './pages/show-findings.tsx'
import { answersTo, honestyNow } from './queries.ts'
import { stepsOf } from './queries-steps.ts'
import { measuresToTie } from './routes-measures.tsx'
import { summaryOf } from './summary.ts'

/** The tests of honesty over all risks, of one risk, and the answer to one finding. */
export const honestyRoutes = new Routes()
  .get('/assurance/honesty', 'control:read', list)
  .get('/risks/:risk/honesty', 'control:read', show)
  .post('/risks/:risk/honesty', 'honesty:answer', answer)

async function list(http: Http, c: Context): Promise<Response> {
  const [risks, all] = [await risksWithScores(c), await honestyNow(c)]
  const parts = partsOf(await riskRegisters(c), risks)
  const part = partAsked(parts, http.query('register'))
  const byId = new Map(risks.filter(part.holds).map((risk) => [risk.id, risk]))
  const standings = all.filter(({ finding }) => byId.has(finding.riskId))
  const asked = { register: part.key, test: http.query('test'), by: http.query('by'), page: http.query('page') }
  const view = listed(standings, byId, asked)
  const held = new Map(risks.map((risk) => [risk.id, risk]))
  const registers = parts.map((one) => ({
    ...{ label: one.label, href: addressOf({ register: one.key, by: view.by === 'test' ? 'test' : undefined }), current: one === part },
    count: all.filter(({ finding, stands }) => stands !== 'answered' && one.holds(held.get(finding.riskId) ?? { registerId: null })).length,
  }))
  const steps = await stepsOf(c)
  const page = { frame: c.frame, steps, answer: summaryOf(standings, byId, part.noun), registers, ...view, ...pageAt(view, asked) }
  return http.page(<HonestyPage {...page} />)
}

async function show(http: Http, c: Context): Promise<Response> {
  const [risk, key] = [await theRisk(http, c), http.query('finding')]
  if (key !== undefined) return answering(http, c, { risk, key })
  const standings = await honestyNow(c, [risk.id])
  return http.page(
    <RiskHonestyPage
      {...{
        frame: c.frame,
        risk,
        standings,
        steps: await stepsOf(c),
        measures: await measuresToTie(c, risk),
        answer: summaryOf(standings, new Map([[risk.id, risk]])),
      }}
    />,
  )
}

interface Answering {
  risk: RiskFacts
  key: string
  form?: Form
  status?: number
  conflict?: Child
}

/** One finding with its answers and, for who may, the form; a finding no longer there is not found. */
async function answering(http: Http, c: Context, { risk, key, form = blank, status = 200, conflict }: Answering): Promise<Response> {
  const standing = (await honestyNow(c, [risk.id])).find(({ finding }) => finding.key === key) ?? notFound()
  const answers = await answersTo(c, standing.finding)
  const values = { until: addDays(c.today, mostDays / 2), ...form.values }
  const steps = (await stepsOf(c))(standing.finding, risk)
  const page = { frame: c.frame, risk, standing, answers, conflict, form: { values, errors: form.errors } }
  return http.page(<AnswerPage {...page} steps={steps} last={addDays(c.today, mostDays)} />, status)
}

async function answer(http: Http, c: Context): Promise<Response> {
  const [risk, asker] = [await theOpenRisk(http, c), await askerOf(c)]
  if (!mayAnswer(asker, ownersOf(risk)))
    throw new Turned(
      403,
      'A finding is answered by the owner of the risk, its lead director, who keeps its register or a governance lead. Ask one of them.',
    )
  const read = readForm(http, answerForm)
  const yours = typed(http.posted)
  const key = yours.finding ?? ''
  if ('form' in read) return answering(http, c, { risk, key, form: read.form, status: 422 })
  const { answer: words, seen } = read.value
  const until = read.value.until as Day
  const wrong = whyNotUntil(until, c.today)
  if (wrong) return answering(http, c, { risk, key, form: withError(yours, 'until', wrong), status: 422 })
  const standing = (await honestyNow(c, [risk.id])).find(({ finding }) => finding.key === key) ?? gone()
  const last = (await answersTo(c, standing.finding)).at(-1)
  if (last && last.id !== seen) {
    const texts = [{ label: 'Answer', theirs: last.words, yours: words }]
    const conflict = (
      <Conflict who={last.as} day={dayInWords(last.on)} texts={texts}>
        Press again if yours should stand.
      </Conflict>
    )
    return answering(http, c, { risk, key, form: { ...blank, values: yours }, status: 409, conflict })
  }
  await answerFinding(c, standing.finding, { words, as: actingAs(asker, ownersOf(risk)), until })
  return http.redirect(`/risks/${risk.id}/honesty`)
}

function gone(): never {
  throw new Turned(409, 'The test does not find this any longer, so there is nothing to answer. Open the risk again.')
}
