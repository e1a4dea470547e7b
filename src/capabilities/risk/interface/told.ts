import { periodLabel } from '../../../kernel/period.ts'
import { type Appetite, appetiteFor, toleratedBy } from '../appetite/appetite.ts'
import { bandOf, scoreOf } from '../matrix/matrix.ts'
import type { RiskFacts } from '../queries.ts'
import type { Level, Levels } from '../scoring/levels.ts'
import { directionIn } from '../scoring/movement.ts'
import type { Planned } from '../scoring/trajectory.ts'

/** What a risk is told with. */
export interface Telling {
  on: `${number}-${number}-${number}`
  appetites: readonly Appetite[]
  levels: ReadonlyMap<number, Levels>
  planned: ReadonlyMap<number, readonly Planned[]>
  register: (id: number | null) => string
  post: (id: number | null) => string | null
  body: (id: number | null) => string | null
  objective: (id: number | null) => string | null
}

/** One risk as programs read it: every score apart, with its degrees where they are known; nulls are unknown, never nought. Pure. */
export function riskTold(risk: RiskFacts, telling: Telling) {
  const { levels, planned } = telling
  const own = levels.get(risk.id)
  return {
    ...whatItIs(risk, telling),
    inherent: levelTold(risk, own?.inherent),
    initial: levelTold(risk, own?.initial),
    ...nowTold(risk, telling),
    target: {
      ...degrees(risk.target),
      band: bandOf(risk.matrix, scoreOf(risk.target))?.name ?? null,
      by: risk.targetBy,
      why: risk.targetWhy,
    },
    scores: risk.scores.map((at) => ({
      ...{ period: periodLabel(at.period), ...degrees(at), scoredOn: at.dayKnown ? at.scoredOn : null, rationale: at.rationale },
    })),
    planned: (planned.get(risk.id) ?? []).map(({ period, score }) => ({ period: periodLabel(period), score })),
    illustrative: risk.illustrative,
  }
}

/** Words, owners and where it stands. */
function whatItIs(risk: RiskFacts, { register, post, body, objective }: Telling) {
  const { id, number, title, cause, event, effect, category, partners, raisedOn, reviewOn, closedOn, parentId, mergedIntoId } = risk
  return {
    ...{ id, number, title, cause, event, effect, category, partners, raisedOn, reviewOn, closedOn, parentId, mergedIntoId },
    registerId: risk.registerId,
    register: register(risk.registerId),
    owner: risk.owner,
    lead: post(risk.leadPostId),
    committee: body(risk.bodyId) ?? risk.committee,
    objectiveId: risk.goalId,
    objective: objective(risk.goalId),
  }
}

/** Its latest score, which way it moved against the quarter before, and how it stands to what is tolerated. */
function nowTold(risk: RiskFacts, { appetites, on }: Telling) {
  const last = risk.scores.findLast(({ score }) => score !== null)
  const appetite = appetiteFor(risk, appetites, on)
  return {
    current: last
      ? {
          ...{
            ...degrees(last),
            band: bandOf(risk.matrix, last.score)?.name ?? null,
            period: periodLabel(last.period),
            scoredOn: last.dayKnown ? last.scoredOn : null,
          },
          direction: directionIn(risk.scores, last.period),
        }
      : null,
    appetite: appetite ? { level: appetite.level.name, from: appetite.toleranceFrom, to: appetite.toleranceTo } : null,
    tolerated: toleratedBy(appetite, last?.score ?? null),
  }
}

const degrees = (one: { likelihood: number | null; consequence: number | null; score: number | null }) => ({
  likelihood: one.likelihood,
  consequence: one.consequence,
  score: scoreOf(one),
})

const levelTold = ({ matrix }: RiskFacts, level: Level | undefined) =>
  level
    ? { ...degrees(level), band: bandOf(matrix, level.score)?.name ?? null, scoredOn: level.scoredOn, rationale: level.rationale }
    : null
