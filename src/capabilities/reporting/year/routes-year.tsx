import { financialYear } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from '../side-by-side/address-query.ts'
import { levelsOf } from '../side-by-side/queries-side.ts'
import { askedNumber, narrowedBy } from '../side-by-side/routes-choosing.tsx'
import { NoPlanInYear, ShowYear } from './pages/show-year.tsx'
import { plansOfYear, yearFacts } from './queries-year.ts'
import { yearReport } from './year-report.ts'

/** A plan's whole year on one page, and its files. */
export const yearRoutes = withFiles(new Routes().get('/reports/plan/year/:year', 'report:read', showYear), {
  address: '/reports/plan/year/:year',
  permission: 'report:read',
  paperOf: yearPaper,
})

/** The financial year in the address, by the year it starts in. */
function yearIn(http: Http): number {
  const year = http.number('year')
  return year >= 1948 && year <= 2147 ? year : notFound()
}

async function chosenIn(http: Http, c: Context) {
  const year = yearIn(http)
  const [plans, levels, asked] = [await plansOfYear(c, year), await levelsOf(c), askedNumber(http, 'plan')]
  const plan = asked === undefined ? plans[0] : (plans.find(({ id }) => id === asked) ?? notFound())
  const narrowed = narrowedBy(http, levels)
  const query = addressQuery({ plan: plan?.id, place: narrowed.place?.id, body: narrowed.body?.id })
  return { year, plans, plan, levels, narrowed, query }
}

async function showYear(http: Http, c: Context): Promise<Response> {
  const { plan, ...chosen } = await chosenIn(http, c)
  if (!plan) return http.page(<NoPlanInYear frame={c.frame} year={chosen.year} />)
  const report = yearReport(await yearFacts(c, { ...chosen, plan }))
  return http.page(<ShowYear frame={c.frame} report={report} plan={plan} {...chosen} />)
}

async function yearPaper(http: Http, c: Context): Promise<Paper | Response> {
  const { plan, ...chosen } = await chosenIn(http, c)
  const at = `/reports/plan/year/${chosen.year}`
  if (!plan) return http.redirect(at)
  const report = yearReport(await yearFacts(c, { ...chosen, plan }))
  const name = `${c.trust.shortName} ${plan.name} ${financialYear(chosen.year)} on one page`.replaceAll('/', '-')
  return { report, name, at: `${at}?${chosen.query}` }
}
