import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { wholeLineage } from '../queries.ts'
import { theElement } from '../routes-editing.tsx'
import { addressOf } from '../wall-address.ts'
import { giveUpDraft, takeOut } from './actions-giving-up.ts'
import { givingUpForm } from './forms.ts'
import { mayTakeOut } from './giving-up.ts'
import { GiveUpDraftPage } from './pages/give-up-draft.tsx'
import { holdDraft, refreshOf } from './queries-refresh.ts'
import { conflictOver } from './routes-drafting.tsx'

/** The page that gives a whole draft up, and the button that takes one element out of it. */
export const givingUp = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/:version/end', 'strategy:edit', async (http, c) =>
      http.page(<GiveUpDraftPage frame={c.frame} refresh={await theRefresh(http, c)} />),
    )
    .post('/strategy/versions/:version/end', 'strategy:edit', giveUp)
    .post('/strategy/elements/:element/removal', 'strategy:edit', remove)

const theRefresh = async (http: Http, c: Context) => (await refreshOf(c, http.number('version'))) ?? notFound()

async function giveUp(http: Http, c: Context): Promise<Response> {
  await holdDraft(c, http.number('version'))
  const refresh = await theRefresh(http, c)
  const page = { frame: c.frame, refresh }
  const { version } = refresh.draft
  if (version.state !== 'draft') return http.page(<GiveUpDraftPage {...page} />, 409)
  const read = readForm(http, givingUpForm)
  if ('form' in read) return http.page(<GiveUpDraftPage {...page} form={read.form} />, 422)
  if (await giveUpDraft(c, refresh, read.value)) return http.redirect(addressOf({ version: refresh.old.version }))
  const form = { values: { ...typed(http.posted), version: String(version.version) }, errors: {} }
  return http.page(<GiveUpDraftPage {...page} form={form} conflict={await conflictOver(c, version, [])} />, 409)
}

async function remove(http: Http, c: Context): Promise<Response> {
  const { strategy, element } = await theElement(http, c)
  await holdDraft(c, strategy.version.id)
  const may = mayTakeOut(strategy, element, (await wholeLineage(c)).lines)
  if ('no' in may) throw new Turned(409, `${may.no}.`)
  await takeOut(c, element, strategy.version.label)
  return http.redirect(addressOf({ version: strategy.version }))
}
