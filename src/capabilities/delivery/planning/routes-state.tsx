import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { Item } from '../item.ts'
import { stateChanged } from '../suspending/actions.ts'
import { stateForm } from '../suspending/forms.ts'
import { runningOf, suspensionsOf } from '../suspending/queries.ts'
import { chosenNow, type Suspension, whyNotChosen } from '../suspending/suspensions.ts'
import { ChangeState } from './pages/change-state.tsx'
import { TellConflict } from './pages/tell-conflict.tsx'
import { theItem } from './queries-asked.ts'
import { lastChanger } from './queries-choices.ts'

/** Whether an item is active, brought forward, paused, awaiting, unfunded or closed. */
export const stateRoutes = new Routes().get('/items/:item/state', 'item:edit', showState).post('/items/:item/state', 'item:edit', saveState)

const typedFrom = (item: Item, running: Suspension | undefined) => ({
  activity: chosenNow(item.activity, running?.what ?? null),
  reason: running?.reason ?? item.stateReason,
  reviewOn: running?.reviewOn ?? item.stateReviewOn ?? '',
  approvedBy: running?.approvedBy ?? '',
  outcome: item.outcome ?? '',
  version: String(item.version),
})

const timeOf = async (c: Context, item: Item) => runningOf(await suspensionsOf(c, [item.id]), item.id)

async function showState(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  return http.page(<ChangeState frame={c.frame} item={item} form={{ values: typedFrom(item, await timeOf(c, item)), errors: {} }} />)
}

async function saveState(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const read = readForm(http, stateForm)
  if ('form' in read) return http.page(<ChangeState frame={c.frame} item={item} form={read.form} />, 422)
  const { activity, reason = '', reviewOn = null, approvedBy = '', outcome = null, version = 0 } = read.value
  const wished = { chosen: activity, reason, reviewOn: reviewOn as Day | null, approvedBy, outcome }
  const running = await timeOf(c, item)
  const before = running?.reason ?? item.stateReason
  const problems = whyNotChosen(wished, { now: chosenNow(item.activity, running?.what ?? null), today: c.today, reason: before })
  const errors = Object.fromEntries(problems.map(({ field, words }) => [field, words]))
  if (problems.length > 0) return http.page(<ChangeState frame={c.frame} item={item} form={{ values: typed(http.posted), errors }} />, 422)
  if (await stateChanged(c, { item, seen: version, running }, wished)) return http.redirect(`/items/${item.id}`)
  const now = typedFrom(item, running)
  const texts = [
    { label: 'State', theirs: now.activity, yours: activity },
    { label: 'Reason', theirs: now.reason, yours: reason },
  ]
  const form = { values: { ...typed(http.posted), version: String(item.version) }, errors: {} }
  const conflict = <TellConflict last={await lastChanger(c, { kind: 'item', id: item.id })} texts={texts} />
  return http.page(<ChangeState frame={c.frame} item={item} form={form} conflict={conflict} />, 409)
}
