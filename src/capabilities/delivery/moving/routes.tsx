import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { elementTitles } from '../../strategy/index.ts'
import type { Item } from '../item.ts'
import { TellConflict } from '../planning/pages/tell-conflict.tsx'
import { asked, theItem } from '../planning/queries-asked.ts'
import { choicesFor, lastChanger } from '../planning/queries-choices.ts'
import { type Plan, planById } from '../planning/queries-plan.ts'
import { allPlans, itemsOf } from '../queries.ts'
import { itemMoved, itemReordered } from './actions.ts'
import { type MoveValues, moveForm, orderForm } from './forms.ts'
import { MoveItem } from './pages/move-item.tsx'
import { OrderItems } from './pages/order-items.tsx'
import { inOrder, oneAlong, positionsFor } from './places.ts'
import { followingRoutes } from './routes-following.tsx'
import { wrongRowRoutes } from './routes-wrong-rows.tsx'

/** An item moved to another plan or place, the order of a plan, an update moved to its row, and what follows on. */
export const movingRoutes = new Routes()
  .get('/items/:item/move', 'item:edit', async (http, c) => movePage(http, c, await theItem(http, c)))
  .post('/items/:item/move', 'item:edit', moveItem)
  .get('/plans/:plan/order', 'item:edit', showOrder)
  .post('/items/:item/order', 'item:edit', changeOrder)
  .with(wrongRowRoutes)
  .with(followingRoutes)

interface Again {
  form: Form
  status: number
  overtaken?: true
}

/** What the form offers depends on the plan it goes to: that one's strategy and order. */
async function movePage(http: Http, c: Context, item: Item, again?: Again): Promise<Response> {
  const plans = await allPlans(c)
  const asks = Number(again?.form.values.plan) || asked(http, 'plan')
  const to = plans.find(({ id }) => id === asks) ?? plans.find(({ id }) => id === item.planId) ?? notFound()
  const from = plans.find(({ id }) => id === item.planId) ?? notFound()
  const choices = await choicesFor(c, to)
  const titles = await elementTitles(
    c,
    [item.brickId, item.goalId].filter((id) => id !== null),
  )
  const same = (options: readonly { value: string; label: string }[], id: number | null) =>
    (options.find(({ value }) => value === String(id)) ?? options.find(({ label }) => label === titles.get(id ?? -1)))?.value ?? ''
  const values = {
    plan: String(to.id),
    brick: same(choices.bricks, item.brickId),
    goal: same(choices.goals, item.goalId),
    after: to.id === item.planId ? 'stay' : 'last',
    version: String(item.version),
  }
  const others = (await itemsOf(c, { planId: to.id })).filter(({ id }) => id !== item.id)
  const conflict = again?.overtaken && (
    <TellConflict
      last={await lastChanger(c, { kind: 'item', id: item.id })}
      texts={[{ label: 'Plan', theirs: from.name, yours: to.name }]}
    />
  )
  const page = { frame: c.frame, item, from, to, plans, choices, others, form: again?.form ?? { values, errors: {} } }
  return http.page(<MoveItem {...page} {...(conflict ? { conflict } : {})} />, again?.status ?? 200)
}

async function moveItem(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const read = readForm(http, moveForm)
  if ('form' in read) return movePage(http, c, item, { form: read.form, status: 422 })
  const plan = await planById(c, read.value.plan)
  const wrong = (field: string, words: string) =>
    movePage(http, c, item, { form: withError(typed(http.posted), field, words), status: 422 })
  if (!plan) return wrong('plan', 'Select a plan from the list')
  const fault = await faultOf(c, { item, plan, values: read.value })
  if (fault) return wrong(fault.field, fault.words)
  const going = await goingTo(c, { item, plan, values: read.value })
  if (going === undefined) return wrong('reason', 'It stands there already. Choose another plan, brick, goal or place')
  if (await itemMoved(c, item, { seen: read.value.version ?? 0, going })) return http.redirect(`/items/${item.id}`)
  const form = { values: { ...typed(http.posted), version: String(item.version) }, errors: {} }
  return movePage(http, c, item, { form, status: 409, overtaken: true })
}

interface Wish {
  item: Item
  plan: Plan
  values: MoveValues
}

/** What it may serve is what the plan's strategy has; what it serves now may stay where the plan does. */
async function faultOf(c: Context, { item, plan, values }: Wish) {
  const choices = await choicesFor(c, plan)
  const isIn = (options: readonly { value: string }[], id: number | undefined, held: number | null) =>
    id === undefined || options.some(({ value }) => value === String(id)) || (plan.id === item.planId && id === held)
  if (!isIn(choices.bricks, values.brick, item.brickId)) return { field: 'brick', words: 'Select a brick from the list' }
  return isIn(choices.goals, values.goal, item.goalId) ? undefined : { field: 'goal', words: 'Select a goal from the list' }
}

/** Where it goes, with both places in words; undefined where it stands there already. */
async function goingTo(c: Context, { item, plan, values }: Wish) {
  const items = await itemsOf(c, { planId: plan.id })
  const positions =
    plan.id === item.planId && (values.after ?? 'stay') === 'stay' ? [] : positionsFor(items, item.id, afterOf(items, item, values))
  const [brickId, goalId] = [values.brick ?? null, values.goal ?? null]
  const isSame = plan.id === item.planId && brickId === item.brickId && goalId === item.goalId && positions.length === 0
  if (isSame) return undefined
  const before = (await planById(c, item.planId)) ?? plan
  const titles = await elementTitles(
    c,
    [item.brickId, item.goalId, brickId, goalId].filter((id) => id !== null),
  )
  const words = (name: string, ...ids: (number | null)[]) => [name, ...ids.flatMap((id) => titles.get(id ?? -1) ?? [])].join(', ')
  const last = items.find(({ id }) => String(id) === values.after)
  const place = positions.length === 0 ? '' : values.after === 'first' ? ', first' : last ? `, after “${last.title}”` : ', last'
  const from = words(before.name, item.goalId, item.brickId)
  return { plan, brickId, goalId, positions, from, to: `${words(plan.name, goalId, brickId)}${place}`, reason: values.reason }
}

function afterOf(items: readonly Item[], { id }: Item, { after = 'last' }: MoveValues): number | null {
  if (after === 'first') return null
  const others = items.filter((one) => one.id !== id)
  return others.find((one) => String(one.id) === after)?.id ?? others.at(-1)?.id ?? null
}

async function showOrder(http: Http, c: Context): Promise<Response> {
  const plan = (await planById(c, http.number('plan'))) ?? notFound()
  return http.page(<OrderItems frame={c.frame} plan={plan} items={await itemsOf(c, { planId: plan.id })} />)
}

async function changeOrder(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const plan = (await planById(c, item.planId)) ?? notFound()
  const read = readForm(http, orderForm)
  if ('form' in read) throw new Turned(400, 'Choose whether the item goes up or down')
  const items = await itemsOf(c, { planId: plan.id })
  const along = oneAlong(items, item.id, read.value.direction)
  if ('no' in along) throw new Turned(409, `${along.no}.`)
  const positions = positionsFor(items, item.id, along.yes)
  const place = inOrder([...items.filter((one) => !positions.some(({ id }) => id === one.id)), ...positions]).findIndex(
    ({ id }) => id === item.id,
  )
  await itemReordered(c, item, { plan, positions, place: place + 1 })
  return http.redirect(`/plans/${plan.id}/order#item-${item.id}`)
}
