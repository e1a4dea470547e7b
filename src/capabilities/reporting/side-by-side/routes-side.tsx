import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { currentPeriod, periodById } from '../../calendar/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from './address-query.ts'
import { NothingBeside } from './pages/nothing-beside.tsx'
import { ShowSide } from './pages/show-side.tsx'
import { sideFacts } from './queries-side.ts'
import { askedNumber, queryOf, type SideChoice, sideChoice } from './routes-choosing.tsx'
import { sideReport } from './side-report.ts'

/** A plan's periods side by side: the page, and its files under the same address. */
export const sideRoutes = withFiles(
  new Routes().get('/reports/plan', 'report:read', toPeriod).get('/reports/plan/:period', 'report:read', showSide),
  { address: '/reports/plan/:period', permission: 'report:read', paperOf: sidePaper },
)

/** The period chosen in the form, with the rest of what was chosen; without one the period being reported. */
async function toPeriod(http: Http, c: Context): Promise<Response> {
  const asked = askedNumber(http, 'period')
  const period = asked === undefined ? await currentPeriod(c) : ((await periodById(c, asked)) ?? notFound())
  if (!period) return http.redirect('/periods')
  const beside = (name: string) => (askedNumber(http, name) === period.id ? undefined : askedNumber(http, name))
  const kept = { plan: askedNumber(http, 'plan'), against: beside('against'), and: beside('and') }
  const query = addressQuery({ ...kept, place: askedNumber(http, 'place'), body: askedNumber(http, 'body') })
  return http.redirect(`/reports/plan/${period.id}${query && `?${query}`}`)
}

async function showSide(http: Http, c: Context): Promise<Response> {
  const choice = await sideChoice(http, c)
  if (!choice.plan) return http.page(<NothingBeside frame={c.frame} period={choice.wanted} />)
  const report = sideReport(await sideFacts(c, choice))
  return http.page(<ShowSide frame={c.frame} choice={choice} query={queryOf(choice)} report={report} />)
}

/** The same paper as a file; where there is none, the page that says so. */
async function sidePaper(http: Http, c: Context): Promise<Paper | Response> {
  const choice = await sideChoice(http, c)
  const at = `/reports/plan/${choice.wanted.id}`
  if (!choice.plan) return http.redirect(at)
  const report = sideReport(await sideFacts(c, choice))
  return { report, name: nameOf(c, choice), at: `${at}?${queryOf(choice)}` }
}

const nameOf = (c: Context, { plan, periods, narrowed: { place, body } }: SideChoice): string =>
  [c.trust.shortName, plan.name, ...periods.map(({ label }) => label), place?.name, body?.name]
    .filter(Boolean)
    .join(' ')
    .replaceAll('/', '-')
