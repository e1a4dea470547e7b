import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { elementRef, rowsBeneath } from '../wall.ts'
import { adoptDraft } from './actions-adopting.ts'
import { mayAdopt } from './adopting.ts'
import { adoptionForm } from './forms.ts'
import { AdoptDraftPage } from './pages/adopt-draft.tsx'
import { holdDraft, refreshOf } from './queries-refresh.ts'
import { conflictOver } from './routes-drafting.tsx'

/** The page that adopts a draft, with the body and the roles that approved it. */
export const adopting = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/:version/adoption', 'strategy:adopt', async (http, c) =>
      http.page(<AdoptDraftPage frame={c.frame} {...(await theAdoption(http, c))} />),
    )
    .post('/strategy/versions/:version/adoption', 'strategy:adopt', adopt)

async function theAdoption(http: Http, c: Context) {
  const refresh = (await refreshOf(c, http.number('version'))) ?? notFound()
  const heads = refresh.old.elements.filter((e) => e.level === 'goal' || e.level === 'brick')
  const beneath = await c.ask.beneath(
    c,
    heads.map((e) => elementRef(e.id)),
  )
  return { refresh, may: mayAdopt(refresh), rows: rowsBeneath(beneath.values()) }
}

async function adopt(http: Http, c: Context): Promise<Response> {
  await holdDraft(c, http.number('version'))
  const page = await theAdoption(http, c)
  if ('no' in page.may) return http.page(<AdoptDraftPage frame={c.frame} {...page} />, 409)
  const read = readForm(http, adoptionForm)
  if ('form' in read) return http.page(<AdoptDraftPage frame={c.frame} {...page} form={read.form} />, 422)
  if (read.value.approved > c.today) {
    const form = withError(typed(http.posted), 'approved', 'The day it was approved cannot be after today: adopt it once it is approved')
    return http.page(<AdoptDraftPage frame={c.frame} {...page} form={form} />, 422)
  }
  const { version } = page.refresh.draft
  if (await adoptDraft(c, page.refresh, read.value)) return http.redirect(`/strategy/versions/${version.id}/refresh`)
  const form = { values: { ...typed(http.posted), version: String(version.version) }, errors: {} }
  return http.page(<AdoptDraftPage frame={c.frame} {...page} form={form} conflict={await conflictOver(c, version, [])} />, 409)
}
