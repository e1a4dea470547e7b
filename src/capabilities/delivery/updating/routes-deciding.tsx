import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { OriginLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { Update } from '../item.ts'
import { approveUpdate, sendBack } from './actions-deciding.ts'
import { type Desk, stateOf, updateHref, whyClosed } from './desk.ts'
import { DecisionForm } from './forms.ts'
import { ReadUpdate } from './pages/read-update.tsx'
import { deskOf, nextToDecide } from './queries.ts'
import { stepUpdate, type UpdateStep } from './update-state.ts'

const at = '/items/:item/updates/:period/decision'

/** Reading an update beside the last one, and approving it or sending it back. */
export const decidingRoutes = new Routes()
  .get(at, 'delivery:read', async (http, c) => {
    const desk = await deskOf(c, http.number('item'), http.number('period'))
    const why = c.may('update:approve') && desk.standing.update?.state === 'sent' ? whyNot('approve', desk) : undefined
    const next = c.may('update:approve') ? await nextToDecide(c, desk.period, desk.item.id) : undefined
    const origins = await originsIn(c, desk)
    return http.page(<ReadUpdate frame={c.frame} desk={desk} why={why} decide={decisionOpen(c, desk)} next={next} origins={origins} />)
  })
  .post(at, 'update:approve', async (http, c) => {
    const desk = await deskOf(c, http.number('item'), http.number('period'))
    const { update } = desk.standing
    const read = readForm(http, DecisionForm)
    if ('form' in read) return again(http, c, { desk, form: read.form, status: 422 })
    const { decision, words, version } = read.value
    if (isDecided(update, { decision, words, by: c.person.id })) return http.redirect(http.path)
    const refused = whyNot(decision, desk)
    const values = typed(http.posted)
    if (refused !== undefined || !update)
      return again(http, c, { desk, form: withError(values, 'words', refused ?? 'There is no update to decide on'), status: 409 })
    if (decision === 'send back' && words === '')
      return again(http, c, { desk, form: withError(values, 'words', 'Enter what must be mended, so that the writer knows'), status: 422 })
    return decided(http, c, { desk, update, decision, words, version })
  })

/** The same person decided so already, in the same words: a button pressed twice. */
const isDecided = (update: Update | null, { decision, words, by }: { decision: string; words: string; by: number }): boolean =>
  update?.state === (decision === 'approve' ? 'approved' : 'sent back') && update.decidedBy === by && update.decisionWords === words

interface Decided {
  desk: Desk
  update: Update
  decision: 'approve' | 'send back'
  words: string
  version: number
}

async function decided(http: Http, c: Context, { desk, decision, ...deciding }: Decided): Promise<Response> {
  const done = decision === 'approve' ? await approveUpdate(c, desk, deciding) : await sendBack(c, desk, deciding)
  if (done) return http.redirect(`${updateHref(desk.item.id, desk.period.id)}/decision`)
  const form = withError(typed(http.posted), 'words', 'The update was changed while you read it. Read it again, then decide')
  return again(http, c, { desk, form, status: 409 })
}

/** Where an imported update's words and status came from; nothing for one written here. */
export const originsIn = async (c: Context, { standing: { update } }: Desk): Promise<OriginLine[]> =>
  update?.state === 'imported' ? c.ask.origins(c, { kind: 'update', id: update.id }) : []

const again = (http: Http, c: Context, { desk, form, status }: { desk: Desk; form: Form; status: number }): Response =>
  http.page(<ReadUpdate frame={c.frame} desk={desk} decide={{ form }} />, status)

/** The rule's no to this decision, or undefined. */
function whyNot(step: UpdateStep & ('approve' | 'send back'), desk: Desk): string | undefined {
  const closed = whyClosed(desk.period)
  if (closed !== undefined) return closed
  const decision = stepUpdate(step, { state: stateOf(desk), periodFrozen: false, ready: true, actor: desk.actor })
  return 'no' in decision ? decision.no : undefined
}

/** The decision's boxes, where this person may decide here and now. */
export const decisionOpen = (c: Context, desk: Desk): { form: Form } | undefined =>
  c.may('update:approve') && desk.standing.update && whyNot('approve', desk) === undefined ? { form: blank } : undefined
