import { dayInWords } from '../../kernel/day.ts'
import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { allPlaces } from '../people/index.ts'
import { adoptPolicy, moveProcedure, takeUp } from './actions-keeping.ts'
import { adoptionForm, policyForm, procedureForm } from './forms.ts'
import { AdoptPolicy, ShowPolicy } from './pages/show-policy.tsx'
import { policyAnswer } from './procedures.ts'
import { openServices } from './queries.ts'
import { adoptions, policies, procedures } from './queries-keeping.ts'

const directoratesOf = async (c: Context) => (await allPlaces(c)).filter(({ kind }) => kind === 'directorate')

async function show(http: Http, c: Context, form: Form = blank, status = 200): Promise<Response> {
  const [versions, services, all] = [await policies(c), await openServices(c), await procedures(c)]
  const policy = versions[0]
  const taken = (await adoptions(c)).filter(({ policyId }) => policyId === policy?.id)
  const rows = (await directoratesOf(c)).map(({ id, name }) => {
    const found = taken.find(({ placeId }) => placeId === id)
    return {
      placeId: id,
      place: name,
      state: found?.state ?? ('not begun' as const),
      asOf: found ? dayInWords(found.asOf) : '',
      words: found?.words ?? '',
    }
  })
  const own = all.filter(({ serviceId }) => services.some(({ id }) => id === serviceId))
  const lines = services.map((service) => {
    const procedure = own.find(({ serviceId }) => serviceId === service.id)
    return { service, procedure, policy: versions.find(({ id }) => id === procedure?.policyId)?.label ?? '' }
  })
  const adopted = rows.filter(({ state }) => state === 'adopted').length
  const answer = policyAnswer(policy, { adopted, directorates: rows.length }, { all: own, services: services.length })
  return http.page(
    <ShowPolicy {...{ frame: c.frame, form, answer, policies: versions, taken: rows, lines }} mayKeep={c.may('access:keep')} />,
    status,
  )
}

const ask = (http: Http, c: Context, form: Form = blank, status = 200) => http.page(<AdoptPolicy frame={c.frame} form={form} />, status)

async function take(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, policyForm)
  if ('form' in read) return ask(http, c, read.form, 422)
  const again = (field: string, words: string) => ask(http, c, withError(typed(http.posted), field, words), 422)
  const { label, adopted, review } = read.value
  if (adopted > c.today) return again('adopted', 'This day is still to come. Write the version down once it is adopted')
  if (review !== undefined && review <= adopted) return again('review', 'Enter a day after it was adopted')
  if ((await policies(c)).some((one) => one.label.toLowerCase() === label.toLowerCase()))
    return again('label', 'This version is written down already')
  await adoptPolicy(c, read.value)
  return http.redirect('/access/policy')
}

async function takeAdoption(http: Http, c: Context): Promise<Response> {
  const [policy] = await policies(c)
  if (!policy) throw new Turned(409, 'Write down the access policy first.')
  const read = readForm(http, adoptionForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const place = (await directoratesOf(c)).find(({ id }) => id === read.value.place)
  if (!place) return show(http, c, withError(typed(http.posted), 'place', 'Select a directorate from the list'), 422)
  await takeUp(c, policy, { ...read.value, name: place.name })
  return http.redirect('/access/policy')
}

async function takeProcedure(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, procedureForm)
  if ('form' in read) return show(http, c, read.form, 422)
  const service = (await openServices(c)).find(({ id }) => id === read.value.service)
  if (!service) return show(http, c, withError(typed(http.posted), 'service', 'Select a service from the list'), 422)
  await moveProcedure(c, service, read.value, (await policies(c))[0]?.id ?? null)
  return http.redirect('/access/policy')
}

/** The access policy, how far it is taken up, and the procedures of services. */
export const policyRoutes = new Routes()
  .get('/access/policy', 'access:read', (http, c) => show(http, c))
  .get('/access/policy/new', 'access:keep', async (http, c) => ask(http, c))
  .post('/access/policy', 'access:keep', take)
  .post('/access/policy/adoptions', 'access:keep', takeAdoption)
  .post('/access/policy/procedures', 'access:keep', takeProcedure)
