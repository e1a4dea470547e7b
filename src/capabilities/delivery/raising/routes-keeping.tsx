import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { riskById } from '../../risk/index.ts'
import type { Item } from '../item.ts'
import { itemById } from '../queries.ts'
import { answerEscalation, closeIssue, escalateIssue } from './actions.ts'
import { answerForm, closingForm, escalationForm, routeIn } from './forms.ts'
import { type Escalation, type Issue, mayKeep, whyNotAnswered, whyNotTaken } from './issue.ts'
import { AnswerEscalation } from './pages/answer-escalation.tsx'
import { ShowIssue } from './pages/show-issue.tsx'
import { escalationById, issuesOf } from './queries.ts'
import { periodNow, raiserOf } from './queries-rights.ts'

/** One issue: read, taken further, answered, closed. */
export const keepingRoutes = new Routes()
  .get('/issues/:issue', 'delivery:read', async (http, c) => show(http, c, { issue: await issueIn(c, http.number('issue')), form: blank }))
  .post('/issues/:issue/escalations', 'issue:raise', takeFurther)
  .post('/issues/:issue/closing', 'issue:raise', close)
  .get('/taken-further/:escalation', 'delivery:read', async (http, c) =>
    escalationPage(http, c, await answeringIn(c, http.number('escalation')), { form: blank }),
  )
  .post('/taken-further/:escalation/answer', 'issue:raise', answer)

const issueIn = async (c: Context, id: number): Promise<Issue> => (await issuesOf(c, { id }))[0] ?? notFound()

interface Shown {
  issue: Issue
  form: Form
  sent?: 'route' | 'closing'
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
  of: { title: string; href: string }
  item: Item
  /** Why this person cannot put an answer down, or undefined. */
  refused: string | undefined
}

/** What an escalation is of, and whether this person keeps it. */
async function answeringIn(c: Context, id: number): Promise<Answering> {
  const taken = (await escalationById(c, id)) ?? notFound()
  const item = (await itemById(c, taken.itemId)) ?? notFound()
  const issue = taken.issueId === null ? undefined : await issueIn(c, taken.issueId)
  const risk = taken.riskId === null ? undefined : ((await riskById(c, taken.riskId)) ?? notFound())
  const right = mayKeep({ closedOn: issue?.closedOn ?? risk?.closedOn ?? null }, await raiserOf(c, item, issue?.ownerPostId ?? null))
  const of = issue ? { title: issue.title, href: `/issues/${issue.id}` } : { title: risk?.title ?? '', href: `/risks/${risk?.id}` }
  return { taken, of, item, refused: 'no' in right ? right.no : undefined }
}

function escalationPage(http: Http, c: Context, about: Answering, { form, status = 200 }: { form: Form; status?: number }): Response {
  const mayAnswer = c.may('issue:raise') && about.refused === undefined
  return http.page(
    <AnswerEscalation frame={c.frame} taken={about.taken} of={about.of} item={about.item} mayAnswer={mayAnswer} form={form} />,
    status,
  )
}

async function answer(http: Http, c: Context): Promise<Response> {
  const about = await answeringIn(c, http.number('escalation'))
  if (about.refused !== undefined) throw new Turned(403, `${about.refused}.`)
  const read = readForm(http, answerForm)
  if ('form' in read) return escalationPage(http, c, about, { form: read.form, status: 422 })
  const on = read.value.answeredOn as Day
  if (about.taken.answer === read.value.answer) return http.redirect(about.of.href)
  const wrong = whyNotAnswered(about.taken, on, c.today)
  if (wrong) return escalationPage(http, c, about, { form: withError(typed(http.posted), 'answeredOn', wrong), status: 422 })
  if (await answerEscalation(c, about.taken, { answer: read.value.answer, on, title: about.of.title })) return http.redirect(about.of.href)
  const now = { ...about, taken: (await escalationById(c, about.taken.id)) ?? about.taken }
  return escalationPage(http, c, now, {
    form: withError(typed(http.posted), 'answer', 'Somebody put an answer down while you wrote'),
    status: 409,
  })
}
