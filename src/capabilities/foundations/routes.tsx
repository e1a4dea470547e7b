import { blank, type Form, withError } from '../../kernel/form.ts'
import { type Ref, refKey } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { allVersions, draftsGivenUp } from '../strategy/index.ts'
import { addFramework } from './actions.ts'
import { frameworkForm } from './forms.ts'
import type { Framework } from './foundation.ts'
import { AddFramework } from './pages/add-framework.tsx'
import { ShowFoundations } from './pages/show-foundations.tsx'
import { ShowFramework } from './pages/show-framework.tsx'
import { allAnswered, allFrameworks, engagementsOf, hrefOf, themesOf } from './queries.ts'
import { engagementRoutes } from './routes-engagement.tsx'
import { recordRoutes } from './routes-record.tsx'

async function showFoundations(http: Http, c: Context): Promise<Response> {
  const engagements = await engagementsOf(c)
  const versions = [...(await draftsGivenUp(c)), ...(await allVersions(c))].toReversed()
  const page = {
    ...{ frame: c.frame, answered: await allAnswered(c), engagements, versions, mayEdit: c.may('foundation:edit') },
    themes: await themesOf(
      c,
      engagements.map((one) => one.id),
    ),
  }
  return http.page(<ShowFoundations {...page} />)
}

async function showFramework(http: Http, c: Context): Promise<Response> {
  const id = http.number('framework')
  const answered = (await allAnswered(c)).find((one) => one.framework.id === id) ?? notFound()
  const named = await c.ask.named(c, answered.records)
  const records = answered.records.flatMap((ref: Ref) => {
    const found = named.get(refKey(ref))
    return found ? [{ kind: ref.kind, ...found }] : []
  })
  return http.page(<ShowFramework frame={c.frame} framework={answered.framework} records={records} />)
}

const askFramework = (http: Http, c: Context, form: Form = blank, status = 200) =>
  http.page(<AddFramework frame={c.frame} form={form} />, status)

async function takeFramework(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, frameworkForm)
  if ('form' in read) return askFramework(http, c, read.form, 422)
  const same = (one: Framework) => one.kind === read.value.kind && one.name.toLowerCase() === read.value.name.toLowerCase()
  if ((await allFrameworks(c)).some(same))
    return askFramework(http, c, withError(typed(http.posted), 'name', 'That is written down already: open it in the list'), 422)
  return http.redirect(hrefOf({ id: await addFramework(c, read.value) }))
}

/** What the strategy stands on: who was asked, what it answers to, whose words stand beside it. */
export const foundationRoutes = new Routes()
  .get('/foundations', 'foundation:read', showFoundations)
  .get('/foundations/frameworks/new', 'foundation:edit', async (http, c) => askFramework(http, c))
  .post('/foundations/frameworks', 'foundation:edit', takeFramework)
  .get('/foundations/frameworks/:framework', 'foundation:read', showFramework)
  .with(engagementRoutes)
  .with(recordRoutes)
