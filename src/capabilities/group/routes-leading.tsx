import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import type { Routes } from '../../platform/routes.ts'
import { currentPlan, itemsOf } from '../delivery/index.ts'
import { allPosts } from '../people/index.ts'
import { addPriority, changePriority, endPriority, type PriorityValues, serveWith } from './actions.ts'
import { endingForm, type PriorityTyped, priorityForm, servingForm } from './forms.ts'
import { hrefOf, isSame, type Priority, readShared } from './group-priority.ts'
import { EditPriority } from './pages/edit-priority.tsx'
import { EndPriority } from './pages/end-priority.tsx'
import { ServePriority } from './pages/serve-priority.tsx'
import { allPriorities, groupOf, itemsServing, theGroup } from './queries.ts'
import { leads } from './rights.ts'
import { askerOf, thePriority, yearNow } from './routes.tsx'
import { ofYear } from './standing.ts'

/** Adding, changing and ending the priorities a trust leads, and saying which of its items work on one. */
export const leading = (routes: Routes): Routes =>
  routes
    .get('/group/priorities/new', 'group:lead', (http, c) => askPriority(http, c))
    .post('/group/priorities', 'group:lead', takePriority)
    .get('/group/priorities/:shared/edit', 'group:lead', (http, c) => askPriority(http, c))
    .post('/group/priorities/:shared/edit', 'group:lead', takePriority)
    .get('/group/priorities/:shared/ending', 'group:lead', (http, c) => askEnding(http, c))
    .post('/group/priorities/:shared/ending', 'group:lead', takeEnding)
    .get('/group/priorities/:shared/items', 'group:lead', askServing)
    .post('/group/priorities/:shared/items', 'group:lead', takeServing)

const isNew = (http: Http): boolean => ['/group/priorities', '/group/priorities/new'].includes(http.path)

/** The priority in the address, which this person leads; another trust's can be read and not changed. */
async function mine(http: Http, c: Context): Promise<Priority> {
  const priority = await thePriority(http, c)
  if (leads(await askerOf(c), priority)) return priority
  const words =
    priority.trustId === c.trust.id
      ? `Only the ${priority.leadTitle}, who leads this priority, or a governance lead can change it.`
      : `Another trust leads this priority. What your trust did on it can be added: open it and choose “Say what we did”.`
  throw new Turned(403, words)
}

interface Shown {
  form?: Form
  status?: number
  conflict?: Priority
}

async function askPriority(http: Http, c: Context, { form, status = 200, conflict }: Shown = {}): Promise<Response> {
  const priority = isNew(http) ? undefined : await mine(http, c)
  const group = (await groupOf(c)) ?? notFound()
  const all = await allPriorities(c)
  const words = {
    ...{ frame: c.frame, group, posts: await allPosts(c), earlier: all.filter((one) => !priority || !isSame(priority, one)) },
    ...{ priority, year: yearNow(c), form: form ?? (priority ? typedOf(priority) : startOf(all, yearAsked(http, c))), conflict },
  }
  return http.page(<EditPriority {...words} />, status)
}

/** The year a new priority is begun for: the list it was asked for from, else this one. */
function yearAsked(http: Http, c: Context): number {
  const asked = Number(http.query('year'))
  return Math.abs(asked - yearNow(c)) <= 1 ? asked : yearNow(c)
}

/** A new priority stands last in its year’s list until somebody gives it another place. */
const startOf = (all: readonly Priority[], year: number): Form => ({
  ...blank,
  values: { year: String(year), position: String((ofYear(all, year).at(-1)?.position ?? 0) + 1) },
})

const typedOf = (one: Priority): Form => ({
  values: {
    ...{ title: one.title, aim: one.aim, year: String(one.year), position: String(one.position), version: String(one.version) },
    post: String(one.leadPostId ?? ''),
    follows: one.follows ? `${one.follows.trustId}-${one.follows.id}` : '',
  },
  errors: {},
})

async function takePriority(http: Http, c: Context): Promise<Response> {
  const priority = isNew(http) ? undefined : await mine(http, c)
  await theGroup(c)
  const read = readForm(http, priorityForm)
  if ('form' in read) return askPriority(http, c, { form: read.form, status: 422 })
  const checked = await checkedValues(c, read.value, priority)
  if ('field' in checked) {
    const form = withError(typed(http.posted), checked.field, checked.words)
    return askPriority(http, c, { form, status: 422 })
  }
  if (!priority) return http.redirect(hrefOf(await addPriority(c, checked)))
  const done = await changePriority(c, priority, { seen: read.value.version ?? 0, values: checked })
  if (done) return http.redirect(hrefOf(priority))
  const form = { values: { ...typed(http.posted), version: String(priority.version) }, errors: {} }
  return askPriority(http, c, { form, status: 409, conflict: priority })
}

/** The values with the records they name, or what is wrong with them. */
async function checkedValues(
  c: Context,
  value: PriorityTyped,
  self: Priority | undefined,
): Promise<PriorityValues | { field: string; words: string }> {
  const lead = (await allPosts(c)).find((post) => post.id === value.post)
  if (!lead) return { field: 'post', words: 'Select a post of your trust: only its executives can lead for it' }
  const all = await allPriorities(c)
  const same = (one: Priority) => one.trustId === c.trust.id && one.year === value.year && one.title === value.title
  if (all.some((one) => same(one) && !(self && isSame(one, self))))
    return { field: 'title', words: 'Your trust leads a priority of that name this year already. Give it another name, or change that one' }
  const ref = value.follows ? readShared(value.follows) : undefined
  const follows = ref ? all.find((one) => isSame(one, ref)) : undefined
  if (value.follows && !follows) return { field: 'follows', words: 'Select a priority of the group from the list' }
  if (follows && follows.year >= value.year) return { field: 'follows', words: 'Select a priority of an earlier year' }
  const { title, aim = '', year, position } = value
  return { title, aim, year, position, lead, follows: follows ? { trustId: follows.trustId, id: follows.id } : null }
}

async function askEnding(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const priority = await mine(http, c)
  if (priority.endedOn !== null) throw new Turned(409, 'This priority has ended already.')
  return http.page(<EndPriority frame={c.frame} priority={priority} form={form} />, status)
}

async function takeEnding(http: Http, c: Context): Promise<Response> {
  const priority = await mine(http, c)
  const read = readForm(http, endingForm)
  if ('form' in read) return askEnding(http, c, read.form, 422)
  const done = priority.endedOn === null && (await endPriority(c, priority, { seen: read.value.version, words: read.value.words }))
  if (done) return http.redirect(hrefOf(priority))
  throw new Turned(409, 'Somebody changed this priority while you were writing. Open it again, read it, and end it if it still should.')
}

/** The items of the plan in force, which may work on a priority. */
async function choosable(c: Context) {
  const plan = await currentPlan(c)
  return plan ? (await itemsOf(c, { planId: plan.id })).filter((item) => item.activity !== 'closed') : []
}

async function askServing(http: Http, c: Context): Promise<Response> {
  const priority = await thePriority(http, c)
  const chosen = await itemsServing(c, priority)
  return http.page(<ServePriority frame={c.frame} priority={priority} items={await choosable(c)} chosen={chosen} />)
}

async function takeServing(http: Http, c: Context): Promise<Response> {
  const priority = await thePriority(http, c)
  const read = readForm(http, servingForm)
  if ('form' in read) throw new Turned(400, 'Select items from the list.')
  const wanted = read.value.items.map(Number)
  const held = await itemsServing(c, priority)
  const known = await itemsOf(c, { ids: wanted })
  const left = new Set((await choosable(c)).map((item) => item.id))
  if (known.length !== wanted.length || known.some((item) => !left.has(item.id) && !held.includes(item.id)))
    throw new Turned(409, 'An item you chose is closed or gone. Open the list again and choose anew.')
  await serveWith(c, priority, known)
  return http.redirect(hrefOf(priority))
}
