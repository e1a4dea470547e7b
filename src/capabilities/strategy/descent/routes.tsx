import type { Context } from '../../../platform/context.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { NoStrategyPage } from '../pages/no-strategy.tsx'
import { allVersions } from '../queries.ts'
import { readChoice } from './choice.ts'
import { wholeDescent } from './grouped-families.ts'
import { DescentPage } from './pages/show-descent.tsx'
import { decidedSteps, placedElements } from './queries.ts'

/** The strategy through all its versions. */
export const descentRoutes = new Routes().get('/strategy/lineage', 'strategy:read', showDescent)

async function showDescent(http: Http, c: Context): Promise<Response> {
  const [elements, steps] = [await placedElements(c), await decidedSteps(c)]
  const choice = readChoice((name) => http.query(name))
  const descent = wholeDescent(elements, steps, choice)
  const versions = (await allVersions(c)).filter(({ id }) => descent.versions.includes(id))
  if (versions.length === 0) return http.page(<NoStrategyPage frame={c.frame} mayEdit={c.may('strategy:edit')} />)
  return http.page(<DescentPage frame={c.frame} versions={versions} descent={descent} choice={choice} />)
}
