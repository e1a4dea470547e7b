import type { Day } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Gap } from '../../../ui/gap.tsx'
import { allPlans } from '../queries.ts'
import { type NextPlan, planRolledOver } from './actions.ts'
import { decidedRows, seenOf } from './decisions.ts'
import { nextPlanForm } from './forms.ts'
import { nextPlan } from './next-plan.ts'
import { whyNotNext } from './next-plan-faults.ts'
import { RollOverPage } from './pages/roll-over.tsx'
import { type RollOverFacts, rollOverFacts } from './queries.ts'

/** A plan rolled over into the next. */
export const rollingOverRoutes = new Routes()
  .get('/plans/:plan/roll-over', 'item:edit', showRollOver)
  .post('/plans/:plan/roll-over', 'item:edit', rollOver)

async function theFacts(http: Http, c: Context, word: string | undefined): Promise<RollOverFacts> {
  const plan = (await allPlans(c)).find(({ id }) => id === http.number('plan')) ?? notFound()
  return (await rollOverFacts(c, plan, word)) ?? notFound()
}

async function showRollOver(http: Http, c: Context): Promise<Response> {
  const facts = await theFacts(http, c, http.query('into'))
  const form = { values: { ...nextPlan({ name: facts.plan.name, endsOn: facts.plan.ends_on }, c.on), all: 'carried' }, errors: {} }
  return http.page(<RollOverPage frame={c.frame} facts={facts} today={c.on} form={form} />)
}

async function rollOver(http: Http, c: Context): Promise<Response> {
  const values = typed(http.posted)
  const facts = await theFacts(http, c, values.into)
  const page = { frame: c.frame, facts, today: c.on }
  if (values.seen !== seenOf(facts.rows))
    return http.page(<RollOverPage {...page} form={{ values, errors: {} }} conflict={<Overtaken />} />, 409)
  const { decisions, errors } = decidedRows(facts.rows, values, {
    bricks: new Set(facts.places.flatMap(({ id, level }) => (level === 'brick' ? [id] : []))),
    goals: new Set(facts.places.flatMap(({ id, level }) => (level === 'goal' ? [id] : []))),
  })
  const isMaking = facts.target.plan === undefined && decisions.some(({ fate }) => fate === 'carried')
  const next = isMaking ? await nextFrom(http, c, facts) : { value: undefined }
  const wrong: Form = { values, errors: { ...('form' in next ? next.form.errors : {}), ...errors } }
  if ('form' in next || Object.keys(errors).length > 0) return http.page(<RollOverPage {...page} form={wrong} />, 422)
  return http.redirect(`/plans/${await planRolledOver(c, { facts, decisions, next: next.value })}`)
}

/** The next plan as it was typed, or what is wrong with it. */
async function nextFrom(http: Http, c: Context, { plan }: RollOverFacts): Promise<{ value: NextPlan } | { form: Form }> {
  const read = readForm(http, nextPlanForm)
  if ('form' in read) return read
  const names = (await allPlans(c)).map(({ name }) => name)
  const fault = whyNotNext(read.value, plan, names)
  if (fault) return { form: withError(typed(http.posted), fault.field, fault.words) }
  return { value: { name: read.value.name, starts: read.value.starts as Day, ends: read.value.ends as Day } }
}

const Overtaken = () => (
  <Gap>
    Some of these rows were decided or changed since you opened the page. What is left to decide is shown as it stands now, with what you
    typed. Look it over and roll the plan over again.
  </Gap>
)
