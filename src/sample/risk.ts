import { npsaMatrix } from '../capabilities/risk/index.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { asJson, type Db } from '../platform/db/index.ts'
import type { Risk, RiskScore } from './data/index.ts'
import { elementNow } from './elements.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

const labelOf = ({ sample }: Stage, period: string): string => sample.calendar.find(({ key }) => key === period)?.label ?? period

/** The matrix set, each risk taken up a week before it is first scored, and each review by the risk's owner. */
export function riskHappenings(stage: Stage): Happening[] {
  const { risks } = stage.sample
  const first = risks.map(firstReview).sort()[0]
  if (!first) return []
  const by = keeperOf(stage)
  return [
    { at: at(addDays(first, -14), 9), by, write: (trx) => setMatrix(trx, stage, addDays(first, -14)) },
    ...risks.map(
      (risk, n): Happening => ({ at: at(addDays(firstReview(risk), -7), 10, n * 5), by, write: (trx) => addRisk(trx, stage, risk) }),
    ),
    ...risks.flatMap((risk, n) =>
      risk.scores.map(
        (score): Happening => ({ at: at(score.on, 9, n * 7), by: risk.owner.post, write: (trx) => assess(trx, stage, { risk, score }) }),
      ),
    ),
  ]
}

const firstReview = (risk: Risk): Day => risk.scores.map(({ on }) => on).sort()[0] as Day

/** How often a band is reviewed: as the matrix a trust starts from has it. */
function monthsOf(from: number): { months?: number } {
  const months = npsaMatrix.bands.find((band) => band.from === from)?.months
  return months === undefined ? {} : { months }
}

async function setMatrix(trx: Db, { trustId, sample, numbers }: Stage, from: Day) {
  const { likelihoods, consequences, bands } = sample.matrix
  const name = 'Five by five matrix'
  const { id } = await trx
    .insertInto('risk_matrices')
    .values({
      trust_id: trustId,
      name,
      likelihood_labels: likelihoods.map((level) => level.name),
      consequence_labels: consequences.map((level) => level.name),
      bands: asJson(bands.map((band) => ({ name: band.name, from: band.from, top: band.top ?? false, ...monthsOf(band.from) }))),
      domains: asJson((npsaMatrix.domains ?? []).map(({ name: kind, levels }) => ({ name: kind, levels: [...levels] }))),
      likelihood_words: [...(npsaMatrix.likelihoodWords ?? [])],
      from_day: from,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('matrix', ['matrix'], [{ id }])
  return { verb: 'matrix.adopted', ref: { kind: 'matrix', id }, facts: { name } }
}

async function addRisk(trx: Db, stage: Stage, risk: Risk) {
  const { trustId, numbers } = stage
  const { number, title, cause, event, effect } = risk
  const { id } = await trx
    .insertInto('risks')
    .values({
      trust_id: trustId,
      number,
      title,
      cause,
      event,
      effect,
      goal_id: elementNow(stage, risk.goal),
      owner_post_id: numbers.of('post', risk.owner.post),
      committee: risk.committee.name,
      matrix_id: numbers.of('matrix', 'matrix'),
      target_likelihood: risk.target.likelihood,
      target_consequence: risk.target.consequence,
      target_score: risk.target.score,
      illustrative: risk.owner.illustrative,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  numbers.keep('risk', [risk.key], [{ id }])
  return {
    verb: 'risk.added',
    ref: { kind: 'risk', id },
    facts: { number, title, owner: titleOf(stage, risk.owner.post), committee: risk.committee.name },
  }
}

async function assess(trx: Db, stage: Stage, { risk, score }: { risk: Risk; score: RiskScore }) {
  const { trustId, numbers } = stage
  const riskId = numbers.of('risk', risk.key)
  const { likelihood, consequence } = score
  await trx
    .insertInto('risk_scores')
    .values({
      trust_id: trustId,
      risk_id: riskId,
      period_id: numbers.of('period', score.period),
      likelihood,
      consequence,
      score: score.score,
      scored_on: score.on,
    })
    .execute()
  const before = risk.scores[risk.scores.indexOf(score) - 1]?.score ?? null
  const facts = {
    number: risk.number,
    title: risk.title,
    period: labelOf(stage, score.period),
    likelihood,
    consequence,
    score: score.score,
    before,
  }
  return { verb: 'risk.assessed', ref: { kind: 'risk', id: riskId }, facts }
}
