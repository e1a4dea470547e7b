import { dayAt, dayInWords } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import { historyOf } from '../../../platform/history/index.ts'
import { type Http, Turned } from '../../../platform/http.ts'
import { linksTo } from '../../../platform/links.ts'
import { Routes } from '../../../platform/routes.ts'
import { Conflict } from '../../../ui/conflict.tsx'
import { closingForm } from '../forms.ts'
import { numberTaken, type RiskFacts } from '../queries.ts'
import { askerOf, theRisk } from '../queries-asked.ts'
import { inNameOf, mayClose } from '../rights.ts'
import { actingAs } from './acting.ts'
import { closeRisk, reopenRisk } from './actions-closing.ts'
import { whyNotTurn } from './closing.ts'
import { CloseRiskPage } from './pages/close-risk.tsx'

/** The pages that close a risk and take a closed one up again. */
export const closing = new Routes()

  .get('/risks/:risk/closing', 'risk:close', ask)
  .post('/risks/:risk/closing', 'risk:close', (http, c) => turn(http, c, 'close'))
  .post('/risks/:risk/reopening', 'risk:close', (http, c) => turn(http, c, 'reopen'))

/** The risk in the address, which this person may close. */
async function mine(http: Http, c: Context) {
  const [risk, asker] = [await theRisk(http, c), await askerOf(c)]
  if (!mayClose(asker, risk))
    throw new Turned(
      403,
      'A risk is closed by its director, whoever keeps its register, an executive or a governance lead. Ask one of them.',
    )
  if (risk.state !== 'open') throw new Turned(409, 'This risk is in no register yet. A proposal is accepted, declined or taken back.')
  const items = (await linksTo(c, 'risk', [risk.id], 'item')).length
  const as = { onBehalfOf: inNameOf(asker, risk.ownerPostId), decidedAs: actingAs(asker, risk.ownerPostId) }
  return { risk, as, page: { frame: c.frame, risk, items } }
}

async function ask(http: Http, c: Context): Promise<Response> {
  return http.page(<CloseRiskPage {...(await mine(http, c)).page} />)
}

async function turn(http: Http, c: Context, wished: 'close' | 'reopen'): Promise<Response> {
  const { risk, as, page } = await mine(http, c)
  const read = readForm(http, closingForm)
  if ('form' in read) return http.page(<CloseRiskPage {...page} form={read.form} />, 422)
  const { reason, version: seen } = read.value
  const taken = wished === 'reopen' && (await numberTaken(c, risk.number, risk.id))
  const fault = whyNotTurn(wished, { state: risk.state, isClosed: risk.closedOn !== null, numberTaken: taken })
  if (fault) return http.page(<CloseRiskPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const done = await (wished === 'close' ? closeRisk : reopenRisk)(c, risk, { seen, reason, ...as })
  if (done) return http.redirect(`/risks/${risk.id}`)
  const form = { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} }
  return http.page(<CloseRiskPage {...page} form={form} conflict={await changedMeanwhile(c, risk)} />, 409)
}

async function changedMeanwhile(c: Context, risk: RiskFacts) {
  const [last] = await historyOf(c.db, { kind: 'risk', id: risk.id }, { limit: 1 })
  return (
    <Conflict who={last?.personName ?? 'Somebody'} day={last ? dayInWords(dayAt(last.at)) : 'a day not recorded'} texts={[]}>
      The risk now reads “{risk.title}”. Press again if your reason still holds.
    </Conflict>
  )
}
