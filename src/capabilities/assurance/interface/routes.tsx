import type { Context } from '../../../platform/context.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { pageForProgram } from '../../../platform/next-page.ts'
import { Routes } from '../../../platform/routes.ts'
import { openRisksAsked } from '../../risk/index.ts'
import { openapi } from './openapi.ts'
import { assuranceOfOne, assuranceToldTo } from './queries.ts'

const reading = { scope: 'assurance: read', permission: 'control:read' }

/** What other programs ask of controls and assurance with a key. */
export const assuranceInterface = new Routes()
  .get('/assurance/interface.json', 'control:read', async (http) => http.json(openapi))
  .byKey('GET', '/api/assurance', reading, tellAssurance)
  .byKey('GET', '/api/risks/:risk/assurance', reading, async (http, c) => http.json({ risk: await assuranceOfOne(c, http.word('risk')) }))

async function tellAssurance(http: Http, c: Context): Promise<Response> {
  const asked = openRisksAsked(new URLSearchParams(http.search))
  if ('no' in asked) throw new Turned(400, asked.no)
  const { risks, next } = await assuranceToldTo(c, asked.yes)
  return pageForProgram(http, { risks }, next)
}
