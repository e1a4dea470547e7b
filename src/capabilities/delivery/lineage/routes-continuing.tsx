import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed, z } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { linksFrom } from '../../../platform/links.ts'
import { Routes } from '../../../platform/routes.ts'
import { TieRecordsPage, type TieWords } from '../gaps/pages/tie-records.tsx'
import { allPlans, itemById, itemsOf } from '../queries.ts'
import { itemContinued, itemUncontinued } from './actions.ts'

/** Saying which rows of earlier plans an item carries on: for plans that came from files, and plans that were never rolled over. */
export const continuingRoutes = new Routes()
  .get('/items/:item/continues', 'item:edit', async (http, c) => http.page(<TieRecordsPage {...(await theWords(http, c))} />))
  .post('/items/:item/continues', 'item:edit', continueRow)
  .post('/items/:item/continues/:number/withdrawal', 'item:edit', takeBack)

const form = z.object({ item: z.number({ error: 'Select a row' }).int('Select a row').positive('Select a row') })

async function theWords(http: Http, c: Context): Promise<TieWords> {
  const item = (await itemById(c, http.number('item'))) ?? notFound()
  const plans = await allPlans(c)
  const own = plans.find(({ id }) => id === item.planId) ?? notFound()
  const earlier = new Map(plans.filter(({ starts_on }) => starts_on < own.starts_on).map((plan) => [plan.id, plan.name]))
  const links = await linksFrom(c, 'item', [item.id], 'item')
  const held = await itemsOf(c, { ids: links.flatMap(({ relation, toId }) => (relation === 'continues' ? [toId] : [])) })
  const options = (await itemsOf(c))
    .filter(({ planId, id }) => earlier.has(planId) && !links.some(({ toId }) => toId === id))
    .map(({ id, planId, number, title }) => ({ value: String(id), label: [earlier.get(planId), number, title].filter(Boolean).join(', ') }))
  const base = `/items/${item.id}`
  return {
    ...{
      frame: c.frame,
      title: 'What it carries on',
      subject: item.title,
      related: false,
      button: 'Add this row',
      action: `${base}/continues`,
    },
    crumbs: [
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: base },
      { label: 'Lineage', href: `${base}/lineage` },
    ],
    none: 'It is not said to carry on any row of an earlier plan.',
    tied: held.map(({ id, title }) => ({ title, href: `/items/${id}`, takeBack: `${base}/continues/${id}/withdrawal` })),
    field: { name: 'item', label: 'Row of an earlier plan', options },
  }
}

async function continueRow(http: Http, c: Context): Promise<Response> {
  const page = await theWords(http, c)
  const read = readForm(http, form)
  if ('form' in read) return http.page(<TieRecordsPage {...page} form={read.form} />, 422)
  const row = page.field.options.some(({ value }) => value === String(read.value.item)) ? await itemById(c, read.value.item) : undefined
  if (!row) return http.page(<TieRecordsPage {...page} form={withError(typed(http.posted), 'item', 'Select a row from the list')} />, 422)
  await itemContinued(c, { id: http.number('item'), title: page.subject }, row)
  return http.redirect(page.action)
}

async function takeBack(http: Http, c: Context): Promise<Response> {
  const page = await theWords(http, c)
  const row = page.tied.find(({ href }) => href === `/items/${http.number('number')}`)
  if (!row) throw new Turned(404, 'It is not said to carry that row on.')
  await itemUncontinued(c, { id: http.number('item'), title: page.subject }, { id: http.number('number'), title: row.title })
  return http.redirect(page.action)
}
