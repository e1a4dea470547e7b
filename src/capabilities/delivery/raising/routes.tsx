import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPosts } from '../../people/index.ts'
import { risksWithScores } from '../../risk/index.ts'
import { itemById } from '../queries.ts'
import { logIssue, raiseRisk } from './actions.ts'
import { issueForm, raisedRiskForm, routeIn } from './forms.ts'
import { inOrder, mayRaise, whyNotTaken } from './issue.ts'
import { ListIssues } from './pages/list-issues.tsx'
import { LogIssue } from './pages/log-issue.tsx'
import { RaiseRisk } from './pages/raise-risk.tsx'
import { issuesOf } from './queries.ts'
import { periodNow, raiserOf } from './queries-rights.ts'
import { keepingRoutes } from './routes-keeping.tsx'
import { riskTakingRoutes } from './routes-risks.tsx'

/** Raising a risk or an issue out of an update, and keeping issues until they are closed. */
export const raisingRoutes = new Routes()
  .get('/issues', 'delivery:read', async (http, c) => {
    const state = http.query('state')
    const shown = state === 'open' || state === 'closed' ? state : 'all'
    return http.page(<ListIssues frame={c.frame} issues={inOrder(await issuesOf(c))} shown={shown} on={c.on} />)
  })
  .get('/items/:item/issues/new', 'issue:raise', async (http, c) => {
    const page = await pageFor(http, c)
    const values = { ...prefilled(http), owner: String(page.item.accountablePostId ?? '') }
    return http.page(<LogIssue {...page} form={{ values, errors: {} }} />)
  })
  .post('/items/:item/issues', 'issue:raise', log)
  .get('/items/:item/risks/raise', 'issue:raise', async (http, c) => {
    const page = await pageFor(http, c)
    const { title, words } = prefilled(http)
    const values = { number: await nextNumber(c), title, cause: words, owner: String(page.item.accountablePostId ?? '') }
    return http.page(<RaiseRisk {...page} form={{ values, errors: {} }} />)
  })
  .post('/items/:item/risks/raise', 'issue:raise', raise)
  .with(keepingRoutes)
  .with(riskTakingRoutes)

async function pageFor(http: Http, c: Context) {
  const item = (await itemById(c, http.number('item'))) ?? notFound()
  const right = mayRaise(await raiserOf(c, item))
  if ('no' in right) throw new Turned(403, `${right.no}.`)
  return { frame: c.frame, item, posts: await allPosts(c), back: `/items/${item.id}` }
}

/** The sentence of the update that it is raised out of goes along in the address. */
const prefilled = (http: Http) => {
  const said = (http.query('words') ?? '').slice(0, 1000)
  return { title: said.length <= 120 ? said.replace(/[.\s]+$/, '') : '', words: said.length <= 120 ? '' : said }
}

/** The number after the highest in use, written as wide. */
async function nextNumber(c: Context): Promise<string> {
  const used = (await risksWithScores(c)).map(({ number }) => number).filter((number) => /^\d+$/.test(number))
  return String(Math.max(0, ...used.map(Number)) + 1).padStart(Math.max(2, ...used.map(({ length }) => length)), '0')
}

async function log(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const read = readForm(http, issueForm)
  if ('form' in read) return http.page(<LogIssue {...page} form={read.form} />, 422)
  const { said, route } = routeIn(read.value)
  const wrong = whyNotTaken(said, c.today) ?? unknownPost(page.posts, read.value.owner)
  if (wrong) return http.page(<LogIssue {...page} form={withError(typed(http.posted), wrong.field, wrong.words)} />, 422)
  const { title, words, kind, owner } = read.value
  const again = (await issuesOf(c, { itemIds: [page.item.id], open: true })).find((one) => one.title === title && one.raisedOn === c.today)
  const issue = { title, words, kind, ownerPostId: owner ?? null }
  const id = again?.id ?? (await logIssue(c, { item: page.item, periodId: await periodNow(c) }, { issue, route }))
  return http.redirect(`/issues/${id}`)
}

const unknownPost = (posts: readonly { id: number }[], owner: number | undefined) =>
  owner !== undefined && !posts.some(({ id }) => id === owner) ? { field: 'owner', words: 'Select a post from the list' } : undefined

async function raise(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const read = readForm(http, raisedRiskForm)
  if ('form' in read) return http.page(<RaiseRisk {...page} form={read.form} />, 422)
  const { number, title, cause, event, effect, owner, committee } = read.value
  const { said, route } = routeIn(read.value)
  const taken = (await risksWithScores(c)).some((risk) => risk.closedOn === null && risk.number === number)
  const wrong = taken
    ? { field: 'number', words: `Risk ${number} is held already: give this one another number` }
    : (whyNotTaken(said, c.today) ?? unknownPost(page.posts, owner))
  if (wrong) return http.page(<RaiseRisk {...page} form={withError(typed(http.posted), wrong.field, wrong.words)} />, 422)
  const plain = { number, title, cause, event, effect, goalId: page.item.goalId, ownerPostId: owner ?? null, committee: committee || null }
  const risk = { ...plain, ownerAsWritten: null, target: { likelihood: null, consequence: null, score: null }, statedDirection: null }
  const id = await raiseRisk(c, { item: page.item, periodId: await periodNow(c) }, { risk, route })
  return http.redirect(`/risks/${id}`)
}
