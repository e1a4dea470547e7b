import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allMeasures } from '../../measures/index.ts'
import { allPlaces, allPosts, standingBodies } from '../../people/index.ts'
import { firingsOf } from '../breaches/queries-firing.ts'
import { adoptFramework, beginDraft, removePart, setLevel, setTrigger } from './actions.ts'
import { chainOf } from './chain.ts'
import { adoptForm, beginForm, levelForm, removalForm, triggerForm } from './forms.ts'
import { type Framework, whyNotTrigger } from './framework.ts'
import { levelMeant, levelTyped, triggerMeant, triggerTyped } from './meant.ts'
import { EditFramework } from './pages/edit-framework.tsx'
import { ShowFramework } from './pages/show-framework.tsx'
import { allFrameworks, draftFramework, frameworkInForce, triggerNames } from './queries.ts'
import { triggerInWords } from './trigger-words.ts'

const at = '/accountability/framework/draft'

/** The framework: read version by version, drafted, tried out on today's figures, and adopted with its reason. */
export const frameworkRoutes = new Routes()
  .get('/accountability/framework', 'accountability:read', (http, c) => show(http, c))
  .post('/accountability/framework', 'accountability:keep', begin)
  .get(at, 'accountability:keep', open)
  .post(`${at}/levels`, 'accountability:keep', keepLevel)
  .post(`${at}/triggers`, 'accountability:keep', keepTrigger)
  .post(`${at}/removal`, 'accountability:keep', remove)
  .post(`${at}/adoption`, 'accountability:adopt', adopt)

async function show(http: Http, c: Context, form: Form = blank): Promise<Response> {
  const [all, current] = [await allFrameworks(c), await frameworkInForce(c)]
  const asked = http.query('version')
  const framework = asked === undefined ? current : (all.find(({ id, state }) => String(id) === asked && state === 'adopted') ?? notFound())
  const isInForce = framework !== undefined && framework === current
  const [names, bodies] = [await triggerNames(c), await standingBodies(c)]
  const page = {
    ...{ frame: c.frame, framework, isInForce, all, names, form, body: bodyNamed(bodies) },
    firings: isInForce && framework ? await firingsOf(c, framework) : [],
    chain: chainOf(framework?.levels ?? [], bodies, names.post),
    mayKeep: c.may('accountability:keep'),
  }
  return http.page(<ShowFramework {...page} />, form === blank ? 200 : 422)
}

const bodyNamed = (bodies: readonly { id: number; name: string }[]) => (id: number | null) =>
  bodies.find((one) => one.id === id)?.name ?? 'No body'

async function begin(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, beginForm)
  if ('form' in read) return show(http, c, read.form)
  const begun = await beginDraft(c, read.value.label)
  return 'yes' in begun ? http.redirect(at) : show(http, c, withError(typed(http.posted), 'label', begun.no))
}

const theDraft = async (c: Context): Promise<Framework> => {
  const draft = await draftFramework(c)
  if (!draft) throw new Turned(404, 'There is no draft of the framework. Begin one on the page of the framework.')
  return draft
}

async function open(http: Http, c: Context): Promise<Response> {
  const draft = await draftFramework(c)
  if (!draft) return http.redirect('/accountability/framework')
  const level = draft.levels.find(({ id }) => String(id) === http.query('level'))
  if (level) return draftPage(http, c, { draft, sent: 'level', form: { values: levelTyped(level), errors: {} } })
  const trigger = draft.triggers.find(({ id }) => String(id) === http.query('trigger'))
  if (trigger) return draftPage(http, c, { draft, sent: 'trigger', form: { values: triggerTyped(trigger), errors: {} } })
  return draftPage(http, c, { draft })
}

interface Shown {
  draft: Framework
  sent?: 'level' | 'trigger' | 'adoption'
  form?: Form
  status?: number
}

async function draftPage(http: Http, c: Context, { draft, sent, form = blank, status = 200 }: Shown): Promise<Response> {
  const [names, bodies, posts] = [await triggerNames(c), await standingBodies(c), await allPosts(c)]
  const measures = (await allMeasures(c)).filter(({ endedOn }) => endedOn === null || endedOn > c.on)
  const themes = [...new Set(measures.map(({ theme }) => theme).filter(Boolean))]
  const kinds = [...new Set((await allPlaces(c)).map(({ kind }) => kind))].filter((kind) => kind !== 'trust')
  const choices = {
    posts: posts.map(({ id, title }) => ({ value: String(id), label: title })),
    bodies: bodies.map(({ id, name }) => ({ value: String(id), label: name })),
    levels: draft.levels.map(({ id, name }) => ({ value: String(id), label: name })),
    measures: [
      { value: 'standard:national', label: 'Every measure of a national standard' },
      { value: 'standard:local', label: 'Every measure of a local standard' },
      ...themes.map((theme) => ({ value: `theme:${theme}`, label: `Every measure of the theme ${theme}` })),
      ...measures.map(({ id, name }) => ({ value: `measure:${id}`, label: name })),
    ],
    places: [{ value: 'trust', label: 'The whole trust' }, ...kinds.map((kind) => ({ value: kind, label: `Any ${kind}` }))],
  }
  const page = { frame: c.frame, draft, names, choices, form, sent, body: bodyNamed(bodies), firings: await firingsOf(c, draft) }
  return http.page(<EditFramework {...page} />, status)
}

async function keepLevel(http: Http, c: Context): Promise<Response> {
  const draft = await theDraft(c)
  const read = readForm(http, levelForm)
  if ('form' in read) return draftPage(http, c, { draft, sent: 'level', form: read.form, status: 422 })
  const [posts, bodies] = [await allPosts(c), await standingBodies(c)]
  const meant = levelMeant(read.value, { draft, posts: posts.map(({ id }) => id), bodies: bodies.map(({ id }) => id) })
  if ('field' in meant) {
    const form = withError(typed(http.posted), meant.field, meant.words)
    return draftPage(http, c, { draft, sent: 'level', form, status: 422 })
  }
  await setLevel(c, draft, meant)
  return http.redirect(`${at}#level`)
}

async function keepTrigger(http: Http, c: Context): Promise<Response> {
  const draft = await theDraft(c)
  const wrong = (form: Form) => draftPage(http, c, { draft, sent: 'trigger', form, status: 422 })
  const read = readForm(http, triggerForm)
  if ('form' in read) return wrong(read.form)
  const [posts, places, measures] = [await allPosts(c), await allPlaces(c), await allMeasures(c)]
  const kinds = ['trust', ...places.map(({ kind }) => kind)]
  const meant = triggerMeant(read.value, { draft, posts: posts.map(({ id }) => id), kinds, measures })
  const fault = 'field' in meant ? meant : whyNotTrigger(meant)
  if (fault || 'field' in meant) return wrong(withError(typed(http.posted), fault?.field ?? '', fault?.words ?? ''))
  await setTrigger(c, draft, meant, triggerInWords(meant, await triggerNames(c)))
  return http.redirect(`${at}#trigger`)
}

async function remove(http: Http, c: Context): Promise<Response> {
  const draft = await theDraft(c)
  const read = readForm(http, removalForm)
  if ('form' in read) throw new Turned(400, 'Open the page of the draft again.')
  const done = await removePart(c, draft, read.value)
  if ('no' in done) throw new Turned(409, `${done.no}.`)
  return http.redirect(at)
}

async function adopt(http: Http, c: Context): Promise<Response> {
  const draft = await theDraft(c)
  const wrong = (form: Form, status: number) => draftPage(http, c, { draft, sent: 'adoption', form, status })
  const read = readForm(http, adoptForm)
  if ('form' in read) return wrong(read.form, 422)
  const { from, reason, version } = read.value
  const done = await adoptFramework(c, draft, { from: from as Day, reason, seen: version })
  return 'no' in done ? wrong(withError(typed(http.posted), 'from', done.no), 409) : http.redirect('/accountability/framework')
}
