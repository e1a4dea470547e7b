import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { postsHeldBy, postTitles } from '../../people/index.ts'
import { doAction } from './actions.ts'
import { doneForm } from './forms.ts'
import { ShowAction } from './pages/show-action.tsx'
import { agreedActions, reviewById } from './queries.ts'
import type { AgreedAction } from './review.ts'

/** Actions agreed in reviews, until whoever holds their post, or whoever keeps reviews, says they are done. */
export const actionRoutes = new Routes()
  .get('/accountability/actions/:action', 'review:read', async (http, c) => show(http, c, { action: await theAction(http, c) }))
  .post('/accountability/actions/:action/done', 'action:done', done)

const theAction = async (http: Http, c: Context): Promise<AgreedAction> =>
  (await agreedActions(c)).find(({ id }) => id === http.number('action')) ?? notFound()

async function mayDo(c: Context, { ownerPostId }: AgreedAction): Promise<boolean> {
  if (!c.may('action:done')) return false
  return c.may('review:hold') || (await postsHeldBy(c, c.person.id, c.on)).some(({ postId }) => postId === ownerPostId)
}

async function show(
  http: Http,
  c: Context,
  { action, form = blank, status = 200 }: { action: AgreedAction; form?: Form; status?: number },
) {
  const review = (await reviewById(c, action.reviewId)) ?? notFound()
  const owner = (await postTitles(c)).get(action.ownerPostId) ?? 'Nobody'
  const page = { frame: c.frame, action, review, owner, form, isOverdue: action.dueOn < c.on, mayDo: await mayDo(c, action) }
  return http.page(<ShowAction {...page} />, status)
}

async function done(http: Http, c: Context): Promise<Response> {
  const action = await theAction(http, c)
  if (!(await mayDo(c, action))) throw new Turned(403, 'Only the holder of the post, or whoever keeps reviews, can say that this is done.')
  const read = readForm(http, doneForm)
  if ('form' in read) return show(http, c, { action, form: read.form, status: 422 })
  if (await doAction(c, action, { words: read.value.words, seen: read.value.version }))
    return http.redirect(`/accountability/actions/${action.id}`)
  const form = withError(typed(http.posted), 'words', 'Somebody said it was done while you wrote. Read theirs')
  return show(http, c, { action: await theAction(http, c), form, status: 409 })
}
