import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { currentPeriod, type PeriodRow, periodById } from '../../calendar/index.ts'
import { holdersOn, postsHeldBy } from '../../people/index.ts'
import type { Item } from '../item.ts'
import { itemById } from '../queries.ts'
import { answerChallenge, raiseChallenge } from './actions-challenging.ts'
import { askedAs, type Challenge, mayAnswer, whyNotPromised } from './challenges.ts'
import { actorOf } from './desk.ts'
import { AnswerForm, ChallengeForm } from './forms.ts'
import { AnswerChallenge } from './pages/answer-challenge.tsx'
import { RaiseChallenge } from './pages/raise-challenge.tsx'
import { challengeById, challengesTo } from './queries-challenges.ts'

/** Asking an item's owner something, and answering it, in everybody's sight. */
export const challengingRoutes = new Routes()
  .get('/items/:item/challenges', 'delivery:read', async (http, c) => challengesPage(http, c, { item: await itemIn(http, c), form: blank }))
  .post('/items/:item/challenges', 'challenge:raise', async (http, c) => {
    const item = await itemIn(http, c)
    const read = readForm(http, ChallengeForm)
    if ('form' in read) return challengesPage(http, c, { item, form: read.form, status: 422 })
    const period = await periodOf(c, read.value.period)
    const asked = (await challengesTo(c, [item.id])).some((one) => isSame(one, { by: c.person.id, words: read.value.words }))
    if (!asked) await raiseChallenge(c, { item, period, words: read.value.words })
    return http.redirect(`/items/${item.id}/challenges`)
  })
  .get('/challenges/:challenge', 'delivery:read', async (http, c) =>
    challengePage(http, c, { ...(await challengeIn(http, c)), form: blank }),
  )
  .post('/challenges/:challenge', 'challenge:answer', async (http, c) => answer(http, c, await challengeIn(http, c)))

const itemIn = async (http: Http, c: Context): Promise<Item> => (await itemById(c, http.number('item'))) ?? notFound()
const periodOf = async (c: Context, id: number | undefined): Promise<PeriodRow> =>
  (id === undefined ? await currentPeriod(c) : await periodById(c, id)) ?? notFound()

/** The same question by the same person, still open: a button pressed twice. */
const isSame = (challenge: Challenge, asked: { by: number; words: string }): boolean =>
  challenge.answeredAt === null && challenge.raisedBy === asked.by && challenge.words === asked.words

interface About {
  challenge: Challenge
  item: Item
}

async function challengeIn(http: Http, c: Context): Promise<About> {
  const challenge = (await challengeById(c, http.number('challenge'))) ?? notFound()
  return { challenge, item: (await itemById(c, challenge.itemId)) ?? notFound() }
}

async function challengesPage(
  http: Http,
  c: Context,
  { item, form, status = 200 }: { item: Item; form: Form; status?: number },
): Promise<Response> {
  const page = { item, challenges: await challengesTo(c, [item.id]), mayRaise: c.may('challenge:raise') }
  return http.page(<RaiseChallenge frame={c.frame} form={form} {...page} />, status)
}

async function challengePage(
  http: Http,
  c: Context,
  { challenge, item, form, status = 200 }: About & { form: Form; status?: number },
): Promise<Response> {
  const refused = await refusal(c, { challenge, item })
  return http.page(
    <AnswerChallenge frame={c.frame} challenge={challenge} item={item} form={form} mayAnswer={refused === undefined} />,
    status,
  )
}

/** The rule's no to this person answering, or undefined. */
async function refusal(c: Context, { challenge, item }: About): Promise<string | undefined> {
  if (!c.may('challenge:answer')) return 'You cannot answer challenges'
  const [held, holders] = [await postsHeldBy(c, c.person.id, c.on), await holdersOn(c, c.on)]
  const actor = actorOf({ held, item, writtenBy: null, onBehalfOf: null, personId: c.person.id, mayApprove: false })
  const someone = item.accountablePostId !== null && holders.has(item.accountablePostId)
  const decision = mayAnswer(challenge, { actor, held: someone, executive: c.person.roles.includes('executive'), personId: c.person.id })
  return 'no' in decision ? decision.no : undefined
}

async function answer(http: Http, c: Context, about: About): Promise<Response> {
  const read = readForm(http, AnswerForm)
  if ('form' in read) return challengePage(http, c, { ...about, form: read.form, status: 422 })
  const values = typed(http.posted)
  if (about.challenge.answerer === c.person.name && about.challenge.answer === read.value.answer)
    return http.redirect(`/challenges/${about.challenge.id}`)
  const refused = await refusal(c, about)
  if (refused !== undefined) return challengePage(http, c, { ...about, form: withError(values, 'answer', refused), status: 409 })
  const day = read.value.day as Challenge['dueOn'] | undefined
  const period = await periodOf(c, about.challenge.periodId)
  const wrong = whyNotPromised({ promise: read.value.promise, day: day ?? undefined }, { today: c.today, period })
  if (wrong) return challengePage(http, c, { ...about, form: withError(values, wrong.field, wrong.words), status: 422 })
  const promise = day ? { words: read.value.promise, day } : undefined
  const done = await answerChallenge(c, about, {
    answer: read.value.answer,
    answeredAs: about.item.accountable ?? askedAs(c.person.roles),
    promise,
  })
  if (done) return http.redirect(`/challenges/${about.challenge.id}`)
  return challengePage(http, c, { ...about, form: withError(values, 'answer', 'Somebody answered this while you wrote'), status: 409 })
}
