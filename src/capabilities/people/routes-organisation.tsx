import type { Day } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { addPlace, addPost, endDeputy, handOverPost, mayNameDeputyFor, nameDeputy } from './actions-posts.ts'
import { deputyForm, handOverForm, placeForm, postForm } from './forms.ts'
import { placesInOrder } from './organisation-tree.ts'
import { ShowOrganisation } from './pages/show-organisation.tsx'
import { ShowPost } from './pages/show-post.tsx'
import { otherNamesInWords } from './places/place-names.ts'
import { placeNamesOf } from './places/queries.ts'
import { allPlaces, allPosts, members } from './queries.ts'
import { deputiesOf, deputyById, holdingsOf, personById, placeById, postById } from './queries-organisation.ts'
import { isOn, type Stretch } from './rights.ts'

async function showOrganisation(http: Http, c: Context, form: Form = blank) {
  const posts = await allPosts(c)
  const on = (t: Stretch) => isOn(t, c.on)
  const holdings = (await holdingsOf(c)).filter(on)
  const deputies = (await deputiesOf(c)).filter(on)
  const lines = posts.map((post) => ({
    ...post,
    placeId: post.place_id,
    holding: holdings.find((h) => h.postId === post.id) ?? null,
    deputies: deputies.filter((d) => d.postId === post.id),
  }))
  const names = await placeNamesOf(c)
  const places = placesInOrder(await allPlaces(c)).map((place) => ({
    ...place,
    otherNames: otherNamesInWords(names.filter(({ placeId }) => placeId === place.id)),
  }))
  return http.page(
    <ShowOrganisation
      frame={c.frame}
      places={places}
      posts={lines}
      mayManage={c.may('people:manage')}
      mayTake={c.may('everything:export')}
      form={form}
    />,
    form === blank ? 200 : 422,
  )
}

async function createPost(http: Http, c: Context) {
  const read = readForm(http, postForm)
  if ('form' in read) return showOrganisation(http, c, read.form)
  if (!(await placeById(c, read.value.place)))
    return showOrganisation(http, c, withError(typed(http.posted), 'place', 'Select where the post is'))
  const added = await addPost(c, read.value)
  return 'no' in added
    ? showOrganisation(http, c, withError(typed(http.posted), 'title', added.no))
    : http.redirect(`/organisation/posts/${added.yes}`)
}

async function createPlace(http: Http, c: Context) {
  const read = readForm(http, placeForm)
  if ('form' in read) return showOrganisation(http, c, read.form)
  const { name, kind, parent } = read.value
  if (parent !== undefined && !(await placeById(c, parent)))
    return showOrganisation(http, c, withError(typed(http.posted), 'parent', 'Select the place it belongs to'))
  return http.redirect(`/organisation#place-${await addPlace(c, { name, kind, parent: parent ?? null })}`)
}

async function showPost(http: Http, c: Context, { form = blank, status = 422 }: { form?: Form; status?: number } = {}) {
  const post = (await postById(c, http.number('post'))) ?? notFound()
  const place = post.place_id === null ? undefined : await placeById(c, post.place_id)
  const people = (await members(c, c.on)).map(({ id, name }) => ({ id, name }))
  const facts = {
    post,
    place: place?.name ?? null,
    holdings: await holdingsOf(c, post.id),
    deputies: await deputiesOf(c, post.id),
    on: c.on,
  }
  const may = { handOver: c.may('people:manage'), deputy: await mayNameDeputyFor(c, post.id) }
  return http.page(<ShowPost frame={c.frame} facts={facts} people={people} may={may} form={form} />, form === blank ? 200 : status)
}

async function handOver(http: Http, c: Context) {
  const post = (await postById(c, http.number('post'))) ?? notFound()
  const read = readForm(http, handOverForm)
  if ('form' in read) return showPost(http, c, { form: read.form })
  const { person, from, holding, version } = read.value
  const next = person === undefined ? null : ((await personById(c, person)) ?? notFound())
  const done = await handOverPost(c, post, {
    next,
    from: from as Day,
    seen: holding === undefined || version === undefined ? null : { id: holding, version },
  })
  if ('changed' in done)
    return showPost(http, c, {
      form: withError(typed(http.posted), 'person', `${done.changed} Look again before you hand it over.`),
      status: 409,
    })
  return 'no' in done
    ? showPost(http, c, { form: withError(typed(http.posted), 'from', done.no) })
    : http.redirect(`/organisation/posts/${post.id}`)
}

async function addDeputy(http: Http, c: Context) {
  const post = (await postById(c, http.number('post'))) ?? notFound()
  if (!(await mayNameDeputyFor(c, post.id)))
    throw new Turned(403, 'Only the holder of a post, or whoever manages people, names its deputies.')
  const read = readForm(http, deputyForm)
  if ('form' in read) return showPost(http, c, { form: read.form })
  const { 'deputy-person': personId, 'deputy-from': from, 'deputy-until': until = null } = read.value
  const person = (await personById(c, personId)) ?? notFound()
  const done = await nameDeputy(c, post, { person, from: from as Day, until: until as Day | null })
  return 'no' in done
    ? showPost(http, c, { form: withError(typed(http.posted), 'deputy-person', done.no) })
    : http.redirect(`/organisation/posts/${post.id}#deputy`)
}

async function stopDeputy(http: Http, c: Context) {
  const deputy = (await deputyById(c, http.number('deputy'))) ?? notFound()
  if (!(await mayNameDeputyFor(c, deputy.postId)))
    throw new Turned(403, 'Only the holder of a post, or whoever manages people, ends its deputies’ time.')
  if (deputy.until !== null && deputy.until < c.today) throw new Turned(409, 'The deputy’s time has ended already.')
  await endDeputy(c, deputy)
  return http.redirect(`/organisation/posts/${deputy.postId}#deputy`)
}

/** The organisation: places, posts, who holds them and who writes for them. */
export const organisationRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation', 'people:read', (http, c) => showOrganisation(http, c))
    .post('/organisation/posts', 'people:manage', createPost)
    .post('/organisation/places', 'people:manage', createPlace)
    .get('/organisation/posts/:post', 'people:read', (http, c) => showPost(http, c))
    .post('/organisation/posts/:post/holder', 'people:manage', handOver)
    .post('/organisation/posts/:post/deputies', 'account:change', addDeputy)
    .post('/organisation/deputies/:deputy/end', 'account:change', stopDeputy)
