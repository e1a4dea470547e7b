import type { Child } from 'hono/jsx'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { RiskFacts } from '../../risk/index.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import type { GapFacts, RiskAssurance } from '../facts.ts'
import { gapClosingForm, gapForm } from '../forms.ts'
import { againstRisk, mayWrite, mustWrite, pageAgainst } from '../of-risk/queries-page.ts'
import { gapOf } from '../of-risk/read-values.ts'
import { theOpenRisk, theRisk } from '../queries-asked.ts'
import { changeGap, closeGap } from './actions.ts'
import { GapPage } from './pages/show-gap.tsx'

/** One gap of a risk. */
export const gapRoutes = new Routes()
  .get('/risks/:risk/gaps/:riskGap', 'control:read', async (http, c) => show(http, c, await theGap(http, c, await theRisk(http, c))))
  .post('/risks/:risk/gaps/:riskGap', 'risk-gap:edit', change)
  .post('/risks/:risk/gaps/:riskGap/closing', 'risk-gap:edit', close)

interface Held {
  risk: RiskFacts
  against: RiskAssurance
  gap: GapFacts
}

async function theGap(http: Http, c: Context, risk: RiskFacts): Promise<Held> {
  const against = await againstRisk(c, risk.id)
  return { risk, against, gap: against.gaps.find(({ id }) => id === http.number('riskGap')) ?? notFound() }
}

const fieldsOf = (gap: GapFacts): Form['values'] => ({
  gapKind: gap.kind,
  gapWords: gap.words,
  gapControl: gap.controlId === null ? '' : String(gap.controlId),
  foundOn: gap.foundOn ?? '',
})

async function show(
  http: Http,
  c: Context,
  { risk, against, gap, form = blank, status = 200, conflict }: Held & { form?: Form; status?: number; conflict?: Child },
): Promise<Response> {
  const [{ choices }, may] = [await pageAgainst(c, risk), await mayWrite(c, risk)]
  const filled = { values: { ...fieldsOf(gap), ...form.values }, errors: form.errors }
  const page = { ...{ frame: c.frame, risk, against, gap, form: filled, on: c.on, conflict }, controls: choices.ownControls }
  return http.page(<GapPage {...page} may={{ write: may.gap, act: may.action }} />, status)
}

async function change(http: Http, c: Context): Promise<Response> {
  const held = await theGap(http, c, await mustWrite(c, await theOpenRisk(http, c), 'gap'))
  const read = readForm(http, gapForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  const to = gapOf(held.against, read.value, c.today)
  if ('wrong' in to) return show(http, c, { ...held, form: withError(typed(http.posted), to.wrong.field, to.wrong.words), status: 422 })
  if (await changeGap(c, held.gap, { seen: read.value.version ?? 0, to: to.value })) return http.redirect(addressOf(held))
  return meanwhile(http, c, held)
}

async function close(http: Http, c: Context): Promise<Response> {
  const held = await theGap(http, c, await mustWrite(c, await theOpenRisk(http, c), 'gap'))
  const read = readForm(http, gapClosingForm)
  if ('form' in read) return show(http, c, { ...held, form: read.form, status: 422 })
  if (await closeGap(c, held.gap, { seen: read.value.version, why: read.value.why }))
    return http.redirect(`/risks/${held.risk.id}/assurance#gaps`)
  return meanwhile(http, c, held)
}

const addressOf = ({ risk, gap }: Held): string => `/risks/${risk.id}/gaps/${gap.id}`

async function meanwhile(http: Http, c: Context, held: Held): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'risk', id: held.risk.id }, { limit: 1 })
  const yours = typed(http.posted)
  const texts = [{ label: 'What is missing', theirs: held.gap.words, yours: yours.gapWords ?? held.gap.words }]
  const form = { ...blank, values: yours }
  return show(http, c, { ...held, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
