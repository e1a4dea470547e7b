import {
  assessRisk,
  declineRisk,
  levelsOf,
  planTrajectory,
  proposeRisk,
  type RiskFacts,
  reviewRisk,
  riskById,
  setLevel,
  setTarget,
  trajectoriesOf,
} from '../capabilities/risk/index.ts'
import { addDays } from '../kernel/day.ts'
import type { Context } from '../platform/context.ts'
import { contextFor } from './context.ts'
import { earlierOn, firstAssessed, plannedQuarters, proposals, riskLives, type SampleRiskLife } from './data/risk-life.ts'
import { at, type Happening, keeperOf, type Stage, titleOf } from './replay.ts'

/** Inherent and initial scores brought over from the register of 2021/22, targets with their days, plans, reviews, and what wards proposed. */
export function riskLifeHappenings(stage: Stage): Happening[] {
  if (stage.sample.organisation.trust.key !== 'soarvale') return []
  return [
    ...riskLives.flatMap((life, n) => lifeHappens(stage, life, n)),
    ...proposals.flatMap((proposal, n) => proposalHappens(stage, proposal, n)),
  ]
}

const doing = (stage: Stage, { when, by }: { when: string; by: string }, act: (c: Context) => Promise<unknown>): Happening => ({
  at: when,
  by,
  async write(trx) {
    await act(contextFor(trx, stage, { by, at: when }))
    return null
  },
})

function lifeHappens(stage: Stage, life: SampleRiskLife, n: number): Happening[] {
  const found = stage.sample.risks.find(({ key }) => key === life.risk)
  if (!found) throw new Error(`There is no risk ${life.risk}`)
  const owner = found.owner.post
  const now = async (c: Context) => (await riskById(c, stage.numbers.of('risk', life.risk))) as RiskFacts
  const first = found.scores.map(({ on }) => on).sort()[0] ?? firstAssessed
  const begun = addDays(first, -6)
  return [
    doing(stage, { when: at(begun, 10, n * 3), by: keeperOf(stage) }, async (c) => writeLevel(c, await now(c), life, 'inherent')),
    doing(stage, { when: at(begun, 11, n * 3), by: keeperOf(stage) }, async (c) => writeLevel(c, await now(c), life, 'initial')),
    doing(stage, { when: at(begun, 12, n * 3), by: keeperOf(stage) }, async (c) => scoreEarlier(c, stage, await now(c), life)),
    ...life.targets.map(([setOn, by, why]) =>
      doing(stage, { when: at(setOn, 14, n * 3), by: owner }, async (c) => {
        const risk = await now(c)
        await setTarget(c, { risk, seen: risk.version, onBehalfOf: undefined }, { ...risk.target, by, why })
      }),
    ),
    doing(stage, { when: at('2024-04-17', 14, n * 3), by: owner }, async (c) => {
      const risk = await now(c)
      const held = (await trajectoriesOf(c, [risk.id])).get(risk.id) ?? []
      const legs = plannedQuarters.map((key, i) => ({ periodId: stage.numbers.of('period', key), score: life.planned[i] ?? null }))
      await planTrajectory(c, { risk, held, onBehalfOf: undefined }, legs)
    }),
    ...life.reviews.map(([on, nextOn, words]) =>
      doing(stage, { when: at(on, 13, n * 3), by: owner }, async (c) => {
        const risk = await now(c)
        const decidedAs = titleOf(stage, owner)
        await reviewRisk(c, { risk, seen: risk.version, decidedAs, onBehalfOf: undefined }, { words, nextOn })
      }),
    ),
  ]
}

/** The one quarter of those years that the calendar holds: what lay between is not known, and stays so. */
async function scoreEarlier(c: Context, stage: Stage, risk: RiskFacts, { domain, earlier: [likelihood, consequence] }: SampleRiskLife) {
  const score = {
    ...{ periodId: stage.numbers.of('period', 'q1-2022-23'), likelihood, consequence, score: null, domain, on: earlierOn },
    ...{ rationale: 'Illustrative: from the register of 2022/23.', statedDirection: null },
  }
  await assessRisk(c, { risk, seen: 0, period: 'Q1 2022/23', onBehalfOf: undefined }, score)
}

async function writeLevel(c: Context, risk: RiskFacts, { domain, ...life }: SampleRiskLife, kind: 'inherent' | 'initial') {
  const [likelihood, consequence] = life[kind]
  const held = (await levelsOf(c, [risk.id])).get(risk.id)?.[kind]
  const rationale =
    kind === 'inherent'
      ? 'Illustrative: as it would be if nothing stood against it.'
      : 'Illustrative: from the organisational register of 2021/22.'
  await setLevel(
    c,
    { risk, held, onBehalfOf: undefined },
    { kind, likelihood, consequence, score: null, domain, on: firstAssessed, rationale },
  )
}

function proposalHappens(stage: Stage, proposal: (typeof proposals)[number], n: number): Happening[] {
  const { by, on, cause, event, effect, score } = proposal
  const [likelihood = null, consequence = null] = score
  const key = `proposed-${n}`
  return [
    doing(stage, { when: at(on, 16), by }, async (c) => {
      const id = await proposeRisk(
        c,
        { cause, event, effect, registerId: stage.numbers.of('risk register', 'kestrel'), likelihood, consequence },
        titleOf(stage, by),
      )
      stage.numbers.keep('risk', [key], [{ id }])
    }),
    ...('declined' in proposal
      ? [
          doing(stage, { when: at(proposal.declined.on, 16), by: keeperOf(stage) }, async (c) => {
            const risk = (await riskById(c, stage.numbers.of('risk', key))) as RiskFacts
            await declineRisk(c, { risk, seen: risk.version, decidedAs: titleOf(stage, keeperOf(stage)) }, proposal.declined.why)
          }),
        ]
      : []),
  ]
}
