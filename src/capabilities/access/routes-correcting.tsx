import { blank, type Form } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { changeScenario, correctValidation, removeScenario, removeValidation } from './actions-correcting.ts'
import { removalForm, scenarioForm, validationForm } from './forms.ts'
import { ValidateList } from './pages/keeping-forms.tsx'
import { WorkOutCapacity } from './pages/work-out-capacity.tsx'
import { validationsOf } from './queries.ts'
import { scenariosOf } from './queries-keeping.ts'
import { choicesOf } from './queries-waited-for.ts'
import { amissWith } from './routes-keeping.tsx'
import { openIn, somebody } from './routes-waited-for.tsx'
import { scenarioTyped, validationTyped } from './typed-again.ts'
import { hrefOf } from './waited-for.ts'

interface Again {
  form: Form
  status: number
  /** Somebody was first: what was typed is shown with the version that stands there now. */
  late?: true
}

/** What was typed over what stands there, so that a page shows both when only a part of it was sent. */
const over = (values: Form['values'], again: Again | undefined, version: number): Form => ({
  values: { ...values, ...again?.form.values, ...(again?.late ? { version: String(version) } : {}) },
  errors: again?.form.errors ?? {},
})

async function validationIn(http: Http, c: Context) {
  const service = await openIn(http, c)
  const held = (await validationsOf(c, service.id)).find(({ id }) => id === http.number('validation')) ?? notFound()
  return { service, held }
}

async function askValidation(http: Http, c: Context, again?: Again): Promise<Response> {
  const { service, held } = await validationIn(http, c)
  const { posts } = await choicesOf(c)
  const form = over(validationTyped(held), again, held.version)
  const conflict = again?.late ? { conflict: await somebody(c, service) } : {}
  return http.page(<ValidateList {...{ frame: c.frame, form, service, posts, held }} {...conflict} />, again?.status ?? 200)
}

const lateWith = (http: Http): Again => ({ form: { ...blank, values: typed(http.posted) }, status: 409, late: true })

async function takeValidation(http: Http, c: Context): Promise<Response> {
  const { service, held } = await validationIn(http, c)
  const read = readForm(http, validationForm)
  if ('form' in read) return askValidation(http, c, { form: read.form, status: 422 })
  const amiss = await amissWith(http, c, read.value)
  if (amiss) return askValidation(http, c, { form: amiss, status: 422 })
  if (await correctValidation(c, service, held, read.value)) return http.redirect(hrefOf(service))
  return askValidation(http, c, lateWith(http))
}

const changedMeanwhile = 'Somebody has changed this meanwhile. Open it again to see what stands there now.'

async function dropValidation(http: Http, c: Context): Promise<Response> {
  const { service, held } = await validationIn(http, c)
  const read = readForm(http, removalForm)
  if ('form' in read) return askValidation(http, c, { form: read.form, status: 422 })
  if (!(await removeValidation(c, service, held, read.value))) throw new Turned(409, changedMeanwhile)
  return http.redirect(hrefOf(service))
}

async function scenarioIn(http: Http, c: Context) {
  const service = await openIn(http, c)
  const held = (await scenariosOf(c, service.id)).find(({ id }) => id === http.number('scenario')) ?? notFound()
  return { service, held }
}

async function askScenario(http: Http, c: Context, again?: Again): Promise<Response> {
  const { service, held } = await scenarioIn(http, c)
  const form = over(scenarioTyped(held), again, held.version)
  const conflict = again?.late ? { conflict: await somebody(c, service) } : {}
  return http.page(<WorkOutCapacity {...{ frame: c.frame, form, service, held, known: [] }} {...conflict} />, again?.status ?? 200)
}

async function takeScenario(http: Http, c: Context): Promise<Response> {
  const { service, held } = await scenarioIn(http, c)
  const read = readForm(http, scenarioForm)
  if ('form' in read) return askScenario(http, c, { form: read.form, status: 422 })
  if (await changeScenario(c, service, held, read.value)) return http.redirect(`${hrefOf(service)}/scenarios/${held.id}`)
  return askScenario(http, c, lateWith(http))
}

async function dropScenario(http: Http, c: Context): Promise<Response> {
  const { service, held } = await scenarioIn(http, c)
  const read = readForm(http, removalForm)
  if ('form' in read) return askScenario(http, c, { form: read.form, status: 422 })
  if (!(await removeScenario(c, service, held, read.value))) throw new Turned(409, changedMeanwhile)
  return http.redirect(hrefOf(service))
}

/** What was written down wrongly is put right or taken away; the history keeps what stood there. */
export const correctingRoutes = new Routes()
  .get('/access/services/:service/validations/:validation/edit', 'access:keep', (http, c) => askValidation(http, c))
  .post('/access/services/:service/validations/:validation/edit', 'access:keep', takeValidation)
  .post('/access/services/:service/validations/:validation/removal', 'access:keep', dropValidation)
  .get('/access/services/:service/scenarios/:scenario/edit', 'access:keep', (http, c) => askScenario(http, c))
  .post('/access/services/:service/scenarios/:scenario/edit', 'access:keep', takeScenario)
  .post('/access/services/:service/scenarios/:scenario/removal', 'access:keep', dropScenario)
