import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed, z } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureById } from '../queries.ts'
import { endGivers, resumeGivers } from './actions.ts'
import { giversOf } from './giving.ts'
import { GiversPage } from './pages/show-givers.tsx'
import { allGivers } from './queries.ts'

/** The places that give figures of a measure, and what is said of those that stopped. */
export const givingRoutes = new Routes()
  .get('/measures/:measure/giving', 'measure:read', (http, c) => show(http, c))
  .post('/measures/:measure/giving/ending', 'measure:edit', end)
  .post('/measures/:measure/giving/resuming', 'measure:edit', resume)

const ids = z.array(z.string().regex(/^\d{1,9}$/, 'Select places from the list'))
const endForm = z.object({ places: ids, why: z.string('Say why, such as closed').max(300, 'The reason must be 300 characters or fewer') })
const resumeForm = z.object({ resumed: ids })

const theMeasure = async (http: Http, c: Context) => (await measureById(c, http.number('measure'))) ?? notFound()

async function show(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const measure = await theMeasure(http, c)
  const givers = giversOf(await allGivers(c, measure))
  return http.page(<GiversPage frame={c.frame} measure={measure} givers={givers} form={form} mayEdit={c.may('measure:edit')} />, status)
}

async function end(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  const read = readForm(http, endForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const asked = new Set(read.value.places.map(Number))
  const places = giversOf(await allGivers(c, measure)).stopped.filter(({ placeId }) => asked.has(placeId))
  if (places.length === 0) return show(http, c, withError(typed(http.posted), 'places', 'Select the places that give no more'), 422)
  await endGivers(c, { measure, places }, read.value.why)
  return http.redirect(`/measures/${measure.id}/giving`)
}

async function resume(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  const read = readForm(http, resumeForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const asked = new Set(read.value.resumed.map(Number))
  const places = giversOf(await allGivers(c, measure)).ended.filter(({ placeId }) => asked.has(placeId))
  if (places.length === 0) return show(http, c, withError(typed(http.posted), 'resumed', 'Select the places that give again'), 422)
  await resumeGivers(c, { measure, places })
  return http.redirect(`/measures/${measure.id}/giving`)
}
