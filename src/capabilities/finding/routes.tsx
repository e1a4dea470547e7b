import type { SearchedKind } from '../../platform/capability.ts'
import type { Context } from '../../platform/context.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { readAsked } from './asked.ts'
import { FindPage } from './pages/find-records.tsx'
import { find, meant } from './queries.ts'

async function showFound(http: Http, c: Context): Promise<Response> {
  const text = (http.query('q') ?? '').trim().slice(0, 200)
  const all = c.ask.searched().filter(({ permission }) => c.may(permission))
  const wanted = http.query('kind')
  const only = wanted === undefined ? undefined : (all.find(({ kind }) => kind === wanted) ?? notFound())
  const asked = readAsked(http.query('q') ?? '')
  const found = asked ? await find(c, asked, all) : undefined
  const right = found?.kinds.length === 0 ? await meant(c, text, all) : undefined
  const words = { asked: text, found, only, kinds: labelsOf(all), isEarlier: c.asAt !== null, meant: right }
  return http.page(<FindPage frame={c.frame} {...words} />)
}

const labelsOf = (kinds: readonly SearchedKind[]): string[] => kinds.map(({ label }) => label)

/** One search over everything a person may see. */
export const findingRoutes = new Routes().get('/search', 'search:read', showFound)
