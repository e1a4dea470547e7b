import type { Day } from '../../../kernel/day.ts'
import type { Ref } from '../../../kernel/ref.ts'
import type { Context } from '../../../platform/context.ts'
import { rowsOf } from '../../../platform/db/index.ts'
import { type RiskFacts, riskById } from '../queries.ts'
import { writeScore } from '../scoring/actions-scoring.ts'
import { type PlainRisk, type PlainScore, writeNewRisk, writeRiskChange } from './actions.ts'

// What an import writes of risks: the caller names the change, so that many rows are one change.

/** What was written: the record, its version now, and what stood there before as plain JSON; null where it is new. */
export interface RiskWritten {
  ref: Ref
  versionAfter: number
  before: Readonly<Record<string, unknown>> | null
}

/** What a file's register says of a risk beside its number; a name left out says nothing. */
export interface ImportedWords {
  title?: string
  target?: RiskFacts['target']
  owner?: ImportedOwner
  cause?: string
  event?: string
  effect?: string
  category?: string
  committee?: string
  leadPostId?: number
  raisedOn?: Day
  reviewOn?: Day
  targetBy?: Day
}

/** A risk that a file names. */
export interface ImportedRisk extends ImportedWords {
  number: string
  title: string
  registerId?: number | null
}

/** Who a file says owns a risk: a post, or the words as written where they are no post. */
export interface ImportedOwner {
  postId: number | null
  asWritten: string | null
}

/** Takes up a risk that a file names; what the file does not say stays empty. */
export async function addImportedRisk(c: Context, { target, owner, ...said }: ImportedRisk): Promise<RiskWritten> {
  const id = await writeNewRisk(c, {
    cause: '',
    event: '',
    effect: '',
    goalId: null,
    ownerPostId: owner?.postId ?? null,
    ownerAsWritten: owner?.asWritten ?? null,
    committee: null,
    target: target ?? { likelihood: null, consequence: null, score: null },
    statedDirection: null,
    ...said,
  })
  return { ref: { kind: 'risk', id }, versionAfter: await versionOf(c, id), before: null }
}

const versionOf = async (c: Context, id: number) => (await riskById(c, id))?.version ?? 1

/** Changes what a file says otherwise of a risk; undefined when somebody was first. A risk stays in its register. */
export async function changeImportedRisk(
  c: Context,
  risk: RiskFacts,
  { title, target, owner, ...beside }: ImportedWords,
): Promise<RiskWritten | undefined> {
  const plain = plainOf(risk)
  const said = { ...ownerOf(owner), ...beside, title: title ?? risk.title, target: target ?? risk.target }
  const changed = await writeRiskChange(c, { id: risk.id, seen: risk.version }, { ...plain, ...said })
  const { ownerPostId, ownerAsWritten } = plain
  const stood = Object.fromEntries(Object.keys(beside).map((name) => [name, plain[name as keyof typeof plain]]))
  const before = { title: risk.title, target: { ...risk.target }, ...(owner ? { ownerPostId, ownerAsWritten } : {}), ...stood }
  return changed ? { ref: { kind: 'risk', id: risk.id }, versionAfter: await versionOf(c, risk.id), before } : undefined
}

const ownerOf = (owner: ImportedOwner | undefined) => (owner ? { ownerPostId: owner.postId, ownerAsWritten: owner.asWritten } : {})

const plainOf = (risk: RiskFacts) => ({ ...risk, ownerAsWritten: risk.ownerPostId === null ? risk.owner : null })

/** Puts down the score a file gives for a period; undefined when somebody was first. */
export async function putImportedScore(c: Context, riskId: number, score: PlainScore): Promise<RiskWritten | undefined> {
  const risk = await riskById(c, riskId)
  if (!risk) return undefined
  const held = risk.scores.find((one) => one.periodId === score.periodId)
  if (!(await writeScore(c, { risk, seen: held?.version ?? 0 }, { ...score, dayKnown: false }))) return undefined
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

const asBefore = ({
  likelihood,
  consequence,
  score,
  scoredOn,
  dayKnown,
  rationale,
  domain,
  statedDirection,
}: RiskFacts['scores'][number]) => ({
  likelihood,
  consequence,
  score,
  scoredOn,
  dayKnown,
  rationale,
  domain,
  statedDirection,
})

/** Undoes one of these writings, the scores before the risks they are of. A record worked on since is left alone and said to be. */
export async function takeBackRisk(c: Context, { ref, versionAfter, before }: RiskWritten): Promise<'taken back' | 'changed since'> {
  if (ref.kind === 'risk score' && (await isFrozen(c, ref.id))) return 'changed since'
  if (ref.kind === 'risk score') return before ? scoreAsItWas(c, { ref, versionAfter, before }) : withoutScore(c, ref.id, versionAfter)
  if (before) return riskAsItWas(c, { ref, versionAfter, before })
  if ((await rowsOf<{ used: boolean }>(c.db, 'app.risk_in_use', [c.trust.id, ref.id]))[0]?.used !== false) return 'changed since'
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
  const was = before as Pick<PlainRisk, 'title' | 'target'> & Partial<PlainRisk>
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
      day_known: was.dayKnown ?? true,
      rationale: was.rationale,
      domain: was.domain ?? '',
      stated_direction: was.statedDirection,
    })
    .where('id', '=', ref.id)
    .where('version', '=', versionAfter)
    .returning('id')
    .executeTakeFirst()
  return row ? 'taken back' : 'changed since'
}
