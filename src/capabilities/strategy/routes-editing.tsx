import { dayAt, dayInWords } from '../../kernel/day.ts'
import { withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, notFound } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { addElement, adoptVersion, changeElement } from './actions.ts'
import { parentsFor, whyNotElement, whyNotVersion } from './editing.ts'
import { type Level, levels, type Strategy, type StrategyElement } from './element.ts'
import { type ElementValues, elementForm, versionForm } from './forms.ts'
import { namesAt } from './level-names.ts'
import { AdoptVersionPage } from './pages/adopt-version.tsx'
import { EditElementPage } from './pages/edit-element.tsx'
import { allVersions, currentVersion, elementById, strategyOf } from './queries.ts'
import { elementRef } from './wall.ts'

/** The pages that adopt a version and write its elements. */
export const editing = (routes: Routes): Routes =>
  routes
    .get('/strategy/versions/new', 'strategy:edit', async (http, c) => http.page(<AdoptVersionPage frame={c.frame} />))
    .post('/strategy/versions', 'strategy:edit', adopt)
    .get('/strategy/elements/new', 'strategy:edit', newElement)
    .post('/strategy/elements', 'strategy:edit', add)
    .get('/strategy/elements/:element/edit', 'strategy:edit', editElement)
    .post('/strategy/elements/:element', 'strategy:edit', change)

async function adopt(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, versionForm)
  if ('form' in read) return http.page(<AdoptVersionPage frame={c.frame} form={read.form} />, 422)
  const fault = whyNotVersion(await allVersions(c), read.value)
  if (fault) return http.page(<AdoptVersionPage frame={c.frame} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  await adoptVersion(c, read.value)
  return http.redirect(`/strategy?version=${encodeURIComponent(read.value.label)}`)
}

/** The version an element is added to: the one in the address, else the one in force. */
async function versionOf(http: Http, c: Context): Promise<Strategy> {
  const text = http.query('version')
  const version = text === undefined ? await currentVersion(c) : (await allVersions(c)).find((v) => String(v.id) === text)
  return strategyOf(c, version ?? notFound())
}

/** The strategy that an element in the address stands in. */
export async function theElement(http: Http, c: Context): Promise<{ strategy: Strategy; element: StrategyElement }> {
  const element = (await elementById(c, http.number('element'))) ?? notFound()
  const version = (await allVersions(c)).find((v) => v.id === element.versionId) ?? notFound()
  return { element, strategy: await strategyOf(c, version) }
}

async function newElement(http: Http, c: Context): Promise<Response> {
  const strategy = await versionOf(http, c)
  const level = levels.find((l) => l === (http.query('level') ?? 'brick')) ?? notFound()
  const next = Math.max(0, ...strategy.elements.filter((e) => e.level === level).map((e) => e.position)) + 1
  const form = { values: { position: String(next), parent: http.query('parent') ?? '' }, errors: {} }
  return http.page(
    <EditElementPage frame={c.frame} version={strategy.version} level={level} parents={parentsFor(strategy, level)} form={form} />,
  )
}

async function add(http: Http, c: Context): Promise<Response> {
  const strategy = await versionOf(http, c)
  const level = levelPosted(http) ?? 'brick'
  const page = { frame: c.frame, version: strategy.version, level, parents: parentsFor(strategy, level) }
  const read = readForm(http, elementForm)
  if ('form' in read) return http.page(<EditElementPage {...page} form={read.form} />, 422)
  const fault = whyNotElement(strategy, read.value)
  if (fault) return http.page(<EditElementPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const id = await addElement(c, strategy.version.id, read.value)
  return http.redirect(`/strategy/elements/${id}`)
}

const levelPosted = (http: Http): Level | undefined => levels.find((l) => l === http.posted.get('level'))

const asTyped = (e: StrategyElement): Record<string, string> => ({
  title: e.title,
  statement: e.statement,
  letter: e.letter ?? '',
  position: String(e.position),
  parent: e.parentId === null ? '' : String(e.parentId),
  stated: e.statedCount === null ? '' : String(e.statedCount),
  test: e.test,
  version: String(e.version),
})

async function editElement(http: Http, c: Context): Promise<Response> {
  const { strategy, element } = await theElement(http, c)
  const page = {
    frame: c.frame,
    version: { ...strategy.version, ...namesAt(strategy, element) },
    level: element.level,
    element,
    parents: parentsFor(strategy, element.level, element),
  }
  return http.page(<EditElementPage {...page} form={{ values: asTyped(element), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const { strategy, element } = await theElement(http, c)
  http.posted.set('level', element.level)
  const page = {
    frame: c.frame,
    version: { ...strategy.version, ...namesAt(strategy, element) },
    level: element.level,
    element,
    parents: parentsFor(strategy, element.level, element),
  }
  const read = readForm(http, elementForm)
  if ('form' in read) return http.page(<EditElementPage {...page} form={read.form} />, 422)
  const fault = whyNotElement(strategy, read.value, element)
  if (fault) return http.page(<EditElementPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  if (await changeElement(c, element, { seen: read.value.version ?? 0, values: read.value }))
    return http.redirect(`/strategy/elements/${element.id}`)
  const form = { values: { ...typed(http.posted), version: String(element.version) }, errors: {} }
  return http.page(<EditElementPage {...page} form={form} conflict={await conflictOver(c, element, read.value)} />, 409)
}

const named = {
  title: 'Title',
  statement: 'Statement',
  letter: 'Letter',
  position: 'Place in the order',
  stated: 'How many its list says',
  test: 'Test',
} as const

/** Who changed an element meanwhile, and both texts. */
async function conflictOver(c: Context, element: StrategyElement, yours: ElementValues) {
  const [last] = await historyOf(c.db, elementRef(element.id), { limit: 1 })
  const theirs = asTyped(element)
  const texts = Object.entries(named).map(([field, label]) => ({
    label,
    theirs: theirs[field] ?? '',
    yours: String(yours[field as keyof ElementValues] ?? ''),
  }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
