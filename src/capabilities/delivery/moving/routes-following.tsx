import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPosts } from '../../people/index.ts'
import type { Item } from '../item.ts'
import { theItem } from '../planning/queries-asked.ts'
import { planById } from '../planning/queries-plan.ts'
import { allPlans, updatesOf } from '../queries.ts'
import { followedOn } from './actions.ts'
import { mayFollowOn } from './following.ts'
import { followOnForm } from './forms.ts'
import { FollowOn } from './pages/follow-on.tsx'

/** An item made to follow on from one that is green, delivered or closed. */
export const followingRoutes = new Routes()
  .get('/items/:item/follow-on', 'item:edit', async (http, c) => page(http, c, await theItem(http, c)))
  .post('/items/:item/follow-on', 'item:edit', makeFollowOn)

/** The rule's answer over what was declared last. */
async function rightOf(c: Context, item: Item) {
  const declared = (await updatesOf(c, [item.id])).find(({ rag }) => rag !== null)?.rag ?? null
  return mayFollowOn(item, declared)
}

async function page(http: Http, c: Context, item: Item, again?: { form: Form; status: number }): Promise<Response> {
  const right = await rightOf(c, item)
  const values = { plan: String(item.planId), accountable: item.accountablePostId === null ? '' : String(item.accountablePostId) }
  const plans = (await allPlans(c)).filter((plan) => plan.id === item.planId || plan.ends_on >= c.today)
  const props = {
    frame: c.frame,
    item,
    plans: plans.map(({ id, name }) => ({ value: String(id), label: name })),
    posts: (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title })),
    refused: 'no' in right ? right.no : undefined,
  }
  return http.page(<FollowOn {...props} form={again?.form ?? { values, errors: {} }} />, again?.status ?? 200)
}

async function makeFollowOn(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const read = readForm(http, followOnForm)
  if ('form' in read) return page(http, c, item, { form: read.form, status: 422 })
  const again = (form: Form, status: number) => page(http, c, item, { form, status })
  if ('no' in (await rightOf(c, item))) return again({ values: typed(http.posted), errors: {} }, 409)
  const plan = await planById(c, read.value.plan)
  if (!plan) return again(withError(typed(http.posted), 'plan', 'Select a plan from the list'), 422)
  if (!(await allPosts(c)).some(({ id }) => id === read.value.accountable))
    return again(withError(typed(http.posted), 'accountable', 'Select the one post that is accountable'), 422)
  const own = await planById(c, item.planId)
  const keepsPlace = own?.version_id === plan.version_id
  return http.redirect(`/items/${await followedOn(c, item, { plan, values: { ...read.value, keepsPlace } })}`)
}
