import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { periodById } from '../../calendar/index.ts'
import { whyClosed } from '../updating/desk.ts'
import { considerTogether } from './actions-considering.ts'
import { considerHref } from './consider-address.ts'
import { partedFor } from './considering.ts'
import { considerationForm } from './forms.ts'
import { ConsiderUpdates } from './pages/consider-updates.tsx'
import { ShowFlow } from './pages/show-flow.tsx'
import { considerationOf } from './queries-considering.ts'
import { flowIn } from './queries-flow.ts'

async function showFlow(http: Http, c: Context) {
  const period = (await periodById(c, http.number('period'))) ?? notFound()
  const { stages, back, bodies } = await flowIn(c, period)
  const mayChase = c.may('quarter:run') && period.state === 'open'
  return http.page(<ShowFlow frame={c.frame} period={period} stages={stages} back={back} bodies={bodies} mayChase={mayChase} />)
}

async function showConsideration(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const found = await considerationOf(c, http.number('period'), http.number('body'))
  const consideration = { ...found, mayRecord: found.mayRecord && whyClosed(found.period) === undefined }
  return http.page(<ConsiderUpdates frame={c.frame} consideration={consideration} form={form} today={c.on} />, status)
}

/** Records what the group said of the updates chosen; one that moved on meanwhile refuses them all, so that nobody records what was not read. */
async function consider(http: Http, c: Context) {
  const consideration = await considerationOf(c, http.number('period'), http.number('body'))
  const { period, body, mayRecord } = consideration
  const closed = whyClosed(period)
  if (closed !== undefined) throw new Turned(409, `${closed}, so nothing more is recorded.`)
  if (!mayRecord) throw new Turned(403, `Only the chair or secretary of the ${body.name}, or a governance lead, records what it said.`)
  const read = readForm(http, considerationForm)
  if ('form' in read) return showConsideration(http, c, { form: read.form, status: 422 })
  const { update: chosen, words } = read.value
  if (chosen.length === 0)
    return showConsideration(http, c, { form: withError(typed(http.posted), 'update', 'Select the updates it considered'), status: 422 })
  const lines = partedFor(consideration).waiting.filter(({ update }) => update && chosen.includes(update.id))
  if (lines.length < new Set(chosen).size) {
    const moved = 'One of these does not wait for the group any more. Those that still do stand here; record again'
    return showConsideration(http, c, { form: { values: { words }, errors: { update: moved } }, status: 409 })
  }
  await considerTogether(c, { period, body }, { lines, words })
  return http.redirect(considerHref(period.id, body.id))
}

/** A period's updates stage by stage, and what each group said of those it oversees. */
export const routeRoutes = new Routes()
  .get('/periods/:period/flow', 'delivery:read', showFlow)
  .get('/periods/:period/bodies/:body', 'delivery:read', (http, c) => showConsideration(http, c))
  .post('/periods/:period/bodies/:body', 'update:consider', consider)
