import type { Context } from '../../../platform/context.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { sourcesOf } from '../queries.ts'
import { DefinitionPage } from './pages/show-definition.tsx'
import { benchmarksOf, frameworksOf, namesOf, registerLines, tiedTo } from './queries.ts'

/** All that is said of one measure. */
export const definitionRoutes = new Routes().get('/measures/:measure/definition', 'measure:read', showDefinition)

async function showDefinition(http: Http, c: Context): Promise<Response> {
  const id = http.number('measure')
  const line = (await registerLines(c, [id]))[0] ?? notFound()
  const { measure } = line
  return http.page(
    <DefinitionPage
      frame={c.frame}
      line={line}
      sources={(await sourcesOf(c, [id])).filter(({ name }) => name !== 'First source')}
      names={await namesOf(c, [id])}
      benchmarks={await benchmarksOf(c, id)}
      frameworks={await frameworksOf(c, id)}
      tied={await tiedTo(c, measure)}
      origins={await c.ask.origins(c, { kind: 'measure', id })}
      mayEdit={c.may('measure:edit')}
      may={c.may}
    />,
  )
}
