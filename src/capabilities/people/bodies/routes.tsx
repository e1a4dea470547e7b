import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import { refKey } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { allPosts, holdersOn } from '../queries.ts'
import { bodyAdded, bodyChanged, bodyEnded } from './actions.ts'
import { agendaOf } from './agenda.ts'
import { allBeneath, type Body, bodiesInOrder, mayEnd, stands, whyNotBody } from './body.ts'
import { type BodyValues, bodyForm, endForm } from './forms.ts'
import { EditBody } from './pages/edit-body.tsx'
import { ListBodies } from './pages/list-bodies.tsx'
import { ShowBody } from './pages/show-body.tsx'
import { TellBodyConflict } from './pages/tell-body-conflict.tsx'
import { allBodies, bodyById, standingBodies } from './queries.ts'

/** The board, its committees and groups: listed, read, added, changed and ended. */
export const bodyRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation/bodies', 'people:read', listBodies)
    .get('/organisation/bodies/new', 'body:keep', async (http, c) => editPage(http, c, {}))
    .post('/organisation/bodies', 'body:keep', addBody)
    .get('/organisation/bodies/:body', 'people:read', async (http, c) => showBody(http, c, await theBody(http, c)))
    .get('/organisation/bodies/:body/edit', 'body:keep', async (http, c) => {
      const body = await theBody(http, c)
      return editPage(http, c, { body, form: { values: typedFrom(body), errors: {} } })
    })
    .post('/organisation/bodies/:body', 'body:keep', saveBody)
    .post('/organisation/bodies/:body/end', 'body:keep', endBody)

const theBody = async (http: Http, c: Context): Promise<Body> => (await bodyById(c, http.number('body'))) ?? notFound()

async function listBodies(http: Http, c: Context) {
  const bodies = bodiesInOrder(await allBodies(c))
  const titles = new Map((await allPosts(c)).map((post) => [post.id, post.title]))
  const beneath = await c.ask.beneath(
    c,
    bodies.map(({ id }) => ({ kind: 'body', id })),
  )
  const overseenBy = (id: number) => beneath.get(refKey({ kind: 'body', id }))?.rows.length ?? 0
  const lines = bodies.map((body) => ({
    ...body,
    reportsTo: bodies.find(({ id }) => id === body.reportsToId)?.name ?? null,
    chair: body.chairPostId === null ? null : (titles.get(body.chairPostId) ?? null),
    overseen: overseenBy(body.id),
    through: allBeneath(bodies, body.id).reduce((sum, { id }) => sum + overseenBy(id), 0),
  }))
  const page = { standing: lines.filter((b) => stands(b, c.on)), ended: lines.filter((b) => !stands(b, c.on)) }
  return http.page(<ListBodies frame={c.frame} {...page} on={c.on} mayKeep={c.may('body:keep')} />)
}

async function showBody(http: Http, c: Context, body: Body, form: Form = blank) {
  const ref = { kind: 'body', id: body.id }
  const bodies = await allBodies(c)
  const [posts, holders] = [await allPosts(c), await holdersOn(c, c.on)]
  const led = (id: number | null) => {
    const post = posts.find((one) => one.id === id)
    return post ? { id: post.id, title: post.title, holder: holders.get(post.id)?.name ?? null } : null
  }
  const groups = bodiesInOrder(allBeneath(bodies, body.id).filter((one) => stands(one, c.on)))
  const theirs = await c.ask.beneath(
    c,
    groups.map(({ id }) => ({ kind: 'body', id })),
  )
  const none = { under: ref, declared: [], earned: [], changed: [], gaps: [], rows: [] }
  const beneath = (await c.ask.beneath(c, [ref])).get(refKey(ref)) ?? none
  const now = new Set(beneath.rows.map(({ href }) => href))
  const others = (await c.ask.about(c, ref)).servedBy.filter(({ href }) => href === null || !now.has(href))
  const facts = {
    above: bodies.find(({ id }) => id === body.reportsToId) ?? null,
    groups: groups.flatMap(({ id, name }) => {
      const rows = theirs.get(refKey({ kind: 'body', id }))?.rows ?? []
      return [{ id, name, agenda: agendaOf(rows) }]
    }),
    chair: led(body.chairPostId),
    secretary: led(body.secretaryPostId),
  }
  const page = { frame: c.frame, body, beneath, others, on: c.on, mayKeep: c.may('body:keep'), form, ...facts }
  return http.page(<ShowBody {...page} />, form === blank ? 200 : 422)
}

const typedFrom = (body: Body): Form['values'] => ({
  name: body.name,
  kind: body.kind,
  reportsTo: body.reportsToId === null ? '' : String(body.reportsToId),
  chair: body.chairPostId === null ? '' : String(body.chairPostId),
  secretary: body.secretaryPostId === null ? '' : String(body.secretaryPostId),
  meetsOn: body.meetsOn ?? '',
  version: String(body.version),
})

interface Editing {
  body?: Body
  form?: Form
  status?: number
  /** Somebody changed it meanwhile. */
  overtaken?: true
}

async function editPage(http: Http, c: Context, { body, form = blank, status = 200, overtaken }: Editing) {
  const bodies = (await standingBodies(c)).map(({ id, name }) => ({ value: String(id), label: name }))
  const posts = (await allPosts(c)).map(({ id, title }) => ({ value: String(id), label: title }))
  const [last] = overtaken && body ? await historyOf(c.db, { kind: 'body', id: body.id }, { limit: 1 }) : []
  const conflict =
    overtaken && body ? (
      <TellBodyConflict last={last} theirs={typedFrom(body)} yours={form.values} choices={{ bodies, posts }} />
    ) : undefined
  return http.page(
    <EditBody frame={c.frame} {...(body ? { body } : {})} choices={{ bodies, posts }} form={form} conflict={conflict} />,
    status,
  )
}

async function faultOf(c: Context, values: BodyValues, id: number | null) {
  const posts = new Set((await allPosts(c)).map((post) => post.id))
  if (values.chair !== undefined && !posts.has(values.chair)) return { field: 'chair', words: 'Select a post from the list' }
  if (values.secretary !== undefined && !posts.has(values.secretary)) return { field: 'secretary', words: 'Select a post from the list' }
  return whyNotBody({ id, name: values.name, reportsToId: values.reportsTo ?? null }, await allBodies(c))
}

async function addBody(http: Http, c: Context) {
  const read = readForm(http, bodyForm)
  if ('form' in read) return editPage(http, c, { form: read.form, status: 422 })
  const fault = await faultOf(c, read.value, null)
  if (fault) return editPage(http, c, { form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  return http.redirect(`/organisation/bodies/${await bodyAdded(c, read.value)}`)
}

async function saveBody(http: Http, c: Context) {
  const body = await theBody(http, c)
  const read = readForm(http, bodyForm)
  if ('form' in read) return editPage(http, c, { body, form: read.form, status: 422 })
  const fault = await faultOf(c, read.value, body.id)
  if (fault) return editPage(http, c, { body, form: withError(typed(http.posted), fault.field, fault.words), status: 422 })
  if (await bodyChanged(c, body, { seen: read.value.version ?? 0, values: read.value }))
    return http.redirect(`/organisation/bodies/${body.id}`)
  const form = { values: { ...typed(http.posted), version: String(body.version) }, errors: {} }
  return editPage(http, c, { body, form, status: 409, overtaken: true })
}

async function endBody(http: Http, c: Context) {
  const body = await theBody(http, c)
  const read = readForm(http, endForm)
  if ('form' in read) return showBody(http, c, body, read.form)
  const beneath = (await allBodies(c)).filter((one) => one.reportsToId === body.id)
  const may = mayEnd(body, { on: read.value.endedOn as Day, today: c.today, beneath })
  if ('no' in may) return showBody(http, c, body, withError(typed(http.posted), 'endedOn', may.no))
  await bodyEnded(c, body, may.yes)
  return http.redirect(`/organisation/bodies/${body.id}`)
}
