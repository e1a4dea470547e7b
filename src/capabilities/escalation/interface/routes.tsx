import type { Context } from '../../../platform/context.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { pageForProgram } from '../../../platform/next-page.ts'
import { Routes } from '../../../platform/routes.ts'
import { mattersAsked } from './asked.ts'
import { openapi } from './openapi.ts'
import { mattersToldTo } from './queries.ts'

/** What other programs ask of matters raised with a key. */
export const escalationInterface = new Routes()
  .get('/escalations/interface.json', 'escalation:read', async (http) => http.json(openapi))
  .byKey('GET', '/api/escalations', { scope: 'escalations: read', permission: 'escalation:read' }, tellMatters)

async function tellMatters(http: Http, c: Context): Promise<Response> {
  const asked = mattersAsked(new URLSearchParams(http.search))
  if ('no' in asked) throw new Turned(400, asked.no)
  const { next, ...told } = await mattersToldTo(c, asked.yes)
  return pageForProgram(http, told, next)
}
