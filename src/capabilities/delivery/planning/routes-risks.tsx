import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { riskLinked, riskUnlinked } from './actions.ts'
import { riskForm } from './forms.ts'
import { LinkRisks } from './pages/link-risks.tsx'
import { theItem } from './queries-asked.ts'
import { risksFor } from './queries-choices.ts'

/** The risks an item stands under. */
export const riskRoutes = new Routes()
  .get('/items/:item/risks', 'item:edit', showRisks)
  .post('/items/:item/risks', 'item:edit', linkRisk)
  .post('/items/:item/risks/:risk/unlink', 'item:edit', unlinkRisk)

async function pageFor(http: Http, c: Context) {
  const item = await theItem(http, c)
  const { linked, others } = await risksFor(c, item.id)
  return { page: { frame: c.frame, item, linked, others: others.map(({ id, title }) => ({ value: String(id), label: title })) }, others }
}

async function showRisks(http: Http, c: Context): Promise<Response> {
  return http.page(<LinkRisks {...(await pageFor(http, c)).page} />)
}

async function linkRisk(http: Http, c: Context): Promise<Response> {
  const { page, others } = await pageFor(http, c)
  const read = readForm(http, riskForm)
  const risk = 'value' in read ? others.find((one) => one.id === read.value.risk) : undefined
  if (!risk) {
    const form = 'form' in read ? read.form : { values: {}, errors: { risk: 'Select a risk that is open and not linked yet' } }
    return http.page(<LinkRisks {...page} form={form} />, 422)
  }
  await riskLinked(c, page.item.id, risk)
  return http.redirect(`/items/${page.item.id}/risks`)
}

async function unlinkRisk(http: Http, c: Context): Promise<Response> {
  const item = await theItem(http, c)
  const risk = (await risksFor(c, item.id)).linked.find((one) => one.id === http.number('risk')) ?? notFound()
  await riskUnlinked(c, item.id, risk)
  return http.redirect(`/items/${item.id}/risks`)
}
