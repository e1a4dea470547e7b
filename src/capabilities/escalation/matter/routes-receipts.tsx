import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { type Form, withError } from '../../../kernel/form.ts'
import { type Ref, refKey } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { standingBodies } from '../../people/index.ts'
import { rulesInForce } from '../rules/queries.ts'
import { type GivenReceipt, giveReceipt } from './actions-receipts.ts'
import { chainOf } from './chain.ts'
import { type ReceiptValues, receiptForm, withdrawForm } from './forms.ts'
import { clockOf, isOpen, lastOf, type Matter, stateOf } from './matter.ts'
import { ShowMatter } from './pages/show-matter.tsx'
import { allMatters, askerOf, bodyNames, bodyOf, matterById, onwardOf } from './queries.ts'
import { daysOf, nextBody } from './raising.ts'
import { actingFor, mayTakeBack, servesBody } from './rights.ts'
import { mayWithdraw, stepsNow, whyNotStep } from './steps.ts'

/** One matter, and the steps taken of it. */
export const receipts = new Routes()
  .get('/escalations/:matter', 'escalation:read', async (http, c) => show(http, c, { matter: await theMatter(http, c) }))
  .post('/escalations/:matter/receipts', 'receipt:give', give)
  .post('/escalations/:matter/withdrawal', 'matter:raise', withdraw)

const theMatter = async (http: Http, c: Context): Promise<Matter> => (await matterById(c, http.number('matter'))) ?? notFound()

interface Shown {
  matter: Matter
  form?: Form
  status?: number
}

async function show(http: Http, c: Context, { matter, form, status = 200 }: Shown): Promise<Response> {
  const all = await allMatters(c)
  const [asker, names, onward] = [await askerOf(c), await bodyNames(c), onwardOf(all, matter)]
  const chain = chainOf(all, matter)
  const steps = c.may('receipt:give') && servesBody(asker, await bodyOf(c, matter)) ? stepsNow(matter, onward) : []
  const next = steps.includes('passed on') ? await nextOf(c, matter) : undefined
  const answerAbove = onward && lastOf(onward, 'answered')?.words
  const blankForm = {
    values: { to: next ? String(next.id) : '', words: steps.includes('answered') ? (answerAbove ?? '') : '' },
    errors: {},
  }
  const page = {
    ...{ frame: c.frame, matter, clock: clockOf(matter, c.on, onward), on: c.on, chain, waiting: waitingIn(c, chain), steps, answerAbove },
    ...(await namesAround(c, matter)),
    meetsOn: await meetingOf(c, matter),
    body: (id: number) => names.get(id) ?? 'body that is no more',
    mayWithdraw: c.may('matter:raise') && mayTakeBack(asker, matter) && mayWithdraw(matter),
    onward: { bodies: (await standingBodies(c)).filter(({ id }) => id !== matter.toBodyId), next },
    form: form ?? blankForm,
    ...(status === 409 ? { conflict: await changedMeanwhile(c, matter) } : {}),
  }
  return http.page(<ShowMatter {...page} />, status)
}

/** The highest matter of a chain that waits, with its clock; else the one an answer is owed by. */
function waitingIn(c: Context, chain: readonly Matter[]) {
  const clocks = chain.map((matter, n) => ({ matter, clock: clockOf(matter, c.on, chain[n + 1]) }))
  return clocks.findLast(({ clock }) => clock.waits !== null && clock.waits !== 'above')
}

/** The next meeting of the body a matter stands at, where one is to come. */
async function meetingOf(c: Context, matter: Matter) {
  const { meetsOn } = await bodyOf(c, matter)
  return meetsOn !== null && meetsOn >= c.on ? meetsOn : null
}

async function namesAround(c: Context, { riskId, ruleId, fromBodyId, fromPlaceId }: Matter) {
  const refOf = (kind: string, id: number | null): Ref[] => (id === null ? [] : [{ kind, id }])
  const [risk] = refOf('risk', riskId)
  const [rule] = refOf('escalation rule', ruleId)
  const [from] = [...refOf('body', fromBodyId), ...refOf('place', fromPlaceId)]
  const named = await c.ask.named(
    c,
    [risk, rule, from].flatMap((one) => one ?? []),
  )
  const of = (ref: Ref | undefined) => ref && named.get(refKey(ref))
  return { risk: of(risk), rule: of(rule), from: of(from) }
}

/** The body that comes next from where a matter stands, along the tree. */
async function nextOf(c: Context, { toBodyId }: Matter) {
  const bodies = await standingBodies(c)
  return nextBody({ fromBody: bodies.find(({ id }) => id === toBodyId), placeId: null, places: [], registers: [], bodies })
}

async function changedMeanwhile(c: Context, matter: Matter) {
  const [last] = await historyOf(c.db, { kind: 'matter', id: matter.id }, { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      It was {stateOf(matter)} meanwhile. Press again if your step still follows.
    </Conflict>
  )
}

async function give(http: Http, c: Context): Promise<Response> {
  const matter = await theMatter(http, c)
  const [asker, body] = [await askerOf(c), await bodyOf(c, matter)]
  if (!servesBody(asker, body))
    throw new Turned(403, `Only the secretary or chair of the ${body.name}, or a governance lead, writes down what it does with a matter.`)
  const again = (form: Form) => show(http, c, { matter, form, status: 422 })
  const read = readForm(http, receiptForm)
  if ('form' in read) return again(read.form)
  const { step, words, cameDown, version: seen } = read.value
  const on = (read.value.on ?? c.today) as GivenReceipt['on']
  const fault = whyNotStep(matter, { step, on, words }, { today: c.today, onward: onwardOf(await allMatters(c), matter) })
  if (fault && matter.version === seen) return again(withError(typed(http.posted), fault.field, fault.words))
  const onward = step === 'passed on' ? await onwardFrom(c, matter, read.value) : undefined
  if (step === 'passed on' && !onward) return again(withError(typed(http.posted), 'to', 'Select the body it is passed on to'))
  const done = await write(c, matter, { step, on, words, as: actingFor(asker, body), seen, cameDown, ...(onward ? { onward } : {}) })
  return done ? http.redirect(`/escalations/${matter.id}`) : overtaken(http, c, matter)
}

const write = async (c: Context, matter: Matter, given: GivenReceipt): Promise<boolean> =>
  given.seen === matter.version && (await giveReceipt(c, matter, given))

/** The body a matter goes on to, with the days its rule gives; undefined where it cannot go there. */
async function onwardFrom(c: Context, matter: Matter, { to }: ReceiptValues) {
  const inChain = chainOf(await allMatters(c), matter).filter(isOpen)
  const body = (await standingBodies(c)).find(({ id }) => id === to)
  if (!body || inChain.some(({ toBodyId }) => toBodyId === body.id)) return undefined
  const rule = (await rulesInForce(c)).filter(({ toBodyId }) => toBodyId === body.id).sort((a, b) => a.daysToDecide - b.daysToDecide)[0]
  return { to: { id: body.id, name: body.name }, ...daysOf({ today: c.today, neededBy: undefined, meetsOn: body.meetsOn, rule }) }
}

async function overtaken(http: Http, c: Context, { id }: Matter): Promise<Response> {
  const matter = (await matterById(c, id)) ?? notFound()
  return show(http, c, { matter, form: { values: { ...typed(http.posted), version: String(matter.version) }, errors: {} }, status: 409 })
}

async function withdraw(http: Http, c: Context): Promise<Response> {
  const matter = await theMatter(http, c)
  const asker = await askerOf(c)
  if (!mayTakeBack(asker, matter)) throw new Turned(403, 'Only whoever raised a matter, or a governance lead, withdraws it.')
  const read = readForm(http, withdrawForm)
  if ('form' in read)
    return show(http, c, { matter, form: { ...read.form, values: { ...read.form.values, step: 'withdrawn' } }, status: 422 })
  const { reason: words, version: seen } = read.value
  const fault = whyNotStep(matter, { step: 'withdrawn', on: c.today, words }, { today: c.today, onward: undefined })
  if (fault && matter.version === seen) throw new Turned(409, fault.words)
  const done = await write(c, matter, { step: 'withdrawn', on: c.today, words, as: actingFor(asker), seen })
  return done ? http.redirect(`/escalations/${matter.id}`) : overtaken(http, c, matter)
}
