import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { linksTo } from '../../../platform/links.ts'
import { Routes } from '../../../platform/routes.ts'
import { type RiskFacts, riskById } from '../../risk/index.ts'
import { elementById, elementTitles } from '../../strategy/index.ts'
import { riskLinked, riskUnlinked } from '../planning/actions.ts'
import { itemsOf } from '../queries.ts'
import { serve, unserve } from './actions.ts'
import { TieRecordsPage, type TieWords, wayInWords } from './pages/tie-records.tsx'
import { servingsFrom, servingsTo } from './queries-sight.ts'
import { itemsToTie, optionOf, promisesFor, thePromise, theTiedItem, tieRight } from './queries-tying.ts'
import { servesForm, servingForm, workingForm } from './tying.ts'

/** The pages that draw the line of sight: what serves a promise, what an item serves, what works on a risk. */
export const sightRoutes = new Routes()
  .get('/strategy/elements/:commitment/items', 'sight:tie', async (http, c) =>
    http.page(<TieRecordsPage {...(await ofPromise(http, c))} />),
  )
  .post('/strategy/elements/:commitment/items', 'sight:tie', tiePromise)
  .post('/strategy/elements/:commitment/items/:item/withdrawal', 'sight:tie', (http, c) => takeBack(http, c, 'element'))
  .get('/items/:item/serves', 'sight:tie', async (http, c) => http.page(<TieRecordsPage {...(await ofItem(http, c))} />))
  .post('/items/:item/serves', 'sight:tie', tieItem)
  .post('/items/:item/serves/:commitment/withdrawal', 'sight:tie', (http, c) => takeBack(http, c, 'item'))
  .get('/risks/:risk/items', 'sight:tie', async (http, c) => http.page(<TieRecordsPage {...(await ofRisk(http, c))} />))
  .post('/risks/:risk/items', 'sight:tie', tieRisk)
  .post('/risks/:risk/items/:item/withdrawal', 'sight:tie', untieRisk)

async function ofPromise(http: Http, c: Context): Promise<TieWords> {
  const element = await thePromise(http, c)
  const may = await tieRight(c)
  const servings = await servingsFrom(c, [element.id])
  const held = await itemsOf(c, { ids: servings.map((s) => s.itemId) })
  const others = (await itemsToTie(c, element.versionId)).filter((item) => may(item) && !held.some((one) => one.id === item.id))
  const base = `/strategy/elements/${element.id}`
  return {
    ...{ frame: c.frame, title: 'What serves it', subject: element.title, related: true, button: 'Add this item', action: `${base}/items` },
    crumbs: [
      { label: 'Strategy', href: '/strategy' },
      { label: element.title, href: base },
    ],
    none: 'No item is said to serve it.',
    tied: held.map((item) => ({
      ...{ title: item.title, href: `/items/${item.id}`, how: wayInWords(servings.find((s) => s.itemId === item.id)?.relation ?? '') },
      takeBack: may(item) ? `${base}/items/${item.id}/withdrawal` : undefined,
    })),
    field: { name: 'item', label: 'Item', options: others.map(optionOf) },
  }
}

async function tiePromise(http: Http, c: Context): Promise<Response> {
  const page = await ofPromise(http, c)
  const read = readForm(http, servingForm)
  if ('form' in read) return http.page(<TieRecordsPage {...page} form={read.form} />, 422)
  if (!page.field.options.some(({ value }) => value === String(read.value.item))) return refused(http, page, 'Select an item from the list')
  const [element, [item]] = [await thePromise(http, c), await itemsOf(c, { ids: [read.value.item] })]
  await serve(c, { element, item: item ?? notFound(), relation: read.value.relation })
  return http.redirect(page.action)
}

const refused = (http: Http, page: TieWords, words: string): Response =>
  http.page(<TieRecordsPage {...page} form={withError(typed(http.posted), page.field.name, words)} />, 422)

async function ofItem(http: Http, c: Context): Promise<TieWords> {
  const item = await theTiedItem(http, c)
  const servings = await servingsTo(c, [item.id])
  const titles = await elementTitles(
    c,
    servings.map((s) => s.elementId),
  )
  const base = `/items/${item.id}`
  return {
    ...{ frame: c.frame, title: 'What it serves', subject: item.title, related: true, button: 'Add this', action: `${base}/serves` },
    crumbs: [
      { label: 'Delivery', href: '/delivery' },
      { label: item.title, href: base },
    ],
    none: 'It is not said to serve any commitment or objective.',
    tied: servings.map(({ elementId, relation }) => ({
      ...{ title: titles.get(elementId) ?? '', href: `/strategy/elements/${elementId}`, how: wayInWords(relation) },
      takeBack: `${base}/serves/${elementId}/withdrawal`,
    })),
    field: {
      ...{ name: 'element', label: 'Commitment or objective' },
      options: (await promisesFor(c, item)).filter(({ value }) => !servings.some((s) => String(s.elementId) === value)),
    },
  }
}

async function tieItem(http: Http, c: Context): Promise<Response> {
  const page = await ofItem(http, c)
  const read = readForm(http, servesForm)
  if ('form' in read) return http.page(<TieRecordsPage {...page} form={read.form} />, 422)
  if (!page.field.options.some(({ value }) => value === String(read.value.element)))
    return refused(http, page, 'Select a commitment or objective from the list')
  const [item, element] = [await theTiedItem(http, c), await elementById(c, read.value.element)]
  await serve(c, { element: element ?? notFound(), item, relation: read.value.relation })
  return http.redirect(page.action)
}

async function takeBack(http: Http, c: Context, from: 'element' | 'item'): Promise<Response> {
  const [item, element] = [await theTiedItem(http, c), await thePromise(http, c)]
  if (!(await servingsFrom(c, [element.id])).some((s) => s.itemId === item.id)) notFound()
  await unserve(c, { element, item })
  return http.redirect(from === 'item' ? `/items/${item.id}/serves` : `/strategy/elements/${element.id}/items`)
}

const theRisk = async (http: Http, c: Context): Promise<RiskFacts> => {
  const risk = await riskById(c, http.number('risk'))
  return risk && risk.closedOn === null ? risk : notFound()
}

async function ofRisk(http: Http, c: Context): Promise<TieWords> {
  const [risk, may] = [await theRisk(http, c), await tieRight(c)]
  const links = await linksTo(c, 'risk', [risk.id], 'item')
  const held = await itemsOf(c, { ids: links.map((l) => l.fromId) })
  const others = (await itemsToTie(c, null)).filter((item) => may(item) && !held.some((one) => one.id === item.id))
  const base = `/risks/${risk.id}`
  return {
    ...{
      frame: c.frame,
      title: 'What works on it',
      subject: nameOf(risk),
      related: false,
      button: 'Add this item',
      action: `${base}/items`,
    },
    crumbs: [
      { label: 'Risk and assurance', href: '/risks' },
      { label: `Risk ${risk.number}`, href: base },
    ],
    none: 'No item of any plan works on it.',
    tied: held.map((item) => ({
      ...{ title: item.title, href: `/items/${item.id}` },
      takeBack: may(item) ? `${base}/items/${item.id}/withdrawal` : undefined,
    })),
    field: { name: 'item', label: 'Item', options: others.map(optionOf) },
  }
}

const nameOf = ({ number, title }: Pick<RiskFacts, 'number' | 'title'>): string => `Risk ${number}: ${title}`

async function tieRisk(http: Http, c: Context): Promise<Response> {
  const page = await ofRisk(http, c)
  const read = readForm(http, workingForm)
  if ('form' in read) return http.page(<TieRecordsPage {...page} form={read.form} />, 422)
  if (!page.field.options.some(({ value }) => value === String(read.value.item))) return refused(http, page, 'Select an item from the list')
  const risk = await theRisk(http, c)
  await riskLinked(c, read.value.item, { id: risk.id, title: nameOf(risk) })
  return http.redirect(page.action)
}

async function untieRisk(http: Http, c: Context): Promise<Response> {
  const [risk, item] = [await theRisk(http, c), await theTiedItem(http, c)]
  const links = await linksTo(c, 'risk', [risk.id], 'item')
  if (!links.some((l) => l.fromId === item.id)) notFound()
  await riskUnlinked(c, item.id, { id: risk.id, title: nameOf(risk) })
  return http.redirect(`/risks/${risk.id}/items`)
}
