import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { type Http, notFound } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { periodById } from '../../calendar/index.ts'
import { TellConflict } from '../planning/pages/tell-conflict.tsx'
import { lastChanger } from '../planning/queries-choices.ts'
import { itemById } from '../queries.ts'
import { updateMoved } from './actions.ts'
import { moveUpdateForm } from './forms.ts'
import { MoveUpdate } from './pages/move-update.tsx'
import { rowsFor, updateById } from './queries.ts'
import { mayCome, mayLeave } from './wrong-rows.ts'

/** An update put in the wrong row goes to the right one. */
export const wrongRowRoutes = new Routes()
  .get('/updates/:update/move', 'item:edit', async (http, c) => page(http, c, await misplaced(http, c)))
  .post('/updates/:update/move', 'item:edit', moveUpdate)

async function misplaced(http: Http, c: Context) {
  const update = (await updateById(c, http.number('update'))) ?? notFound()
  const item = (await itemById(c, update.itemId)) ?? notFound()
  const period = (await periodById(c, update.periodId)) ?? notFound()
  return { update, item, period, rows: await rowsFor(c, period) }
}
type Misplacing = Awaited<ReturnType<typeof misplaced>>

const asFacts = ({ update, period }: Misplacing) => ({ update, periodState: period.state as 'planned' | 'open' | 'frozen' })

interface Again {
  form: Form
  status: number
  overtaken?: true
}

async function page(http: Http, c: Context, facts: Misplacing, again?: Again): Promise<Response> {
  const leave = mayLeave(asFacts(facts))
  const { update, item, rows } = facts
  const conflict = again?.overtaken && (
    <TellConflict
      last={await lastChanger(c, { kind: 'update', id: update.id })}
      texts={[{ label: 'The update', theirs: update.text, yours: 'as it stood when you opened this page' }]}
    />
  )
  const props = {
    frame: c.frame,
    update,
    item,
    rows: rows.filter(({ id, reports }) => reports && id !== item.id),
    refused: 'no' in leave ? leave.no : undefined,
    form: again?.form ?? { ...blank, values: { version: String(update.version) } },
  }
  return http.page(<MoveUpdate {...props} {...(conflict ? { conflict } : {})} />, again?.status ?? 200)
}

async function moveUpdate(http: Http, c: Context): Promise<Response> {
  const facts = await misplaced(http, c)
  const { update, item, rows } = facts
  const read = readForm(http, moveUpdateForm)
  if ('form' in read) return page(http, c, facts, { form: read.form, status: 422 })
  const leave = mayLeave(asFacts(facts))
  if ('no' in leave) return page(http, c, facts, { form: { values: typed(http.posted), errors: {} }, status: 409 })
  const target = rows.find(({ id }) => id === read.value.item)
  const come = target ? mayCome(asFacts(facts), target) : { no: 'Select a row from the list' }
  if ('no' in come || !target)
    return page(http, c, facts, { form: withError(typed(http.posted), 'item', 'no' in come ? come.no : ''), status: 422 })
  const moved = await updateMoved(c, update, { seen: read.value.version ?? 0, from: item, to: target, reason: read.value.reason })
  if (moved) return http.redirect(`/items/${target.id}?updates=all#update-${update.id}`)
  const form = { values: { ...typed(http.posted), version: String(update.version) }, errors: {} }
  return page(http, c, facts, { form, status: 409, overtaken: true })
}
