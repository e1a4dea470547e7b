import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allMeasures, measureById } from '../../measures/index.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { askerOf, ownersOf, theOpenRisk } from '../queries-asked.ts'
import { mayAssure } from '../rights.ts'
import { tieMeasure, untieMeasure } from './actions-measures.ts'
import { tieForm } from './forms.ts'
import type { MeasuredWords } from './pages/measured-by.tsx'
import { measuresSaid } from './queries-weighed.ts'

/** The measures a risk is held against. */
export const measuringRoutes = new Routes()
  .post('/risks/:risk/measures', 'risk-measure:tie', (http, c) => put(http, c, tieMeasure))
  .post('/risks/:risk/measures/removal', 'risk-measure:tie', (http, c) => put(http, c, untieMeasure))

const mayTie = async (c: Context, risk: RiskFacts): Promise<boolean> =>
  risk.closedOn === null && c.may('risk-measure:tie') && mayAssure(await askerOf(c), ownersOf(risk))

/** The measures of a risk, and, for who may tie them, the others. */
export async function measuresToTie(c: Context, risk: RiskFacts): Promise<MeasuredWords> {
  const measures = (await measuresSaid(c, [risk.id])).get(risk.id) ?? []
  if (!(await mayTie(c, risk))) return { measures, others: null }
  const held = new Set(measures.map(({ id }) => id))
  const others = (await allMeasures(c)).filter(({ id }) => !held.has(id)).map(({ id, name }) => ({ value: String(id), label: name }))
  return { measures, others }
}

async function put(http: Http, c: Context, act: typeof tieMeasure): Promise<Response> {
  const risk = await theOpenRisk(http, c)
  if (!(await mayTie(c, risk)))
    throw new Turned(403, 'You can hold risks of your own posts against measures. Ask the owner or your governance lead.')
  const read = readForm(http, tieForm)
  const back = `/risks/${risk.id}/honesty#measures`
  if ('form' in read) return http.redirect(back)
  const measure = (await measureById(c, read.value.measure)) ?? notFound()
  const isTied = (await measuresSaid(c, [risk.id])).get(risk.id)?.some(({ id }) => id === measure.id) ?? false
  if (isTied === (act === untieMeasure)) await act(c, risk.id, measure)
  return http.redirect(back)
}
