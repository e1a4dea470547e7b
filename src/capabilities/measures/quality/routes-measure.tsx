import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPlaces, postsHeldBy, postTitles } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { latestOver, periodAfter, periodsBetween } from '../periods.ts'
import { measureById } from '../queries.ts'
import { logError, recordCheck, signFor } from './actions.ts'
import { type Fault, maySign, whyNotCheck, whyNotError } from './checking.ts'
import { missingIn } from './findings.ts'
import { checkForm, errorForm, signOffForm } from './forms.ts'
import { ShowQualityPage } from './pages/show-quality.tsx'
import { stewardsOf } from './queries-findings.ts'
import { knownOf, qualityFrom } from './queries-quality.ts'

/** What the data of one measure is worth, and what is recorded of it. */
export const measureQualityRoutes = new Routes()
  .get('/measures/:measure/quality', 'measure:read', (http, c) => show(http, c))
  .post('/measures/:measure/quality/sign-off', 'quality:record', takeSignOff)
  .post('/measures/:measure/quality/errors', 'quality:record', takeError)
  .post('/measures/:measure/quality/checks', 'quality:record', takeCheck)

const theMeasure = async (http: Http, c: Context): Promise<Measure> => (await measureById(c, http.number('measure'))) ?? notFound()

/** How many periods back an error may be said to begin. */
const periodsOffered = 36

async function show(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const measure = await theMeasure(http, c)
  const known = (await knownOf(c, [measure]))[0] ?? notFound()
  const steward = (await stewardsOf(c, [measure])).get(measure.id) ?? null
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place.name]))
  const page = {
    ...{ frame: c.frame, on: c.on, measure, places, form },
    ...{ quality: qualityFrom(known, c.on), signOff: known.signOff, errors: known.errors, checks: known.checks },
    steward: steward === null ? 'nobody' : ((await postTitles(c)).get(steward) ?? 'a post that is gone'),
    missing: missingIn(measure, known.series, { on: c.on, steward }),
    placeChoices: [...new Set(known.series.map(({ placeId }) => placeId))].map((id) => ({ id, name: places.get(id) ?? '' })),
    periods: periodsOf(measure, c.on),
    may: { sign: c.may('quality:record') && (await signs(c, measure)), record: c.may('quality:record') },
  }
  return http.page(<ShowQualityPage {...page} />, status)
}

function periodsOf({ frequency }: Measure, on: Day): Day[] {
  const last = latestOver(on, frequency)
  return periodsBetween(periodAfter(last, frequency, 1 - periodsOffered), last, frequency).toReversed()
}

async function signs(c: Context, measure: Measure): Promise<boolean> {
  const held = new Set((await postsHeldBy(c, c.person.id, c.today)).map(({ postId }) => postId))
  const stewardPostId = (await stewardsOf(c, [measure])).get(measure.id) ?? null
  return maySign({ postIds: held, isLead: c.person.roles.includes('governance lead') }, { ownerPostId: measure.ownerPostId, stewardPostId })
}

const again = (http: Http, c: Context, { field, words }: Fault) => show(http, c, withError(typed(http.posted), field, words), 422)

async function takeSignOff(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  if (!(await signs(c, measure)))
    throw new Turned(403, 'Whoever answers for the measure or looks after its figures signs for its data, or a governance lead.')
  const read = readForm(http, signOffForm)
  if ('form' in read) return show(http, c, read.form, 422)
  await signFor(c, measure, read.value)
  return http.redirect(`/measures/${measure.id}/quality`)
}

async function takeError(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  const read = readForm(http, errorForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const { first, last, place } = read.value
  const offered: readonly string[] = periodsOf(measure, c.on)
  const fault = whyNotError(read.value, c.today)
  if (fault) return again(http, c, fault)
  if (!offered.includes(first)) return again(http, c, { field: 'first', words: 'Select the first period that is wrong from the list' })
  if (!offered.includes(last)) return again(http, c, { field: 'last', words: 'Select the last period that is wrong from the list' })
  const known = place === undefined || (await allPlaces(c)).some(({ id }) => id === place)
  if (!known) return again(http, c, { field: 'place', words: 'Select a place of the list' })
  return http.redirect(`/measures/quality/errors/${await logError(c, measure, read.value)}`)
}

async function takeCheck(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  const read = readForm(http, checkForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const fault = whyNotCheck(read.value, c.today)
  if (fault) return again(http, c, fault)
  await recordCheck(c, measure, read.value)
  return http.redirect(`/measures/${measure.id}/quality`)
}
