import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods, currentPeriod } from '../../calendar/index.ts'
import { allPlans } from '../../delivery/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from '../side-by-side/address-query.ts'
import { periodsOf } from '../side-by-side/queries-side.ts'
import { askedNumber } from '../side-by-side/routes-choosing.tsx'
import { ShowOffline } from './pages/show-offline.tsx'
import { planReport } from './plan-report.ts'
import { periodsToEdit, planFacts, registerFacts } from './queries-offline.ts'
import { registerReport } from './register-report.ts'

/** What is shown or sent: the paper, what could be chosen in its place, and what was. */
interface Taken extends Paper {
  base: string
  query: string
  periods: readonly { id: number; label: string }[]
  chosen: number | undefined
}

async function takenPlan(http: Http, c: Context): Promise<Taken> {
  const plan = (await allPlans(c)).find(({ id }) => id === http.number('plan')) ?? notFound()
  const known = await periodsOf(c, plan)
  const asked = askedNumber(http, 'period')
  if (asked !== undefined && !known.some(({ id }) => id === asked)) notFound()
  const periods = await periodsToEdit(c, plan, asked)
  return {
    report: planReport(await planFacts(c, plan, periods)),
    name: [c.trust.shortName, plan.name, periods.at(-1)?.label].filter(Boolean).join(' ').replaceAll('/', '-'),
    ...taken(`/reports/plans/${plan.id}`, asked),
    periods: known,
    chosen: periods.at(-1)?.id,
  }
}

async function takenRegister(http: Http, c: Context): Promise<Taken> {
  const known = (await allPeriods(c)).filter(({ kind, state }) => kind === 'quarter' && state !== 'planned')
  const asked = askedNumber(http, 'period')
  const open = await currentPeriod(c)
  const period =
    asked === undefined ? (known.find(({ id }) => id === open?.id) ?? known[0]) : (known.find(({ id }) => id === asked) ?? notFound())
  return {
    report: registerReport(await registerFacts(c, period)),
    name: [c.trust.shortName, 'risk register', period?.label].filter(Boolean).join(' ').replaceAll('/', '-'),
    ...taken('/reports/register', asked),
    periods: known,
    chosen: period?.id,
  }
}

/** Where it is read, with a period that was asked for kept in the addresses of its files. */
function taken(base: string, asked: number | undefined): Pick<Taken, 'base' | 'query' | 'at'> {
  const query = addressQuery({ period: asked })
  return { base, query, at: query ? `${base}?${query}` : base }
}

const shown = (of: (http: Http, c: Context) => Promise<Taken>) => async (http: Http, c: Context) =>
  http.page(<ShowOffline frame={c.frame} {...(await of(http, c))} />)

const plans = withFiles(new Routes().get('/reports/plans/:plan', 'report:read', shown(takenPlan)), {
  address: '/reports/plans/:plan',
  permission: 'report:read',
  paperOf: takenPlan,
})

const register = withFiles(new Routes().get('/reports/register', 'report:read', shown(takenRegister)), {
  address: '/reports/register',
  permission: 'report:read',
  paperOf: takenRegister,
})

/** A plan and the register as tables to take away, edit in Word or Excel, and bring back under Imports. */
export const offlineRoutes = plans.with(register)
