import type { Day } from '../../../kernel/day.ts'
import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound, Turned } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { postsHeldBy } from '../../people/index.ts'
import { itemById } from '../queries.ts'
import { periodNow } from '../raising/queries-rights.ts'
import { settlePromise } from './actions.ts'
import { outcomeForm } from './forms.ts'
import { ListPromises } from './pages/list-promises.tsx'
import { SettlePromise } from './pages/settle-promise.tsx'
import { periodsPromising, promisesFollowed } from './queries.ts'
import { type Followed, type Shown, shownNames, whyNotSettle } from './register.ts'

/** The register of promises, and saying what became of one. */
export const promisingRoutes = new Routes()
  .get('/promises', 'delivery:read', list)
  .get('/promises/:promise', 'delivery:read', async (http, c) => show(http, c, { ...(await promiseIn(http, c)), form: blank }))
  .post('/promises/:promise/outcome', 'update:write', settle)

async function list(http: Http, c: Context): Promise<Response> {
  const all = await promisesFollowed(c)
  const periods = await periodsPromising(c, all)
  const madeIn = periods.find(({ id }) => String(id) === http.query('made'))
  const show = http.query('show') ?? ''
  const shown: Shown = Object.hasOwn(shownNames, show) ? (show as Shown) : 'open'
  const promises = madeIn ? all.filter(({ madeInId }) => madeInId === madeIn.id) : all
  return http.page(<ListPromises frame={c.frame} promises={promises} periods={periods} madeIn={madeIn} shown={shown} on={c.on} />)
}

interface Known {
  promise: Followed
  /** Why this person cannot say what became of it, or undefined. */
  refused: string | undefined
}

async function promiseIn(http: Http, c: Context): Promise<Known> {
  const id = http.number('promise')
  const row = await c.db.selectFrom('promises').where('id', '=', id).select('item_id').executeTakeFirst()
  const promise = row && (await promisesFollowed(c, [row.item_id])).find((one) => one.id === id)
  if (!promise) return notFound()
  const item = (await itemById(c, promise.itemId)) ?? notFound()
  return { promise, refused: whyNotSettle(promise, await postsHeldBy(c, c.person.id, c.on), item.accountablePostId) }
}

const show = (http: Http, c: Context, { promise, refused, form, status = 200 }: Known & { form: Form; status?: number }): Response =>
  http.page(
    <SettlePromise frame={c.frame} promise={promise} on={c.on} maySettle={c.may('update:write') && refused === undefined} form={form} />,
    status,
  )

async function settle(http: Http, c: Context): Promise<Response> {
  const known = await promiseIn(http, c)
  const { promise, refused } = known
  const read = readForm(http, outcomeForm)
  if ('value' in read && promise.outcome === read.value.outcome && promise.outcomeWords === read.value.words)
    return http.redirect(`/promises/${promise.id}`)
  if (refused !== undefined) throw new Turned(promise.outcome === 'open' ? 403 : 409, `${refused}.`)
  if ('form' in read) return show(http, c, { ...known, form: read.form, status: 422 })
  const { outcome, words, version } = read.value
  const day = read.value.day as Day | undefined
  const wrong = whyNotDay(outcome, day, c.today)
  if (wrong) return show(http, c, { ...known, form: withError(typed(http.posted), wrong.field, wrong.words), status: 422 })
  if (await settlePromise(c, promise, { outcome, words, day, periodId: await periodNow(c), seen: version }))
    return http.redirect(`/promises/${promise.id}`)
  const form = withError(typed(http.posted), 'outcome', 'Somebody changed this promise while you wrote. Read it as it stands now')
  return show(http, c, { ...(await promiseIn(http, c)), form, status: 409 })
}

/** A promise put off needs its new day, still to come; any other has none. */
function whyNotDay(outcome: string, day: Day | undefined, today: Day): { field: string; words: string } | undefined {
  if (outcome !== 'new date') return day ? { field: 'outcome', words: 'Select “Not yet: a new date”, or clear the day' } : undefined
  if (!day) return { field: 'day', words: 'Enter the new day, such as 30 11 2024' }
  return day > today ? undefined : { field: 'day', words: 'The new day must be later than today' }
}
