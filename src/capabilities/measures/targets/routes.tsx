import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPlaces } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { seriesOfMeasure } from '../observing/queries-series.ts'
import { latestOver, periodInWords } from '../periods.ts'
import { measureById } from '../queries.ts'
import { setTarget } from './actions.ts'
import { replacedBy, targetMeant } from './checking.ts'
import { targetForm } from './forms.ts'
import { SetTargetPage } from './pages/set-target.tsx'
import { ShowTargetsPage } from './pages/show-targets.tsx'
import { targetsOf } from './queries.ts'
import { trajectoriesOf } from './queries-trajectory.ts'
import { ending } from './routes-ending.tsx'
import { type TargetKind, targetInForce, targetKinds } from './target.ts'

/** The pages of what a measure is to reach. */
export const targetRoutes = new Routes()
  .get('/measures/:measure/targets', 'measure:read', showTargets)
  .get('/measures/:measure/targets/new', 'target:set', ask)
  .post('/measures/:measure/targets', 'target:set', set)
  .with(ending)

/** The measure in the address. */
export const theMeasure = async (http: Http, c: Context): Promise<Measure> => (await measureById(c, http.number('measure'))) ?? notFound()

async function showTargets(http: Http, c: Context): Promise<Response> {
  const measure = await theMeasure(http, c)
  const targets = (await targetsOf(c, [measure.id])).get(measure.id) ?? []
  const places = await allPlaces(c)
  const top = places.find(({ kind }) => kind === 'trust')
  const period = latestOver(c.on, measure.frequency)
  const standing = targetInForce(targets, top?.id ?? 0, period)
  const trajectory = standing && (await trajectoriesOf(c, { measure, targets, standing, placeId: standing.placeId ?? top?.id }))
  const names = new Map(places.map(({ id, name }) => [id, name]))
  const page = { frame: c.frame, measure, targets, names, period, standing, trajectory, maySet: measure.endedOn === null && c.may('target:set') }
  return http.page(<ShowTargetsPage {...page} />)
}

/** The measure while it is measured: an ended one is given no target. */
export async function theOpenMeasure(http: Http, c: Context): Promise<Measure> {
  const measure = await theMeasure(http, c)
  if (measure.endedOn !== null) throw new Turned(409, 'This measure has ended. Reopen it before changing its target.')
  return measure
}

/** The measure with its places, its targets, and what kind of target is asked about. */
async function scene(http: Http, c: Context) {
  const measure = await theOpenMeasure(http, c)
  const targets = (await targetsOf(c, [measure.id])).get(measure.id) ?? []
  const held = new Set((await seriesOfMeasure(c, measure.id)).map(({ placeId }) => placeId))
  const places = (await allPlaces(c)).filter(({ id }) => held.has(id))
  return { frame: c.frame, measure, targets, places }
}

const kindAsked = (http: Http): TargetKind => targetKinds.find((kind) => kind === http.query('kind')) ?? 'number'

async function ask(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const standing = replacedBy(page.targets, { placeId: null, fromPeriod: latestOver(c.on, page.measure.frequency) })
  const kind = http.query('kind') === undefined ? (standing?.kind ?? 'number') : kindAsked(http)
  const values: Form['values'] = standing ? { standing: String(standing.id) } : {}
  return http.page(<SetTargetPage {...page} kind={kind} standing={standing} form={{ ...blank, values }} />)
}

async function set(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const read = readForm(http, targetForm)
  const kind = targetKinds.find((one) => one === http.posted.get('kind')) ?? 'number'
  const again = (form: Form, more: Partial<Parameters<typeof SetTargetPage>[0]> = {}, status = 422) =>
    http.page(<SetTargetPage {...page} kind={kind} form={form} {...more} />, status as 422)
  if ('form' in read) return again(read.form)
  const { place, standing: seen } = read.value
  if (place !== undefined && !page.places.some(({ id }) => id === place))
    return again(withError(typed(http.posted), 'place', 'Select a place from the list'))
  const meant = targetMeant(page.measure, read.value, page.targets)
  const replaced = 'target' in meant ? replacedBy(page.targets, meant.target) : undefined
  if ('field' in meant) return again(withError(typed(http.posted), meant.field, meant.words), { standing: standingFor(page.targets, place) })
  if (place === undefined && isNew(page.targets, seen, replaced?.id)) {
    const values = { ...typed(http.posted), standing: String(replaced?.id ?? '') }
    return again({ values, errors: {} }, { standing: replaced, conflict: await somebodySet(c, page.measure) }, 409)
  }
  await setTarget(c, page.measure, meant.target, replaced)
  return http.redirect(`/measures/${page.measure.id}/targets`)
}

const standingFor = (targets: Parameters<typeof replacedBy>[0], place: number | undefined) =>
  targets.filter((one) => one.placeId === (place ?? null)).at(-1)

/** Somebody set a target after the form was opened: it replaces one that its writer has not seen. */
const isNew = (targets: readonly { id: number }[], seen: number | undefined, replaced: number | undefined): boolean =>
  replaced !== undefined && replaced > (seen ?? 0) && targets.some(({ id }) => id === replaced) && seen !== replaced

async function somebodySet(c: Context, measure: Measure) {
  const [last] = await historyOf(c.db, { kind: 'measure', id: measure.id }, { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Another target stands now. Save again to put yours in its place, with your reason.
    </Conflict>
  )
}

/** The period a page judges targets by, in words. */
export const judgedIn = (measure: Measure, c: Context): string => periodInWords(latestOver(c.on, measure.frequency), measure.frequency)
