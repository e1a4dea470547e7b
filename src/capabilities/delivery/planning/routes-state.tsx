import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { Item } from '../item.ts'
import { stateChanged } from './actions.ts'
import { stateForm } from './forms.ts'
import { ChangeState } from './pages/change-state.tsx'
import { TellConflict } from './pages/tell-conflict.tsx'
import { theItem } from './queries-asked.ts'
import { lastChanger } from './queries-choices.ts'
import { whyNotState } from './state.ts'

/** Whether an item is active, paused, awaiting, unfunded or closed. */
export const stateRoutes = new Routes().get('/items/:item/state', 'item:edit', showState).post('/items/:item/state', 'item:edit', saveState)

const typedFrom = (item: Item) => ({
  activity: item.activity,
  reason: item.stateReason,
  reviewOn: item.stateReviewOn ?? '',
  version: String(item.version),
})

async function showState(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  return http.page(<ChangeState frame={c.frame} item={item} form={{ values: typedFrom(item), errors: {} }} />)
}

async function saveState(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const read = readForm(http, stateForm)
  if ('form' in read) return http.page(<ChangeState frame={c.frame} item={item} form={read.form} />, 422)
  const { activity, reason = null, reviewOn = null } = read.value
  const problems = whyNotState({ activity, reason, reviewOn: reviewOn as Day | null }, c.today)
  const errors = Object.fromEntries(problems.map(({ field, words }) => [field, words]))
  if (problems.length > 0) return http.page(<ChangeState frame={c.frame} item={item} form={{ values: typed(http.posted), errors }} />, 422)
  if (await stateChanged(c, item, { seen: read.value.version ?? 0, values: read.value })) return http.redirect(`/items/${item.id}`)
  const texts = [
    { label: 'State', theirs: item.activity, yours: activity },
    { label: 'Reason', theirs: item.stateReason, yours: reason ?? '' },
  ]
  const form = { values: { ...typed(http.posted), version: String(item.version) }, errors: {} }
  const conflict = <TellConflict last={await lastChanger(c, { kind: 'item', id: item.id })} texts={texts} />
  return http.page(<ChangeState frame={c.frame} item={item} form={form} conflict={conflict} />, 409)
}
