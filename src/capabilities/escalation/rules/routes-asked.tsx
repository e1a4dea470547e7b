import { blank, type Form } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm } from '../../../platform/forms.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { askerOf, bodyNames } from '../matter/queries.ts'
import { actingFor, mayRaiseAsked } from '../matter/rights.ts'
import { askedOfBody, declineAsked, raiseAsked } from './actions-required.ts'
import { declineForm, requiredForm } from './forms.ts'
import { DeclineAsked } from './pages/decline-asked.tsx'
import { RaiseAsked } from './pages/raise-asked.tsx'
import { askedToday } from './queries.ts'
import { type AskedStanding, isWaiting, lateBy } from './required.ts'

/** What rules ask for and nobody has raised: raised with what is asked, or declined with a reason. */
export const askedRoutes = new Routes()
  .get('/escalations/asked/raise', 'matter:raise', async (http, c) => {
    const asked = await waitingIn(http, c)
    return asked ? askToRaise(http, c, { asked, form: { values: { asked: askedOfBody }, errors: {} } }) : http.redirect('/escalations')
  })
  .post('/escalations/asked', 'matter:raise', raise)
  .get('/escalations/asked/decline', 'matter:raise', async (http, c) => {
    const asked = await waitingIn(http, c)
    return asked ? ask(http, c, { asked }) : http.redirect('/escalations')
  })
  .post('/escalations/asked/decline', 'matter:raise', decline)

const over = 'The rule does not ask for this any more, or somebody has raised or declined it. Open the list of escalations again.'

/** What a rule asks of a risk and still waits; undefined where it does not, or somebody was first. */
const waitingFor = async (c: Context, { rule, risk }: { rule: number; risk: number }): Promise<AskedStanding | undefined> =>
  (await askedToday(c)).find((one) => one.rule.id === rule && one.risk.id === risk && isWaiting(one))

async function bodyName(c: Context, id: number): Promise<string> {
  return (await bodyNames(c)).get(id) ?? 'body that is no more'
}

/** In whose name: the risk's owner where this person holds or deputises for that post. */
async function actingOn(c: Context, { risk }: AskedStanding) {
  const asker = await askerOf(c)
  return actingFor(asker, { chairPostId: null, secretaryPostId: risk.ownerPostId ?? -1 })
}

/** What the address asks for, where it still waits and this person may raise or decline it. */
const waitingIn = async (http: Http, c: Context): Promise<AskedStanding | undefined> =>
  theirs(c, await waitingFor(c, { rule: Number(http.query('rule')), risk: Number(http.query('risk')) }))

/** Refused in words where it is another's to raise or decline. */
async function theirs(c: Context, asked: AskedStanding | undefined): Promise<AskedStanding | undefined> {
  if (asked && !mayRaiseAsked(await askerOf(c), asked.risk))
    throw new Turned(
      403,
      `It is raised or declined by ${asked.risk.owner ? `the ${asked.risk.owner}, ` : ''}a director, an executive, the secretary or a governance lead.`,
    )
  return asked
}

const postedTo = (http: Http) => ({ rule: Number(http.posted.get('rule')), risk: Number(http.posted.get('risk')) })

const askToRaise = async (http: Http, c: Context, { asked, form = blank, status = 200 }: Declining): Promise<Response> =>
  http.page(
    <RaiseAsked frame={c.frame} asked={asked} body={await bodyName(c, asked.rule.toBodyId)} late={lateBy(asked, c.on)} form={form} />,
    status,
  )

async function raise(http: Http, c: Context): Promise<Response> {
  const asked = await theirs(c, await waitingFor(c, postedTo(http)))
  if (!asked) throw new Turned(409, over)
  const read = readForm(http, requiredForm)
  if ('form' in read) return askToRaise(http, c, { asked, form: read.form, status: 422 })
  const body = await bodyName(c, asked.rule.toBodyId)
  const id = await raiseAsked(c, asked, { as: await actingOn(c, asked), body, asked: read.value.asked })
  return http.redirect(`/escalations/${id}`)
}

interface Declining {
  asked: AskedStanding
  form?: Form
  status?: number
}

const ask = async (http: Http, c: Context, { asked, form = blank, status = 200 }: Declining): Promise<Response> =>
  http.page(<DeclineAsked frame={c.frame} asked={asked} body={await bodyName(c, asked.rule.toBodyId)} form={form} />, status)

async function decline(http: Http, c: Context): Promise<Response> {
  const asked = await theirs(c, await waitingFor(c, postedTo(http)))
  if (!asked) throw new Turned(409, over)
  const read = readForm(http, declineForm)
  if ('form' in read) return ask(http, c, { asked, form: read.form, status: 422 })
  const body = await bodyName(c, asked.rule.toBodyId)
  await declineAsked(c, asked, { as: await actingOn(c, asked), reason: read.value.reason, body })
  return http.redirect('/escalations')
}
