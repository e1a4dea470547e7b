import { blank, type Form, withError } from '../../../kernel/form.ts'
import type { OriginLine } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import type { Update } from '../item.ts'
import { agreeTo, approveUpdate, considerUpdate, sendBack } from './actions-deciding.ts'
import { type Decides, decidesAt, whyNotDeciding } from './deciding.ts'
import { type Desk, stateOf, updateHref } from './desk.ts'
import { DecisionForm } from './forms.ts'
import { ReadUpdate } from './pages/read-update.tsx'
import { deskOf } from './queries.ts'
import { nextToDecide } from './queries-deciding.ts'
import type { DecisionStep } from './update-state.ts'

const at = '/items/:item/updates/:period'

/** Reading an update beside the last one, and deciding on it at the stage it waits at. */
export const decidingRoutes = new Routes()
  .get(`${at}/decision`, 'delivery:read', async (http, c) => {
    const desk = await deskOf(c, http.number('item'), http.number('period'))
    const why = c.may('update:approve') && stateOf(desk) === 'sent' ? whyNotDeciding('approve', desk) : undefined
    const next = c.may('update:approve') ? await nextToDecide(c, desk.period, desk.item.id) : undefined
    const origins = await originsIn(c, desk)
    return http.page(<ReadUpdate frame={c.frame} desk={desk} why={why} decide={decisionOpen(c, desk)} next={next} origins={origins} />)
  })
  .post(`${at}/decision`, 'update:approve', (http, c) => decide(http, c, 'approve'))
  .post(`${at}/agreement`, 'update:write', (http, c) => decide(http, c, 'agree'))
  .post(`${at}/consideration`, 'update:consider', (http, c) => decide(http, c, 'consider'))

/** One decision: the stage's own, or back to the author. */
async function decide(http: Http, c: Context, own: Decides): Promise<Response> {
  const desk = await deskOf(c, http.number('item'), http.number('period'))
  const { update } = desk.standing
  const here = `${updateHref(desk.item.id, desk.period.id)}/decision`
  const read = readForm(http, DecisionForm)
  if ('form' in read) return again(http, c, { desk, form: read.form, status: 422 })
  const { words, version } = read.value
  const step: DecisionStep = read.value.decision === 'send back' ? 'send back' : own
  if (isDecided(desk, { step, words, by: c.person })) return http.redirect(here)
  const refused = whyNotDeciding(step, desk, own)
  const values = typed(http.posted)
  if (refused !== undefined || !update)
    return again(http, c, { desk, form: withError(values, 'words', refused ?? 'There is no update to decide on'), status: 409 })
  if (step === 'send back' && words === '')
    return again(http, c, { desk, form: withError(values, 'words', 'Enter what must be mended, so that the writer knows'), status: 422 })
  if (await actions[step](c, desk, { update, words, version })) return http.redirect(here)
  const form = withError(values, 'words', 'The update was changed while you read it. Read it again, then decide')
  return again(http, c, { desk, form, status: 409 })
}

const actions = { agree: agreeTo, approve: approveUpdate, consider: considerUpdate, 'send back': sendBack }

interface Decided {
  step: DecisionStep
  words: string
  by: { id: number; name: string }
}

/** The same person decided so already, in the same words: a button pressed twice. */
function isDecided({ standing: { update }, way }: Desk, { step, words, by }: Decided): boolean {
  if (step === 'approve' || step === 'send back')
    return update?.state === stateAfter[step] && update.decidedBy === by.id && update.decisionWords === words
  const stage = step === 'agree' ? 'director' : 'committee'
  return way.steps.some((taken) => taken.stage === stage && taken.who === by.name && taken.words === words)
}
const stateAfter: Record<'approve' | 'send back', Update['state']> = { approve: 'approved', 'send back': 'sent back' }

/** Where an imported update's words and status came from; nothing for one written here. */
export const originsIn = async (c: Context, { standing: { update } }: Desk): Promise<OriginLine[]> =>
  update?.state === 'imported' ? c.ask.origins(c, { kind: 'update', id: update.id }) : []

const again = (http: Http, c: Context, { desk, form, status }: { desk: Desk; form: Form; status: number }): Response =>
  http.page(<ReadUpdate frame={c.frame} desk={desk} decide={{ form, step: decidesAt(desk) ?? 'approve' }} />, status)

const permissions = { agree: 'update:write', approve: 'update:approve', consider: 'update:consider' } as const

/** The decision's boxes, where this person may decide here and now, and what they would decide. */
export function decisionOpen(c: Context, desk: Desk): { form: Form; step: Decides } | undefined {
  const step = decidesAt(desk)
  return step && c.may(permissions[step]) && whyNotDeciding(step, desk) === undefined ? { form: blank, step } : undefined
}
