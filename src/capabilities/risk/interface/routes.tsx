import type { Context } from '../../../platform/context.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { pageForProgram } from '../../../platform/next-page.ts'
import { Routes } from '../../../platform/routes.ts'
import { risksAsked } from './asked.ts'
import { openapi } from './openapi.ts'
import { oneRiskTold, risksToldTo } from './queries.ts'

const reading = { scope: 'risks: read', permission: 'risk:read' }

/** What other programs ask of risks with a key. */
export const riskInterface = new Routes()
  .get('/risks/interface.json', 'risk:read', async (http) => http.json(openapi))
  .byKey('GET', '/api/risks', reading, tellRisks)
  .byKey('GET', '/api/risks/:risk', reading, async (http, c) => http.json({ risk: await oneRiskTold(c, http.word('risk')) }))

async function tellRisks(http: Http, c: Context): Promise<Response> {
  const asked = risksAsked(new URLSearchParams(http.search))
  if ('no' in asked) throw new Turned(400, asked.no)
  const { risks, next } = await risksToldTo(c, asked.yes)
  return pageForProgram(http, { risks }, next)
}
