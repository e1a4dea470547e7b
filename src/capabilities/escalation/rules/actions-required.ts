import { addDays, dayInWords } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { raiseMatter } from '../matter/actions-raising.ts'
import type { ActingAs } from '../matter/rights.ts'
import type { Asked } from './required.ts'

/** What is asked of a body where nobody says it in other words. */
export const askedOfBody = 'Decide what is to be done about this risk.'

/** Raises what a rule asks for: the words say which score and which rule. Answers the matter's number. */
export function raiseAsked(
  c: Context,
  { rule, risk, score, since, why }: Asked,
  { as, body, asked = askedOfBody, illustrative = false }: { as: ActingAs; body: string; asked?: string; illustrative?: boolean },
): Promise<number> {
  return raiseMatter(c, {
    ...{ kind: 'alert', title: `Risk ${risk.number}: ${risk.title}`, asked },
    words: `A rule sends it to the ${body} (${why}). It has stood so since ${dayInWords(since)}.`,
    ...{
      riskId: risk.id,
      ruleId: rule.id,
      scoreThen: score,
      fromPlaceId: risk.placeId,
      to: { id: rule.toBodyId, name: body },
      as,
      illustrative,
    },
    ...{ receiveBy: addDays(c.today, Math.min(rule.daysToReceive, rule.daysToDecide)), decideBy: addDays(c.today, rule.daysToDecide) },
  })
}

/** Decides not to raise what a rule asks for, with the reason; it stands until the score rises above what it is now. */
export async function declineAsked(
  c: Context,
  { rule, risk, score }: Asked,
  { as, reason, body, illustrative = false }: { as: ActingAs; reason: string; body: string; illustrative?: boolean },
): Promise<void> {
  await c.db
    .insertInto('matters_not_raised')
    .values({
      ...{ trust_id: c.trust.id, rule_id: rule.id, risk_id: risk.id, score_then: score, words: reason },
      ...{ declined_on: c.today, declined_as: as.title, person_id: c.person.id, illustrative },
    })
    .execute()
  const facts = { number: risk.number, title: risk.title, score, to: body, reason }
  await record(c.db, {
    ...{ verb: 'matter.declined', ref: { kind: 'risk', id: risk.id }, facts },
    ...(as.onBehalfOf ? { onBehalfOf: as.onBehalfOf } : {}),
  })
}
