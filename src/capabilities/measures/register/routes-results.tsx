import type { Context } from '../../../platform/context.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { elementById, enterResult, testedOf } from '../../strategy/index.ts'
import { sourcesOf } from '../queries.ts'
import { standingsOf } from '../queries-standing.ts'
import { EnterFigurePage } from './pages/enter-figure.tsx'
import { measuresOf } from './queries-slots.ts'
import { figureAsResult } from './reading-success.ts'

/** Where the latest figure of a measure becomes the result of a success statement that is tied to it. */
export const results = new Routes()
  .get('/measures/:measure/results/:statement', 'measure:result', async (http, c) => {
    const found = await scene(http, c)
    return found
      ? http.page(<EnterFigurePage frame={c.frame} {...found} />)
      : http.redirect(`/strategy/elements/${http.number('statement')}`)
  })
  .post('/measures/:measure/results/:statement', 'measure:result', enter)

/** The success statement in the address, with the test it has and what the measure says to it; undefined where the two are not tied or nothing is tested. */
async function scene(http: Http, c: Context) {
  const [id, measureId] = [http.number('statement'), http.number('measure')]
  const element = (await elementById(c, id)) ?? notFound()
  const tied = (await measuresOf(c, 'strategy element', [id])).get(id) ?? []
  const [standing] = tied.includes(measureId) ? await standingsOf(c, [{ measureId }]) : []
  const tested = (await testedOf(c, [id])).get(id)
  if (!standing || !tested?.test || element.level !== 'success') return undefined
  const latest = { value: standing.signal?.value ?? null, period: standing.period }
  const source = (await sourcesOf(c, [measureId])).find(({ isFirst }) => isFirst)?.name
  return {
    ...{ element, test: tested.test, held: tested.latest, standing },
    result: figureAsResult(tested.test, standing.measure, latest, c.on),
    source: `${standing.measure.name}${source && source !== 'First source' ? `, ${source}` : ''}`,
  }
}

async function enter(http: Http, c: Context): Promise<Response> {
  const found = await scene(http, c)
  if (!found) throw new Turned(409, 'This measure is not tied to a success statement with a test.')
  const { element, test, result, source, held } = found
  if (!('value' in result)) throw new Turned(409, result.words)
  if (held && held.asOf >= result.asOf) throw new Turned(409, 'The result that stands is as new as this figure.')
  await enterResult(c, element, { test, values: { value: result.value, asOf: result.asOf, source } })
  return http.redirect(`/strategy/elements/${element.id}`)
}
