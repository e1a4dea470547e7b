import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { Item } from '../item.ts'
import { contributorsOf } from '../queries-contributors.ts'
import { itemAdded, itemChanged } from './actions.ts'
import { type ItemValues, itemForm } from './forms.ts'
import { boxTexts, typedFrom } from './item-boxes.ts'
import { EditItem, type ItemChoices } from './pages/edit-item.tsx'
import { TellConflict } from './pages/tell-conflict.tsx'
import { theItem } from './queries-asked.ts'
import { choicesFor, lastChanger } from './queries-choices.ts'
import { planById } from './queries-plan.ts'

/** Adding and changing items. */
export const itemRoutes = new Routes()
  .get('/plans/:plan/items/new', 'item:edit', newItem)
  .post('/plans/:plan/items', 'item:edit', addItem)
  .get('/items/:item/edit', 'item:edit', editItem)
  .post('/items/:item', 'item:edit', saveItem)

async function newItem(http: Http, c: Context): Promise<Response> {
  const plan = (await planById(c, http.number('plan'))) ?? notFound()
  const choices = await choicesFor(c, plan)
  const asked = (options: readonly { value: string }[], name: string) =>
    options.find(({ value }) => value === http.query(name))?.value ?? ''
  const form = { values: { brick: asked(choices.bricks, 'brick'), goal: asked(choices.goals, 'goal') }, errors: {} }
  return http.page(<EditItem frame={c.frame} plan={plan} choices={choices} form={form} />)
}

/** Several boxes ticked stand in the form one a line, as the checkboxes read them back. */
const keptFrom = (http: Http) => ({ ...typed(http.posted), contributors: http.posted.getAll('contributors').join('\n') })

async function addItem(http: Http, c: Context): Promise<Response> {
  const plan = (await planById(c, http.number('plan'))) ?? notFound()
  const choices = await choicesFor(c, plan)
  const page = { frame: c.frame, plan, choices }
  const read = readForm(http, itemForm)
  if ('form' in read) return http.page(<EditItem {...page} form={{ ...read.form, values: keptFrom(http) }} />, 422)
  const fault = faultOf(read.value, choices)
  if (fault) return http.page(<EditItem {...page} form={withError(keptFrom(http), fault.field, fault.words)} />, 422)
  return http.redirect(`/items/${await itemAdded(c, plan, read.value)}`)
}

/** A number that is not in its list was not chosen on the page. */
function faultOf(values: ItemValues, choices: ItemChoices, held?: Item): { field: string; words: string } | undefined {
  const isIn = (options: { value: string }[], id: number | undefined) =>
    id === undefined || options.some(({ value }) => value === String(id))
  if (!isIn(choices.posts, values.accountable)) return { field: 'accountable', words: 'Select the one post that is accountable' }
  if (!isIn(choices.bricks, values.brick) && values.brick !== held?.brickId)
    return { field: 'brick', words: 'Select a brick from the list' }
  if (!isIn(choices.goals, values.goal) && values.goal !== held?.goalId) return { field: 'goal', words: 'Select a goal from the list' }
  if (!isIn(choices.bodies, values.overseen) && values.overseen !== held?.overseenById)
    return { field: 'overseen', words: 'Select a body from the list' }
  return values.contributors.every((id) => isIn(choices.posts, Number(id)))
    ? undefined
    : { field: 'contributors', words: 'Select posts from the list' }
}

async function pageFor(c: Context, item: Item) {
  const plan = (await planById(c, item.planId)) ?? notFound()
  const contributors = await contributorsOf(c, [item.id])
  const together = contributors.filter((one) => one.unconfirmed).map((one) => one.title)
  const namedTogether = together.length > 0 && item.accountable ? [item.accountable, ...together] : together
  return { page: { frame: c.frame, plan, item, choices: await choicesFor(c, plan), namedTogether }, contributors }
}

async function editItem(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const { page, contributors } = await pageFor(c, item)
  return http.page(<EditItem {...page} form={{ values: typedFrom(item, contributors), errors: {} }} />)
}

async function saveItem(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const { page, contributors } = await pageFor(c, item)
  const read = readForm(http, itemForm)
  if ('form' in read) return http.page(<EditItem {...page} form={{ ...read.form, values: keptFrom(http) }} />, 422)
  const fault = faultOf(read.value, page.choices, item)
  if (fault) return http.page(<EditItem {...page} form={withError(keptFrom(http), fault.field, fault.words)} />, 422)
  if (await itemChanged(c, item, { seen: read.value.version ?? 0, values: read.value })) return http.redirect(`/items/${item.id}`)
  const texts = boxTexts(page.choices, typedFrom(item, contributors), keptFrom(http))
  const form = { values: { ...keptFrom(http), version: String(item.version) }, errors: {} }
  const conflict = <TellConflict last={await lastChanger(c, { kind: 'item', id: item.id })} texts={texts} />
  return http.page(<EditItem {...page} form={form} conflict={conflict} />, 409)
}
