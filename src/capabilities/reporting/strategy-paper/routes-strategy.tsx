import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { frameworksAnswered, quotesOf } from '../../foundations/index.ts'
import { type ToldVersion, versionTold } from '../../strategy/index.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { ShowStrategyPaper } from './pages/show-strategy-paper.tsx'
import { strategyReport } from './strategy-report.ts'

/** A version of the strategy as the trust publishes it, on the page and as files. */
export const strategyPaperRoutes = withFiles(new Routes().get('/reports/strategy/:version', 'report:read', showPaper), {
  address: '/reports/strategy/:version',
  permission: 'report:read',
  paperOf: paperToSend,
})

const wanted = async (http: Http, c: Context): Promise<ToldVersion> => (await versionTold(c, http.number('version'))) ?? notFound()

async function paperOf(c: Context, told: ToldVersion) {
  const ids = [...told.goals, ...told.bricks].map((one) => one.id)
  const facts = { trust: c.trust.name, isSample: c.trust.isSample, on: c.on, told }
  return strategyReport({ ...facts, quotes: await quotesOf(c, ids), answersTo: await frameworksAnswered(c, ids) })
}

async function showPaper(http: Http, c: Context): Promise<Response> {
  const told = await wanted(http, c)
  return http.page(<ShowStrategyPaper frame={c.frame} version={told.version} report={await paperOf(c, told)} />)
}

async function paperToSend(http: Http, c: Context): Promise<Paper> {
  const told = await wanted(http, c)
  const name = `${c.trust.shortName} ${told.version.name} ${told.version.label}`.replaceAll('/', '-')
  return { report: await paperOf(c, told), name, at: `/reports/strategy/${told.version.id}` }
}
