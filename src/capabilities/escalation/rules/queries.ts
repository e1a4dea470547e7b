import type { Named } from '../../../platform/capability.ts'
import type { Context } from '../../../platform/context.ts'
import { allPlaces } from '../../people/index.ts'
import { allAppetites, appetiteFor, type RiskFacts, riskRegisters, risksWithScores } from '../../risk/index.ts'
import { allMatters, bodyNames } from '../matter/queries.ts'
import type { RegisterFact } from '../matter/raising.ts'
import { type Asked, type AskedStanding, type Declined, standingOf } from './required.ts'
import { inForce, type Level, placesWithin, type Rule, type RuleRisk, type Sent, sentBy, type Trial } from './rule.ts'
import { aboutInWords, type RuleNames } from './rule-words.ts'

/** Every rule there is or was, those that stand first, then the newest. */
export const allRules = (c: Context): Promise<Rule[]> =>
  c.once('escalation: rules', async () => {
    const rows = await c.db
      .selectFrom('escalation_rules')
      .orderBy('ended_on', (order) => order.desc().nullsFirst())
      .orderBy('id')
      .selectAll()
      .execute()
    return rows.map((row) => ({
      ...{ id: row.id, version: row.version, level: row.level as Level | null, band: row.band, beyondAppetite: row.beyond_appetite },
      ...{ placeId: row.place_id, toBodyId: row.to_body_id, daysToReceive: row.days_to_receive, daysToDecide: row.days_to_decide },
      ...{ from: row.from_day, endedOn: row.ended_on, why: row.why, endedWhy: row.ended_why, followsId: row.follows_id },
      illustrative: row.illustrative,
    }))
  })

/** The rules that hold on the day judged by. */
export const rulesInForce = async (c: Context): Promise<Rule[]> => (await allRules(c)).filter((rule) => inForce(rule, c.on))

/** The registers that stand, with whose they are and who watches them. */
export const registersNow = async (c: Context): Promise<RegisterFact[]> =>
  (await riskRegisters(c)).filter(({ endedOn }) => endedOn === null)

/** The open risks as rules see them. A risk that stands in no register yet counts to the board assurance framework. */
export const ruleRisks = (c: Context): Promise<RuleRisk[]> =>
  c.once('escalation: risks', async () => {
    const [risks, registers, tolerated] = [await risksWithScores(c), await registersNow(c), await toleratedNow(c)]
    return risks.map((risk) => {
      const register = registers.find(({ id }) => id === risk.registerId)
      return {
        ...{ id: risk.id, number: risk.number, title: risk.title, ownerPostId: risk.ownerPostId, owner: risk.owner },
        ...{ level: (register?.level ?? 'assurance framework') as Level, placeId: register?.placeId ?? null },
        bands: risk.matrix.bands,
        scores: risk.scores.flatMap(({ score, scoredOn }) => (score === null ? [] : [{ score, on: scoredOn }])),
        tolerated: tolerated(risk),
      }
    })
  })

/** The highest score tolerated today, of a risk by itself, else of the objective it threatens; null where nobody set one. */
async function toleratedNow(c: Context): Promise<(risk: RiskFacts) => number | null> {
  const appetites = await allAppetites(c)
  return (risk) => appetiteFor(risk, appetites, c.on)?.toleranceTo ?? null
}

/** The risks a rule would send today. */
export async function sentToday(c: Context, rule: Trial): Promise<Sent[]> {
  return sentBy(rule, await ruleRisks(c), placesWithin(await allPlaces(c), rule.placeId))
}

/** Everything the rules in force ask for, each with how it stands: raised, declined, or by nobody yet. Worked out on reading, kept nowhere. */
export const askedToday = (c: Context): Promise<AskedStanding[]> =>
  c.once('escalation: asked', async () => {
    const asked: Asked[] = []
    for (const rule of await rulesInForce(c)) asked.push(...(await sentToday(c, rule)).map((sent) => ({ ...sent, rule })))
    const [matters, declined] = [await allMatters(c), await allDeclined(c)]
    return asked.map((one) => standingOf(one, matters, declined))
  })

/** Everything that was declined, oldest first. */
export async function allDeclined(c: Context): Promise<Declined[]> {
  const rows = await c.db.selectFrom('matters_not_raised').orderBy('id').selectAll().execute()
  return rows.map((row) => ({
    ...{ ruleId: row.rule_id, riskId: row.risk_id, scoreThen: row.score_then, words: row.words },
    ...{ on: row.declined_on, as: row.declined_as },
  }))
}

/** What rules call bodies and places. */
export async function ruleNames(c: Context): Promise<RuleNames> {
  const [bodies, places] = [await bodyNames(c), new Map((await allPlaces(c)).map(({ id, name }) => [id, name]))]
  return { body: (id) => bodies.get(id) ?? 'a body that is no more', place: (id) => places.get(id) ?? 'a place that is no more' }
}

/** Rules by number, as other pages call them. */
export async function rulesNamed(c: Context, ids: readonly number[]): Promise<Map<number, Named>> {
  const names = await ruleNames(c)
  const found = (await allRules(c)).filter(({ id }) => ids.includes(id))
  return new Map(found.map((rule) => [rule.id, { title: aboutInWords(rule, names), href: `/escalations/rules/${rule.id}` }]))
}
