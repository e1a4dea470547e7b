import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { routeForm } from '../forms.ts'
import { allPeriods, periodById } from '../queries.ts'
import { seenAs, setRoute } from './actions-route.ts'
import { warningsOf, whyNotRoute } from './days.ts'
import { SetRoute } from './pages/set-route.tsx'
import { ShowTimetable } from './pages/show-timetable.tsx'
import { routeOf, stageDaysOf } from './queries-route.ts'
import { optionalStages, type RouteStage, stages } from './stages.ts'

async function showRoute(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const route = await routeOf(c)
  const ahead = (await allPeriods(c)).filter(({ state }) => state !== 'frozen').reverse()
  const periods = []
  for (const period of ahead) periods.push({ period, days: await stageDaysOf(c, period) })
  const facts = { route, periods, seen: seenAs(route), maySet: c.may('calendar:run'), done: http.query('done') === 'route' }
  return http.page(<SetRoute frame={c.frame} {...facts} form={form} />, status)
}

async function changeRoute(http: Http, c: Context) {
  const read = readForm(http, routeForm)
  if ('form' in read) return showRoute(http, c, { form: read.form, status: 422 })
  const { seen, ...given } = read.value
  const between = stages.flatMap((stage): RouteStage[] => {
    const daysBefore = stage === 'board' ? undefined : given[stage]
    return daysBefore === undefined ? [] : [{ stage, daysBefore }]
  })
  const route: RouteStage[] = between.length === 0 ? [] : [...between, { stage: 'board', daysBefore: 0 }]
  const missing = stages.filter((stage) => route.length > 0 && !optionalStages.includes(stage) && !route.some((one) => one.stage === stage))
  const errors = {
    ...whyNotRoute(route),
    ...Object.fromEntries(missing.map((stage) => [stage, `Enter the days before the board for the ${stage}`])),
  }
  if (Object.keys(errors).length > 0) return showRoute(http, c, { form: { values: typed(http.posted), errors }, status: 422 })
  if ((await setRoute(c, route, seen)) === 'set') return http.redirect('/periods/route?done=route')
  const words = 'Somebody changed the route meanwhile. Theirs stands above; set it again to put yours in its place.'
  return showRoute(http, c, { form: withError(typed(http.posted), 'author', words), status: 409 })
}

async function showTimetable(http: Http, c: Context) {
  const period = (await periodById(c, http.number('period'))) ?? notFound()
  const days = await stageDaysOf(c, period)
  const mayEdit = c.may('calendar:run') && period.state !== 'frozen'
  const warnings = period.state === 'frozen' ? [] : warningsOf(days, period.opens_on)
  return http.page(<ShowTimetable frame={c.frame} period={period} days={days} warnings={warnings} mayEdit={mayEdit} today={c.on} />)
}

/** The trust's route, and what it makes of a period. */
export const routeRoutes = new Routes()
  .get('/periods/route', 'calendar:read', (http, c) => showRoute(http, c))
  .post('/periods/route', 'calendar:run', changeRoute)
  .get('/periods/:period/timetable', 'calendar:read', showTimetable)
