import { blank } from '../../../kernel/form.ts'
import { type Ref, refKey } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allMeasures, measureById } from '../queries.ts'
import { linkMeasure, unlinkMeasure } from './actions-linking.ts'
import { isEnded } from './completeness.ts'
import { tieForm } from './forms.ts'
import { tieAddress } from './gaps.ts'
import { measuredKinds } from './links.ts'
import { TieMeasurePage } from './pages/tie-measure.tsx'
import { measuresOf } from './queries-slots.ts'

/** Where a part of the strategy or an item is tied to the measures that show whether it works: the address names the record. */
export const tying = new Routes()
  .get('/measures/tie', 'measure:tie', async (http, c) => http.page(<TieMeasurePage {...(await scene(http, c))} form={blank} />))
  .post('/measures/tie', 'measure:tie', tie)
  .post('/measures/untie', 'measure:tie', untie)

/** The record in the address, of a kind that can be measured. */
async function theRecord(http: Http, c: Context) {
  const kind = measuredKinds.find((one) => one === http.query('kind')) ?? notFound()
  const id = Number(http.query('id'))
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) notFound()
  const ref: Ref = { kind, id }
  const named = (await c.ask.named(c, [ref])).get(refKey(ref)) ?? notFound()
  return { kind, id, title: named.title, href: named.href }
}

async function scene(http: Http, c: Context) {
  const record = await theRecord(http, c)
  const held = (await measuresOf(c, record.kind, [record.id])).get(record.id) ?? []
  const measures = (await allMeasures(c)).filter((measure) => !isEnded(measure, c.on) || held.includes(measure.id))
  const tied = measures.filter(({ id }) => held.includes(id))
  return { frame: c.frame, record, tied, measures: measures.filter(({ id }) => !held.includes(id)), address: tieAddress(record) }
}

async function tie(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const read = readForm(http, tieForm)
  if ('form' in read) return http.page(<TieMeasurePage {...page} form={read.form} />, 422)
  const measure = (await measureById(c, read.value.measure)) ?? notFound()
  await linkMeasure(c, measure, page.record)
  return http.redirect(page.address)
}

async function untie(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const read = readForm(http, tieForm)
  const measure = 'value' in read ? page.tied.find(({ id }) => id === read.value.measure) : undefined
  await unlinkMeasure(c, measure ?? notFound(), page.record)
  return http.redirect(page.address)
}
