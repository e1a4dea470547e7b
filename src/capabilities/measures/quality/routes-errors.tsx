import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPlaces } from '../../people/index.ts'
import { measureById } from '../queries.ts'
import { putRight, reopenError } from './actions.ts'
import { whyNotPutRight } from './checking.ts'
import { putRightForm, reopenForm } from './forms.ts'
import { ShowErrorPage } from './pages/show-error.tsx'
import { errorById } from './queries-records.ts'

/** One error in figures: put right, and opened again where it was not. */
export const errorRoutes = new Routes()
  .get('/measures/quality/errors/:error', 'measure:read', (http, c) => show(http, c))
  .post('/measures/quality/errors/:error/putting-right', 'quality:record', settle)
  .post('/measures/quality/errors/:error/reopening', 'quality:record', reopen)

const meanwhile = 'Somebody changed this error while you were writing. Open its page again and see what they said.'

async function theError(http: Http, c: Context) {
  const error = (await errorById(c, http.number('error'))) ?? notFound()
  return { error, measure: (await measureById(c, error.measureId)) ?? notFound() }
}

async function show(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const places = new Map((await allPlaces(c)).map((place) => [place.id, place.name]))
  const page = { ...(await theError(http, c)), frame: c.frame, places, on: c.on, mayRecord: c.may('quality:record'), form }
  return http.page(<ShowErrorPage {...page} />, status)
}

async function settle(http: Http, c: Context): Promise<Response> {
  const about = await theError(http, c)
  if (about.error.putRightOn !== null) throw new Turned(409, meanwhile)
  const read = readForm(http, putRightForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const fault = whyNotPutRight(about.error, read.value, c.today)
  if (fault) return show(http, c, withError(typed(http.posted), fault.field, fault.words), 422)
  if (!(await putRight(c, about, read.value))) throw new Turned(409, meanwhile)
  return http.redirect(`/measures/quality/errors/${about.error.id}`)
}

async function reopen(http: Http, c: Context): Promise<Response> {
  const about = await theError(http, c)
  if (about.error.putRightOn === null) throw new Turned(409, 'This error is open: there is nothing to open again.')
  const read = readForm(http, reopenForm)
  if ('form' in read) return show(http, c, read.form, 422)
  if (!(await reopenError(c, about, read.value))) throw new Turned(409, meanwhile)
  return http.redirect(`/measures/quality/errors/${about.error.id}`)
}
