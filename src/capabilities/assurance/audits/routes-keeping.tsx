import type { Child } from 'hono/jsx'
import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { standingBodies } from '../../people/index.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { risksCalled } from '../controls/queries-register.ts'
import { postChosen, postOptions } from '../queries-asked.ts'
import { controlsToChoose } from '../queries-controls.ts'
import { changeAudit, type PlainAudit, planAudit } from './actions.ts'
import type { Audit } from './audit.ts'
import { type AuditValues, auditForm } from './forms.ts'
import { EditAuditPage } from './pages/edit-audit.tsx'
import { theAudit } from './routes.tsx'

/** Audits and reviews planned and changed. */
export const auditKeepingRoutes = new Routes()
  .get('/audits/new', 'audit:edit', (http, c) => ask(http, c, { form: { ...blank, values: askedOf(http) } }))
  .post('/audits', 'audit:edit', plan)
  .get('/audits/:audit/edit', 'audit:edit', async (http, c) => askChange(http, c))
  .post('/audits/:audit', 'audit:edit', change)

/** Where somebody came from a committee, a risk or a control, it is chosen already. */
const askedOf = (http: Http): Form['values'] => {
  const asked = (name: string) => (/^\d{1,9}$/.test(http.query(name) ?? '') ? (http.query(name) as string) : '')
  const [body, risks, controls] = [asked('body'), asked('risk'), asked('control')]
  return { ...(body ? { body, kind: 'effectiveness review', everyMonths: '12' } : {}), risks, controls }
}

/** Risks, and controls, that stand in the form by themselves; of more only those chosen already. */
const most = 60

interface Asked {
  audit?: Audit
  form: Form
  status?: number
  conflict?: Child
}

async function ask(http: Http, c: Context, { audit, form, status = 200, conflict }: Asked): Promise<Response> {
  const few = (all: { value: string; label: string }[], ticked: string[]) =>
    all.length > most ? all.filter(({ value }) => ticked.includes(value)) : all
  const risks = [...(await risksCalled(c))].map(([id, { title }]) => ({ value: String(id), label: title }))
  const controls = (await controlsToChoose(c, 1000)).map(({ id, title }) => ({ value: String(id), label: title }))
  const page = {
    ...{ frame: c.frame, audit, form, conflict, posts: await postOptions(c) },
    bodies: [
      { value: '', label: 'None in particular' },
      ...(await standingBodies(c)).map(({ id, name }) => ({ value: String(id), label: name })),
    ],
    risks: few(risks, (form.values.risks ?? '').split('\n')),
    controls: few(controls, (form.values.controls ?? '').split('\n')),
  }
  return http.page(<EditAuditPage {...page} />, status)
}

/** What was typed as an audit; or the field that is wrong. What is kept already may stay though it is not offered any more. */
async function auditOf(c: Context, values: AuditValues, held?: Audit): Promise<{ to: PlainAudit } | { field: string; words: string }> {
  const { kind, auditTitle: title, body = null, plannedOn, everyMonths = null } = values
  const ownerPostId = await postChosen(c, values.auditOwner)
  if (ownerPostId === undefined) return { field: 'auditOwner', words: 'Select a post from the list' }
  if (body !== null && body !== held?.bodyId && !(await standingBodies(c)).some(({ id }) => id === body))
    return { field: 'body', words: 'Select a committee or group from the list' }
  const [risks, controls] = [await risksCalled(c), new Set((await controlsToChoose(c, 1000)).map(({ id }) => id))]
  const [riskIds, controlIds] = [[...new Set(values.risks.map(Number))], [...new Set(values.controls.map(Number))]]
  if (riskIds.some((id) => !risks.has(id) && !held?.riskIds.includes(id))) return { field: 'risks', words: 'Select risks from the list' }
  if (controlIds.some((id) => !controls.has(id) && !held?.controlIds.includes(id)))
    return { field: 'controls', words: 'Select controls from the list' }
  return { to: { kind, title, bodyId: body, ownerPostId, plannedOn: plannedOn as Day, everyMonths, riskIds, controlIds } }
}

async function plan(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, auditForm)
  if ('form' in read) return ask(http, c, { form: read.form, status: 422 })
  const audit = await auditOf(c, read.value)
  if ('field' in audit) return ask(http, c, { form: withError(typed(http.posted), audit.field, audit.words), status: 422 })
  return http.redirect(`/audits/${await planAudit(c, audit.to)}`)
}

/** An audit that is called off is not changed any more. */
async function theStanding(http: Http, c: Context): Promise<Audit> {
  const audit = await theAudit(http, c)
  if (audit.calledOffOn !== null) throw new Turned(409, 'This audit was called off. Plan a new one where it is to happen after all.')
  return audit
}

async function askChange(http: Http, c: Context): Promise<Response> {
  const audit = await theStanding(http, c)
  return ask(http, c, { audit, form: { ...blank, values: valuesOf(audit) } })
}

const word = (id: number | null): string => (id === null ? '' : String(id))

const valuesOf = (audit: Audit): Form['values'] => ({
  ...{ kind: audit.kind, auditTitle: audit.title, body: word(audit.bodyId), auditOwner: word(audit.ownerPostId) },
  ...{ plannedOn: audit.plannedOn, everyMonths: word(audit.everyMonths) },
  ...{ risks: audit.riskIds.join('\n'), controls: audit.controlIds.join('\n') },
})

async function change(http: Http, c: Context): Promise<Response> {
  const audit = await theStanding(http, c)
  const read = readForm(http, auditForm)
  if ('form' in read) return ask(http, c, { audit, form: read.form, status: 422 })
  const to = await auditOf(c, read.value, audit)
  if ('field' in to) return ask(http, c, { audit, form: withError(typed(http.posted), to.field, to.words), status: 422 })
  if (await changeAudit(c, audit, { seen: read.value.version ?? 0, to: to.to })) return http.redirect(`/audits/${audit.id}`)
  const [last] = await historyOf(c.db, { kind: 'audit', id: audit.id }, { limit: 1 })
  const texts = [{ label: 'What is looked at', theirs: audit.title, yours: to.to.title }]
  const form = { ...blank, values: typed(http.posted) }
  return ask(http, c, { audit, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
