import type { Child } from 'hono/jsx'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { isInPlace } from '../controls/control.ts'
import type { FactorFacts, RiskAssurance } from '../facts.ts'
import { factorChangeForm, factorForm } from '../forms.ts'
import { againstRisk, mayWrite, mustWrite } from '../of-risk/queries-page.ts'
import { theOpenRisk, theRisk } from '../queries-asked.ts'
import { addFactor, changeFactor, removeFactor } from './actions.ts'
import { EditFactorPage } from './pages/edit-factor.tsx'
import { BowTiePage } from './pages/show-bow-tie.tsx'
import { answerOf, strandsOf } from './strands.ts'

/** The bow-tie of a risk: its causes, its consequences, and the controls between. */
export const factorRoutes = new Routes()
  .get('/risks/:risk/bow-tie', 'control:read', async (http, c) => show(http, c, await theRisk(http, c)))
  .post('/risks/:risk/factors', 'control:edit', add)
  .get('/risks/:risk/factors/:factor', 'control:edit', async (http, c) => ask(http, c, { ...(await theOne(http, c)) }))
  .post('/risks/:risk/factors/:factor', 'control:edit', change)

async function show(http: Http, c: Context, risk: RiskFacts, form: Form = blank): Promise<Response> {
  const strands = strandsOf(await againstRisk(c, risk.id), c.on)
  const page = {
    frame: c.frame,
    risk,
    strands,
    answer: answerOf(strands, c.on),
    on: c.on,
    form,
    mayEdit: (await mayWrite(c, risk)).control,
  }
  return http.page(<BowTiePage {...page} />, Object.keys(form.errors).length > 0 ? 422 : 200)
}

async function add(http: Http, c: Context): Promise<Response> {
  const risk = await mustWrite(c, await theOpenRisk(http, c), 'control')
  const read = readForm(http, factorForm)
  if ('form' in read) return show(http, c, risk, read.form)
  const { side, factorWords: words } = read.value
  const isThere = (await againstRisk(c, risk.id)).factors.some((one) => one.side === side && one.words === words)
  if (isThere) return show(http, c, risk, withError(typed(http.posted), 'factorWords', 'This stands there already'))
  await addFactor(c, { riskId: risk.id, side, words })
  return http.redirect(`/risks/${risk.id}/bow-tie`)
}

interface Held {
  risk: RiskFacts
  against: RiskAssurance
  factor: FactorFacts
}

async function theOne(http: Http, c: Context): Promise<Held> {
  const risk = await mustWrite(c, await theOpenRisk(http, c), 'control')
  const against = await againstRisk(c, risk.id)
  return { risk, against, factor: against.factors.find(({ id }) => id === http.number('factor')) ?? notFound() }
}

/** The controls between a factor and the risk now. */
const between = ({ against, factor }: Held): number[] =>
  against.controls.filter(({ factorIds }) => factorIds.includes(factor.id)).map(({ id }) => id)

async function ask(
  http: Http,
  c: Context,
  { form, status = 200, conflict, ...held }: Held & { form?: Form; status?: number; conflict?: Child },
): Promise<Response> {
  const { risk, against, factor } = held
  const controls = against.controls
    .filter((control) => isInPlace(control, c.on) || control.factorIds.includes(factor.id))
    .map(({ id, title }) => ({ value: String(id), label: title }))
  const fresh = { ...blank, values: { factorWords: factor.words, between: between(held).join('\n') } }
  return http.page(<EditFactorPage {...{ frame: c.frame, risk, factor, controls, form: form ?? fresh, conflict }} />, status)
}

async function change(http: Http, c: Context): Promise<Response> {
  const held = await theOne(http, c)
  const { risk, against, factor } = held
  const read = readForm(http, factorChangeForm)
  if ('form' in read) return ask(http, c, { ...held, form: read.form, status: 422 })
  const { factorWords: words, remove, version: seen } = read.value
  const controls = read.value.between.map(Number)
  if (controls.some((wanted) => !against.controls.some(({ id }) => id === wanted))) {
    const form = withError(typed(http.posted), 'between', 'Select controls that stand against this risk')
    return ask(http, c, { ...held, form, status: 422 })
  }
  const before = between(held)
  const isDone = remove ? await removeFactor(c, factor, { seen, before }) : await changeFactor(c, factor, { seen, words, before, controls })
  if (isDone) return http.redirect(`/risks/${risk.id}/bow-tie`)
  const [last] = await historyOf(c.db, { kind: 'risk', id: risk.id }, { limit: 1 })
  const texts = [{ label: 'In words', theirs: factor.words, yours: words }]
  const form = { ...blank, values: typed(http.posted) }
  return ask(http, c, { ...held, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
