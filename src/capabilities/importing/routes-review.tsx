import { type Form, withError } from '../../kernel/form.ts'
import { localPath } from '../../kernel/local-path.ts'
import type { Context } from '../../platform/context.ts'
import { typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { keepChoices, keepCorrections, withdrawImport } from './actions.ts'
import { acceptImport } from './actions-accepting.ts'
import { answeredAlike, type Choices, withPosted } from './choices.ts'
import { correctionsFrom } from './corrections.ts'
import type { UnderReview } from './import-row.ts'
import { ReviewImport } from './pages/review-import.tsx'
import { notHeld } from './pages/review-page-picture.tsx'
import { rowsByPage } from './pages-of-file.ts'
import type { Proposal, RowKind } from './proposal.ts'
import { sameFile, underReview } from './queries.ts'
import { pdfPagesOf } from './queries-pages.ts'
import { type Review, recognisedOf, reviewOf } from './queries-review.ts'
import { alikeQuestions, changedSince, countsOf, pageOf, seenIn } from './review.ts'
import { chosenSince, signOf } from './shown-answers.ts'
import { targetPosted } from './target-posted.ts'
import { keptTables } from './unhoused/kept.ts'

/** The review of a file, from its columns to its acceptance. */
export const reviewing = (routes: Routes): Routes =>
  routes
    .get('/imports/:import', 'import:read', showReview)
    .post('/imports/:import/columns', 'import:run', mendColumns)
    .post('/imports/:import/target', 'import:run', setTarget)
    .post('/imports/:import/decisions', 'import:run', decide)
    .post('/imports/:import/acceptance', 'import:run', accept)
    .post('/imports/:import/withdrawal', 'import:run', withdraw)

const wanted = async (http: Http, c: Context): Promise<UnderReview> => (await underReview(c, http.number('import'))) ?? notFound()

const ended = () => new Turned(409, 'This file is not under review any more. See its receipt in the list of imports.')

/** The import, still under review: nothing else may be decided on. */
async function open(http: Http, c: Context): Promise<UnderReview> {
  const row = await wanted(http, c)
  if (row.state !== 'reviewing') throw ended()
  return row
}

async function showReview(http: Http, c: Context) {
  const row = await wanted(http, c)
  if (row.state !== 'reviewing') return http.redirect(row.state === 'withdrawn' ? '/imports' : `/imports/${row.id}/receipt`)
  return pageFor(http, c, { row, review: await reviewOf(c, row) })
}

const kinds: readonly RowKind[] = ['problem', 'new', 'changed', 'unchanged', 'left out']

interface Showing {
  row: UnderReview
  review: Review
  form?: Form
  conflicts?: Proposal[]
  /** Somebody else settled more since the page was shown. */
  settledSince?: boolean
  /** What is kept, where the page shows answers that are not. */
  kept?: UnderReview
}

async function pageFor(http: Http, c: Context, { row, review, form, conflicts = [], settledSince = false, kept }: Showing) {
  const kind = kinds.find((one) => one === http.query('kind'))
  const whole = http.query('whole')
  const page = {
    ...{ frame: c.frame, row, review, kind, conflicts, form },
    counts: countsOf(review.proposals),
    shown: pageOf(review.proposals, { kind, page: Number(http.query('page') ?? 1) || 1 }),
    whole: whole !== undefined && /^\d{1,4}$/.test(whole) ? Number(whole) : undefined,
    atColumns: whole !== undefined || http.query('step') === 'columns',
    alike: alikeQuestions(review.proposals),
    seen: seenIn(review.proposals),
    settled: signOf(kept ?? row),
    isKept: kept === undefined,
    settledSince,
    same: await sameFile(c, row),
    pdf: await pagesToHold(c, row, review),
    mayRun: c.may('import:run'),
  }
  return http.page(<ReviewImport {...page} />, form ? 422 : conflicts.length > 0 || settledSince ? 409 : 200)
}

/** The pages of a PDF, with what was read from each; undefined for other files. */
async function pagesToHold(c: Context, { id }: UnderReview, { file }: Review) {
  const pages = await pdfPagesOf(c, id)
  return pages === undefined ? undefined : rowsByPage([...new Set(file.tables.map(({ grid }) => grid))], pages)
}

async function mendColumns(http: Http, c: Context) {
  const row = await open(http, c)
  const { tables } = await recognisedOf(c, row)
  await keepCorrections(c, row.id, correctionsFrom(typed(http.posted), tables, row.corrections))
  return http.redirect(`/imports/${row.id}?step=columns#columns`)
}

async function setTarget(http: Http, c: Context) {
  const row = await open(http, c)
  const review = await reviewOf(c, row)
  const posted = targetPosted(typed(http.posted), review.held, row.choices)
  if ('form' in posted) return pageFor(http, c, { row, review, form: posted.form })
  await keepChoices(c, row.id, posted.choices)
  return http.redirect(`/imports/${row.id}`)
}

/** The choices with what this page of the review decided; one answer may be for every row that asks the same. */
async function decided(http: Http, c: Context, row: UnderReview): Promise<Choices> {
  const choices = withPosted(row.choices, chosenSince(typed(http.posted)))
  const alike = http.posted.get('alike')
  if (typeof alike !== 'string' || !alike.includes('|')) return choices
  const [words, answer] = [alike.slice(0, alike.lastIndexOf('|')), alike.slice(alike.lastIndexOf('|') + 1)]
  const asked = alikeQuestions((await reviewOf(c, row, choices)).proposals).find((one) => one.words === words)
  return asked?.choices.some((choice) => choice.value === answer) ? answeredAlike(choices, asked.rows, answer) : choices
}

async function decide(http: Http, c: Context) {
  const row = await open(http, c)
  await keepChoices(c, row.id, await decided(http, c, row))
  const back = http.posted.get('back')
  return http.redirect(localPath(typeof back === 'string' ? back : '', `/imports/${row.id}`))
}

async function accept(http: Http, c: Context) {
  const kept = await wanted(http, c)
  if (kept.state === 'accepted' || kept.state === 'undone') return http.redirect(`/imports/${kept.id}/receipt?late=yes`)
  if (kept.state !== 'reviewing') throw ended()
  const row = { ...kept, choices: await decided(http, c, kept) }
  const review = await reviewOf(c, row)
  if (http.posted.get('held') !== 'yes' && (await pdfPagesOf(c, row.id)) !== undefined)
    return pageFor(http, c, { row, review, kept, form: withError({}, 'held', notHeld) })
  const seen = new Set(String(http.posted.get('seen') ?? '').split(','))
  const conflicts = changedSince(review.proposals, seen)
  const settled = http.posted.get('settled')
  const settledSince = typeof settled === 'string' && settled !== signOf(kept)
  if (conflicts.length > 0 || settledSince) return pageFor(http, c, { row, review, conflicts, settledSince, kept })
  if (countsOf(review.proposals).ready === 0 && keptTables(review.file.tables).length === 0)
    throw new Turned(409, 'No row is ready. Decide a row first, or withdraw the review.')
  await keepChoices(c, row.id, row.choices)
  await acceptImport(c, row, review)
  return http.redirect(`/imports/${row.id}/receipt`)
}

async function withdraw(http: Http, c: Context) {
  const row = await open(http, c)
  if (!(await withdrawImport(c, row))) throw new Turned(409, 'This file is not under review any more.')
  return http.redirect('/imports')
}
