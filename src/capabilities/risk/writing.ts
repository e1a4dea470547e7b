import type { Ref } from '../../kernel/ref.ts'
import type { Context } from '../../platform/context.ts'
import { type PlainRisk, type PlainScore, writeNewRisk, writeRiskChange } from './actions.ts'
import { writeScore } from './actions-scoring.ts'
import { type RiskFacts, riskById } from './queries.ts'

// What an import writes of risks: the caller names the change, so that many rows are one change.

/** What was written: the record, its version now, and what stood there before as plain JSON; null where it is new. */
export interface RiskWritten {
  ref: Ref
  versionAfter: number
  before: Readonly<Record<string, unknown>> | null
}

/** What a file's register says of a risk itself; a name left out says nothing. */
export interface ImportedRisk {
  number: string
  title: string
  targetScore?: number
  owner?: ImportedOwner
}

/** Who a file says owns a risk: a post, or the words as written where they are no post. */
export interface ImportedOwner {
  postId: number | null
  asWritten: string | null
}

/** Takes up a risk that a file names; what the file does not say stays empty. */
export async function addImportedRisk(c: Context, { number, title, targetScore, owner }: ImportedRisk): Promise<RiskWritten> {
  const id = await writeNewRisk(c, {
    number,
    title,
    cause: '',
    event: '',
    effect: '',
    goalId: null,
    ownerPostId: owner?.postId ?? null,
    ownerAsWritten: owner?.asWritten ?? null,
    committee: null,
    target: { likelihood: null, consequence: null, score: targetScore ?? null },
    statedDirection: null,
  })
  return { ref: { kind: 'risk', id }, versionAfter: await versionOf(c, id), before: null }
}

const versionOf = async (c: Context, id: number) => (await riskById(c, id))?.version ?? 1

/** Changes a risk's title, target score or owner; undefined when somebody was first. A target given as a product forgets its degrees. */
export async function changeImportedRisk(
  c: Context,
  risk: RiskFacts,
  said: { title?: string; targetScore?: number; owner?: ImportedOwner },
): Promise<RiskWritten | undefined> {
  const target = said.targetScore === undefined ? risk.target : { likelihood: null, consequence: null, score: said.targetScore }
  const changed = await writeRiskChange(
    c,
    { id: risk.id, seen: risk.version },
    { ...plainOf(risk), ...ownerOf(said.owner), title: said.title ?? risk.title, target },
  )
  const { ownerPostId, ownerAsWritten } = plainOf(risk)
  const before = { title: risk.title, target: { ...risk.target }, ...(said.owner ? { ownerPostId, ownerAsWritten } : {}) }
  return changed ? { ref: { kind: 'risk', id: risk.id }, versionAfter: await versionOf(c, risk.id), before } : undefined
}

const ownerOf = (owner: ImportedOwner | undefined) => (owner ? { ownerPostId: owner.postId, ownerAsWritten: owner.asWritten } : {})

const plainOf = (risk: RiskFacts) => ({ ...risk, ownerAsWritten: risk.ownerPostId === null ? risk.owner : null })

/** Puts down the score a file gives for a period; undefined when somebody was first. */
export async function putImportedScore(c: Context, riskId: number, score: PlainScore): Promise<RiskWritten | undefined> {
  const risk = await riskById(c, riskId)
  if (!risk) return undefined
  const held = risk.scores.find((one) => one.periodId === score.periodId)
  if (!(await writeScore(c, { risk, seen: held?.version ?? 0 }, score))) return undefined
  const now = await scoreIn(c, riskId, score.periodId)
  return now && { ref: { kind: 'risk score', id: now.id }, versionAfter: now.version, before: held ? asBefore(held) : null }
}

const scoreIn = (c: Context, riskId: number, periodId: number) =>
  c.db
    .selectFrom('risk_scores')
    .where('risk_id', '=', riskId)
    .where('period_id', '=', periodId)
    .select(['id', 'version'])
    .executeTakeFirst()

const asBefore = ({ likelihood, consequence, score, scoredOn, rationale, statedDirection }: RiskFacts['scores'][number]) => ({
  likelihood,
  consequence,
  score,
  scoredOn,
  rationale,
  statedDirection,
})

/** Undoes one of these writings, the scores before the risks they are of. A record worked on since is left alone and said to be. */
export async function takeBackRisk(c: Context, { ref, versionAfter, before }: RiskWritten): Promise<'taken back' | 'changed since'> {
  if (ref.kind === 'risk score' && (await isFrozen(c, ref.id))) return 'changed since'
  if (ref.kind === 'risk score') return before ? scoreAsItWas(c, { ref, versionAfter, before }) : withoutScore(c, ref.id, versionAfter)
  if (before) return riskAsItWas(c, { ref, versionAfter, before })
  const used =
    (await c.db.selectFrom('risk_scores').where('risk_id', '=', ref.id).select('id').executeTakeFirst()) ??
    (await c.db.selectFrom('links').where('to_kind', '=', 'risk').where('to_id', '=', ref.id).select('id').executeTakeFirst())
  if (used) return 'changed since'
  const row = await c.db.deleteFrom('risks').where('id', '=', ref.id).where('version', '=', versionAfter).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}

/** A score of a period frozen since stands as it was reported. */
async function isFrozen(c: Context, scoreId: number): Promise<boolean> {
  const row = await c.db
    .selectFrom('risk_scores')
    .innerJoin('periods', (join) =>
      join.onRef('periods.id', '=', 'risk_scores.period_id').onRef('periods.trust_id', '=', 'risk_scores.trust_id'),
    )
    .where('risk_scores.id', '=', scoreId)
    .where('periods.state', '=', 'frozen')
    .select('risk_scores.id')
    .executeTakeFirst()
  return row !== undefined
}

async function riskAsItWas(c: Context, { ref, versionAfter, before }: RiskWritten): Promise<'taken back' | 'changed since'> {
  const risk = await riskById(c, ref.id)
  if (!risk || risk.version !== versionAfter) return 'changed since'
  const was = before as Pick<PlainRisk, 'title' | 'target'> & Partial<Pick<PlainRisk, 'ownerPostId' | 'ownerAsWritten'>>
  return (await writeRiskChange(c, { id: ref.id, seen: versionAfter }, { ...plainOf(risk), ...was })) ? 'taken back' : 'changed since'
}

async function withoutScore(c: Context, id: number, version: number): Promise<'taken back' | 'changed since'> {
  const row = await c.db.deleteFrom('risk_scores').where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}

async function scoreAsItWas(c: Context, { ref, versionAfter, before }: RiskWritten): Promise<'taken back' | 'changed since'> {
  const was = before as unknown as ReturnType<typeof asBefore>
  const row = await c.db
    .updateTable('risk_scores')
    .set({
      likelihood: was.likelihood,
      consequence: was.consequence,
      score: was.score ?? 0,
      scored_on: was.scoredOn,
      rationale: was.rationale,
      stated_direction: was.statedDirection,
    })
    .where('id', '=', ref.id)
    .where('version', '=', versionAfter)
    .returning('id')
    .executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}
