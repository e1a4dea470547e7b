import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods, currentPeriod } from '../../calendar/index.ts'
import { allMeasures } from '../../measures/index.ts'
import { asked, theItem } from '../planning/queries-asked.ts'
import { measureLinked, measureUnlinked } from './actions-linking.ts'
import { byDirectorate } from './claims-counted.ts'
import { LinkMeasures } from './pages/link-measures.tsx'
import { ListClaims } from './pages/list-claims.tsx'
import { claimsOfPeriod } from './queries-counted.ts'
import { measuresOf } from './queries-measures.ts'
import { measureNamed } from './tying.ts'

/** The measures of items, and what updates claim held against them. */
export const claimRoutes = new Routes()
  .get('/delivery/claims', 'delivery:read', showClaims)
  .get('/items/:item/measures', 'measure:link', async (http, c) => http.page(<LinkMeasures {...(await pageFor(http, c))} />))
  .post('/items/:item/measures', 'measure:link', linkMeasure)
  .post('/items/:item/measures/:measure/unlink', 'measure:link', unlinkMeasure)

async function showClaims(http: Http, c: Context): Promise<Response> {
  const periods = (await allPeriods(c)).filter(({ state }) => state !== 'planned')
  const wanted = asked(http, 'period') ?? (await currentPeriod(c))?.id
  const period = periods.find(({ id }) => id === wanted) ?? periods[0] ?? notFound()
  const claims = await claimsOfPeriod(c, period)
  return http.page(
    <ListClaims frame={c.frame} period={period} periods={periods.slice(0, 6)} claims={claims} directorates={byDirectorate(claims)} />,
  )
}

async function pageFor(http: Http, c: Context) {
  const item = await theItem(http, c)
  const linked = (await measuresOf(c, [item.id])).get(item.id) ?? []
  const others = (await allMeasures(c)).filter(({ id, endedOn }) => endedOn === null && !linked.some(({ ref }) => ref.id === id))
  return { frame: c.frame, item, linked, others }
}

async function linkMeasure(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const values = typed(http.posted)
  const measure = measureNamed(page.others, values.measure ?? '')
  if (!measure) {
    const words = values.measure?.trim()
      ? 'No measure that is not linked yet has this name or code. Choose one from the list'
      : 'Enter the name or code of a measure'
    return http.page(<LinkMeasures {...page} form={withError(values, 'measure', words)} />, 422)
  }
  await measureLinked(c, page.item.id, measure)
  return http.redirect(`/items/${page.item.id}/measures`)
}

async function unlinkMeasure(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const linked = (await measuresOf(c, [item.id])).get(item.id) ?? []
  const measure = linked.find(({ ref }) => ref.id === http.number('measure')) ?? notFound()
  await measureUnlinked(c, item.id, { id: measure.ref.id, name: measure.name })
  return http.redirect(`/items/${item.id}/measures`)
}
