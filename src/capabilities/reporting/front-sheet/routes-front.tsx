import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { type PeriodRow, periodById } from '../../calendar/index.ts'
import { allPosts } from '../../people/index.ts'
import { draftOf } from '../pages/list-reports.tsx'
import { writeFrontSheet } from './actions.ts'
import { frontSheetForm } from './forms.ts'
import type { FrontSheet } from './front-sheet.ts'
import { type FirstOnes, WriteFrontSheet } from './pages/write-front-sheet.tsx'
import { frontSheetOf, maySheet } from './queries.ts'

/** Writing the first page of a period's paper. */
export const frontRoutes = new Routes()
  .get('/reports/progress/:period/front-sheet', 'front:write', async (http, c) => {
    const desk = await deskOf(http, c)
    return http.page(<WriteFrontSheet frame={c.frame} {...desk} form={{ values: typedFrom(desk.sheet), errors: {} }} />)
  })
  .post('/reports/progress/:period/front-sheet', 'front:write', keep)

interface Desk {
  period: PeriodRow
  sheet: FrontSheet | undefined
  posts: { value: string; label: string }[]
}

async function deskOf(http: Http, c: Context): Promise<Desk> {
  const period = (await periodById(c, http.number('period'))) ?? notFound()
  if (period.state === 'planned')
    throw new Turned(409, `${period.label} has not been opened, so it has no paper to write a front sheet for yet.`)
  const sheet = await frontSheetOf(c, period.id)
  if (!(await maySheet(c, sheet)))
    throw new Turned(
      403,
      `The front sheet of ${period.label} is written by the governance lead, the trust secretary and ${sheet?.author ?? 'the author it names; it names none yet'}.`,
    )
  return { period, sheet, posts: (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title })) }
}

const typedFrom = (sheet: FrontSheet | undefined): Form['values'] => ({
  purpose: sheet?.purpose ?? '',
  asked: sheet?.asked ?? 'assurance',
  decisionWords: sheet?.decisionWords ?? '',
  sponsor: String(sheet?.sponsorPostId ?? ''),
  author: String(sheet?.authorPostId ?? ''),
  consideredBy: sheet?.consideredBy ?? '',
  summary: sheet?.summary ?? '',
  version: String(sheet?.version ?? 0),
})

async function keep(http: Http, c: Context): Promise<Response> {
  const desk = await deskOf(http, c)
  const { period, sheet, posts } = desk
  const page = (form: Form, status: number, first?: FirstOnes) =>
    http.page(<WriteFrontSheet frame={c.frame} {...desk} form={form} first={first} />, status)
  const read = readForm(http, frontSheetForm)
  if ('form' in read) return page(read.form, 422)
  const { version, ...values } = read.value
  const wrong = faultOf(values, posts)
  if (wrong) return page(withError(typed(http.posted), wrong.field, wrong.words), 422)
  if (await writeFrontSheet(c, period, { seen: version, values })) return http.redirect(draftOf(period))
  const [last] = await historyOf(c.db, { kind: 'period', id: period.id }, { limit: 1 })
  const form = { values: { ...typed(http.posted), version: String(sheet?.version ?? 0) }, errors: {} }
  return page(form, 409, { who: last?.personName ?? 'Somebody', at: last?.at, theirs: typedFrom(sheet) })
}

function faultOf(
  {
    asked,
    decisionWords,
    sponsor,
    author,
  }: { asked: string; decisionWords: string; sponsor?: number | undefined; author?: number | undefined },
  posts: Desk['posts'],
): { field: string; words: string } | undefined {
  if (asked === 'decision' && decisionWords === '') return { field: 'decisionWords', words: 'Enter what the board is asked to decide' }
  const unknown = (id: number | undefined) => id !== undefined && !posts.some(({ value }) => value === String(id))
  if (unknown(sponsor)) return { field: 'sponsor', words: 'Select a post from the list' }
  return unknown(author) ? { field: 'author', words: 'Select a post from the list' } : undefined
}
