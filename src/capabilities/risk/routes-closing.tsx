import { dayAt, dayInWords } from '../../kernel/day.ts'
import { withError } from '../../kernel/form.ts'
import type { Context } from '../../platform/context.ts'
import { readForm, typed } from '../../platform/forms.ts'
import { historyOf } from '../../platform/history/index.ts'
import { type Http, Turned } from '../../platform/http.ts'
import { linksTo } from '../../platform/links.ts'
import type { Routes } from '../../platform/routes.ts'
import { Conflict } from '../../ui/conflict.tsx'
import { closeRisk, reopenRisk } from './actions-closing.ts'
import { whyNotTurn } from './closing.ts'
import { closingForm } from './forms.ts'
import { CloseRiskPage } from './pages/close-risk.tsx'
import { numberTaken, type RiskFacts } from './queries.ts'
import { inNameOf, mayChange } from './rights.ts'
import { askerOf, theRisk } from './routes.tsx'

/** The pages that close a risk and take a closed one up again. */
export const closing = (routes: Routes): Routes =>
  routes
    .get('/risks/:risk/closing', 'risk:edit', ask)
    .post('/risks/:risk/closing', 'risk:edit', (http, c) => turn(http, c, 'close'))
    .post('/risks/:risk/reopening', 'risk:edit', (http, c) => turn(http, c, 'reopen'))

/** The risk in the address, which this person may close. */
async function mine(http: Http, c: Context) {
  const [risk, asker] = [await theRisk(http, c), await askerOf(c)]
  if (!mayChange(asker, risk.ownerPostId))
    throw new Turned(403, 'You can close the risks whose post you hold or deputise for. Ask the owner or your governance lead.')
  const items = (await linksTo(c, 'risk', [risk.id], 'item')).length
  return { risk, onBehalfOf: inNameOf(asker, risk.ownerPostId), page: { frame: c.frame, risk, items } }
}

async function ask(http: Http, c: Context): Promise<Response> {
  return http.page(<CloseRiskPage {...(await mine(http, c)).page} />)
}

async function turn(http: Http, c: Context, wished: 'close' | 'reopen'): Promise<Response> {
  const { risk, onBehalfOf, page } = await mine(http, c)
  const read = readForm(http, closingForm)
  if ('form' in read) return http.page(<CloseRiskPage {...page} form={read.form} />, 422)
  const { reason, version: seen } = read.value
  const taken = wished === 'reopen' && (await numberTaken(c, risk.number, risk.id))
  const fault = whyNotTurn(wished, { isClosed: risk.closedOn !== null, numberTaken: taken })
  if (fault) return http.page(<CloseRiskPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const done = await (wished === 'close' ? closeRisk : reopenRisk)(c, risk, { seen, reason, onBehalfOf })
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
