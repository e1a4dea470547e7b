import { blank, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { linksFrom } from '../../../platform/links.ts'
import { Routes } from '../../../platform/routes.ts'
import { risksWithScores } from '../../risk/index.ts'
import { itemById } from '../queries.ts'
import { escalateRisk } from './actions.ts'
import { riskTakenForm, routeIn } from './forms.ts'
import { mayRaise, whyNotTaken } from './issue.ts'
import { TakeRisk } from './pages/take-risk.tsx'
import { raisedRisks } from './queries.ts'
import { periodNow, raiserOf } from './queries-rights.ts'

/** Taking a risk that threatens an item to a committee or outside the trust. */
export const riskTakingRoutes = new Routes()
  .get('/items/:item/escalations/new', 'issue:raise', async (http, c) => http.page(<TakeRisk {...(await pageFor(http, c))} form={blank} />))
  .post('/items/:item/escalations', 'issue:raise', take)

async function pageFor(http: Http, c: Context) {
  const item = (await itemById(c, http.number('item'))) ?? notFound()
  const right = mayRaise(await raiserOf(c, item))
  if ('no' in right) throw new Turned(403, `${right.no}.`)
  const linked = (await linksFrom(c, 'item', [item.id], 'risk')).map(({ toId }) => toId)
  const risks = (await risksWithScores(c, linked)).filter(({ id, closedOn }) => closedOn === null && linked.includes(id))
  return { frame: c.frame, item, risks, back: `/items/${item.id}` }
}

async function take(http: Http, c: Context): Promise<Response> {
  const page = await pageFor(http, c)
  const read = readForm(http, riskTakenForm)
  if ('form' in read) return http.page(<TakeRisk {...page} form={read.form} />, 422)
  const risk = page.risks.find(({ id }) => id === read.value.risk)
  const { said, route } = routeIn(read.value)
  const nowhere = { field: 'takenTo', words: 'Enter where it was taken, such as the integrated care board' }
  const wrong = risk
    ? (whyNotTaken(said, c.today) ?? (route ? undefined : nowhere))
    : { field: 'risk', words: 'Select a risk from the list' }
  if (!risk || !route || wrong) {
    const { field, words } = wrong ?? nowhere
    return http.page(<TakeRisk {...page} form={withError(typed(http.posted), field, words)} />, 422)
  }
  const held = (await raisedRisks(c, [page.item.id])).find(({ riskId }) => riskId === risk.id)
  const again = held?.escalations.some((one) => one.takenTo === route.takenTo && one.on === route.on)
  if (!again) await escalateRisk(c, { item: page.item, periodId: await periodNow(c) }, { risk, route })
  return http.redirect(`/items/${page.item.id}`)
}
