import type { Day } from '../../../kernel/day.ts'
import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { placesInOrder } from '../organisation-tree.ts'
import { allPlaces, allPosts, holdersOn } from '../queries.ts'
import { placeChanged, placeNameAdded, placeNameRemoved } from './actions.ts'
import { changePlaceForm, placeNameForm } from './forms.ts'
import { ShowPlace } from './pages/show-place.tsx'
import { mayBeCalled, mayBelongTo } from './place-names.ts'
import { placeForChange, placeHistory, placeNamesOf } from './queries.ts'

/** A place of the organisation, its names, and where it belongs. */
export const placeRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation/places/:place', 'people:read', async (http, c) => showPlace(http, c, await thePlace(http, c)))
    .post('/organisation/places/:place', 'people:manage', savePlace)
    .post('/organisation/places/:place/names', 'people:manage', addName)
    .post('/organisation/places/:place/names/:name/remove', 'people:manage', removeName)

const thePlace = async (http: Http, c: Context) => (await placeForChange(c, http.number('place'))) ?? notFound()
type Place = Awaited<ReturnType<typeof thePlace>>

const typedFrom = (place: Place): Form => ({
  values: { name: place.name, parent: place.parent_id === null ? '' : String(place.parent_id), version: String(place.version) },
  errors: {},
})

async function showPlace(http: Http, c: Context, place: Place, again?: { form: Form; status?: number; overtaken?: true }) {
  const tree = placesInOrder(await allPlaces(c))
  const self = tree.find(({ id }) => id === place.id)
  const above = (self?.path ?? []).flatMap((name) => tree.find((one) => one.name === name) ?? [])
  const holders = await holdersOn(c, c.on)
  const posts = (await allPosts(c)).filter((post) => post.place_id === place.id)
  const page = {
    frame: c.frame,
    place,
    above: above.map(({ id, name }) => ({ id, name })),
    below: tree.filter(({ parent_id }) => parent_id === place.id),
    posts: posts.map(({ id, title }) => ({ id, title, holder: holders.get(id)?.name ?? null })),
    names: await placeNamesOf(c, place.id),
    parents: tree
      .filter(({ id }) => 'yes' in mayBelongTo(place.id, id, tree))
      .map(({ id, name, path }) => ({ value: String(id), label: [...path.slice(1), name].join(', ') })),
    history: await placeHistory(c, place.id),
    mayManage: c.may('people:manage'),
  }
  const conflict = again?.overtaken && (await conflictOf(c, place, again.form))
  return http.page(
    <ShowPlace {...page} form={again?.form ?? typedFrom(place)} {...(conflict ? { conflict } : {})} />,
    again ? (again.status ?? 422) : 200,
  )
}

async function conflictOf(c: Context, place: Place, form: Form) {
  const [last] = await historyOf(c.db, { kind: 'place', id: place.id }, { limit: 1 })
  const texts = [{ label: 'Name', theirs: place.name, yours: form.values.name ?? '' }]
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={texts}>
      Save again to put yours in its place.
    </Conflict>
  )
}

const wrong = (http: Http, place: Place, field: string, words: string) => ({
  form: withError({ ...typedFrom(place).values, ...typed(http.posted) }, field, words),
})

async function savePlace(http: Http, c: Context) {
  const place = await thePlace(http, c)
  const read = readForm(http, changePlaceForm)
  if ('form' in read) return showPlace(http, c, place, { form: read.form })
  const { name, parent, version } = read.value
  const places = await allPlaces(c)
  const under = parent === undefined ? undefined : mayBelongTo(place.id, parent, places)
  if (under && 'no' in under) return showPlace(http, c, place, wrong(http, place, 'parent', under.no))
  const to = parent === undefined ? null : (places.find(({ id }) => id === parent) ?? notFound())
  if (await placeChanged(c, place, { seen: version ?? 0, name, parent: to })) return http.redirect(`/organisation/places/${place.id}`)
  const form = { values: { ...typed(http.posted), version: String(place.version) }, errors: {} }
  return showPlace(http, c, place, { form, status: 409, overtaken: true })
}

async function addName(http: Http, c: Context) {
  const place = await thePlace(http, c)
  const read = readForm(http, placeNameForm)
  if ('form' in read)
    return showPlace(http, c, place, { form: { ...read.form, values: { ...typedFrom(place).values, ...read.form.values } } })
  const may = mayBeCalled(read.value.other, place, await placeNamesOf(c, place.id))
  if ('no' in may) return showPlace(http, c, place, wrong(http, place, 'other', may.no))
  await placeNameAdded(c, place, { name: may.yes, until: (read.value.until as Day | undefined) ?? null })
  return http.redirect(`/organisation/places/${place.id}#names`)
}

async function removeName(http: Http, c: Context) {
  const place = await thePlace(http, c)
  const name = (await placeNamesOf(c, place.id)).find(({ id }) => id === http.number('name')) ?? notFound()
  await placeNameRemoved(c, place, name)
  return http.redirect(`/organisation/places/${place.id}#names`)
}
