import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { allVersions, draftsGivenUp, elementsOfVersion } from '../strategy/index.ts'
import { hear, holdEngagement } from './actions.ts'
import { engagementForm, themeForm } from './forms.ts'
import { AddEngagement } from './pages/add-engagement.tsx'
import { ShowEngagement } from './pages/show-engagement.tsx'
import { engagementsOf, themesOf } from './queries.ts'

async function askEngagement(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const versions = (await allVersions(c)).toReversed()
  return http.page(<AddEngagement frame={c.frame} versions={versions} form={form} />, status)
}

async function takeEngagement(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, engagementForm)
  if ('form' in read) return askEngagement(http, c, read.form, 422)
  const again = (field: string, words: string) => askEngagement(http, c, withError(typed(http.posted), field, words), 422)
  const version = (await allVersions(c)).find((one) => one.id === read.value.version)
  if (!version) return again('version', 'Select a version of your trust’s strategy')
  if (read.value.held > c.today) return again('held', 'Write it down once it was held: enter today or an earlier day')
  return http.redirect(`/foundations/engagements/${await holdEngagement(c, read.value, version.label)}`)
}

async function theEngagement(http: Http, c: Context) {
  const id = http.number('engagement')
  return (await engagementsOf(c)).find((one) => one.id === id) ?? notFound()
}

async function showEngagement(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const engagement = await theEngagement(http, c)
  const versions = [...(await allVersions(c)), ...(await draftsGivenUp(c))]
  const version = versions.find((one) => one.id === engagement.versionId) ?? notFound()
  const elements = await elementsOfVersion(c, version.id)
  const page = {
    frame: c.frame,
    engagement,
    version,
    elements,
    themes: await themesOf(c, [engagement.id]),
    mayEdit: c.may('foundation:edit'),
  }
  return http.page(<ShowEngagement {...page} form={form} />, status)
}

async function takeTheme(http: Http, c: Context): Promise<Response> {
  const engagement = await theEngagement(http, c)
  const read = readForm(http, themeForm)
  if ('form' in read) return showEngagement(http, c, read.form, 422)
  const element = (await elementsOfVersion(c, engagement.versionId)).find((one) => one.id === read.value.element)
  if (read.value.element !== undefined && !element) {
    const words = 'Select something of the version that was being drafted'
    return showEngagement(http, c, withError(typed(http.posted), 'element', words), 422)
  }
  await hear(c, engagement, read.value, element?.title)
  return http.redirect(`/foundations/engagements/${engagement.id}`)
}

/** Who was asked while a version was drafted, and what became of what they said (STR-19). */
export const engagementRoutes = new Routes()
  .get('/foundations/engagements/new', 'foundation:edit', (http, c) => askEngagement(http, c))
  .post('/foundations/engagements', 'foundation:edit', takeEngagement)
  .get('/foundations/engagements/:engagement', 'foundation:read', (http, c) => showEngagement(http, c))
  .post('/foundations/engagements/:engagement/themes', 'foundation:edit', takeTheme)
