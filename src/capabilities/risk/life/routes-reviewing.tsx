import type { Day } from '../../../kernel/day.ts'
import { withError } from '../../../kernel/form.ts'
import type { Context } from '../../../platform/context.ts'
import { readForm, typed } from '../../../platform/forms.ts'
import type { Http } from '../../../platform/http.ts'
import { Routes } from '../../../platform/routes.ts'
import { periodShown } from '../listing/register.ts'
import type { RiskFacts } from '../queries.ts'
import { lastChangeOf, theRiskOfMine } from '../queries-asked.ts'
import { quarterNow } from '../queries-slots.ts'
import { Meanwhile } from '../scoring/pages/meanwhile.tsx'
import { riskStandingIn } from '../scoring/standing.ts'
import { actingAs } from './acting.ts'
import { reviewRisk } from './actions-reviewing.ts'
import { reviewForm } from './forms.ts'
import { ReviewPage } from './pages/review-risk.tsx'
import { decisionsOf } from './queries.ts'
import { nextReviewBy, whyNotReview } from './reviewing.ts'

/** The pages of a review. */
export const reviewing = new Routes().get('/risks/:risk/review', 'risk:assess', ask).post('/risks/:risk/review', 'risk:assess', review)

/** The review's page: the risk as it is worded and scored, the last review, and the day its band asks for. */
async function around(c: Context, risk: RiskFacts) {
  const period = periodShown([risk], await quarterNow(c))
  const { score } = riskStandingIn(risk, period)
  const last = (await decisionsOf(c, risk.id)).find(({ kind }) => kind === 'reviewed')
  return { frame: c.frame, risk, score, period, last, on: c.on, by: nextReviewBy(risk.matrix, score, c.today) }
}

async function ask(http: Http, c: Context): Promise<Response> {
  const { risk } = await theRiskOfMine(http, c)
  const page = await around(c, risk)
  const form = { values: { next: page.by?.on ?? '', version: String(risk.version) }, errors: {} }
  return http.page(<ReviewPage {...page} form={form} />)
}

async function review(http: Http, c: Context): Promise<Response> {
  const { risk, asker, onBehalfOf } = await theRiskOfMine(http, c)
  const page = await around(c, risk)
  const read = readForm(http, reviewForm)
  if ('form' in read) return http.page(<ReviewPage {...page} form={read.form} />, 422)
  const { right, words, next, why = '', version: seen } = read.value
  const nextOn = next as Day
  const fault = whyNotReview({ next: nextOn, why }, { today: c.today, by: page.by })
  if (fault) return http.page(<ReviewPage {...page} form={withError(typed(http.posted), fault.field, fault.words)} />, 422)
  const isLater = page.by !== null && nextOn > page.by.on
  const said = isLater ? `${words} The next review is later than its band asks: ${why}` : words
  const as = { risk, seen, decidedAs: actingAs(asker, risk.ownerPostId), onBehalfOf }
  if (await reviewRisk(c, as, { words: said, nextOn }))
    return http.redirect(right === 'no' ? `/risks/${risk.id}/edit` : `/risks/${risk.id}`)
  const form = { values: { ...typed(http.posted), version: String(risk.version) }, errors: {} }
  const conflict = (
    <Meanwhile {...(await lastChangeOf(c, risk.id))} texts={[{ label: 'Last review', theirs: page.last?.words ?? '', yours: words }]} />
  )
  return http.page(<ReviewPage {...page} form={form} conflict={conflict} />, 409)
}
