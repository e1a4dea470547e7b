import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { endMeasure, reopenMeasure } from './actions.ts'
import { endingForm } from './forms.ts'
import { EndMeasurePage } from './pages/end-measure.tsx'
import { measuredByThese } from './queries.ts'
import { conflictOver, theMeasure } from './routes-defining.tsx'

/** The pages that end a measure and take an ended one up again. */
export const endingRoutes = new Routes()
  .get('/measures/:measure/end', 'measure:edit', async (http, c) => http.page(<EndMeasurePage {...(await scene(http, c))} />))
  .post('/measures/:measure/end', 'measure:edit', (http, c) => turn(http, c, 'end'))
  .post('/measures/:measure/reopening', 'measure:edit', (http, c) => turn(http, c, 'reopen'))

async function scene(http: Http, c: Context) {
  const measure = await theMeasure(http, c)
  return { frame: c.frame, measure, links: (await measuredByThese(c, [measure.id])).get(measure.id)?.length ?? 0 }
}

async function turn(http: Http, c: Context, wished: 'end' | 'reopen'): Promise<Response> {
  const page = await scene(http, c)
  const { measure } = page
  if ((measure.endedOn === null) !== (wished === 'end'))
    throw new Turned(
      409,
      wished === 'end' ? 'This measure has ended already.' : 'This measure is measured: there is nothing to take up again.',
    )
  const read = readForm(http, endingForm)
  if ('form' in read) return http.page(<EndMeasurePage {...page} form={read.form} />, 422)
  const done = await (wished === 'end' ? endMeasure : reopenMeasure)(c, measure, { seen: read.value.version, reason: read.value.reason })
  if (done) return http.redirect(`/measures/${measure.id}/definition`)
  const form = { values: { ...typed(http.posted), version: String(measure.version) }, errors: {} }
  return http.page(<EndMeasurePage {...page} form={form} conflict={await conflictOver(c, measure, {})} />, 409)
}
