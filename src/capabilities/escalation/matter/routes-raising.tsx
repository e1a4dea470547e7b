import { dayAndMonth, dayInWords, monthsAfter } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { allPlaces, allPosts, standingBodies } from '../../people/index.ts'
import { type RiskFacts, riskById } from '../../risk/index.ts'
import { askedToday, registersNow, rulesInForce } from '../rules/queries.ts'
import { isWaiting } from '../rules/required.ts'
import { raiseMatter } from './actions-raising.ts'
import { type MatterValues, matterForm } from './forms.ts'
import { RaiseMatter } from './pages/raise-matter.tsx'
import { askerOf, bodiesServedBy } from './queries.ts'
import { type RaisedAs, waysToRaise } from './raised-as.ts'
import { daysOf, nextBody } from './raising.ts'

/** A matter raised by judgement: a risk, or anything else. */
export const raising = new Routes()
  .get('/escalations/new', 'matter:raise', async (http, c) => {
    const id = http.query('risk')
    return ask(http, c, { risk: id === undefined ? undefined : await theRisk(c, Number(id)) })
  })
  .post('/escalations', 'matter:raise', raise)

/** A risk that is not closed. */
async function theRisk(c: Context, id: number): Promise<RiskFacts> {
  const risk = Number.isSafeInteger(id) && id > 0 && id < 1e9 ? await riskById(c, id) : undefined
  if (!risk) return notFound()
  if (risk.closedOn !== null) throw new Turned(409, 'This risk is closed. Reopen it before it is raised.')
  if (risk.state !== 'open') throw new Turned(409, 'This risk stands in no register yet. It is accepted before it is raised.')
  return risk
}

interface Asked {
  risk: RiskFacts | undefined
  form?: Form
  status?: number
}

async function ask(http: Http, c: Context, { risk, form, status = 200 }: Asked): Promise<Response> {
  const asker = await askerOf(c)
  const ways = waysToRaise(asker, await bodiesServedBy(c, asker))
  const chosen = ways.find(({ value }) => value === (form?.values.as ?? http.query('as'))) ?? ways[0]
  const bodies = await standingBodies(c)
  const next = await nextFor(c, { risk, way: chosen })
  const values = {
    kind: 'alert',
    title: risk ? `Risk ${risk.number}: ${risk.title}`.slice(0, 200) : '',
    to: next ? String(next.id) : '',
    as: chosen?.value ?? '',
  }
  const page = {
    ...{ frame: c.frame, risk, as: ways, next, form: form ?? { ...blank, values } },
    bodies: bodies.map(({ id, name, meetsOn }) => ({ id, name, meets: meetsOn ? `, meets on ${dayAndMonth(meetsOn)}` : '' })),
  }
  return http.page(<RaiseMatter {...page} />, status)
}

async function nextFor(c: Context, { risk, way }: { risk: RiskFacts | undefined; way: RaisedAs | undefined }) {
  const [bodies, registers] = [await standingBodies(c), await registersNow(c)]
  const asked = (await askedToday(c)).find((one) => one.risk.id === risk?.id && isWaiting(one))
  if (asked && way?.bodyId == null) return { id: asked.rule.toBodyId, why: 'a rule says that this risk must be raised there' }
  return nextBody({
    fromBody: bodies.find(({ id }) => id === way?.bodyId),
    risk: risk && {
      bodyId: risk.bodyId ?? bodies.find(({ name }) => name === risk.committee)?.id ?? null,
      register: registers.find(({ id }) => id === risk.registerId),
    },
    ...{ placeId: await placeOf(c, way), places: await allPlaces(c), registers, bodies },
  })
}

const placeOf = async (c: Context, way: RaisedAs | undefined): Promise<number | null> =>
  (await allPosts(c)).find(({ id }) => id === way?.postId)?.place_id ?? null

async function raise(http: Http, c: Context): Promise<Response> {
  const posted = Number(http.posted.get('risk'))
  const risk = posted ? await theRisk(c, posted) : undefined
  const again = (form: Form) => ask(http, c, { risk, form, status: 422 })
  const read = readForm(http, matterForm)
  if ('form' in read) return again(read.form)
  const body = (await standingBodies(c)).find(({ id }) => id === read.value.to)
  if (!body) return again(withError(typed(http.posted), 'to', 'Select a body from the list'))
  const asker = await askerOf(c)
  const way = waysToRaise(asker, await bodiesServedBy(c, asker)).find(({ value }) => value === read.value.as)
  if (!way) return again(withError(typed(http.posted), 'as', 'Select as what you raise it'))
  if (way.bodyId === body.id) return again(withError(typed(http.posted), 'to', 'A body does not raise a matter to itself. Select another'))
  if (read.value.neededBy && read.value.neededBy < c.today)
    return again(withError(typed(http.posted), 'neededBy', 'Enter today or a later day'))
  const last = monthsAfter(c.today, 24)
  if (read.value.neededBy && read.value.neededBy > last)
    return again(withError(typed(http.posted), 'neededBy', `Enter a day within two years, by ${dayInWords(last)}`))
  const id = await raiseMatter(c, { ...(await clocked(c, read.value, body)), ...(await said(c, read.value, { risk, way, body })) })
  return http.redirect(`/escalations/${id}`)
}

async function clocked(c: Context, { neededBy }: MatterValues, { id, meetsOn }: { id: number; meetsOn: Context['today'] | null }) {
  const rule = (await rulesInForce(c)).filter(({ toBodyId }) => toBodyId === id).sort((a, b) => a.daysToDecide - b.daysToDecide)[0]
  return daysOf({ today: c.today, neededBy: neededBy as Context['today'] | undefined, meetsOn, rule })
}

interface Said {
  risk: RiskFacts | undefined
  way: RaisedAs
  body: { id: number; name: string }
}

async function said(c: Context, { kind, title, words, asked }: MatterValues, { risk, way, body }: Said) {
  return {
    ...{ kind, title, words, asked, riskId: risk?.id ?? null, scoreThen: risk?.scores.at(-1)?.score ?? null },
    ...{ fromBodyId: way.bodyId, fromPlaceId: await placeOf(c, way), to: { id: body.id, name: body.name }, as: way.as },
  }
}
