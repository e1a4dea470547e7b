import { blank } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { elementById } from '../../strategy/index.ts'
import { allMeasures, measureById } from '../queries.ts'
import { linkMeasure, unlinkMeasure } from './actions-linking.ts'
import { isEnded } from './completeness.ts'
import { tieForm } from './forms.ts'
import { TieMeasurePage } from './pages/tie-measure.tsx'
import { measuresOf } from './queries-slots.ts'

/** Where a part of the strategy is tied to the measures that show whether it works. An item is tied on its own page, in delivery. */
export const tying = new Routes()
  .get('/measures/tie/:element', 'measure:tie', async (http, c) => http.page(<TieMeasurePage {...(await scene(http, c))} form={blank} />))
  .post('/measures/tie/:element', 'measure:tie', tie)
  .post('/measures/untie/:element', 'measure:tie', untie)

async function scene(http: Http, c: Context) {
  const element = (await elementById(c, http.number('element'))) ?? notFound()
  const held = (await measuresOf(c, 'strategy element', [element.id])).get(element.id) ?? []
  const measures = (await allMeasures(c)).filter((measure) => !isEnded(measure, c.on) || held.includes(measure.id))
  const tied = measures.filter(({ id }) => held.includes(id))
  return { frame: c.frame, element, tied, measures: measures.filter(({ id }) => !held.includes(id)) }
}

const measured = ({ id, title }: { id: number; title: string }) => ({ kind: 'strategy element', id, title })

async function tie(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const read = readForm(http, tieForm)
  if ('form' in read) return http.page(<TieMeasurePage {...page} form={read.form} />, 422)
  const measure = (await measureById(c, read.value.measure)) ?? notFound()
  await linkMeasure(c, measure, measured(page.element))
  return http.redirect(`/measures/tie/${page.element.id}`)
}

async function untie(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const read = readForm(http, tieForm)
  const measure = 'value' in read ? page.tied.find(({ id }) => id === read.value.measure) : undefined
  await unlinkMeasure(c, measure ?? notFound(), measured(page.element))
  return http.redirect(`/measures/tie/${page.element.id}`)
}
