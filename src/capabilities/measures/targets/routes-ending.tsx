import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { latestOver, periodInWords } from '../periods.ts'
import { measureById } from '../queries.ts'
import { endTarget } from './actions.ts'
import { whyNotEnd } from './checking.ts'
import { endingForm } from './forms.ts'
import { EndTargetPage } from './pages/end-target.tsx'
import { periodTyped } from './period-typed.ts'
import { targetsOf, targetVersion } from './queries.ts'

/** The page that ends a target without another in its place. */
export const ending = new Routes()
  .get('/measures/:measure/targets/:target/end', 'target:set', async (http, c) => {
    const page = await scene(http, c)
    const until = periodInWords(latestOver(c.on, page.measure.frequency), page.measure.frequency)
    return http.page(<EndTargetPage {...page} form={{ values: { until, version: String(page.version) }, errors: {} }} />)
  })
  .post('/measures/:measure/targets/:target/end', 'target:set', end)

/** The target in the address, of the measure in the address. */
async function scene(http: Http, c: Context) {
  const measure = (await measureById(c, http.number('measure'))) ?? notFound()
  const target = (await targetsOf(c, [measure.id])).get(measure.id)?.find(({ id }) => id === http.number('target')) ?? notFound()
  return { frame: c.frame, measure, target, version: (await targetVersion(c, target.id)) ?? notFound() }
}

async function end(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const { measure, target } = page
  const read = readForm(http, endingForm)
  if ('form' in read) return http.page(<EndTargetPage {...page} form={read.form} />, 422)
  const until = periodTyped(read.value.until, measure.frequency)
  const fault = whyNotEnd(measure, target, until)
  if (!until || fault) return http.page(<EndTargetPage {...page} form={withError(typed(http.posted), 'until', fault ?? '')} />, 422)
  if (await endTarget(c, measure, target, { until, reason: read.value.reason, seen: read.value.version }))
    return http.redirect(`/measures/${measure.id}/targets`)
  const [last] = await historyOf(c.db, { kind: 'measure', id: measure.id }, { limit: 1 })
  const conflict = (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Press again if the target should still end.
    </Conflict>
  )
  const form = { values: { ...typed(http.posted), version: String(page.version) }, errors: {} }
  return http.page(<EndTargetPage {...page} form={form} conflict={conflict} />, 409)
}
