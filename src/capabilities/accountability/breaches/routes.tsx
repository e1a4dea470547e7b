import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { frameworkInForce, triggerNames } from '../framework/queries.ts'
import { triggerInWords } from '../framework/trigger-words.ts'
import { scheduleOf } from '../reviews/queries.ts'
import { acceptBreach, acceptFiring, openBreach } from './actions.ts'
import type { Breach } from './breach.ts'
import { acceptForm, breachForm } from './forms.ts'
import { DecideBreach } from './pages/decide-breach.tsx'
import { ShowAccountability } from './pages/show-accountability.tsx'
import { ShowBreach } from './pages/show-breach.tsx'
import { allBreaches, breachById, breachesNow } from './queries.ts'
import type { Firing } from './queries-firing.ts'

/** What fires by the figures of the day, and what is done about it. */
export const breachRoutes = new Routes()
  .get('/accountability', 'accountability:read', overview)
  .get('/accountability/breaches/new', 'breach:open', async (http, c) => {
    const at = { trigger: Number(http.query('trigger')), measure: Number(http.query('measure')), place: Number(http.query('place')) }
    const fired = await waitingAt(c, at)
    return fired ? decidePage(http, c, { fired, form: blank }) : http.redirect('/accountability')
  })
  .post('/accountability/breaches', 'breach:open', decide)
  .get('/accountability/breaches/:breach', 'accountability:read', async (http, c) => show(http, c, { breach: await theBreach(http, c) }))
  .post('/accountability/breaches/:breach/acceptance', 'breach:accept', accept)

async function overview(http: Http, c: Context): Promise<Response> {
  const { waiting, recorded } = await breachesNow(c)
  const page = { frame: c.frame, waiting, recorded, schedule: await scheduleOf(c), on: c.on, mayDecide: c.may('breach:open') }
  return http.page(<ShowAccountability {...page} hasFramework={(await frameworkInForce(c)) !== undefined} />)
}

/** What fires for a rule, a measure and a place and waits; undefined where it does not, or somebody was first. */
async function waitingAt(c: Context, at: { trigger: number; measure: number; place: number }): Promise<Firing | undefined> {
  const { waiting } = await breachesNow(c)
  return waiting.find((one) => one.trigger.rootId === at.trigger && one.measureId === at.measure && one.placeId === at.place)
}

async function decidePage(http: Http, c: Context, { fired, form, status = 200 }: { fired: Firing; form: Form; status?: number }) {
  const rule = triggerInWords(fired.trigger, await triggerNames(c))
  const rights = { mayOpen: c.may('breach:open'), mayAccept: c.may('breach:accept') }
  return http.page(<DecideBreach frame={c.frame} fired={fired} rule={rule} form={form} {...rights} />, status)
}

async function decide(http: Http, c: Context): Promise<Response> {
  const read = readForm(http, breachForm)
  if ('form' in read) {
    const at = {
      trigger: Number(read.form.values.trigger),
      measure: Number(read.form.values.measure),
      place: Number(read.form.values.place),
    }
    const fired = await waitingAt(c, at)
    if (!fired)
      throw new Turned(409, 'This does not fire any more, or somebody has decided about it. Open the page of accountability again.')
    return decidePage(http, c, { fired, form: read.form, status: 422 })
  }
  const { decision, reason } = read.value
  const fired = await waitingAt(c, read.value)
  if (!fired) throw new Turned(409, 'This does not fire any more, or somebody has decided about it. Open the page of accountability again.')
  if (decision === 'accept' && !c.may('breach:accept'))
    throw new Turned(403, 'Only an executive or a governance lead can accept a breach without review.')
  const levels = (await frameworkInForce(c))?.levels ?? []
  const done = decision === 'open' ? await openBreach(c, fired, levels) : await acceptFiring(c, fired, reason)
  if ('yes' in done) return http.redirect(`/accountability/breaches/${done.yes}`)
  return decidePage(http, c, {
    fired,
    form: withError(typed(http.posted), decision === 'open' ? 'decision' : 'reason', done.no),
    status: 422,
  })
}

const theBreach = async (http: Http, c: Context): Promise<Breach> => (await breachById(c, http.number('breach'))) ?? notFound()

interface Shown {
  breach: Breach
  form?: Form
  status?: number
}

async function show(http: Http, c: Context, { breach, form = blank, status = 200 }: Shown): Promise<Response> {
  const fires = (await breachesNow(c)).recorded.find((one) => one.breach.id === breach.id)?.fires
  const chart = fires?.href ?? `/measures/${breach.measureId}?place=${breach.placeId}`
  const page = { frame: c.frame, breach, fires, chart, form, mayAccept: c.may('breach:accept') }
  return http.page(<ShowBreach {...page} />, status)
}

async function accept(http: Http, c: Context): Promise<Response> {
  const breach = await theBreach(http, c)
  const read = readForm(http, acceptForm)
  if ('form' in read) return show(http, c, { breach, form: read.form, status: 422 })
  const done = await acceptBreach(c, breach, { reason: read.value.reason, seen: read.value.version })
  if ('yes' in done) return http.redirect(`/accountability/breaches/${breach.id}`)
  const now = (await allBreaches(c)).find(({ id }) => id === breach.id) ?? breach
  const status = read.value.reason.trim() === '' ? 422 : 409
  return show(http, c, { breach: now, form: withError(typed(http.posted), 'reason', done.no), status })
}
