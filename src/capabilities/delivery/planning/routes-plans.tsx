import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { adoptedVersions } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import { planAdded, planChanged } from './actions.ts'
import { type PlanValues, planChangeForm, planForm } from './forms.ts'
import { whyNotSpan } from './milestone-dates.ts'
import { AddPlan } from './pages/add-plan.tsx'
import { TellConflict } from './pages/tell-conflict.tsx'
import { lastChanger } from './queries-choices.ts'
import { type Plan, planById } from './queries-plan.ts'

/** A new plan, and a plan renewed or renamed. */
export const planRoutes = new Routes()
  .get('/plans/new', 'item:edit', newPlan)
  .post('/plans', 'item:edit', addPlan)
  .get('/plans/:plan/edit', 'item:edit', editPlan)
  .post('/plans/:plan', 'item:edit', savePlan)

const strategiesOf = async (c: Context) =>
  (await adoptedVersions(c)).map(({ id, name, label }) => ({ value: String(id), label: `${name}, ${label}` }))

async function newPlan(http: Http, c: Context): Promise<Response> {
  return http.page(<AddPlan frame={c.frame} strategies={await strategiesOf(c)} />)
}

async function addPlan(http: Http, c: Context): Promise<Response> {
  const strategies = await strategiesOf(c)
  const read = readForm(http, planForm)
  if ('form' in read) return http.page(<AddPlan frame={c.frame} strategies={strategies} form={read.form} />, 422)
  const fault = await faultOf(c, read.value, strategies)
  if (fault)
    return http.page(
      <AddPlan frame={c.frame} strategies={strategies} form={withError(typed(http.posted), fault.field, fault.words)} />,
      422,
    )
  return http.redirect(`/plans/${await planAdded(c, read.value)}`)
}

const typedFrom = (plan: Plan) => ({
  name: plan.name,
  layout: plan.layout,
  strategy: plan.version_id === null ? '' : String(plan.version_id),
  starts: plan.starts_on,
  ends: plan.ends_on,
  version: String(plan.version),
})

async function thePlan(http: Http, c: Context) {
  const plan = (await planById(c, http.number('plan'))) ?? notFound()
  return { frame: c.frame, plan, strategies: await strategiesOf(c) }
}

async function editPlan(http: Http, c: Context): Promise<Response> {
  const page = await thePlan(http, c)
  return http.page(<AddPlan {...page} form={{ values: typedFrom(page.plan), errors: {} }} />)
}

async function savePlan(http: Http, c: Context): Promise<Response> {
  const page = await thePlan(http, c)
  const { plan, strategies } = page
  const read = readForm(http, planChangeForm)
  if ('form' in read) return http.page(<AddPlan {...page} form={read.form} />, 422)
  const fault = await faultOf(c, read.value, strategies, plan.id)
  if (fault) return http.page(<AddPlan {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await planChanged(c, plan, { seen: read.value.version, values: read.value })) return http.redirect(`/plans/${plan.id}`)
  const texts = [{ label: 'Name', theirs: plan.name, yours: read.value.name }]
  const form = { values: { ...typed(http.posted), version: String(plan.version) }, errors: {} }
  const conflict = <TellConflict last={await lastChanger(c, { kind: 'plan', id: plan.id })} texts={texts} />
  return http.page(<AddPlan {...page} form={form} conflict={conflict} />, 409)
}

async function faultOf(c: Context, plan: PlanValues, strategies: readonly { value: string }[], self?: number) {
  const span = whyNotSpan(plan.starts as Day, plan.ends as Day)
  if (span) return { field: 'ends', words: span }
  if ((await allPlans(c)).some((one) => one.name === plan.name && one.id !== self))
    return { field: 'name', words: 'There is a plan of this name already. Enter another' }
  const known = plan.strategy === undefined || strategies.some(({ value }) => value === String(plan.strategy))
  return known ? undefined : { field: 'strategy', words: 'Select a strategy from the list' }
}
