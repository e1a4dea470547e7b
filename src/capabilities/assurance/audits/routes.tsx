import type { Child } from 'hono/jsx'
import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyLines } from '../../../platform/history/history-lines.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { standingBodies } from '../../people/index.ts'
import { isLow } from '../assurances/doubtful.ts'
import { rankOf } from '../assurances/scale.ts'
import { ChangedMeanwhile } from '../changed-meanwhile.tsx'
import { risksCalled } from '../controls/queries-register.ts'
import { saidOptions } from '../of-risk/choices.ts'
import { wordOf } from '../of-risk/read-values.ts'
import { allScales } from '../queries.ts'
import { postOptions } from '../queries-asked.ts'
import { allControls } from '../queries-controls.ts'
import { callOffAudit, reportAudit } from './actions.ts'
import { type Audit, auditStanding, auditsAnswer, neverReviewed } from './audit.ts'
import { callingOffForm, reportForm } from './forms.ts'
import { auditsAddress, inOrder, pageSize, partAsked, parts } from './listing.ts'
import { AuditsPage } from './pages/list-audits.tsx'
import { AuditPage } from './pages/show-audit.tsx'
import { allAudits, auditById } from './queries.ts'

/** The register of audits and reviews, one of them, its report and its calling off. */
export const auditRoutes = new Routes()
  .get('/audits', 'audit:read', list)
  .get('/audits/:audit', 'audit:read', async (http, c) => showAudit(http, c, { audit: await theAudit(http, c) }))
  .post('/audits/:audit/report', 'audit:edit', report)
  .post('/audits/:audit/calling-off', 'audit:edit', callOff)

/** The audit in the address. */
export const theAudit = async (http: Http, c: Context): Promise<Audit> => (await auditById(c, http.number('audit'))) ?? notFound()

async function list(http: Http, c: Context): Promise<Response> {
  const [all, part] = [await allAudits(c), partAsked(http.query('show'))]
  const wanted = inOrder(
    all.filter((audit) => parts[part].is(audit, c.on)),
    c.on,
  )
  const last = Math.max(1, Math.ceil(wanted.length / pageSize))
  const at = Math.min(last, Math.max(1, Number(http.query('page')) || 1))
  const page = {
    ...{ frame: c.frame, answer: auditsAnswer(all, c.on), on: c.on, any: all.length > 0, mayPlan: c.may('audit:edit') },
    rows: wanted.slice((at - 1) * pageSize, at * pageSize),
    unreviewed: neverReviewed(await standingBodies(c), all),
    filters: (Object.keys(parts) as (keyof typeof parts)[]).map((key) => ({
      ...{ label: parts[key].label, count: all.filter((audit) => parts[key].is(audit, c.on)).length },
      ...{ href: auditsAddress(key), current: key === part },
    })),
    pages: Array.from({ length: last }, (_, n) => ({ number: n + 1, href: auditsAddress(part, n + 1), current: n + 1 === at })),
  }
  return http.page(<AuditsPage {...page} />)
}

interface Shown {
  audit: Audit
  form?: Form
  status?: number
  conflict?: Child
}

/** One audit, with what was typed where it is shown again. */
export async function showAudit(http: Http, c: Context, { audit, form = blank, status = 200, conflict }: Shown): Promise<Response> {
  const [risks, controls] = [await risksCalled(c, audit.riskIds), await allControls(c, audit.controlIds)]
  const standing = auditStanding(audit, c.on)
  const page = {
    ...{ frame: c.frame, audit, on: c.on, conflict, posts: await postOptions(c), said: saidOptions(await allScales(c)) },
    risks: [...risks.values()],
    controls: controls.map(({ id, title }) => ({ title, href: `/controls/${id}` })),
    form: { values: { reportedOn: c.today, give: 'yes', ...reportedOf(audit), ...form.values }, errors: form.errors },
    may: { edit: c.may('audit:edit') && standing !== 'called off' },
    done: historyLines(await historyOf(c.db, { kind: 'audit', id: audit.id }), c.ask.told),
  }
  return http.page(<AuditPage {...page} />, status)
}

/** What its report says already, for putting it right. */
const reportedOf = (audit: Audit): Form['values'] =>
  audit.reportedOn === null
    ? {}
    : { reportedOn: audit.reportedOn, positive: audit.positive ? 'yes' : 'no', ownWord: audit.level, found: audit.words }

async function report(http: Http, c: Context): Promise<Response> {
  const audit = await theAudit(http, c)
  const read = readForm(http, reportForm)
  if ('form' in read) return showAudit(http, c, { audit, form: read.form, status: 422 })
  const { positive, found, reportedOn, expiresOn, give, version: seen } = read.value
  const wrong = (field: string, words: string) =>
    showAudit(http, c, { audit, form: withError(typed(http.posted), field, words), status: 422 })
  if (reportedOn > c.today) return wrong('reportedOn', 'This day is still to come. Write the report down once it is there')
  if (expiresOn !== undefined && expiresOn < reportedOn) return wrong('expiresOn', 'Enter a day on or after the day it reported')
  const word = wordOf(read.value, await allScales(c))
  if ('no' in word) return wrong(read.value.said && read.value.ownWord ? 'ownWord' : 'said', word.no)
  const rank = rankOf(
    (await allScales(c)).find(({ id }) => id === word.yes.scaleId),
    word.yes.level,
  )
  if (positive === 'yes' && isLow({ level: word.yes.level, rank }))
    return wrong('positive', `“${word.yes.level}” is a low opinion. Select negative, or the word they used`)
  const said = {
    ...{ reportedOn: reportedOn as Day, positive: positive === 'yes', ...word.yes, words: found, give },
    expiresOn: (expiresOn as Day | undefined) ?? null,
  }
  if (await reportAudit(c, audit, { seen, report: said })) return http.redirect(`/audits/${audit.id}`)
  return meanwhile(http, c, audit)
}

async function callOff(http: Http, c: Context): Promise<Response> {
  const audit = await theAudit(http, c)
  const read = readForm(http, callingOffForm)
  if ('form' in read) return showAudit(http, c, { audit, form: read.form, status: 422 })
  if (await callOffAudit(c, audit, { seen: read.value.version, why: read.value.why })) return http.redirect(`/audits/${audit.id}`)
  return meanwhile(http, c, audit)
}

async function meanwhile(http: Http, c: Context, audit: Audit): Promise<Response> {
  const [last] = await historyOf(c.db, { kind: 'audit', id: audit.id }, { limit: 1 })
  const yours = typed(http.posted)
  const texts = [{ label: 'What it found', theirs: audit.words, yours: yours.found ?? audit.words }]
  const form = { ...blank, values: { ...yours, version: String(audit.version) } }
  return showAudit(http, c, { audit, form, status: 409, conflict: <ChangedMeanwhile last={last} texts={texts} /> })
}
