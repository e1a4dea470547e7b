import { dayAt, dayInWords } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { addService, editService, endService, refOf, tellBy, weigh } from './actions.ts'
import { endingForm, measuresForm, priorityForm, serviceForm } from './forms.ts'
import { EditService, TellService, WeighService } from './pages/edit-waited-for.tsx'
import { ShowService } from './pages/show-waited-for.tsx'
import { allServices, allTold } from './queries.ts'
import { measureChoices } from './queries-choices.ts'
import { choicesOf, serviceShown, theService } from './queries-waited-for.ts'
import { hrefOf, type Service, tells } from './waited-for.ts'

const serviceIn = (http: Http, c: Context): Promise<Service> => theService(c, http.number('service'))

/** The service while people wait for it: one that has ended is only read. */
export async function openIn(http: Http, c: Context): Promise<Service> {
  const service = await serviceIn(http, c)
  if (service.endedOn !== null) throw new Turned(409, 'Nobody waits for this service any more. What is written of it stays as it is.')
  return service
}

async function show(http: Http, c: Context): Promise<Response> {
  const service = await serviceIn(http, c)
  const shown = await serviceShown(c, service)
  return http.page(<ShowService frame={c.frame} {...shown} mayKeep={service.endedOn === null && c.may('access:keep')} />)
}

async function askNew(http: Http, c: Context, form: Form = { values: { every: '30' }, errors: {} }, status = 200): Promise<Response> {
  return http.page(<EditService frame={c.frame} form={form} {...(await choicesOf(c))} />, status)
}

/** What is wrong with a service as typed beyond its form: a place or post of another trust, a name that is taken. */
async function wrongWith(http: Http, c: Context, value: { name: string; place: number; owner?: number | undefined }, own?: number) {
  const { places, posts } = await choicesOf(c)
  const wrong = (field: string, words: string) => withError(typed(http.posted), field, words)
  if (!places.some((one) => one.value === String(value.place))) return wrong('place', 'Select a place from the list')
  if (value.owner !== undefined && !posts.some((one) => one.value === String(value.owner)))
    return wrong('owner', 'Select a post from the list')
  const taken = (await allServices(c)).some(({ id, name }) => id !== own && name.toLowerCase() === value.name.toLowerCase())
  return taken ? wrong('name', 'A service of that name is written down already: give this one another name') : undefined
}

async function add(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, serviceForm)
  if ('form' in read) return askNew(http, c, read.form, 422)
  const wrong = await wrongWith(http, c, read.value)
  if (wrong) return askNew(http, c, wrong, 422)
  return http.redirect(hrefOf({ id: await addService(c, read.value) }))
}

async function askEdit(http: Http, c: Context, again?: { form: Form; status: number; conflict?: true }): Promise<Response> {
  const service = await openIn(http, c)
  const { name, placeId, ownerPostId, validatedEvery } = service
  const values = { name, place: String(placeId), owner: String(ownerPostId ?? ''), every: String(validatedEvery) }
  const conflict = again?.conflict && (await somebody(c, service))
  const page = { frame: c.frame, service, form: again?.form ?? { values, errors: {} }, ...(await choicesOf(c)) }
  return http.page(<EditService {...page} {...(conflict ? { conflict } : {})} />, again?.status ?? 200)
}

async function edit(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, serviceForm)
  if ('form' in read) return askEdit(http, c, { form: read.form, status: 422 })
  const wrong = await wrongWith(http, c, read.value, service.id)
  if (wrong) return askEdit(http, c, { form: wrong, status: 422 })
  if (await editService(c, service, read.value)) return http.redirect(hrefOf(service))
  return askEdit(http, c, { form: renewed(http, service), status: 409, conflict: true })
}

/** What was typed, to be saved over what stands there now. */
const renewed = (http: Http, { version }: Service): Form => ({ values: { ...typed(http.posted), version: String(version) }, errors: {} })

/** Who changed a service meanwhile. */
export async function somebody(c: Context, service: Service) {
  const [last] = await historyOf(c.db, refOf(service), { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      Save again to put yours in its place.
    </Conflict>
  )
}

async function end(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, endingForm)
  if ('form' in read)
    return askEdit(http, c, { form: { ...read.form, values: { ...valuesOf(service), ...read.form.values } }, status: 422 })
  if (await endService(c, service, read.value)) return http.redirect(hrefOf(service))
  return askEdit(http, c, {
    form: { values: { ...valuesOf(service), ...renewed(http, service).values }, errors: {} },
    status: 409,
    conflict: true,
  })
}

const valuesOf = ({ name, placeId, ownerPostId, validatedEvery }: Service): Form['values'] => ({
  ...{ name, place: String(placeId), owner: String(ownerPostId ?? ''), every: String(validatedEvery) },
})

async function askPriority(http: Http, c: Context, again?: { form: Form; status: number; conflict?: true }): Promise<Response> {
  const service = await openIn(http, c)
  const values: Form['values'] =
    service.harm === null ? {} : { harm: String(service.harm), likelihood: String(service.likelihood), reason: service.priorityReason }
  const conflict = again?.conflict && (await somebody(c, service))
  const page = { frame: c.frame, service, form: again?.form ?? { values, errors: {} } }
  return http.page(<WeighService {...page} {...(conflict ? { conflict } : {})} />, again?.status ?? 200)
}

async function takePriority(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, priorityForm)
  if ('form' in read) return askPriority(http, c, { form: read.form, status: 422 })
  if (read.value.review <= c.today)
    return askPriority(http, c, { form: withError(typed(http.posted), 'review', 'Enter a day after today'), status: 422 })
  if (await weigh(c, service, read.value)) return http.redirect(hrefOf(service))
  return askPriority(http, c, { form: renewed(http, service), status: 409, conflict: true })
}

async function askMeasures(http: Http, c: Context, form?: Form, status = 200): Promise<Response> {
  const service = await openIn(http, c)
  const told = (await allTold(c)).filter(({ serviceId }) => serviceId === service.id)
  const values = Object.fromEntries(told.map((one) => [one.tells, `${one.measureId} ${one.placeId}`]))
  const page = { frame: c.frame, service, form: form ?? { ...blank, values }, measures: await measureChoices(c, service) }
  return http.page(<TellService {...page} />, status)
}

async function takeMeasures(http: Http, c: Context): Promise<Response> {
  const service = await openIn(http, c)
  const read = readForm(http, measuresForm)
  if ('form' in read) return askMeasures(http, c, read.form, 422)
  const there = new Set((await measureChoices(c, service)).map(({ value }) => value))
  const told = []
  for (const one of tells) {
    const value = read.value[one]
    if (value === undefined) continue
    if (!there.has(value)) return askMeasures(http, c, withError(typed(http.posted), one, 'Select a measure from the list'), 422)
    const [measureId, placeId] = value.split(' ').map(Number) as [number, number]
    told.push({ tells: one, measureId, placeId })
  }
  await tellBy(c, service, told)
  return http.redirect(hrefOf(service))
}

/** A service with its waits, and what is written of it. */
export const serviceRoutes = new Routes()
  .get('/access/services/new', 'access:keep', (http, c) => askNew(http, c))
  .post('/access/services', 'access:keep', add)
  .get('/access/services/:service', 'access:read', show)
  .get('/access/services/:service/edit', 'access:keep', (http, c) => askEdit(http, c))
  .post('/access/services/:service/edit', 'access:keep', edit)
  .post('/access/services/:service/end', 'access:keep', end)
  .get('/access/services/:service/priority', 'access:keep', (http, c) => askPriority(http, c))
  .post('/access/services/:service/priority', 'access:keep', takePriority)
  .get('/access/services/:service/measures', 'access:keep', (http, c) => askMeasures(http, c))
  .post('/access/services/:service/measures', 'access:keep', takeMeasures)
