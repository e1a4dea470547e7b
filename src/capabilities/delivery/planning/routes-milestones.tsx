import { type Day, dayInWords, isDay } from '../../../kernel/day.ts'
import type { Form } from '../../../kernel/form.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { milestonesOf } from '../queries.ts'
import { milestoneAdded, milestoneDone, milestoneMoved, milestoneReopened } from './actions-milestones.ts'
import { doneForm, milestoneForm, newDateForm, reopenForm } from './forms.ts'
import { whyNotDone, whyNotNewDate } from './milestone-dates.ts'
import { datesInWords } from './milestone-points.ts'
import { AddMilestone, ReportMilestone } from './pages/set-milestone.tsx'
import { TellConflict } from './pages/tell-conflict.tsx'
import { milestoneRight, theItem } from './queries-asked.ts'
import { lastChanger } from './queries-choices.ts'

const one = '/items/:item/milestones/:milestone'

/** Adding milestones, giving them new dates, and reporting them done. */
export const milestoneRoutes = new Routes()
  .get('/items/:item/milestones/new', 'milestone:set', newMilestone)
  .post('/items/:item/milestones', 'milestone:set', addMilestone)
  .get(one, 'delivery:read', showMilestone)
  .post(`${one}/date`, 'milestone:set', giveDate)
  .post(`${one}/done`, 'milestone:set', reportDone)
  .post(`${one}/reopen`, 'milestone:set', reopen)

/** The item in the address, for whoever keeps its milestones; anybody else is refused in words. */
async function keptItem(http: Http, c: Context) {
  const item = await theItem(http, c)
  const right = await milestoneRight(c, item)
  if ('no' in right) throw new Turned(403, right.no)
  return item
}

async function newMilestone(http: Http, c: Context): Promise<Response> {
  const item = await keptItem(http, c)
  const on = http.query('on') ?? ''
  const values = { title: (http.query('title') ?? '').slice(0, 300), ...(isDay(on) ? { on } : {}) }
  return http.page(<AddMilestone frame={c.frame} item={item} form={{ values, errors: {} }} />)
}

async function addMilestone(http: Http, c: Context): Promise<Response> {
  const item = await keptItem(http, c)
  const read = readForm(http, milestoneForm)
  if ('form' in read) return http.page(<AddMilestone frame={c.frame} item={item} form={read.form} />, 422)
  await milestoneAdded(c, item.id, { title: read.value.title, on: read.value.on as Day })
  return http.redirect(`/items/${item.id}#milestones`)
}

async function pageFor(http: Http, c: Context) {
  const item = await theItem(http, c)
  const milestone = (await milestonesOf(c, [item.id])).find((m) => m.id === http.number('milestone')) ?? notFound()
  return { frame: c.frame, item, milestone, on: c.on, maySet: 'yes' in (await milestoneRight(c, item)) }
}

type ReportPage = Awaited<ReturnType<typeof pageFor>>

async function showMilestone(http: Http, c: Context): Promise<Response> {
  return http.page(<ReportMilestone {...(await pageFor(http, c))} />)
}

const again = (http: Http, page: ReportPage, sent: 'date' | 'done' | 'reopen', form: Form) =>
  http.page(<ReportMilestone {...page} sent={sent} form={form} />, 422)

async function giveDate(http: Http, c: Context): Promise<Response> {
  await keptItem(http, c)
  const page = await pageFor(http, c)
  const { milestone, item } = page
  const read = readForm(http, newDateForm)
  if ('form' in read) return again(http, page, 'date', read.form)
  const last = milestone.forecasts.at(-1)
  if (last && last.day === read.value.to && last.reason === read.value.reason) return http.redirect(`/items/${item.id}#milestones`)
  if ((read.value.seen ?? 0) !== milestone.forecasts.length || milestone.actual !== null) return overtaken(http, c, page, 'date')
  const fault = whyNotNewDate(milestone, read.value.to as Day)
  if (fault) return again(http, page, 'date', withError(typed(http.posted), 'to', fault))
  await milestoneMoved(c, milestone, { to: read.value.to as Day, reason: read.value.reason })
  return http.redirect(`/items/${item.id}#milestones`)
}

async function reportDone(http: Http, c: Context): Promise<Response> {
  await keptItem(http, c)
  const page = await pageFor(http, c)
  const read = readForm(http, doneForm)
  if ('form' in read) return again(http, page, 'done', read.form)
  const on = read.value.on as Day
  if (page.milestone.actual === on) return http.redirect(`/items/${page.item.id}#milestones`)
  const fault = whyNotDone(on, c.today)
  if (fault) return again(http, page, 'done', withError(typed(http.posted), 'on', fault))
  if (!(await milestoneDone(c, page.milestone, { seen: read.value.version ?? 0, on }))) return overtaken(http, c, page, 'done')
  return http.redirect(`/items/${page.item.id}#milestones`)
}

async function reopen(http: Http, c: Context): Promise<Response> {
  await keptItem(http, c)
  const page = await pageFor(http, c)
  const read = readForm(http, reopenForm)
  if ('form' in read) return again(http, page, 'reopen', read.form)
  const done = await milestoneReopened(c, page.milestone, { seen: read.value.version ?? 0, reason: read.value.reason })
  return done ? http.redirect(`/items/${page.item.id}/milestones/${page.milestone.id}`) : overtaken(http, c, page, 'reopen')
}

/** Somebody was first: what stands now, beside what was typed, which still stands in its form. */
async function overtaken(http: Http, c: Context, page: ReportPage, sent: 'date' | 'done' | 'reopen'): Promise<Response> {
  const last = await lastChanger(c, { kind: 'milestone', id: page.milestone.id })
  const { milestone } = page
  const theirs = milestone.actual === null ? datesInWords(milestone) : `Done ${dayInWords(milestone.actual)}`
  const values = typed(http.posted)
  const yours = [
    ['-day', '-month', '-year'].map((part) => values[`${sent === 'date' ? 'to' : 'on'}${part}`] ?? '').join(' '),
    values.reason,
  ].filter(Boolean)
  const conflict = <TellConflict last={last} texts={[{ label: 'The milestone', theirs, yours: yours.join(': ') }]} />
  return http.page(<ReportMilestone {...page} sent={sent} form={{ values, errors: {} }} conflict={conflict} />, 409)
}
