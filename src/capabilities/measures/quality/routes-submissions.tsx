import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { addSubmission, changeSubmission } from './actions-keeping.ts'
import { whyNotSubmission } from './checking.ts'
import { submissionForm } from './forms.ts'
import { ListSubmissionsPage } from './pages/list-submissions.tsx'
import { submissionById, submissions } from './queries-records.ts'
import type { Submission } from './records.ts'

const at = '/measures/quality/submissions'

/** What the trust hands in about its data: the Data Security and Protection Toolkit and its like. */
export const submissionRoutes = new Routes()
  .get(at, 'measure:read', (http, c) => chosen(http, c))
  .post(at, 'quality:keep', add)
  .post(`${at}/:submission`, 'quality:keep', change)

async function chosen(http: Http, c: Context): Promise<Response> {
  const id = Number(http.query('change') ?? 0)
  const changing = Number.isInteger(id) && id > 0 && c.may('quality:keep') ? await submissionById(c, id) : undefined
  return show(http, c, { changing, form: changing ? asTyped(changing) : blank })
}

/** A submission as its form holds it. */
const asTyped = (one: Submission): Form => ({
  values: {
    ...{ name: one.name, year: one.year, status: one.status, words: one.words, opinion: one.opinion ?? '' },
    ...{ due: one.dueOn ?? '', handed: one.submittedOn ?? '', audited: one.auditedOn ?? '' },
  },
  errors: {},
})

async function show(
  http: Http,
  c: Context,
  { changing, form }: { changing: Submission | undefined; form: Form },
  status = 200,
): Promise<Response> {
  const page = { frame: c.frame, on: c.on, all: await submissions(c), changing, form, mayKeep: c.may('quality:keep') }
  return http.page(<ListSubmissionsPage {...page} />, status)
}

async function add(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, submissionForm)
  if ('form' in read) return show(http, c, { changing: undefined, form: read.form }, 422)
  const fault = whyNotSubmission(read.value, c.today)
  if (fault) return show(http, c, { changing: undefined, form: withError(typed(http.posted), fault.field, fault.words) }, 422)
  await addSubmission(c, read.value)
  return http.redirect(at)
}

async function change(http: Http, c: Context): Promise<Response> {
  const changing = (await submissionById(c, http.number('submission'))) ?? notFound()
  const read = readForm(http, submissionForm)
  if ('form' in read) return show(http, c, { changing, form: read.form }, 422)
  const fault = whyNotSubmission(read.value, c.today)
  if (fault) return show(http, c, { changing, form: withError(typed(http.posted), fault.field, fault.words) }, 422)
  if (!(await changeSubmission(c, changing.id, read.value)))
    throw new Turned(409, 'Somebody changed this submission while you were writing. Open it again to see what it says now.')
  return http.redirect(at)
}
