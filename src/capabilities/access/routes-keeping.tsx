import type { Day } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { validate } from './actions.ts'
import { holdReview, planReview } from './actions-keeping.ts'
import { heldForm, reviewForm, type ValidationValues, validationForm } from './forms.ts'
import { HoldReview, PlanReview, ValidateList } from './pages/keeping-forms.tsx'
import { reviewsOf } from './queries.ts'
import { choicesOf } from './queries-waited-for.ts'
import { openIn } from './routes-waited-for.tsx'
import { hrefOf, type Review, type Service } from './waited-for.ts'

async function askValidation(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const service = await openIn(http, c)
  const { posts } = await choicesOf(c)
  return http.page(<ValidateList frame={c.frame} form={form} service={service} posts={posts} />, status)
}

/** The form again where what was typed of a validation cannot be, beyond what each box asks. */
export async function amissWith(http: Http, c: Context, { held, checked, wrong, post }: ValidationValues): Promise<Form | undefined> {
  const again = (field: string, words: string) => withError(typed(http.posted), field, words)
  if (held > c.today) return again('held', 'This day is still to come. Write it down once the list was gone through')
  if (wrong > checked) return again('wrong', `More entries cannot be wrong than were looked at: enter ${checked} or fewer`)
  return (await isPost(c, post)) ? undefined : again('post', 'Select a post from the list')
}

async function takeValidation(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, validationForm)
  if ('form' in read) return askValidation(http, c, read.form, 422)
  const amiss = await amissWith(http, c, read.value)
  if (amiss) return askValidation(http, c, amiss, 422)
  await validate(c, service, read.value)
  return http.redirect(hrefOf(service))
}

const isPost = async (c: Context, post: number): Promise<boolean> => (await choicesOf(c)).posts.some(({ value }) => value === String(post))

const nextOf = async (c: Context, service: Service): Promise<Review | undefined> =>
  (await reviewsOf(c, service.id)).find(({ heldOn }) => heldOn === null)

async function askReview(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const service = await openIn(http, c)
  return http.page(<PlanReview frame={c.frame} form={form} service={service} />, status)
}

async function takeReview(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, reviewForm)
  if ('form' in read) return askReview(http, c, read.form, 422)
  if (read.value.due < c.today) return askReview(http, c, withError(typed(http.posted), 'due', 'Enter today or a day to come'), 422)
  if (await nextOf(c, service)) throw new Turned(409, 'A review of this service is planned already. Write down what it found first.')
  await planReview(c, service, read.value.due as Day)
  return http.redirect(hrefOf(service))
}

/** The review that is to come; where none is planned there is nothing to write down. */
async function planned(c: Context, service: Service): Promise<Review> {
  const next = await nextOf(c, service)
  if (!next)
    throw new Turned(409, 'No review of this service is planned. Plan one first; perhaps somebody has written this one down already.')
  return next
}

async function askHeld(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const service = await openIn(http, c)
  const review = await planned(c, service)
  const { posts } = await choicesOf(c)
  return http.page(<HoldReview frame={c.frame} form={form} service={service} review={review} posts={posts} />, status)
}

async function takeHeld(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const review = await planned(c, service)
  const read = readForm(http, heldForm)
  if ('form' in read) return askHeld(http, c, read.form, 422)
  const again = (field: string, words: string) => askHeld(http, c, withError(typed(http.posted), field, words), 422)
  const { held, next, post } = read.value
  if (held > c.today) return again('held', 'This day is still to come. Write it down once the review was held')
  if (next !== undefined && next <= held) return again('next', 'Enter a day after this review was held')
  if (!(await isPost(c, post))) return again('post', 'Select a post from the list')
  if (!(await holdReview(c, service, review, read.value))) throw new Turned(409, 'Somebody has written this review down already.')
  return http.redirect(hrefOf(service))
}

/** Tracking lists gone through, and reviews of demand and capacity. */
export const keepingRoutes = new Routes()
  .get('/access/services/:service/validations/new', 'access:keep', (http, c) => askValidation(http, c))
  .post('/access/services/:service/validations', 'access:keep', takeValidation)
  .get('/access/services/:service/reviews/new', 'access:keep', (http, c) => askReview(http, c))
  .post('/access/services/:service/reviews', 'access:keep', takeReview)
  .get('/access/services/:service/reviews/held', 'access:keep', (http, c) => askHeld(http, c))
  .post('/access/services/:service/reviews/held', 'access:keep', takeHeld)
