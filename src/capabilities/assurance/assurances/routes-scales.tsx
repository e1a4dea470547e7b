import { blank, type Form, withError } from '../../../kernel/form.ts'
import { listed } from '../../../kernel/words.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { scaleForm } from '../forms.ts'
import { allScales, assurancesOf } from '../queries.ts'
import { addScale, changeScale } from './actions.ts'
import { EditScalePage } from './pages/edit-scale.tsx'
import { ScalesPage } from './pages/list-scales.tsx'
import { levelsAsText, readLevels, type Scale, wordsLost } from './scale.ts'

/** The words assurers use, each its own. */
export const scaleRoutes = new Routes()
  .get('/assurance/scales', 'control:read', (http, c) => list(http, c))
  .post('/assurance/scales', 'assurance-scale:edit', add)
  .get('/assurance/scales/:scale', 'assurance-scale:edit', async (http, c) => ask(http, c, await theScale(http, c)))
  .post('/assurance/scales/:scale', 'assurance-scale:edit', change)

async function list(http: Http, c: Context, form: Form = blank): Promise<Response> {
  const page = { frame: c.frame, scales: await allScales(c), form, mayEdit: c.may('assurance-scale:edit') }
  return http.page(<ScalesPage {...page} />, Object.keys(form.errors).length > 0 ? 422 : 200)
}

const theScale = async (http: Http, c: Context): Promise<Scale> =>
  (await allScales(c)).find(({ id }) => id === http.number('scale')) ?? notFound()

const isTaken = async (c: Context, name: string, self?: number): Promise<boolean> =>
  (await allScales(c)).some((scale) => scale.id !== self && scale.name.toLowerCase() === name.toLowerCase())

async function add(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, scaleForm)
  if ('form' in read) return list(http, c, read.form)
  const levels = readLevels(read.value.levels)
  if ('no' in levels) return list(http, c, withError(typed(http.posted), 'levels', levels.no))
  if (await isTaken(c, read.value.name))
    return list(http, c, withError(typed(http.posted), 'name', 'Words of this assurer are kept already: change those'))
  await addScale(c, { name: read.value.name, ...levels.yes })
  return http.redirect('/assurance/scales')
}

async function ask(http: Http, c: Context, scale: Scale, form?: Form): Promise<Response> {
  const fresh: Form = {
    ...blank,
    values: { name: scale.name, levels: levelsAsText(scale), ...(scale.endedOn === null ? {} : { ended: 'yes' }) },
  }
  return http.page(<EditScalePage frame={c.frame} scale={scale} form={form ?? fresh} />, form ? 422 : 200)
}

async function change(http: Http, c: Context): Promise<Response> {
  const scale = await theScale(http, c)
  const read = readForm(http, scaleForm)
  if ('form' in read) return ask(http, c, scale, read.form)
  const wrong = (field: string, words: string) => ask(http, c, scale, withError(typed(http.posted), field, words))
  const levels = readLevels(read.value.levels)
  if ('no' in levels) return wrong('levels', levels.no)
  if (await isTaken(c, read.value.name, scale.id)) return wrong('name', 'Words of this assurer are kept already: change those')
  const used = (await assurancesOf(c)).filter(({ scaleId }) => scaleId === scale.id).map(({ level }) => level)
  const lost = wordsLost(scale, levels.yes, used)
  if (lost.length > 0) return wrong('levels', `${listed(lost.map((word) => `“${word}”`))} was said already and must stay on the list`)
  const { version: seen = 0, name, ended: isEnded } = read.value
  if (await changeScale(c, scale, { seen, to: { name, isEnded, ...levels.yes } })) return http.redirect('/assurance/scales')
  const [last] = await historyOf(c.db, { kind: 'assurance scale', id: scale.id }, { limit: 1 })
  const texts = [{ label: 'The words', theirs: levelsAsText(scale), yours: read.value.levels }]
  const conflict = <ChangedMeanwhile last={last} texts={texts} />
  return http.page(<EditScalePage frame={c.frame} scale={scale} form={{ ...blank, values: typed(http.posted) }} conflict={conflict} />, 409)
}
