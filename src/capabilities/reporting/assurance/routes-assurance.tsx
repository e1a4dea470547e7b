import { periodLabel } from '../../../kernel/period.ts'
import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPeriods, currentPeriod } from '../../calendar/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { addressQuery } from '../side-by-side/address-query.ts'
import { askedNumber } from '../side-by-side/routes-choosing.tsx'
import { assuranceReport } from './assurance-report.ts'
import { ShowAssurance } from './pages/show-assurance.tsx'
import { assuranceFacts } from './queries-assurance.ts'

/** Risk scores and the heat map as a paper: the page, and its files. */
export const assuranceRoutes = withFiles(new Routes().get('/reports/assurance', 'report:read', showAssurance), {
  address: '/reports/assurance',
  permission: 'report:read',
  paperOf: assurancePaper,
})

async function chosenIn(http: Http, c: Context) {
  const periods = (await allPeriods(c)).filter(({ kind, state }) => kind === 'quarter' && state !== 'planned')
  const asked = askedNumber(http, 'period')
  if (asked !== undefined && !periods.some(({ id }) => id === asked)) notFound()
  return { periods, asked, chosen: asked ?? (await currentPeriod(c))?.id, query: addressQuery({ period: asked }) }
}

async function showAssurance(http: Http, c: Context): Promise<Response> {
  const { periods, asked, chosen, query } = await chosenIn(http, c)
  const report = assuranceReport(await assuranceFacts(c, asked))
  return http.page(<ShowAssurance frame={c.frame} report={report} query={query} periods={periods} chosen={chosen} />)
}

async function assurancePaper(http: Http, c: Context): Promise<Paper> {
  const { asked, query } = await chosenIn(http, c)
  const facts = await assuranceFacts(c, asked)
  const name = `${c.trust.shortName} risk scores and heat map ${periodLabel(facts.quarter)}`.replaceAll('/', '-')
  return { report: assuranceReport(facts), name, at: `/reports/assurance${query && `?${query}`}` }
}
