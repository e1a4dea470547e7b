import type { Context } from '../../../platform/context.ts'
import { type Answer, type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { frameworksAnswered, quotesOf } from '../../foundations/index.ts'
import { type ToldVersion, versionTold } from '../../strategy/index.ts'
import { htmlFile, jsonFile, type Paper, pdfFile } from '../routes-files.tsx'
import { ShowStrategyPaper } from './pages/show-strategy-paper.tsx'
import { strategyReport } from './strategy-report.ts'

/** A version of the strategy as the trust publishes it, on the page and as files. */
export const strategyPaperRoutes = new Routes()
  .get('/reports/strategy/:version', 'report:read', showPaper)
  .get('/reports/strategy/:version/pdf', 'report:read', (http, c) => paperFile(http, c, pdfFile))
  .get('/reports/strategy/:version/html', 'report:read', (http, c) => paperFile(http, c, htmlFile))
  .get('/reports/strategy/:version/json', 'report:read', (http, c) => paperFile(http, c, jsonFile))

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

async function paperFile(http: Http, c: Context, write: (http: Http, c: Context, paper: Paper) => Answer): Promise<Answer> {
  const told = await wanted(http, c)
  const name = `${c.trust.shortName} ${told.version.name} ${told.version.label}`.replaceAll('/', '-')
  return write(http, c, { report: await paperOf(c, told), name, at: `/reports/strategy/${told.version.id}` })
}
