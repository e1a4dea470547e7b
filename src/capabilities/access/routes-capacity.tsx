import { blank, type Form } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { atKey, readingsAt } from '../measures/index.ts'
import { peopleNames } from '../people/index.ts'
import { keepScenario } from './actions-keeping.ts'
import { advisedInWords, weeklyOf } from './demand.ts'
import { scenarioForm } from './forms.ts'
import { ShowScenario, WorkOutCapacity } from './pages/work-out-capacity.tsx'
import { allTold } from './queries.ts'
import { scenariosOf } from './queries-keeping.ts'
import { theService } from './queries-waited-for.ts'
import { openIn } from './routes-waited-for.tsx'
import { hrefOf, type Service, type Tells } from './waited-for.ts'

/** What is measured of a service, latest last. */
async function figuresOf(c: Context, service: Service, tells: Tells) {
  const told = (await allTold(c)).find((one) => one.serviceId === service.id && one.tells === tells)
  return told && (await readingsAt(c, [told])).get(atKey(told))
}

async function ask(http: Http, c: Context, form?: Form, status = 200): Promise<Response> {
  const service = await openIn(http, c)
  const [size, referrals] = [await figuresOf(c, service, 'size'), await figuresOf(c, service, 'referrals')]
  const weekly = referrals ? weeklyOf(referrals) : []
  const waiting = size?.points.findLast(({ value }) => value !== null)?.value
  const values: Form['values'] = {
    ...(waiting == null ? {} : { waiting: String(Math.round(waiting)) }),
    ...(weekly.length === 0
      ? {}
      : { referrals: (weekly.slice(-12).reduce((sum, n) => sum + n, 0) / Math.min(12, weekly.length)).toFixed(1) }),
  }
  const known = [
    waiting == null ? 'No figure tells how many people wait.' : '',
    weekly.length === 0
      ? 'No figure tells how many are referred.'
      : 'Filled in from the measures: people waiting now, and referrals a week over the last months.',
  ].filter(Boolean)
  return http.page(<WorkOutCapacity {...{ frame: c.frame, service, known }} form={form ?? { ...blank, values }} />, status)
}

async function take(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, scenarioForm)
  if ('form' in read) return ask(http, c, read.form, 422)
  return http.redirect(`${hrefOf(service)}/scenarios/${await keepScenario(c, service, read.value)}`)
}

async function show(http: Http, c: Context): Promise<Response> {
  const service = await theService(c, http.number('service'))
  const scenario = (await scenariosOf(c, service.id)).find(({ id }) => id === http.number('scenario')) ?? notFound()
  const by = (await peopleNames(c, [scenario.madeById])).get(scenario.madeById) ?? 'somebody who has left'
  const referrals = await figuresOf(c, service, 'referrals')
  return http.page(
    <ShowScenario
      {...{ frame: c.frame, service, scenario, by }}
      mayKeep={service.endedOn === null && c.may('access:keep')}
      advised={advisedInWords(scenario, referrals ? weeklyOf(referrals) : [])}
    />,
  )
}

/** Demand and capacity of a service, supposed, worked out and kept. */
export const capacityRoutes = new Routes()
  .get('/access/services/:service/scenarios/new', 'access:keep', (http, c) => ask(http, c))
  .post('/access/services/:service/scenarios', 'access:keep', take)
  .get('/access/services/:service/scenarios/:scenario', 'access:read', show)
