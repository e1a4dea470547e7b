import type { Day } from '../../../kernel/day.ts'
import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPosts, postsHeldBy } from '../../people/index.ts'
import { asked } from '../planning/queries-asked.ts'
import { currentPlan, itemById, itemsOf } from '../queries.ts'
import { askClosed, askRaised, askReminded, partAnswered } from './actions.ts'
import { type Ask, type AskPart, keepsAsk, mayAnswerPart, postProposed, silentOf } from './asks.ts'
import { askForm, partForm } from './forms.ts'
import { AnswerPart } from './pages/answer-part.tsx'
import { ListAsks } from './pages/list-asks.tsx'
import { RaiseAsk } from './pages/raise-ask.tsx'
import { ShowAsk } from './pages/show-ask.tsx'
import { allAsks, askById, lastReminder, placesToAsk } from './queries.ts'

/** One thing asked of several directorates at once, and each one's answer. */
export const askingRoutes = new Routes()
  .get('/asks', 'delivery:read', async (http, c) =>
    http.page(<ListAsks frame={c.frame} asks={await allAsks(c)} on={c.on} mayRaise={c.may('ask:raise')} />),
  )
  .get('/asks/new', 'ask:raise', newAsk)
  .post('/asks', 'ask:raise', raiseAsk)
  .get('/asks/:ask', 'delivery:read', showAsk)
  .get('/asks/:ask/parts/:part', 'delivery:read', async (http, c) => partPage(http, c, await thePart(http, c)))
  .post('/asks/:ask/parts/:part', 'ask:answer', answerPart)
  .post('/asks/:ask/remind', 'ask:raise', remind)
  .post('/asks/:ask/close', 'ask:raise', close)

const theAsk = async (http: Http, c: Context): Promise<Ask> => (await askById(c, http.number('ask'))) ?? notFound()

/** The place a person asks from: the post they hold, else their role. */
async function askedAs(c: Context): Promise<string> {
  const held = (await postsHeldBy(c, c.person.id, c.today)).find(({ as }) => as === 'holder')
  return held?.title ?? c.person.roles[0] ?? 'member'
}

async function raisePage(http: Http, c: Context, form: Form, status: number): Promise<Response> {
  const plan = await currentPlan(c)
  const items = plan ? await itemsOf(c, { planId: plan.id }) : []
  const posts = (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title }))
  const options = items.map(({ id, title }) => ({ value: String(id), label: title }))
  return http.page(<RaiseAsk frame={c.frame} places={await placesToAsk(c)} posts={posts} items={options} form={form} />, status)
}

/** Opens with every directorate asked through the post that leads it. */
async function newAsk(http: Http, c: Context): Promise<Response> {
  const proposed = (await placesToAsk(c)).flatMap((place) => {
    const post = place.kind === 'directorate' ? postProposed(place) : null
    return post === null ? [] : [[`post-${place.id}`, String(post)] as const]
  })
  const item = asked(http, 'item')
  return raisePage(http, c, { values: { ...Object.fromEntries(proposed), item: item === undefined ? '' : String(item) }, errors: {} }, 200)
}

async function raiseAsk(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, askForm)
  if ('form' in read) return raisePage(http, c, read.form, 422)
  const wrong = (field: string, words: string) => raisePage(http, c, withError(typed(http.posted), field, words), 422)
  const posts = new Set((await allPosts(c)).map(({ id }) => id))
  const chosen = (await placesToAsk(c)).flatMap((place) => {
    const postId = Number(http.posted.get(`post-${place.id}`) || 0)
    return postId === 0 ? [] : [{ place, postId }]
  })
  const unknown = chosen.find(({ postId }) => !posts.has(postId))
  if (unknown) return wrong(`post-${unknown.place.id}`, 'Select a post from the list')
  if (chosen.length === 0) return wrong('who', 'Choose one directorate or more, and who answers for it')
  if ((read.value.due as Day) < c.today) return wrong('due', 'The day answers are due must be today or later')
  if (read.value.item !== undefined && !(await itemById(c, read.value.item))) return wrong('item', 'Select an item from the list')
  return http.redirect(`/asks/${await askRaised(c, read.value, { raisedAs: await askedAs(c), of: chosen })}`)
}

async function showAsk(http: Http, c: Context): Promise<Response> {
  const ask = await theAsk(http, c)
  const held = c.may('ask:answer') ? await postsHeldBy(c, c.person.id, c.on) : []
  const item = ask.itemId === null ? undefined : await itemById(c, ask.itemId)
  const page = {
    mine: ask.parts.filter((part) => 'yes' in mayAnswerPart(ask, part, held)).map(({ id }) => id),
    reminded: (await lastReminder(c, [ask.id])).get(ask.id),
    mayKeep: c.may('ask:raise') && keepsAsk(ask, { id: c.person.id, runsQuarter: c.may('quarter:run') }),
  }
  return http.page(<ShowAsk frame={c.frame} ask={ask} item={item} on={c.on} {...page} />)
}

interface Answering {
  ask: Ask
  part: AskPart
}

async function thePart(http: Http, c: Context): Promise<Answering> {
  const ask = await theAsk(http, c)
  return { ask, part: ask.parts.find(({ id }) => id === http.number('part')) ?? notFound() }
}

async function refusalOf(c: Context, { ask, part }: Answering): Promise<string | undefined> {
  if (!c.may('ask:answer')) return 'You cannot answer this'
  const may = mayAnswerPart(ask, part, await postsHeldBy(c, c.person.id, c.on))
  return 'no' in may ? may.no : undefined
}

interface Again {
  form: Form
  status: number
  overtaken?: true
}

async function partPage(http: Http, c: Context, at: Answering, again?: Again): Promise<Response> {
  const { ask, part } = at
  const values = { state: part.state === 'open' ? '' : part.state, answer: part.answer, version: String(part.version) }
  const conflict = again?.overtaken && (
    <Conflict
      who={part.answerer ?? 'Somebody'}
      day={part.answeredAt ? dayInWords(dayAt(part.answeredAt)) : 'a day not recorded'}
      texts={[
        { label: 'State', theirs: part.state, yours: again.form.values.state ?? '' },
        { label: 'Answer', theirs: part.answer, yours: again.form.values.answer ?? '' },
      ]}
    >
      Send again to put yours in its place.
    </Conflict>
  )
  const props = { frame: c.frame, ask, part, on: c.on, refused: await refusalOf(c, at), form: again?.form ?? { values, errors: {} } }
  return http.page(<AnswerPart {...props} {...(conflict ? { conflict } : {})} />, again?.status ?? 200)
}

async function answerPart(http: Http, c: Context): Promise<Response> {
  const at = await thePart(http, c)
  const refused = await refusalOf(c, at)
  if (refused !== undefined) throw new Turned(403, `${refused}.`)
  const read = readForm(http, partForm)
  if ('form' in read) return partPage(http, c, at, { form: read.form, status: 422 })
  const { state, answer, version = 0 } = read.value
  if (at.part.state === state && at.part.answer === answer) return http.redirect(`/asks/${at.ask.id}`)
  const held = (await postsHeldBy(c, c.person.id, c.today)).find(({ postId }) => postId === at.part.postId)
  const onBehalfOf = held?.as === 'deputy' ? at.part.post : undefined
  if (await partAnswered(c, at, { seen: version, state, answer, onBehalfOf })) return http.redirect(`/asks/${at.ask.id}#part-${at.part.id}`)
  const form = { values: { ...typed(http.posted), version: String(at.part.version) }, errors: {} }
  return partPage(http, c, at, { form, status: 409, overtaken: true })
}

/** The ask, for whoever keeps it; anybody else is refused in words. */
async function keptAsk(http: Http, c: Context): Promise<Ask> {
  const ask = await theAsk(http, c)
  if (ask.closedOn !== null) throw new Turned(409, 'This is closed already.')
  if (!keepsAsk(ask, { id: c.person.id, runsQuarter: c.may('quarter:run') }))
    throw new Turned(403, 'Only whoever asked, or whoever runs the quarter, reminds of this or closes it.')
  return ask
}

async function remind(http: Http, c: Context): Promise<Response> {
  const ask = await keptAsk(http, c)
  const silent = silentOf(ask.parts)
  if (silent.length === 0) throw new Turned(409, 'Everybody has answered, so there is nobody to remind.')
  await askReminded(c, ask, silent)
  return http.redirect(`/asks/${ask.id}`)
}

async function close(http: Http, c: Context): Promise<Response> {
  const ask = await keptAsk(http, c)
  await askClosed(c, ask, silentOf(ask.parts))
  return http.redirect(`/asks/${ask.id}`)
}
