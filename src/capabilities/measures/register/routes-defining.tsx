import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { allPosts } from '../../people/index.ts'
import type { Measure } from '../measure.ts'
import { allMeasures, measureById } from '../queries.ts'
import { addMeasure, defineMeasure } from './actions.ts'
import { measureAsTyped } from './as-typed.ts'
import { type Consequence, consequencesOf, measureMeant, type PlainMeasure } from './defining.ts'
import { measureForm } from './forms.ts'
import { EditMeasurePage } from './pages/edit-measure.tsx'
import { codeTaken, heldOf } from './queries-held.ts'

/** The pages that set up a measure and change what it is. */
export const defining = new Routes()
  .get('/measures/new', 'measure:edit', async (http, c) => http.page(<EditMeasurePage {...(await around(c))} form={blank} />))
  .post('/measures', 'measure:edit', add)
  .get('/measures/:measure/definition/edit', 'measure:edit', edit)
  .post('/measures/:measure/definition', 'measure:edit', change)

/** The measure in the address. */
export const theMeasure = async (http: Http, c: Context): Promise<Measure> => (await measureById(c, http.number('measure'))) ?? notFound()

/** The same while it is measured: an ended one is not changed. */
export async function theOpenMeasure(http: Http, c: Context): Promise<Measure> {
  const measure = await theMeasure(http, c)
  if (measure.endedOn !== null) throw new Turned(409, 'This measure has ended. Reopen it before changing it.')
  return measure
}

async function around(c: Context) {
  const themes = [...new Set((await allMeasures(c)).map(({ theme }) => theme))].filter(Boolean).sort()
  return { frame: c.frame, themes, posts: (await allPosts(c)).map(({ id, title }) => ({ id, title })) }
}

/** What was posted as a measure, or the form to show again with the words of what is wrong. */
async function meantIn(
  http: Http,
  c: Context,
  self?: number,
): Promise<{ plain: PlainMeasure; meantIt: boolean; seen: number } | { form: Form }> {
  const read = readForm(http, measureForm)
  if ('form' in read) return read
  const wrong = (field: string, words: string) => ({ form: withError(typed(http.posted), field, words) })
  const meant = measureMeant(read.value)
  if ('field' in meant) return wrong(meant.field, meant.words)
  if (await codeTaken(c, meant.measure.code, self)) return wrong('code', 'Another measure has this code: give this one another')
  const posts = new Set((await allPosts(c)).map(({ id }) => id))
  const { ownerPostId: owner, stewardPostId: steward } = meant.measure
  for (const [field, post] of Object.entries({ owner, steward }))
    if (post !== null && !posts.has(post)) return wrong(field, 'Select a post from the list')
  return { plain: meant.measure, meantIt: read.value.meantIt, seen: read.value.version ?? 0 }
}

async function add(http: Http, c: Context): Promise<Response> {
  const meant = await meantIn(http, c)
  if ('form' in meant) return http.page(<EditMeasurePage {...(await around(c))} form={meant.form} />, 422)
  const id = await addMeasure(c, meant.plain)
  return http.redirect(`/measures/${id}/definition`)
}

async function edit(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  return http.page(<EditMeasurePage {...(await around(c))} measure={measure} form={{ values: measureAsTyped(measure), errors: {} }} />)
}

async function change(http: Http, c: Context): Promise<Response> {
  const measure = await theOpenMeasure(http, c)
  const page = { ...(await around(c)), measure }
  const meant = await meantIn(http, c, measure.id)
  if ('form' in meant) return http.page(<EditMeasurePage {...page} form={meant.form} />, 422)
  const asked = consequencesOf(measure, meant.plain, await heldOf(c, measure))
  const refused = asked.find(({ isRefused }) => isRefused)
  if (refused)
    return http.page(
      <EditMeasurePage {...page} form={withError(typed(http.posted), refused.field, `Not changed: ${refused.words}`)} />,
      422,
    )
  if (asked.length > 0 && !meant.meantIt)
    return http.page(<EditMeasurePage {...page} form={unasked(http, asked)} consequences={asked} />, 422)
  if (await defineMeasure(c, measure, { seen: meant.seen, measure: meant.plain }))
    return http.redirect(`/measures/${measure.id}/definition`)
  const form = { values: { ...typed(http.posted), version: String(measure.version) }, errors: {} }
  return http.page(<EditMeasurePage {...page} form={form} conflict={await conflictOver(c, measure, form.values)} />, 409)
}

/** The form once more, with what the change means to be ticked. */
const unasked = (http: Http, asked: readonly Consequence[]): Form =>
  withError(typed(http.posted), 'meantIt', `Tick that you mean it: ${asked.map(({ words }) => words).join('. ')}`)

const labels = {
  name: 'Name',
  code: 'Code',
  definition: 'Definition',
  purpose: 'Who uses it',
  direction: 'Better is',
  frequency: 'Each',
  unit: 'Unit',
  baselineValue: 'Baseline',
} as const

/** Who changed a measure meanwhile, and both texts. */
export async function conflictOver(c: Context, measure: Measure, yours: Form['values']) {
  const [last] = await historyOf(c.db, { kind: 'measure', id: measure.id }, { limit: 1 })
  const theirs = measureAsTyped(measure)
  const texts = Object.entries(labels).map(([field, label]) => ({ label, theirs: theirs[field] ?? '', yours: yours[field] ?? '' }))
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}
