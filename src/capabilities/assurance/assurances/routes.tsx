import type { Child } from 'hono/jsx'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { TwoTexts } from '../../../ui/conflict.tsx'
import type { RiskFacts } from '../../risk/index.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import type { AssuranceGiven, RiskAssurance } from '../facts.ts'
import { assuranceForm, withdrawalForm } from '../forms.ts'
import { againstRisk, mayWrite, mustWrite, pageAgainst } from '../of-risk/queries-page.ts'
import { assuranceOf } from '../of-risk/read-values.ts'
import { allScales } from '../queries.ts'
import { theOpenRisk, theRisk } from '../queries-asked.ts'
import { changeAssurance, withdrawAssurance } from './actions.ts'
import { AssurancePage } from './pages/show-assurance.tsx'
import type { Scale } from './scale.ts'

/** One assurance on a risk. */
export const assuranceRoutes = new Routes()
  .get('/risks/:risk/assurances/:assurance', 'control:read', async (http, c) =>
    show(http, c, await theOne(http, c, await theRisk(http, c))),
  )
  .post('/risks/:risk/assurances/:assurance', 'assurance:give', change)
  .post('/risks/:risk/assurances/:assurance/withdrawal', 'assurance:give', withdraw)

interface Held {
  risk: RiskFacts
  against: RiskAssurance
  given: AssuranceGiven
}

async function theOne(http: Http, c: Context, risk: RiskFacts): Promise<Held> {
  const against = await againstRisk(c, risk.id)
  return { risk, against, given: against.assurances.find(({ id }) => id === http.number('assurance')) ?? notFound() }
}

/** What stands in the fields of a held assurance: its word from the list where a scale in use holds it, else as written. */
function fieldsOf(given: AssuranceGiven, scales: readonly Scale[]): Form['values'] {
  const scale = scales.find(({ id, endedOn }) => id === given.scaleId && endedOn === null)
  const at = scale?.levels.indexOf(given.level) ?? -1
  return {
    line: given.line === null ? '' : String(given.line),
    positive: given.positive === null ? '' : given.positive ? 'yes' : 'no',
    source: given.source,
    said: scale && at >= 0 ? `${scale.id}:${at}` : '',
    ownWord: at >= 0 ? '' : given.level,
    about: given.controlId === null ? '' : String(given.controlId),
    givenOn: given.givenOn ?? '',
    expiresOn: given.expiresOn ?? '',
    found: given.words,
  }
}

async function show(
  http: Http,
  c: Context,
  { risk, against, given, form, status = 200, conflict }: Held & { form?: Form; status?: number; conflict?: Child },
): Promise<Response> {
  const [{ choices }, may, scales] = [await pageAgainst(c, risk), await mayWrite(c, risk), await allScales(c)]
  const page = {
    ...{ frame: c.frame, risk, against, given, on: c.on, conflict, mayWrite: may.assurance },
    ...{ controls: choices.ownControls, said: choices.said, scale: scales.find(({ id }) => id === given.scaleId)?.name },
  }
  return http.page(<AssurancePage {...page} form={form ?? { ...blank, values: fieldsOf(given, scales) }} />, status)
}

async function change(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c, await mustWrite(c, await theOpenRisk(http, c), 'assurance'))
  const read = readForm(http, assuranceForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  const to = assuranceOf(held.against, read.value, { scales: await allScales(c), today: c.today, held: held.given })
  if ('wrong' in to) return show(http, c, { ...held, form: withError(typed(http.posted), to.wrong.field, to.wrong.words), status: 422 })
  if (await changeAssurance(c, held.given, { seen: read.value.version ?? 0, to: to.value }))
    return http.redirect(`/risks/${held.risk.id}/assurances/${held.given.id}`)
  return meanwhile(http, c, held, [
    { label: 'Source', theirs: held.given.source, yours: to.value.source },
    { label: 'What it found', theirs: held.given.words, yours: to.value.words },
  ])
}

async function withdraw(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c, await mustWrite(c, await theOpenRisk(http, c), 'assurance'))
  const read = readForm(http, withdrawalForm)
  const filled = (form: Form): Form => ({ ...form, values: { ...fieldsOf(held.given, []), ...form.values } })
  if ('form' in read) return show(http, c, { ...held, form: filled(read.form), status: 422 })
  if (await withdrawAssurance(c, held.given, { seen: read.value.version, why: read.value.why }))
    return http.redirect(`/risks/${held.risk.id}/assurance#assurances`)
  return meanwhile(http, c, held, [])
}

async function meanwhile(http: Http, c: Context, held: Held, texts: readonly TwoTexts[]): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'risk', id: held.risk.id }, { limit: 1 })
  const form = { ...blank, values: { ...fieldsOf(held.given, []), ...typed(http.posted) } }
  return show(http, c, { ...held, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
