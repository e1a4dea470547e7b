import { isDay } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import { sentenceCase } from '../../../kernel/words.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { measureAddress } from '../board/measure-address.ts'
import { casesOfMeasure } from '../court/queries-cases.ts'
import { characteristicsOf } from '../equity/queries.ts'
import type { Measure } from '../measure.ts'
import { periodAt } from '../periods.ts'
import { qualityInWords } from '../quality/dimension.ts'
import { qualityOf } from '../quality/queries-quality.ts'
import { measureById } from '../queries.ts'
import { targetInForce } from '../targets/target.ts'
import { addNote, removeNote } from './actions.ts'
import { noteForm, removeNoteForm } from './forms.ts'
import { NoPlacesPage } from './pages/no-places.tsx'
import { MeasurePage } from './pages/show-measure.tsx'
import { showingOf, signalsBeneath } from './queries-measure.ts'
import { benchmarksOf, frameworksOf, noteById, peopleOf } from './queries-shown.ts'

/** The page of one measure, and the notes on its chart. */
export const showingRoutes = new Routes()
  .get('/measures/:measure', 'measure:read', (http, c) => showMeasure(http, c))
  .post('/measures/:measure/notes', 'measure:note', note)
  .post('/measures/:measure/notes/removing', 'measure:note', unnote)

const theMeasure = async (http: Http, c: Context): Promise<Measure> => (await measureById(c, http.number('measure'))) ?? notFound()

/** A number in what follows the question mark; anything else does not exist. */
function askedNumber(http: Http, name: string): number | undefined {
  const word = http.query(name)
  if (word === undefined) return undefined
  return /^[1-9]\d{0,8}$/.test(word) ? Number(word) : notFound()
}

async function showMeasure(
  http: Http,
  c: Context,
  { form = blank, status = 200, place }: { form?: Form; status?: number; place?: number } = {},
) {
  const measure = await theMeasure(http, c)
  const showing = await showingOf(c, measure, { place: place ?? askedNumber(http, 'place'), source: askedNumber(http, 'source') })
  if (!showing) return http.page(<NoPlacesPage frame={c.frame} measure={measure} />)
  const about = await c.ask.about(c, { kind: 'measure', id: measure.id })
  const latest = showing.read?.points.findLast(({ value }) => value !== null)?.period ?? null
  const page = {
    ...{ frame: c.frame, showing, on: c.on, form },
    latest,
    target: targetInForce(showing.targets, showing.standing.place.id, latest ?? periodAt(c.on, measure.frequency)),
    hasGroups: (await characteristicsOf(c, measure.id)).length > 0,
    all: http.query('points') === 'all',
    beneath: await signalsBeneath(c, measure.id, showing.standing),
    people: await peopleOf(c, measure),
    benchmarks: await benchmarksOf(c, measure.id),
    frameworks: await frameworksOf(c, measure.id),
    waiting: (await casesOfMeasure(c, measure.id)).filter(({ state }) => state === 'asked'),
    quality: await qualityTold(c, measure),
    around: [...about.serves, ...about.servedBy],
    may: { note: c.may('measure:note'), edit: c.may('measure:edit'), give: c.may('observation:give') },
  }
  return http.page(<MeasurePage {...page} />, status)
}

/** How good its data is, a sentence. */
async function qualityTold(c: Context, { id }: Measure): Promise<string | undefined> {
  const quality = (await qualityOf(c, [id])).get(id)
  return quality && `${sentenceCase(qualityInWords(quality)).replace(/\.$/, '')}.`
}

async function note(http: Http, c: Context) {
  const measure = await theMeasure(http, c)
  const read = readForm(http, noteForm)
  if ('form' in read) return showMeasure(http, c, { form: read.form, status: 422, ...placeTyped(http) })
  const { period, words, where, place } = read.value
  const first = isDay(period) ? periodAt(period, measure.frequency) : undefined
  if (!first || first > c.on)
    return showMeasure(http, c, { form: withError(typed(http.posted), 'period', 'Select a period that has begun'), status: 422, place })
  await addNote(c, measure, { placeId: where === 'here' ? place : null, period: first, words })
  return http.redirect(`${measureAddress(measure.id, { place })}#notes`)
}

const placeTyped = (http: Http): { place?: number } => {
  const word = String(http.posted.get('place') ?? '')
  return /^[1-9]\d{0,8}$/.test(word) ? { place: Number(word) } : {}
}

async function unnote(http: Http, c: Context) {
  const measure = await theMeasure(http, c)
  const read = readForm(http, removeNoteForm)
  if ('form' in read) throw new Turned(400, 'Open the page again and press Remove beside the note.')
  const { note: id, version, place } = read.value
  const held = await noteById(c, measure.id, id)
  if (!held || !(await removeNote(c, measure, { ...held, version })))
    throw new Turned(409, 'Somebody changed or removed this note meanwhile. Open the measure again to see what stands there now.')
  return http.redirect(`${measureAddress(measure.id, { place })}#notes`)
}
