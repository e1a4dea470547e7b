import type { Report } from '../../../documents/report.ts'
import type { Context } from '../../../platform/context.ts'
import { historyHead } from '../../../platform/history/index.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { accessReport, waitFacts } from '../../access/index.ts'
import { paperFoot } from '../paper-foot.ts'
import { type Paper, withFiles } from '../routes-files.tsx'
import { ShowWaitsPaper } from './pages/show-waits-paper.tsx'

async function show(http: Http, c: Context): Promise<Response> {
  return http.page(<ShowWaitsPaper frame={c.frame} report={await written(c)} />)
}

/** The committee's paper on waits: the page, and its files. */
export const waitRoutes = withFiles(new Routes().get('/reports/waits', 'report:read', show), {
  address: '/reports/waits',
  permission: 'report:read',
  paperOf: paper,
})

async function written(c: Context): Promise<Report> {
  const facts = await waitFacts(c)
  const footer = paperFoot({ isSample: c.trust.isSample, history: await historyHead(c.db), on: c.on })
  return accessReport({ ...facts, trust: c.trust.name, footer })
}

async function paper(_: Http, c: Context): Promise<Paper> {
  return { report: await written(c), name: `${c.trust.shortName} access and waits ${c.on}`, at: '/reports/waits' }
}
