import { isDay } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureById } from '../queries.ts'
import { compare } from './comparing.ts'
import { ComparePlacesPage } from './pages/compare-places.tsx'
import { comparableOf } from './queries.ts'

async function showCompared(http: Http, c: Context) {
  const measure = (await measureById(c, http.number('measure'))) ?? notFound()
  const all = await comparableOf(c, measure)
  const chosen = all.find(({ kind }) => kind === http.query('kind')) ?? all[0]
  const wanted = http.query('period') ?? ''
  const period = isDay(wanted) && chosen?.periods.includes(wanted) ? wanted : chosen?.periods[0]
  const width = http.query('limits') === 'wider' ? 'wider' : 'chance'
  const shown =
    chosen && period && chosen.places > 1
      ? { kind: chosen.kind, period, compared: compare(measure, chosen.figuresIn(period), width) }
      : undefined
  return http.page(
    <ComparePlacesPage
      frame={c.frame}
      measure={measure}
      shown={shown}
      kinds={all.map(({ kind }) => kind)}
      periods={chosen?.periods ?? []}
    />,
  )
}

/** Places compared by a funnel. */
export const comparingRoutes = new Routes().get('/measures/:measure/compared', 'measure:read', showCompared)
