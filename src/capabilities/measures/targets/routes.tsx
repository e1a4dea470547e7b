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
import { latestOver } from '../periods.ts'
import { measureById } from '../queries.ts'
import { setTarget } from './actions.ts'
import { replacedBy, targetMeant } from './checking.ts'
import { targetForm } from './forms.ts'
import { SetTargetPage } from './pages/set-target.tsx'
import { ShowTargetsPage } from './pages/show-targets.tsx'
import { targetsOf } from './queries.ts'
import { trajectoriesOf } from './queries-trajectory.ts'
import { ending } from './routes-ending.tsx'
import { type Target, type TargetKind, targetInForce, targetKinds } from './target.ts'

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
  const page = {
    frame: c.frame,
    measure,
    targets,
    names,
    period,
    standing,
    trajectory,
    maySet: measure.endedOn === null && c.may('target:set'),
  }
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
  const places = (await allPlaces(c))
    .filter(({ id }) => held.has(id))
    .toSorted((a, b) => Number(b.kind === 'trust') - Number(a.kind === 'trust'))
  return { frame: c.frame, measure, targets, places }
}

const kindAsked = (http: Http): TargetKind => targetKinds.find((kind) => kind === http.query('kind')) ?? 'number'

async function ask(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const standing = standingFor(page.targets)
  const kind = http.query('kind') === undefined ? (standing?.kind ?? 'number') : kindAsked(http)
  return http.page(<SetTargetPage {...page} kind={kind} standing={standing} form={{ ...blank, values: { seen: newest(page.targets) } }} />)
}

async function set(http: Http, c: Context): Promise<Response> {
  const page = await scene(http, c)
  const kind = targetKinds.find((one) => one === http.posted.get('kind')) ?? 'number'
  const again = (form: Form) => http.page(<SetTargetPage {...page} kind={kind} standing={standingFor(page.targets)} form={form} />, 422)
  const read = readForm(http, targetForm)
  if ('form' in read) return again(read.form)
  const { place, seen } = read.value
  if (place !== undefined && !page.places.some(({ id }) => id === place))
    return again(withError(typed(http.posted), 'place', 'Select a place from the list'))
  const meant = targetMeant(page.measure, read.value, page.targets)
  if ('field' in meant) return again(withError(typed(http.posted), meant.field, meant.words))
  if (String(seen) !== newest(page.targets)) {
    const form = { values: { ...typed(http.posted), seen: newest(page.targets) }, errors: {} }
    const conflict = await somebodySet(c, page.measure)
    return http.page(<SetTargetPage {...page} kind={kind} standing={standingFor(page.targets)} form={form} conflict={conflict} />, 409)
  }
  await setTarget(c, page.measure, meant.target, replacedBy(page.targets, meant.target))
  return http.redirect(`/measures/${page.measure.id}/targets`)
}

/** The newest target of every place: the one a new target most often replaces. */
const standingFor = (targets: readonly Target[]) => targets.filter(({ placeId }) => placeId === null).at(-1)

const newest = (targets: readonly Target[]): string => String(Math.max(0, ...targets.map(({ id }) => id)))

async function somebodySet(c: Context, measure: Measure) {
  const [last] = await historyOf(c.db, { kind: 'measure', id: measure.id }, { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Another target stands now. Save again to put yours in its place, with your reason.
    </Conflict>
  )
}
