import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureQuery, measureRegister, measureRegisterReport, measuresAsked, measureView } from '../../measures/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { ShowMeasureRegister } from './pages/show-measure-register.tsx'

/** The register of measures as a paper, narrowed and ordered as the register itself is. */
export const measureRegisterRoutes = withFiles(new Routes().get('/reports/register-of-measures', 'report:read', showPaper), {
  address: '/reports/register-of-measures',
  permission: 'report:read',
  paperOf,
})

async function paperOf(http: Http, c: Context): Promise<Paper & { query: string }> {
  const [all, view] = [await measureRegister(c), measureView(http)]
  const query = measureQuery({ ...view, page: 1 })
  const facts = { trust: c.trust.name, isSample: c.trust.isSample, on: c.on, history: await historyHead(c.db) }
  const report = measureRegisterReport({
    trust: c.trust.name,
    on: c.on,
    footer: paperFoot(facts),
    all,
    wanted: measuresAsked(all, view, c),
  })
  return {
    report,
    name: `${c.trust.shortName} register of measures`,
    at: query ? `/reports/register-of-measures?${query}` : '/reports/register-of-measures',
    query,
  }
}

async function showPaper(http: Http, c: Context): Promise<Response> {
  const { report, query } = await paperOf(http, c)
  return http.page(<ShowMeasureRegister frame={c.frame} report={report} query={query} />)
}
