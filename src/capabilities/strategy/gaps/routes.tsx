import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Gap } from '../../../ui/gap.tsx'
import { allVersions, elementById } from '../queries.ts'
import { setHorizon } from './actions.ts'
import { horizonForm, whyNotHorizon } from './horizon.ts'
import { SetHorizonPage } from './pages/set-horizon.tsx'

/** The page that gives an element days of its own. */
export const horizonRoutes = new Routes()
  .get('/strategy/elements/:element/horizon', 'strategy:edit', showHorizon)
  .post('/strategy/elements/:element/horizon', 'strategy:edit', saveHorizon)

async function pageFor(http: Http, c: Context) {
  const element = (await elementById(c, http.number('element'))) ?? notFound()
  const version = (await allVersions(c)).find((v) => v.id === element.versionId) ?? notFound()
  return { frame: c.frame, element, version }
}

async function showHorizon(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const values = { starts: page.element.startsOn ?? '', ends: page.element.endsOn ?? '', version: String(page.element.version) }
  return http.page(<SetHorizonPage {...page} form={{ values, errors: {} }} />)
}

async function saveHorizon(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const read = readForm(http, horizonForm)
  if ('form' in read) return http.page(<SetHorizonPage {...page} form={read.form} />, 422)
  const days = { starts: (read.value.starts as Day | undefined) ?? null, ends: (read.value.ends as Day | undefined) ?? null }
  const fault = whyNotHorizon(days)
  if (fault) return http.page(<SetHorizonPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await setHorizon(c, page.element, { seen: read.value.version, days })) return http.redirect(`/strategy/elements/${page.element.id}`)
  const words = (
    <Gap>
      Somebody changed it while you were writing. It begins on {page.element.startsOn ?? 'no day of its own'} and ends on{' '}
      {page.element.endsOn ?? 'no day of its own'} now; yours is kept below. Save again to put yours in its place.
    </Gap>
  )
  const form = { values: { ...typed(http.posted), version: String(page.element.version) }, errors: {} }
  return http.page(<SetHorizonPage {...page} form={form} conflict={words} />, 409)
}
