import type { Context } from '../../platform/context.ts'
import type { Http } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { qualityOf } from '../measures/index.ts'
import { postTitles } from '../people/index.ts'
import { reviewsOn, validationOn } from './keeping.ts'
import { ListKeeping } from './pages/list-keeping.tsx'
import { ListWaits } from './pages/list-waits.tsx'
import { openServices, reviewsOf, validationsOf } from './queries.ts'
import { allWaits } from './queries-waits.ts'
import { capacityRoutes } from './routes-capacity.tsx'
import { correctingRoutes } from './routes-correcting.tsx'
import { keepingRoutes } from './routes-keeping.tsx'
import { policyRoutes } from './routes-policy.tsx'
import { standardRoutes } from './routes-standards.tsx'
import { serviceRoutes } from './routes-waited-for.tsx'

async function showWaits(http: Http, c: Context): Promise<Response> {
  const rows = await allWaits(c)
  const ids = rows.flatMap(({ waits }) => Object.values(waits).map(({ standing }) => standing.measure.id))
  const qualities = await qualityOf(c, [...new Set(ids)])
  return http.page(<ListWaits frame={c.frame} rows={rows} qualities={qualities} mayKeep={c.may('access:keep')} />)
}

async function showKeeping(http: Http, c: Context): Promise<Response> {
  const [validations, reviews, titles] = [await validationsOf(c), await reviewsOf(c), await postTitles(c)]
  const lines = (await openServices(c)).map((service) => ({
    ...{ service, owner: (service.ownerPostId !== null && titles.get(service.ownerPostId)) || 'Nobody' },
    ...{ kept: validationOn(service, validations, c.on), ...reviewsOn(reviews, service.id) },
  }))
  return http.page(<ListKeeping frame={c.frame} lines={lines} on={c.on} mayKeep={c.may('access:keep')} />)
}

/** Services people wait for, how long, and what is done about it. */
export const accessRoutes = new Routes()
  .get('/access', 'access:read', showWaits)
  .get('/access/lists', 'access:read', showKeeping)
  .with(standardRoutes)
  .with(policyRoutes)
  .with(serviceRoutes)
  .with(keepingRoutes)
  .with(capacityRoutes)
  .with(correctingRoutes)
