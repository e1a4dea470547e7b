import { blank, type Form, withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { allMeasures, targetInForce, targetInWords, targetsOf } from '../measures/index.ts'
import { allPlaces } from '../people/index.ts'
import { setStandard } from './actions-keeping.ts'
import { standardForm } from './forms.ts'
import { ListStandards, SetStandard, type StandardLine } from './pages/list-standards.tsx'
import { allServices, allStandards, allTold, openServices } from './queries.ts'

/** Every standard with what it is of and its measure's rule in force there. */
export async function standardLines(c: Context): Promise<StandardLine[]> {
  const standards = await allStandards(c)
  const services = new Map((await allServices(c)).map((one) => [one.id, one]))
  const measures = new Map((await allMeasures(c)).map((one) => [one.id, one]))
  const targets = await targetsOf(c, [...new Set(standards.flatMap(({ measureId }) => measureId ?? []))])
  const [told, top] = [await allTold(c), (await allPlaces(c)).find(({ kind }) => kind === 'trust')]
  return standards.map((standard) => {
    const service = standard.serviceId === null ? undefined : services.get(standard.serviceId)
    const measure = standard.measureId === null ? undefined : measures.get(standard.measureId)
    const at =
      told.find((one) => one.serviceId === service?.id && one.measureId === measure?.id)?.placeId ?? service?.placeId ?? top?.id ?? 0
    const target = measure && targetInForce(targets.get(measure.id) ?? [], at, c.on)
    return {
      ...standard,
      service: service?.name ?? 'Every service',
      measure: measure && { name: measure.name, href: `/measures/${measure.id}` },
      rule: measure && target ? targetInWords(measure, target) : 'no target is set',
    }
  })
}

const list = async (http: Http, c: Context) =>
  http.page(<ListStandards frame={c.frame} lines={await standardLines(c)} mayKeep={c.may('access:standard')} />)

/** The standard the new one takes the place of, when the address names one. */
async function replacedIn(http: Http, c: Context) {
  const asked = http.query('for')
  if (asked === undefined) return undefined
  const found = (await allStandards(c)).find(({ id }) => String(id) === asked) ?? notFound()
  if (found.untilDay !== null) throw new Turned(409, 'Another standard has taken the place of this one already.')
  return found
}

async function ask(http: Http, c: Context, form?: Form, status = 200): Promise<Response> {
  const replaced = await replacedIn(http, c)
  const option = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name })
  const [services, measures] = [
    (await openServices(c)).map(option),
    (await allMeasures(c)).filter(({ endedOn }) => endedOn === null).map(option),
  ]
  const { scope, words, serviceId, measureId, agreedBy } = replaced ?? {}
  const values: Form['values'] = replaced
    ? { scope: scope ?? '', words: words ?? '', service: String(serviceId ?? ''), measure: String(measureId ?? ''), by: agreedBy ?? '' }
    : {}
  return http.page(<SetStandard {...{ frame: c.frame, replaced, services, measures }} form={form ?? { ...blank, values }} />, status)
}

async function take(http: Http, c: Context): Promise<Response> {
  const replaced = await replacedIn(http, c)
  const read = readForm(http, standardForm)
  if ('form' in read) return ask(http, c, read.form, 422)
  const again = (field: string, words: string) => ask(http, c, withError(typed(http.posted), field, words), 422)
  const { service, measure, reason, from } = read.value
  if (service !== undefined && !(await openServices(c)).some(({ id }) => id === service))
    return again('service', 'Select a service from the list')
  if (measure !== undefined && !(await allMeasures(c)).some(({ id }) => id === measure))
    return again('measure', 'Select a measure from the list')
  if (replaced && !reason) return again('reason', 'Enter why the standard changes')
  if (replaced && from <= replaced.fromDay) return again('from', 'Enter a day after the one from which the earlier standard is in force')
  if (!(await setStandard(c, read.value, replaced))) throw new Turned(409, 'Another standard has taken the place of this one already.')
  return http.redirect('/access/standards')
}

/** What is promised of waits. */
export const standardRoutes = new Routes()
  .get('/access/standards', 'access:read', list)
  .get('/access/standards/new', 'access:standard', (http, c) => ask(http, c))
  .post('/access/standards', 'access:standard', take)
