import type { Day } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import { readPeriod } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods } from '../../calendar/index.ts'
import { scoreOf } from '../matrix/matrix.ts'
import type { RiskFacts } from '../queries.ts'
import { lastChangeOf, matrixNow, theRiskOfMine } from '../queries-asked.ts'
import { type PlainLeg, planTrajectory, setTarget } from './actions-target.ts'
import { degreesInWords } from './degrees.ts'
import { planForm, targetForm } from './forms.ts'
import { TargetPage } from './pages/edit-target.tsx'
import { Meanwhile } from './pages/meanwhile.tsx'
import { TrajectoryPage } from './pages/plan-trajectory.tsx'
import { courseOfRisk } from './queries-course.ts'
import { type ProposedTarget, whyNotTargetSet } from './target.ts'
import { type Planned, quartersToPlan, whyNotPlan } from './trajectory.ts'

/** The pages of a risk's target and the way to it. */
export const targetRoutes = new Routes()
  .get('/risks/:risk/target', 'risk:assess', editTarget)
  .post('/risks/:risk/target', 'risk:assess', saveTarget)
  .get('/risks/:risk/trajectory', 'risk:assess', editPlan)
  .post('/risks/:risk/trajectory', 'risk:assess', savePlan)

const asTyped = ({ target, targetBy, version }: RiskFacts): Record<string, string> => ({
  likelihood: String(target.likelihood ?? ''),
  consequence: String(target.consequence ?? ''),
  score: target.likelihood !== null && target.consequence !== null ? '' : String(target.score ?? ''),
  by: targetBy ?? '',
  version: String(version),
})

async function targetPage(c: Context, risk: RiskFacts) {
  const { appetite, days, now } = await courseOfRisk(c, risk)
  const current = risk.scores.findLast(({ period }) => period.year === now.year && period.quarter === now.quarter)?.score ?? null
  return { frame: c.frame, risk, matrix: await matrixNow(c), appetite, days, current }
}

async function editTarget(http: Http, c: Context): Promise<Response> {
  const { risk } = await theRiskOfMine(http, c)
  return http.page(<TargetPage {...(await targetPage(c, risk))} form={{ values: asTyped(risk), errors: {} }} />)
}

async function saveTarget(http: Http, c: Context): Promise<Response> {
  const { risk, onBehalfOf } = await theRiskOfMine(http, c)
  const page = await targetPage(c, risk)
  const read = readForm(http, targetForm)
  if ('form' in read) return http.page(<TargetPage {...page} form={read.form} />, 422)
  const v = read.value
  const target: ProposedTarget = {
    ...{ likelihood: v.likelihood ?? null, consequence: v.consequence ?? null, score: v.score ?? null },
    ...{ by: (v.by ?? null) as Day | null, why: v.why ?? '' },
  }
  const held = { score: scoreOf(risk.target), by: risk.targetBy }
  const fault = whyNotTargetSet(page.matrix, target, { held, today: c.today, current: page.current })
  if (fault) return http.page(<TargetPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await setTarget(c, { risk, seen: v.version ?? 0, onBehalfOf }, target)) return http.redirect(`/risks/${risk.id}/levels`)
  const form = { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} }
  const texts = [
    { label: 'Target', theirs: degreesInWords(risk.target), yours: degreesInWords(target) },
    { label: 'Day', theirs: risk.targetBy ?? '', yours: target.by ?? '' },
    { label: 'Why', theirs: risk.targetWhy, yours: target.why },
  ]
  const conflict = <Meanwhile {...(await lastChangeOf(c, risk.id))} texts={texts} />
  return http.page(<TargetPage {...page} form={form} conflict={conflict} />, 409)
}

const fieldOf = (periodId: number) => `quarter-${periodId}`
const seenOf = (planned: readonly Planned[]) => planned.map(({ periodId, version }) => `${periodId}:${version}`).join(',')

async function planPage(c: Context, risk: RiskFacts) {
  const found = await courseOfRisk(c, risk)
  const quarters = (await allPeriods(c)).flatMap(({ id, label }) => {
    const period = readPeriod(label)
    return period ? [{ id, label, period }] : []
  })
  const boxes = quartersToPlan(quarters, { today: c.today, by: risk.targetBy, planned: found.planned })
  return { ...found, frame: c.frame, risk, boxes: boxes.map((quarter) => ({ ...quarter, field: fieldOf(quarter.id) })) }
}

async function editPlan(http: Http, c: Context): Promise<Response> {
  const { risk } = await theRiskOfMine(http, c)
  const page = await planPage(c, risk)
  const values = Object.fromEntries(page.planned.map(({ periodId, score }) => [fieldOf(periodId), String(score)]))
  return http.page(<TrajectoryPage {...page} form={{ values: { ...values, seen: seenOf(page.planned) }, errors: {} }} />)
}

/** What was typed for each quarter; a box that holds no whole number keeps its words and is told. */
function legsTyped(http: Http, boxes: readonly { id: number; field: string }[]) {
  const read = boxes.map(({ id, field }) => {
    const words = http.posted.get(field)?.toString().trim() ?? ''
    return { periodId: id, field, words, score: /^\d{1,2}$/.test(words) ? Number(words) : null }
  })
  const unread = read.filter(({ words, score }) => words !== '' && score === null)
  return { legs: read, faults: unread.map(({ field }) => ({ field, words: 'Enter a score as a whole number, or leave it empty' })) }
}

async function savePlan(http: Http, c: Context): Promise<Response> {
  const { risk, onBehalfOf } = await theRiskOfMine(http, c)
  const page = await planPage(c, risk)
  const read = readForm(http, planForm)
  if ('form' in read) return http.page(<TrajectoryPage {...page} form={read.form} />, 422)
  const { legs, faults } = legsTyped(http, page.boxes)
  const wrong = [...faults, ...whyNotPlan(risk.matrix, legs)]
  const errors = Object.fromEntries(wrong.map(({ field, words }) => [field, words]))
  if (wrong.length > 0) return http.page(<TrajectoryPage {...page} form={{ values: typed(http.posted), errors }} />, 422)
  const isSeen = (read.value.seen ?? '') === seenOf(page.planned)
  const plan: PlainLeg[] = legs.map(({ periodId, score }) => ({ periodId, score }))
  if (isSeen && !isChanged(page.planned, plan)) return http.redirect(`/risks/${risk.id}/levels`)
  if (isSeen && (await planTrajectory(c, { risk, held: page.planned, onBehalfOf }, plan))) return http.redirect(`/risks/${risk.id}/levels`)
  const form: Form = { values: { ...typed(http.posted), seen: seenOf(page.planned) }, errors: {} }
  const texts = page.boxes.map(({ id, label, field }) => ({
    label,
    theirs: String(page.planned.find(({ periodId }) => periodId === id)?.score ?? ''),
    yours: form.values[field] ?? '',
  }))
  const conflict = <Meanwhile {...(await lastChangeOf(c, risk.id))} texts={texts} />
  return http.page(<TrajectoryPage {...page} form={form} conflict={conflict} />, 409)
}

const isChanged = (held: readonly Planned[], plan: readonly PlainLeg[]): boolean =>
  plan.some(({ periodId, score }) => (held.find((one) => one.periodId === periodId)?.score ?? null) !== score)
