import { type Day, isDay } from '../../../kernel/day.ts'
import type { Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { typed } from '../../../platform/forms.ts'
import { record } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { latestOver, periodAt } from '../periods.ts'
import { measureById } from '../queries.ts'
import { writeFigures } from './actions.ts'
import { formOf, readEntry } from './entry/entry.ts'
import type { KnownMeasure } from './matching/known.ts'
import { between, EnterFigures } from './pages/enter-figures.tsx'
import { entryOf } from './queries-entry.ts'
import type { Finding } from './reading/proposed.ts'
import { whatIn } from './review-words.ts'

/** Typing the figures of one period on a page. */
export const entryRoutes = new Routes()
  .get('/measures/:measure/entry', 'observation:give', showEntry)
  .post('/measures/:measure/entry', 'observation:give', saveEntry)

async function wanted(http: Http, c: Context): Promise<KnownMeasure> {
  const measure = (await measureById(c, http.number('measure'))) ?? notFound()
  return { ...measure, names: [] }
}

/** The period asked for, as the measure counts periods; the latest that is over where none is. */
const periodAsked = (word: unknown, measure: KnownMeasure, c: Context): Day =>
  typeof word === 'string' && isDay(word) ? periodAt(word, measure.frequency) : latestOver(c.on, measure.frequency)

async function showEntry(http: Http, c: Context) {
  const measure = await wanted(http, c)
  const { entry } = await entryOf(c, measure, periodAsked(http.query('period'), measure, c))
  return http.page(
    <EnterFigures frame={c.frame} entry={entry} form={formOf(entry)} asks={[]} latest={latestOver(c.on, measure.frequency)} />,
  )
}

/** Whether everything odd now is what the person was shown and said is right. */
const isSure = (asks: readonly Finding[], sure: unknown): boolean =>
  typeof sure === 'string' && asks.every(({ key }) => sure.split(between).includes(key))

async function saveEntry(http: Http, c: Context) {
  const measure = await wanted(http, c)
  const period = periodAsked(http.posted.get('period'), measure, c)
  const { entry, held } = await entryOf(c, measure, period)
  if (entry.rows.length === 0)
    throw new Turned(403, 'Figures of this measure are typed by its owner, its steward, and those who keep measures.')
  const values = typed(http.posted)
  const { ready, errors, asks } = readEntry(entry, values, { held, today: c.today })
  const again = (form: Form, status: number, shown: readonly Finding[]) =>
    http.page(<EnterFigures frame={c.frame} entry={entry} form={form} asks={shown} latest={latestOver(c.on, measure.frequency)} />, status)
  if (Object.keys(errors).length > 0) return again({ values, errors }, 422, [])
  if (asks.length > 0 && !isSure(asks, http.posted.get('sure'))) return again({ values, errors: {} }, 422, asks)
  if (ready.length === 0) return http.redirect(`/measures/${measure.id}/entry?period=${period}`)
  const words = `Typed: ${whatIn(ready)}`
  const { batchId, added, revised } = await writeFigures(c, ready, { cameBy: 'page', words })
  await record(c.db, { verb: 'observation.given', ref: { kind: 'observation batch', id: batchId }, facts: { words, added, revised } })
  return http.redirect(`/observations/batches/${batchId}`)
}
