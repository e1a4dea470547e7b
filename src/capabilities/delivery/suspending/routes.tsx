import type { Day } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { standingBodies } from '../../people/index.ts'
import type { Item } from '../item.ts'
import { isNarrowed, readChoice } from '../planning/list-choice.ts'
import { chosenOf } from '../planning/listed-items.ts'
import { deliveryFacts } from '../planning/queries-delivery.ts'
import { type Plan, planById } from '../planning/queries-plan.ts'
import { currentPlan, itemsOf } from '../queries.ts'
import { severalChanged, severalOverseen } from './actions.ts'
import { type SeveralValues, severalForm } from './forms.ts'
import { ChooseSeveral } from './pages/choose-several.tsx'
import { ListPaused } from './pages/list-paused.tsx'
import { runningOf, suspensionsOf } from './queries.ts'
import { type Chosen, chosenNow, type Suspension, type Wished, whyNotChosen } from './suspensions.ts'

/** What is paused or brought forward, and doing so for several items at once. */
export const suspendingRoutes = new Routes()
  .get('/delivery/paused', 'delivery:read', listPaused)
  .get('/plans/:plan/several', 'item:edit', chooseSeveral)
  .post('/plans/:plan/several', 'item:edit', doSeveral)

async function listPaused(http: Http, c: Context): Promise<Response> {
  const items = new Map((await itemsOf(c)).map((item) => [item.id, item]))
  const times = (await suspensionsOf(c)).flatMap((time) => {
    const item = items.get(time.itemId)
    return item ? [{ ...time, item }] : []
  })
  const waiting = [...items.values()].filter(({ activity }) => activity === 'awaiting an external decision' || activity === 'unfunded')
  const plan = c.may('item:edit') ? await currentPlan(c) : undefined
  const at = {
    severalAt: plan ? `/plans/${plan.id}/several` : undefined,
    strategyAt: c.may('strategy:read') ? '/strategy/paused' : undefined,
  }
  return http.page(<ListPaused frame={c.frame} times={times} waiting={waiting} on={c.on} {...at} />)
}

const thePlan = async (http: Http, c: Context): Promise<Plan> => (await planById(c, http.number('plan'))) ?? notFound()

/** The items of a plan that are not closed, with the time that runs for each. */
async function openItems(c: Context, plan: Plan) {
  const items = (await itemsOf(c, { planId: plan.id })).filter(({ activity }) => activity !== 'closed')
  const times = await suspensionsOf(
    c,
    items.map(({ id }) => id),
  )
  return items.map((item) => ({ item, running: runningOf(times, item.id) }))
}

const tickOf = ({ id, version }: Item) => `${id}:${version}`
const nowOf = ({ item, running }: { item: Item; running: Suspension | undefined }): Chosen =>
  chosenNow(item.activity, running?.what ?? null)

async function page(http: Http, c: Context, { form, status = 200, overtaken }: { form: Form; status?: number; overtaken?: string }) {
  const plan = await thePlan(http, c)
  const items = (await openItems(c, plan)).map((one) => {
    const { item } = one
    const now = nowOf(one)
    const stands = [item.accountable ?? 'Nobody named', now === 'active' ? '' : now, item.overseenBy ?? ''].filter(Boolean).join(', ')
    return { value: tickOf(item), label: item.title, hint: stands }
  })
  const bodies = (await standingBodies(c)).map(({ id, name }) => ({ value: String(id), label: name }))
  return http.page(<ChooseSeveral frame={c.frame} plan={plan} items={items} bodies={bodies} form={form} overtaken={overtaken} />, status)
}

/** Opens with those ticked that the list of delivery was narrowed to. */
async function chooseSeveral(http: Http, c: Context): Promise<Response> {
  const plan = await thePlan(http, c)
  const choice = readChoice((name) => http.query(name))
  const { now } = isNarrowed(choice) ? await deliveryFacts(c) : { now: undefined }
  const ticked = now?.plan.id === plan.id ? chosenOf(now.listed, choice).map(({ standing }) => tickOf(standing.item)) : []
  return page(http, c, { form: { values: { items: ticked.join('\n') }, errors: {} } })
}

async function doSeveral(http: Http, c: Context): Promise<Response> {
  const plan = await thePlan(http, c)
  const read = readForm(http, severalForm)
  const kept = { ...typed(http.posted), items: http.posted.getAll('items').join('\n') }
  if ('form' in read) return page(http, c, { form: { ...read.form, values: kept }, status: 422 })
  const chosen = await chosenItems(c, plan, read.value)
  if (chosen === undefined) return page(http, c, { form: withError(kept, 'items', 'Choose items from the list'), status: 422 })
  const done = read.value.what === 'overseen' ? await oversee(c, plan, chosen, read.value) : await change(c, plan, chosen, read.value)
  if (done === undefined) return http.redirect(read.value.what === 'overseen' ? '/delivery' : '/delivery/paused')
  if ('overtaken' in done) return page(http, c, { form: { values: kept, errors: {} }, status: 409, overtaken: done.overtaken.title })
  return page(http, c, { form: { values: kept, errors: done.errors }, status: 422 })
}

type Chosenly = { item: Item; seen: number; running: Suspension | undefined }
type Done = { overtaken: Item } | { errors: Form['errors'] } | undefined

/** The items ticked, with the version each was ticked at; undefined where one is not an open item of the plan. */
async function chosenItems(c: Context, plan: Plan, { items }: SeveralValues): Promise<Chosenly[] | undefined> {
  const open = new Map((await openItems(c, plan)).map((one) => [one.item.id, one]))
  const ticked = items.map((value) => value.split(':').map(Number) as [number, number])
  const found = ticked.flatMap(([id, seen]) => {
    const one = open.get(id)
    return one ? [{ ...one, seen }] : []
  })
  return found.length === ticked.length ? found : undefined
}

async function oversee(c: Context, plan: Plan, items: readonly Chosenly[], { body: id }: SeveralValues): Promise<Done> {
  const body = id === undefined ? null : (await standingBodies(c)).find((one) => one.id === id)
  if (body === undefined) return { errors: { body: 'Select a body from the list' } }
  if (items.every(({ item }) => item.overseenById === (body?.id ?? null)))
    return { errors: { body: body ? `${body.name} oversees them already` : 'Nobody oversees them already' } }
  return severalOverseen(c, plan, { items, body })
}

async function change(c: Context, plan: Plan, items: readonly Chosenly[], values: SeveralValues): Promise<Done> {
  const { what, reason = '', reviewOn = null, approvedBy = '' } = values
  const wished: Wished = { chosen: what as Chosen, reason, reviewOn: reviewOn as Day | null, approvedBy, outcome: null }
  const same = items.find((one) => nowOf(one) === wished.chosen)
  if (same) return { errors: { items: `“${same.item.title}” is ${what} already. Leave it out` } }
  const problems = items.flatMap((one) => whyNotChosen(wished, { now: nowOf(one), today: c.today }))
  if (problems.length > 0) return { errors: Object.fromEntries([...problems].reverse().map(({ field, words }) => [field, words])) }
  return severalChanged(c, plan, { items, wished })
}
