import type { Context } from '../../../platform/context.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { risksAsked } from './asked.ts'
import { openapi } from './openapi.ts'
import { oneRiskTold, risksToldTo } from './queries.ts'

const reading = { scope: 'risks: read', permission: 'risk:read' }

/** What other programs ask of risks with a key. */
export const riskInterface = new Routes()
  .get('/risks/interface.json', 'risk:read', async (http) => http.json(openapi))
  .byKey('GET', '/api/risks', reading, tellRisks)
  .byKey('GET', '/api/risks/:risk', reading, async (http, c) => {
    const risk = await oneRiskTold(c, http.word('risk'))
    if (!risk) throw new Turned(404, `There is no risk “${http.word('risk')}” here.`)
    return http.json({ risk })
  })

async function tellRisks(http: Http, c: Context): Promise<Response> {
  const asked = risksAsked(new URLSearchParams(http.search))
  if ('no' in asked) throw new Turned(400, asked.no)
  const { risks, next } = await risksToldTo(c, asked.yes)
  const answer = http.json({ risks, next })
  if (next !== null) answer.headers.set('link', `<${nextAddress(http, next)}>; rel="next"`)
  return answer
}

/** The same address from the next risk on, at the same earlier day where one is read. */
function nextAddress(http: Http, after: number): string {
  const words = new URLSearchParams(http.search)
  words.set('after', String(after))
  const asAt = http.query('as-at')
  if (asAt) words.set('as-at', asAt)
  return `${http.origin}${http.path}?${words}`
}
