import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allVersions } from '../../strategy/index.ts'
import { allPlans } from '../queries.ts'
import { planAdded } from './actions.ts'
import { type PlanValues, planForm } from './forms.ts'
import { whyNotSpan } from './milestone-dates.ts'
import { AddPlan } from './pages/add-plan.tsx'

/** A new plan. */
export const planRoutes = new Routes().get('/plans/new', 'item:edit', newPlan).post('/plans', 'item:edit', addPlan)

const strategiesOf = async (c: Context) =>
  (await allVersions(c)).map(({ id, name, label }) => ({ value: String(id), label: `${name}, ${label}` }))

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

async function faultOf(c: Context, plan: PlanValues, strategies: readonly { value: string }[]) {
  const span = whyNotSpan(plan.starts as Day, plan.ends as Day)
  if (span) return { field: 'ends', words: span }
  if ((await allPlans(c)).some((one) => one.name === plan.name))
    return { field: 'name', words: 'There is a plan of this name already. Enter another' }
  const known = plan.strategy === undefined || strategies.some(({ value }) => value === String(plan.strategy))
  return known ? undefined : { field: 'strategy', words: 'Select a strategy from the list' }
}
