import { type Day, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPosts } from '../../people/index.ts'
import { type Paper, withFiles, withSeal } from '../../reporting/index.ts'
import { frameworkInForce, levelNames } from '../framework/queries.ts'
import { agreeAction, holdReview, moveReview, planReview } from './actions.ts'
import { freezeReviewPack } from './actions-freezing.ts'
import { actionForm, minutesForm, moveForm, planForm } from './forms.ts'
import { ListReviews } from './pages/list-reviews.tsx'
import { ShowPack } from './pages/show-pack.tsx'
import { type ReviewPage, ShowReview } from './pages/show-review.tsx'
import { allReviews, levelLike, reviewById, scheduleOf } from './queries.ts'
import { agendaOf } from './queries-agenda.ts'
import { frozenPack, packNow } from './queries-packs.ts'
import { nextReview, type Review } from './review.ts'

/** Performance reviews: planned, their packs frozen, held with minutes and actions. */
export const reviewRoutes = new Routes()
  .get('/accountability/reviews', 'review:read', (http, c) => list(http, c))
  .post('/accountability/reviews', 'review:hold', plan)
  .get('/accountability/reviews/:review', 'review:read', async (http, c) => show(http, c, { review: await theReview(http, c) }))
  .get('/accountability/reviews/:review/pack', 'review:read', showPack)
  .post('/accountability/reviews/:review/pack', 'review:hold', freeze)
  .post('/accountability/reviews/:review/day', 'review:hold', move)
  .post('/accountability/reviews/:review/actions', 'review:hold', agree)
  .post('/accountability/reviews/:review/minutes', 'review:hold', hold)

withFiles(reviewRoutes, { address: '/accountability/reviews/:review/pack', permission: 'review:read', paperOf })

const theReview = async (http: Http, c: Context): Promise<Review> => (await reviewById(c, http.number('review'))) ?? notFound()

async function list(http: Http, c: Context, form: Form = blank): Promise<Response> {
  const [schedule, names, framework] = [await scheduleOf(c), await levelNames(c), await frameworkInForce(c)]
  const planning = c.may('review:hold')
    ? {
        places: schedule.filter(({ planned }) => !planned).map(({ placeId, place }) => ({ value: String(placeId), label: place })),
        levels: (framework?.levels ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
      }
    : undefined
  const page = {
    ...{ frame: c.frame, schedule, on: c.on, planning, form },
    held: (await allReviews(c)).filter(({ state }) => state === 'held'),
    level: (id: number | null) => (id === null ? '' : (names.get(id)?.name ?? '')),
  }
  return http.page(<ListReviews {...page} />, form === blank ? 200 : 422)
}

async function plan(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, planForm)
  if ('form' in read) return list(http, c, read.form)
  const wrong = (field: string, words: string) => list(http, c, withError(typed(http.posted), field, words))
  const place = (await scheduleOf(c)).find(({ placeId }) => placeId === read.value.place)
  if (!place) return wrong('place', 'Select a place from the list')
  const level = (await frameworkInForce(c))?.levels.find(({ id }) => id === read.value.level)
  if (!level) return wrong('level', 'Select a level of the framework in force')
  const wished = { place: { id: place.placeId, name: place.place }, level, on: read.value.plannedOn as Day, planned: place.planned }
  const done = await planReview(c, wished)
  return 'yes' in done ? http.redirect(`/accountability/reviews/${done.yes}`) : wrong('plannedOn', done.no)
}

interface Shown {
  review: Review
  sent?: ReviewPage['sent']
  form?: Form
  status?: number
}

async function show(http: Http, c: Context, { review, sent, form, status = 200 }: Shown): Promise<Response> {
  const [agenda, names, framework] = [await agendaOf(c, review), await levelNames(c), await frameworkInForce(c)]
  const suggested = agenda.suggested.level
  const first = {
    heldOn: c.today,
    nextLevel: suggested ? String(suggested.id) : '',
    nextOn: nextReview(c.today, suggested ?? { everyMonths: 1 }),
  }
  const page = {
    ...{ frame: c.frame, agenda, sent, mayHold: c.may('review:hold') },
    decided: review.nextLevelId === null ? '' : (names.get(review.nextLevelId)?.name ?? ''),
    choices: {
      levels: (framework?.levels ?? []).map(({ id, name }) => ({ value: String(id), label: name })),
      posts: (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title })),
    },
    form: form ?? { values: first, errors: {} },
  }
  return http.page(<ShowReview {...page} />, status)
}

async function showPack(http: Http, c: Context): Promise<Response> {
  const review = await theReview(http, c)
  const frozen = await frozenPack(c, review)
  const report = frozen?.report ?? (await packNow(c, review, 'Not frozen'))
  return http.page(<ShowPack frame={c.frame} review={review} report={report} frozen={frozen} />)
}

/** The pack as files carry it: frozen, with its digest at the foot, or marked as not frozen. */
async function paperOf(http: Http, c: Context): Promise<Paper> {
  const review = await theReview(http, c)
  const frozen = await frozenPack(c, review)
  return {
    report: frozen ? withSeal(frozen.report, frozen.digest, frozen.seal) : await packNow(c, review, 'Not frozen'),
    name: `${c.trust.shortName} performance review of ${review.place}, ${dayInWords(review.plannedOn)}`,
    at: `/accountability/reviews/${review.id}/pack`,
  }
}

async function freeze(http: Http, c: Context): Promise<Response> {
  const review = await theReview(http, c)
  const done = await freezeReviewPack(c, review)
  if ('no' in done) throw new Turned(409, `${done.no}.`)
  return http.redirect(`/accountability/reviews/${review.id}/pack`)
}

async function move(http: Http, c: Context): Promise<Response> {
  const review = await theReview(http, c)
  const read = readForm(http, moveForm)
  if ('form' in read) return show(http, c, { review, sent: 'move', form: read.form, status: 422 })
  const { plannedOn, reason, version } = read.value
  const done = await moveReview(c, review, { on: plannedOn as Day, reason, seen: version })
  if ('yes' in done) return http.redirect(`/accountability/reviews/${review.id}`)
  return show(http, c, { review, sent: 'move', form: withError(typed(http.posted), 'plannedOn', done.no), status: 409 })
}

async function agree(http: Http, c: Context): Promise<Response> {
  const review = await theReview(http, c)
  const read = readForm(http, actionForm)
  const wrong = (form: Form) => show(http, c, { review, sent: 'action', form, status: 422 })
  if ('form' in read) return wrong(read.form)
  const owner = (await allPosts(c)).find(({ id }) => id === read.value.owner)
  if (!owner) return wrong(withError(typed(http.posted), 'owner', 'Select a post from the list'))
  const dueOn = read.value.dueOn as Day
  if (dueOn < c.today) return wrong(withError(typed(http.posted), 'dueOn', 'The day it is due must be today or later'))
  if (!review.isFrozen) throw new Turned(409, 'Freeze the pack first, so that what was seen is kept.')
  await agreeAction(c, review, { words: read.value.words, owner, dueOn })
  return http.redirect(`/accountability/reviews/${review.id}`)
}

async function hold(http: Http, c: Context): Promise<Response> {
  const review = await theReview(http, c)
  const read = readForm(http, minutesForm)
  const wrong = (form: Form, status: number) => show(http, c, { review, sent: 'minutes', form, status })
  if ('form' in read) return wrong(read.form, 422)
  const levels = (await frameworkInForce(c))?.levels ?? []
  const agenda = await agendaOf(c, review)
  const now = levelLike(levels, agenda.level)?.id ?? review.levelId
  const done = await holdReview(c, review, { levels, now, suggested: agenda.suggested.words }, read.value)
  if ('yes' in done) return http.redirect(`/accountability/reviews/${review.id}`)
  return wrong(withError(typed(http.posted), 'heldOn', done.no), 409)
}
