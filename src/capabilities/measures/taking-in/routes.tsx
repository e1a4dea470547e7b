import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { acceptFile, beginFile, keepChoices, refuseFile } from './actions.ts'
import { type ReadFile, readSent } from './actions-receiving.ts'
import { type Choices, withAnswers, withColumns } from './choices.ts'
import type { FileUnderReview } from './file-row.ts'
import { NewFile } from './pages/new-file.tsx'
import { ReviewFile } from './pages/review-file.tsx'
import { fileById, sameFiles } from './queries.ts'
import { readOf, reviewOf } from './queries-review.ts'
import { signOf } from './review-words.ts'

/** A file of figures, from its upload to its acceptance. */
export const fileRoutes = new Routes()
  .get('/observations/files/new', 'measure:edit', (http, c) => showForm(http, c))
  .upload('/observations/files', 'measure:edit', (http) => readSent(http.posted), receive)
  .get('/observations/files/:file', 'measure:read', showReview)
  .post('/observations/files/:file/columns', 'measure:edit', mendColumns)
  .post('/observations/files/:file/answers', 'measure:edit', answer)
  .post('/observations/files/:file/acceptance', 'measure:edit', accept)
  .post('/observations/files/:file/refusal', 'measure:edit', refuse)

async function showForm(http: Http, c: Context, form: Form = blank) {
  return http.page(<NewFile frame={c.frame} form={form} />, form === blank ? 200 : 422)
}

async function receive(http: Http, c: Context, sent: ReadFile) {
  if ('refused' in sent) return showForm(http, c, withError(typed(http.posted), 'file', sent.refused))
  return http.redirect(`/observations/files/${await beginFile(c, sent)}`)
}

const wanted = async (http: Http, c: Context): Promise<FileUnderReview> => (await fileById(c, http.number('file'))) ?? notFound()

/** The file, still under review: nothing else may be decided on. */
async function open(http: Http, c: Context): Promise<FileUnderReview> {
  const row = await wanted(http, c)
  if (row.state !== 'reviewing')
    throw new Turned(409, 'This file is not under review any more. See what became of it under Figures brought in.')
  return row
}

async function showReview(http: Http, c: Context) {
  const row = await wanted(http, c)
  if (row.state === 'accepted') return http.redirect(`/observations/batches/${row.batchId}`)
  if (row.state === 'refused') return http.redirect('/observations')
  return pageFor(http, c, row)
}

const byGroup = 'This file has figures of groups of people: those who keep measures review it. They are read by group once they are taken.'

async function pageFor(http: Http, c: Context, row: FileUnderReview, changed = false) {
  const review = await reviewOf(c, row)
  if (!c.may('observation:read') && review.file.rows.some(({ group }) => group !== null)) throw new Turned(403, byGroup)
  const same = await sameFiles(c, row)
  const may = { mayBring: c.may('measure:edit'), mayAddPlaces: c.may('place:bring') }
  return http.page(
    <ReviewFile frame={c.frame} row={row} review={review} same={same} changed={changed} form={undefined} {...may} />,
    changed ? 409 : 200,
  )
}

async function mendColumns(http: Http, c: Context) {
  const row = await open(http, c)
  const { tables } = await readOf(c, row)
  await keepChoices(c, row.id, withColumns(row.choices, tables, typed(http.posted)))
  return http.redirect(`/observations/files/${row.id}#columns`)
}

/** One answer may be for every name of a kind that has none. */
function withRest(choices: Choices, rest: unknown): Choices {
  if (rest !== 'measure' && rest !== 'place' && rest !== 'group') return choices
  return { ...choices, names: { ...choices.names, [`${rest}|*`]: 'leave out' } }
}

async function answer(http: Http, c: Context) {
  const row = await open(http, c)
  await keepChoices(c, row.id, withRest(withAnswers(row.choices, typed(http.posted)), http.posted.get('rest')))
  return http.redirect(`/observations/files/${row.id}`)
}

async function accept(http: Http, c: Context) {
  const row = await wanted(http, c)
  if (row.state === 'accepted') return http.redirect(`/observations/batches/${row.batchId}`)
  if (row.state !== 'reviewing') throw new Turned(409, 'This file was refused. Upload it again to bring it in.')
  const review = await reviewOf(c, row)
  if (review.outcome.open > 0) throw new Turned(409, 'Some questions of this file are not answered yet. Answer them first.')
  if (review.outcome.ready.length === 0) throw new Turned(409, 'No figure of this file can be taken.')
  if (http.posted.get('sign') !== signOf(review.outcome.ready)) return pageFor(http, c, row, true)
  return http.redirect(`/observations/batches/${await acceptFile(c, row, review)}`)
}

async function refuse(http: Http, c: Context) {
  const row = await open(http, c)
  await refuseFile(c, row)
  return http.redirect('/observations')
}
