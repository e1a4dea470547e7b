import type { Context } from '../../platform/context.ts'
import { readForm } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { keepView, removeView } from './actions.ts'
import { viewForm } from './forms.ts'
import { ListViews } from './pages/list-views.tsx'
import { allViews } from './queries.ts'
import { addressOf } from './view.ts'

async function keep(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, viewForm)
  if ('form' in read) throw new Turned(400, `${Object.values(read.form.errors)[0]}. Go back, and keep the view again.`)
  const kept = await keepView(c, { ...read.value, query: read.value.query ?? '' })
  if ('no' in kept) throw new Turned(409, kept.no)
  return http.redirect(addressOf(kept.yes))
}

async function remove(http: Http, c: Context): Promise<Response> {
  if (!(await removeView(c, http.number('view')))) notFound()
  return http.redirect('/account/views')
}

/** Keeping a list as one likes to see it. */
export const viewRoutes = new Routes()
  .get('/account/views', 'view:read', async (http, c) => http.page(<ListViews frame={c.frame} views={await allViews(c)} />))
  .post('/views', 'view:keep', keep)
  .post('/views/:view/removal', 'view:keep', remove)
