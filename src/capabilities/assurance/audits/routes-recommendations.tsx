import type { Child } from 'hono/jsx'
import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { askerOf, postChosen, postOptions } from '../queries-asked.ts'
import { maySettle } from '../rights.ts'
import { changeRecommendation, recommend, settleRecommendation } from './actions-recommendations.ts'
import { type Audit, isOpen, type Recommendation } from './audit.ts'
import { recommendationForm, settlingForm } from './forms.ts'
import { addressOf } from './owed.ts'
import { RecommendationPage } from './pages/show-recommendation.tsx'
import { showAudit, theAudit } from './routes.tsx'

/** What an audit recommends: written down, changed, and what came of it. */
export const recommendationRoutes = new Routes()
  .post('/audits/:audit/recommendations', 'audit:edit', add)
  .get('/audits/:audit/recommendations/:recommendation', 'audit:read', async (http, c) => show(http, c, await theOne(http, c)))
  .post('/audits/:audit/recommendations/:recommendation', 'audit:edit', change)
  .post('/audits/:audit/recommendations/:recommendation/settling', 'recommendation:settle', settle)

interface Held {
  audit: Audit
  one: Recommendation
}

async function theOne(http: Http, c: Context): Promise<Held> {
  const audit = await theAudit(http, c)
  return { audit, one: audit.recommendations.find(({ id }) => id === http.number('recommendation')) ?? notFound() }
}

async function add(http: Http, c: Context): Promise<Response> {
  const audit = await theAudit(http, c)
  if (audit.reportedOn === null) throw new Turned(409, 'An audit recommends once it has reported. Write its report down first.')
  const read = readForm(http, recommendationForm)
  if ('form' in read) return showAudit(http, c, { audit, form: read.form, status: 422 })
  const { recommendation: words, priority = null, recommendationOwner, dueOn } = read.value
  const wrong = (field: string, say: string) => showAudit(http, c, { audit, form: withError(typed(http.posted), field, say), status: 422 })
  const ownerPostId = await postChosen(c, recommendationOwner)
  if (ownerPostId === undefined) return wrong('recommendationOwner', 'Select the post that does it')
  if (dueOn < audit.reportedOn) return wrong('dueOn', 'Enter a day on or after the day it reported')
  await recommend(c, audit.id, { words, priority, ownerPostId, dueOn: dueOn as Day })
  return http.redirect(`/audits/${audit.id}#recommendations`)
}

const fieldsOf = (one: Recommendation): Form['values'] => ({
  ...{ recommendation: one.words, priority: one.priority ?? '', dueOn: one.dueOn },
  recommendationOwner: one.ownerPostId === null ? '' : String(one.ownerPostId),
})

/** It is settled by whoever it is for, or by those who keep audits. */
const mayEnd = async (c: Context, { one }: Held): Promise<boolean> =>
  isOpen(one) && c.may('recommendation:settle') && maySettle(await askerOf(c), one.ownerPostId)

async function show(
  http: Http,
  c: Context,
  { form = blank, status = 200, conflict, ...held }: Held & { form?: Form; status?: number; conflict?: Child },
): Promise<Response> {
  const page = {
    ...{ frame: c.frame, ...held, on: c.on, conflict, posts: await postOptions(c) },
    form: { values: { settledOn: c.today, ...fieldsOf(held.one), ...form.values }, errors: form.errors },
    may: { edit: c.may('audit:edit') && isOpen(held.one), settle: await mayEnd(c, held) },
  }
  return http.page(<RecommendationPage {...page} />, status)
}

async function change(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c)
  const read = readForm(http, recommendationForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  const { recommendation: words, priority = null, recommendationOwner, dueOn, version: seen = 0 } = read.value
  const ownerPostId = await postChosen(c, recommendationOwner)
  if (ownerPostId === undefined) {
    const form = withError(typed(http.posted), 'recommendationOwner', 'Select the post that does it')
    return show(http, c, { ...held, form, status: 422 })
  }
  const to = { words, priority, ownerPostId, dueOn: dueOn as Day }
  if (await changeRecommendation(c, held.one, { seen, to })) return http.redirect(addressOf(held.one))
  return meanwhile(http, c, held)
}

async function settle(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c)
  if (isOpen(held.one) && !(await mayEnd(c, held)))
    throw new Turned(403, 'Only whoever the recommendation is for, or those who keep audits, can say what came of it.')
  const read = readForm(http, settlingForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  const { came, outcome, settledOn, version: seen } = read.value
  const wrong = (say: string) => show(http, c, { ...held, form: withError(typed(http.posted), 'settledOn', say), status: 422 })
  if (settledOn > c.today) return wrong('This day is still to come. Say what came of it once it did')
  if (held.audit.reportedOn !== null && settledOn < held.audit.reportedOn)
    return wrong('Enter a day on or after the day the audit reported')
  if (await settleRecommendation(c, held.one, { seen, came, outcome, settledOn: settledOn as Day }))
    return http.redirect(addressOf(held.one))
  return meanwhile(http, c, held)
}

async function meanwhile(http: Http, c: Context, held: Held): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'audit', id: held.audit.id }, { limit: 1 })
  const yours = typed(http.posted)
  const texts = [
    { label: 'What is recommended', theirs: held.one.words, yours: yours.recommendation ?? held.one.words },
    { label: 'What came of it', theirs: held.one.outcome, yours: yours.outcome ?? held.one.outcome },
  ]
  const form = { ...blank, values: yours }
  return show(http, c, { ...held, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
