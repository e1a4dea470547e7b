import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import type { Routes } from '../../../platform/routes.ts'
import { members } from '../queries.ts'
import { personById } from '../queries-organisation.ts'
import { handOverEverything } from './actions.ts'
import { handoverForm, leftVacant, successorField } from './forms.ts'
import { HandOver } from './pages/hand-over.tsx'
import { ShowReceipt } from './pages/show-receipt.tsx'
import { heldAfter, openOn, receiptOf } from './queries.ts'

const wanted = async (http: Http, c: Context) => (await personById(c, http.number('person'))) ?? notFound()

async function show(http: Http, c: Context, { form = blank, status = 200 }: { form?: Form; status?: number } = {}) {
  const person = await wanted(http, c)
  const successors = (await members(c, c.on)).filter(({ id, roles }) => id !== person.id && roles.length > 0)
  const facts = {
    person,
    held: await heldAfter(c, person.id, c.on),
    open: await openOn(c, person),
    successors,
    done: await receiptOf(c, person.id),
  }
  return http.page(<HandOver frame={c.frame} facts={facts} today={c.on} form={form} />, status)
}

async function handOver(http: Http, c: Context) {
  const person = await wanted(http, c)
  const read = readForm(http, handoverForm)
  const lastDay = 'value' in read ? (read.value.lastDay as Day) : c.today
  const { posts } = await heldAfter(c, person.id, lastDay)
  const people = new Map((await members(c, c.on)).flatMap(({ id, name, roles }) => (roles.length > 0 ? [[id, { id, name }] as const] : [])))
  const chosen = posts.map(({ postId }) => ({ postId, word: String(http.posted.get(successorField(postId)) ?? '') }))
  const silent = chosen.filter(({ word }) => word !== leftVacant && !people.has(Number(word)))
  const missing = silent.map(({ postId }) => [successorField(postId), 'Select who has it next, or say that it is to be vacant'])
  const errors = { ...('form' in read ? read.form.errors : {}), ...Object.fromEntries(missing) }
  if (Object.keys(errors).length > 0) return show(http, c, { form: { values: typed(http.posted), errors }, status: 422 })
  const next = new Map(chosen.map(({ postId, word }) => [postId, word === leftVacant ? null : (people.get(Number(word)) ?? null)]))
  const done = await handOverEverything(c, { person, lastDay, next })
  return 'no' in done
    ? show(http, c, { form: withError(typed(http.posted), 'lastDay', done.no), status: 422 })
    : http.redirect(`/organisation/people/${person.id}/handover/receipt`)
}

async function showReceipt(http: Http, c: Context) {
  const person = await wanted(http, c)
  return http.page(<ShowReceipt frame={c.frame} person={person} done={await receiptOf(c, person.id)} />)
}

/** Handing over everything somebody holds when they leave. */
export const handoverRoutes = (routes: Routes): Routes =>
  routes
    .get('/organisation/people/:person/handover', 'people:manage', (http, c) => show(http, c))
    .post('/organisation/people/:person/handover', 'people:manage', handOver)
    .get('/organisation/people/:person/handover/receipt', 'people:manage', showReceipt)
