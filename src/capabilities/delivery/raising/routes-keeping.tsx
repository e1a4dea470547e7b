import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { riskById } from '../../risk/index.ts'
import { itemById } from '../queries.ts'
import { answerEscalation, closeIssue, escalateIssue } from './actions.ts'
import { answerForm, closingForm, escalationForm } from './forms.ts'
import { type Escalation, type Issue, mayKeep, whyNotTaken } from './issue.ts'
import { ShowIssue } from './pages/show-issue.tsx'
import { escalationById, issuesOf } from './queries.ts'
import { periodNow, raiserOf, routeIn } from './routes.tsx'

/** One issue: read, taken further, answered, closed. */
export const keepingRoutes = new Routes()
  .get('/issues/:issue', 'delivery:read', async (http, c) => show(http, c, { issue: await issueIn(c, http.number('issue')), form: blank }))
  .post('/issues/:issue/escalations', 'issue:raise', takeFurther)
  .post('/issues/:issue/closing', 'issue:raise', close)
  .post('/escalations/:escalation/answer', 'issue:raise', answer)

const issueIn = async (c: Context, id: number): Promise<Issue> => (await issuesOf(c, { id }))[0] ?? notFound()

interface Shown {
  issue: Issue
  form: Form
  sent?: 'route' | 'closing' | number
  status?: number
}

async function show(http: Http, c: Context, { issue, form, sent, status = 200 }: Shown): Promise<Response> {
  const may = c.may('issue:raise') && 'yes' in mayKeep(issue, await raiserOf(c, issue, issue.ownerPostId))
  return http.page(<ShowIssue frame={c.frame} issue={issue} mayKeep={may} form={form} sent={sent} />, status)
}

/** The issue in the address, for whoever keeps it; anybody else, and whoever comes when it is closed, is refused in words. */
async function keptIssue(c: Context, id: number): Promise<Issue> {
  const issue = await issueIn(c, id)
  const right = mayKeep(issue, await raiserOf(c, issue, issue.ownerPostId))
  if ('no' in right) throw new Turned(issue.closedOn === null ? 403 : 409, `${right.no}.`)
  return issue
}

async function takeFurther(http: Http, c: Context): Promise<Response> {
  const issue = await keptIssue(c, http.number('issue'))
  const read = readForm(http, escalationForm)
  if ('form' in read) return show(http, c, { issue, form: read.form, sent: 'route', status: 422 })
  const { said, route } = routeIn(read.value)
  const wrong = whyNotTaken(said, c.today) ?? { field: 'takenTo', words: 'Enter where it was taken, such as the integrated care board' }
  if (!route || whyNotTaken(said, c.today))
    return show(http, c, { issue, form: withError(typed(http.posted), wrong.field, wrong.words), sent: 'route', status: 422 })
  const again = issue.escalations.some((one) => one.takenTo === route.takenTo && one.on === route.on)
  if (!again) await escalateIssue(c, issue, { periodId: await periodNow(c), route })
  return http.redirect(`/issues/${issue.id}`)
}

async function close(http: Http, c: Context): Promise<Response> {
  const before = await issueIn(c, http.number('issue'))
  const read = readForm(http, closingForm)
  if ('form' in read) return show(http, c, { issue: before, form: read.form, sent: 'closing', status: 422 })
  const { words, version } = read.value
  if (before.closedWords === words) return http.redirect(`/issues/${before.id}`)
  const issue = await keptIssue(c, before.id)
  if (await closeIssue(c, issue, { words, seen: version })) return http.redirect(`/issues/${issue.id}`)
  const form = withError(
    typed(http.posted),
    'words',
    'Somebody changed this issue while you wrote. Read it as it stands now, and close it again',
  )
  return show(http, c, { issue: await issueIn(c, issue.id), form, sent: 'closing', status: 409 })
}

interface Answering {
  taken: Escalation
  title: string
  back: string
  issue: Issue | undefined
}

/** What an escalation is of, for whoever keeps it. */
async function answeringIn(c: Context, id: number): Promise<Answering> {
  const taken = (await escalationById(c, id)) ?? notFound()
  if (taken.issueId !== null) {
    const issue = await keptIssue(c, taken.issueId)
    return { taken, title: issue.title, back: `/issues/${issue.id}`, issue }
  }
  const item = (await itemById(c, taken.itemId)) ?? notFound()
  const right = mayKeep({ closedOn: null }, await raiserOf(c, item))
  if ('no' in right) throw new Turned(403, `${right.no}.`)
  const risk = (await riskById(c, taken.riskId as number)) ?? notFound()
  return { taken, title: risk.title, back: `/items/${item.id}`, issue: undefined }
}

async function answer(http: Http, c: Context): Promise<Response> {
  const { taken, title, back, issue } = await answeringIn(c, http.number('escalation'))
  const read = readForm(http, answerForm)
  const form = 'form' in read ? read.form : dayFault(http, taken, { on: read.value.answeredOn as Day, today: c.today })
  if (form || 'form' in read) {
    if (!issue) throw new Turned(422, `${Object.values(form?.errors ?? {})[0] ?? 'Enter what came back, and the day'}.`)
    return show(http, c, { issue, form: form ?? blank, sent: taken.id, status: 422 })
  }
  if (taken.answer === read.value.answer) return http.redirect(back)
  const kept = await answerEscalation(c, taken, { answer: read.value.answer, on: read.value.answeredOn as Day, title })
  if (!kept) throw new Turned(409, 'An answer has been put down already. Open the page again to read it.')
  return http.redirect(back)
}

function dayFault(http: Http, { on: taken }: Escalation, { on, today }: { on: Day; today: Day }): Form | undefined {
  if (on >= taken && on <= today) return undefined
  const words =
    on > today ? 'The day the answer came must be today or earlier' : 'The day the answer came must not be before it was taken there'
  return withError(typed(http.posted), 'answeredOn', words)
}
