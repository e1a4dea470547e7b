import type { Day } from '../../kernel/day.ts'
import { groupedBy } from '../../kernel/grouped.ts'
import type { Context } from '../../platform/context.ts'
import { rankOf, type Scale } from './assurances/scale.ts'
import type { ActionFacts, AssuranceGiven, ControlFacts, FactorFacts, GapFacts, RiskAssurance } from './facts.ts'
import { allControls } from './queries-controls.ts'

/**
 * What stands against these risks, or against all: controls with their tests, gaps, assurances, actions, causes and consequences. A risk
 * without any is absent. Seven queries however many the risks.
 */
export function assuranceFacts(c: Context, riskIds?: readonly number[]): Promise<Map<number, RiskAssurance>> {
  const key = riskIds ? [...riskIds].sort((a, b) => a - b).join() : 'all'
  return c.once(`assurance: facts of ${key}`, () => readFacts(c, riskIds))
}

async function readFacts(c: Context, riskIds?: readonly number[]): Promise<Map<number, RiskAssurance>> {
  if (riskIds?.length === 0) return new Map()
  const standing = await standingRows(c, riskIds)
  const controls = await allControls(c, riskIds ? [...new Set(standing.map(({ control_id }) => control_id))] : undefined)
  const byRisk = {
    gaps: groupedBy(await gapsOf(c, riskIds), ({ riskId }) => riskId),
    assurances: groupedBy(await assurancesOf(c, riskIds), ({ riskId }) => riskId),
    actions: groupedBy(await actionsOf(c, riskIds), ({ riskId }) => riskId),
    factors: groupedBy(await factorsOf(c, riskIds), ({ riskId }) => riskId),
    standing: groupedBy(standing, ({ risk_id }) => risk_id),
  }
  const byId = new Map(controls.map((control) => [control.id, control]))
  const ids = new Set(Object.values(byRisk).flatMap((rows) => [...rows.keys()]))
  return new Map(
    [...ids].map((riskId) => [
      riskId,
      {
        riskId,
        controls: standingIn(byId, byRisk.standing.get(riskId) ?? []),
        gaps: byRisk.gaps.get(riskId) ?? [],
        assurances: byRisk.assurances.get(riskId) ?? [],
        actions: byRisk.actions.get(riskId) ?? [],
        factors: byRisk.factors.get(riskId) ?? [],
      },
    ]),
  )
}

type Standing = Awaited<ReturnType<typeof standingRows>>

/** The controls of one risk in the order of their titles, each with the factors it stands against. */
function standingIn(controls: ReadonlyMap<number, ControlFacts>, rows: Standing): RiskAssurance['controls'] {
  return [...groupedBy(rows, ({ control_id }) => control_id)]
    .flatMap(([id, own]) => {
      const control = controls.get(id)
      return control ? [{ ...control, factorIds: own.flatMap(({ factor_id }) => (factor_id === null ? [] : [factor_id])) }] : []
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'))
}

function standingRows(c: Context, riskIds?: readonly number[]) {
  let query = c.db.selectFrom('risk_controls').orderBy('id')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  return query.select(['id', 'risk_id', 'control_id', 'factor_id']).execute()
}

/** Gaps of these risks, or of all, in the order they were found. */
export async function gapsOf(c: Context, riskIds?: readonly number[]): Promise<GapFacts[]> {
  let query = c.db.selectFrom('risk_gaps').orderBy('found_on').orderBy('id')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  const rows = await query.selectAll().execute()
  return rows.map((r) => ({
    ...{ id: r.id, riskId: r.risk_id, kind: r.kind as GapFacts['kind'], controlId: r.control_id, words: r.words },
    ...{ foundOn: r.found_on, closedOn: r.closed_on, closedWhy: r.closed_why, illustrative: r.illustrative, version: r.version },
  }))
}

/** Scales of assurers by name, ended ones too. */
export async function allScales(c: Context): Promise<Scale[]> {
  const rows = await c.db.selectFrom('assurance_scales').orderBy('name').selectAll().execute()
  return rows.map((r) => ({ id: r.id, name: r.name, levels: r.levels, ranks: r.ranks, endedOn: r.ended_on, version: r.version }))
}

/** Assurances of these risks, or of all, the latest first. */
export async function assurancesOf(c: Context, riskIds?: readonly number[]): Promise<AssuranceGiven[]> {
  let query = c.db
    .selectFrom('assurances')
    .orderBy('given_on', (order) => order.desc().nullsLast())
    .orderBy('id', 'desc')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  const rows = await query.selectAll().execute()
  const scales = new Map((await allScales(c)).map((scale) => [scale.id, scale]))
  return rows.map((r) => ({
    ...{ id: r.id, riskId: r.risk_id, controlId: r.control_id, line: r.line as AssuranceGiven['line'], positive: r.positive },
    ...{ source: r.source, scaleId: r.scale_id, level: r.level, rank: rankOf(scales.get(r.scale_id ?? 0), r.level) },
    ...{ givenOn: r.given_on, expiresOn: r.expires_on, words: r.words, illustrative: r.illustrative, version: r.version },
  }))
}

/** Actions on these risks, or on all, by the day they are due. */
export async function actionsOf(c: Context, riskIds?: readonly number[]): Promise<ActionFacts[]> {
  let query = c.db
    .selectFrom('risk_actions')
    .leftJoin('posts', (join) =>
      join.onRef('posts.id', '=', 'risk_actions.owner_post_id').onRef('posts.trust_id', '=', 'risk_actions.trust_id'),
    )
    .orderBy('due_on')
    .orderBy('risk_actions.id')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  const rows = await query.selectAll('risk_actions').select('posts.title as post').execute()
  return rows.map((r) => ({
    ...{ id: r.id, riskId: r.risk_id, gapId: r.gap_id, title: r.title, owner: r.post ?? r.owner_as_written, ownerPostId: r.owner_post_id },
    ...{ dueOn: r.due_on, firstDueOn: r.first_due_on, dueAsWritten: r.due_as_written, state: r.state as ActionFacts['state'] },
    ...{ doneOn: r.done_on as Day | null, outcome: r.outcome, illustrative: r.illustrative, version: r.version },
    expected: { likelihood: r.expected_likelihood, consequence: r.expected_consequence, score: r.expected_score },
  }))
}

/** Risks on which these posts have an action that is neither done nor given up. */
export async function risksActedOnBy(c: Context, posts: readonly number[]): Promise<number[]> {
  if (posts.length === 0) return []
  const rows = await c.db
    .selectFrom('risk_actions')
    .where('owner_post_id', 'in', posts)
    .where('state', 'in', ['planned', 'under way'])
    .select('risk_id')
    .distinct()
    .execute()
  return rows.map((r) => r.risk_id)
}

/** Causes and consequences of these risks, or of all, each side in its order. */
export async function factorsOf(c: Context, riskIds?: readonly number[]): Promise<FactorFacts[]> {
  let query = c.db.selectFrom('risk_factors').orderBy('side').orderBy('position').orderBy('id')
  if (riskIds) query = query.where('risk_id', 'in', riskIds)
  const rows = await query.selectAll().execute()
  return rows.map((r) => ({
    ...{ id: r.id, riskId: r.risk_id, side: r.side as FactorFacts['side'], position: r.position, words: r.words },
    ...{ illustrative: r.illustrative, version: r.version },
  }))
}
