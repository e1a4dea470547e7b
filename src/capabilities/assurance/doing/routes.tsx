import type { Child } from 'hono/jsx'
import { type Day, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { TwoTexts } from '../../../ui/conflict.tsx'
import type { RiskFacts } from '../../risk/index.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import type { ActionFacts, RiskAssurance } from '../facts.ts'
import { actionForm, doneForm, givenUpForm } from '../forms.ts'
import { againstRisk, mayWrite, mustWrite, pageAgainst } from '../of-risk/queries-page.ts'
import { actionOf, scoreNow } from '../of-risk/read-values.ts'
import { askerOf, ownersOf, postOptions, theOpenRisk, theRisk } from '../queries-asked.ts'
import { mayKeep } from '../rights.ts'
import type { PlainAction } from '../writing.ts'
import { changeAction, finishAction, giveUpAction } from './actions.ts'
import { ActionPage } from './pages/show-action.tsx'

/** One action on a risk. */
export const actionRoutes = new Routes()
  .get('/risks/:risk/actions/:riskAction', 'control:read', async (http, c) => show(http, c, await theOne(http, c, await theRisk(http, c))))
  .post('/risks/:risk/actions/:riskAction', 'risk-action:edit', change)
  .post('/risks/:risk/actions/:riskAction/done', 'risk-action:done', done)
  .post('/risks/:risk/actions/:riskAction/given-up', 'risk-action:edit', giveUp)

interface Held {
  risk: RiskFacts
  against: RiskAssurance
  action: ActionFacts
}

async function theOne(http: Http, c: Context, risk: RiskFacts): Promise<Held> {
  const against = await againstRisk(c, risk.id)
  return { risk, against, action: against.actions.find(({ id }) => id === http.number('riskAction')) ?? notFound() }
}

const word = (value: number | null): string => (value === null ? '' : String(value))

const fieldsOf = (action: ActionFacts): Form['values'] => ({
  action: action.title,
  actionOwner: word(action.ownerPostId),
  dueOn: action.dueOn ?? '',
  forGap: word(action.gapId),
  ...(action.state === 'planned' ? {} : { begun: 'yes' }),
  expectedLikelihood: word(action.expected.likelihood),
  expectedConsequence: word(action.expected.consequence),
})

/** It is done by whoever owns it, or keeps the risk. */
const mayFinish = async (c: Context, { risk, action }: Held): Promise<boolean> =>
  risk.closedOn === null &&
  c.may('risk-action:done') &&
  mayKeep(
    await askerOf(c),
    [...ownersOf(risk), action.ownerPostId].filter((post) => post !== null),
  )

async function show(
  http: Http,
  c: Context,
  { form, status = 200, conflict, ...held }: Held & { form?: Form; status?: number; conflict?: Child },
): Promise<Response> {
  const [{ choices }, may] = [await pageAgainst(c, held.risk), await mayWrite(c, held.risk)]
  const done = await mayFinish(c, held)
  const page = {
    ...{ frame: c.frame, ...held, on: c.on, conflict, posts: choices.posts, gaps: choices.openGaps },
    form: form ?? { ...blank, values: { ...fieldsOf(held.action), doneOn: c.today } },
    may: { edit: may.action || done, done, giveUp: may.action },
  }
  return http.page(<ActionPage {...page} />, status)
}

async function change(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c, await theOpenRisk(http, c))
  if (!(await mayFinish(c, held))) throw new Turned(403, 'Only whoever owns the action, or keeps the risk, changes it.')
  const read = readForm(http, actionForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  const again = (field: string, words: string) => show(http, c, { ...held, form: withError(typed(http.posted), field, words), status: 422 })
  const to = actionOf(held.against, read.value, { today: c.today, held: held.action, score: scoreNow(held.risk) })
  if ('wrong' in to) return again(to.wrong.field, to.wrong.words)
  const isPost = (await postOptions(c)).some(({ value }) => value === String(read.value.actionOwner))
  if (!isPost) return again('actionOwner', 'Select the post that does it')
  const seen = read.value.version ?? 0
  if (await changeAction(c, held.action, { seen, to: { ...to.value, ownerPostId: read.value.actionOwner } }))
    return http.redirect(addressOf(held))
  return meanwhile(http, c, held, await twoTexts(c, held.action, { ...to.value, ownerPostId: read.value.actionOwner }))
}

/** Each field of an action as it is kept now beside what was typed. */
async function twoTexts(c: Context, now: ActionFacts, to: Omit<PlainAction, 'riskId'>): Promise<TwoTexts[]> {
  const titles = new Map((await postOptions(c)).map(({ value, label }) => [value, label]))
  const day = (on: Day | null) => (on === null ? '' : dayInWords(on))
  const score = ({ likelihood, consequence, score }: ActionFacts['expected']) =>
    likelihood === null || consequence === null ? String(score ?? '') : `${score} (likelihood ${likelihood}, consequence ${consequence})`
  return [
    { label: 'What will be done', theirs: now.title, yours: to.title },
    { label: 'Who does it', theirs: now.owner ?? '', yours: titles.get(String(to.ownerPostId)) ?? '' },
    { label: 'Due', theirs: day(now.dueOn), yours: day(to.dueOn) },
    { label: 'Expected score', theirs: score(now.expected), yours: score(to.expected) },
  ]
}

const addressOf = ({ risk, action }: Held): string => `/risks/${risk.id}/actions/${action.id}`

async function done(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c, await theOpenRisk(http, c))
  if (!(await mayFinish(c, held))) throw new Turned(403, 'Only whoever owns the action, or keeps the risk, can say that it is done.')
  const read = readForm(http, doneForm)
  if ('form' in read) return show(http, c, { ...held, form: filled(held, read.form), status: 422 })
  const { outcome, doneOn, version: seen } = read.value
  if (doneOn > c.today) {
    const form = withError(typed(http.posted), 'doneOn', 'This day is still to come. Say that it is done once it is')
    return show(http, c, { ...held, form: filled(held, form), status: 422 })
  }
  if (await finishAction(c, held.action, { seen, outcome, doneOn: doneOn as Day })) return http.redirect(addressOf(held))
  return meanwhile(http, c, held)
}

const filled = ({ action }: Held, form: Form): Form => ({ values: { ...fieldsOf(action), ...form.values }, errors: form.errors })

async function giveUp(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c, await mustWrite(c, await theOpenRisk(http, c), 'action'))
  const read = readForm(http, givenUpForm)
  if ('form' in read) return show(http, c, { ...held, form: filled(held, read.form), status: 422 })
  if (await giveUpAction(c, held.action, { seen: read.value.version, reason: read.value.reason })) return http.redirect(addressOf(held))
  return meanwhile(http, c, held)
}

async function meanwhile(http: Http, c: Context, held: Held, texts: readonly TwoTexts[] = []): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'risk', id: held.risk.id }, { limit: 1 })
  const form = filled(held, { ...blank, values: typed(http.posted) })
  return show(http, c, { ...held, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
