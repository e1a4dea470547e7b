import { groupedBy } from '../../kernel/grouped.ts'
import type { Context } from '../../platform/context.ts'
import type { ControlFacts, ControlShown, TestFacts } from './facts.ts'

/** Every control, ended ones too, or those with these numbers, by title, each with its tests. */
export function allControls(c: Context, ids?: readonly number[]): Promise<ControlFacts[]> {
  return c.once(`assurance: controls ${ids ? [...ids].sort((a, b) => a - b).join() : 'all'}`, () => readControls(c, ids))
}

/** One control by its number; undefined when there is none, or none this person may see. */
export const controlById = async (c: Context, id: number): Promise<ControlFacts | undefined> => (await allControls(c, [id]))[0]

/** Controls that have not ended by title, no more than `most` of them: something to choose from. */
export async function controlsToChoose(c: Context, most: number): Promise<{ id: number; title: string }[]> {
  const open = c.db.selectFrom('controls').where((is) => is.or([is('ended_on', 'is', null), is('ended_on', '>', c.on)]))
  return open.orderBy('title').orderBy('id').limit(most).select(['id', 'title']).execute()
}

/** The control in place that is called so, however its letters are written; undefined where there is none. */
export async function controlCalled(c: Context, title: string): Promise<{ id: number; title: string } | undefined> {
  const rows = await c.db
    .selectFrom('controls')
    .where('ended_on', 'is', null)
    .where(({ fn }) => fn<string>('lower', ['title']), '=', title.toLowerCase())
    .orderBy('id')
    .select(['id', 'title'])
    .execute()
  return rows[0]
}

async function readControls(c: Context, ids?: readonly number[]): Promise<ControlFacts[]> {
  if (ids?.length === 0) return []
  let query = c.db
    .selectFrom('controls')
    .leftJoin('posts', (join) => join.onRef('posts.id', '=', 'controls.owner_post_id').onRef('posts.trust_id', '=', 'controls.trust_id'))
    .orderBy('controls.title')
    .orderBy('controls.id')
  if (ids) query = query.where('controls.id', 'in', ids)
  const rows = await query.selectAll('controls').select('posts.title as post').execute()
  const tests = groupedBy(await testsOf(c, ids), ({ controlId }) => controlId)
  return rows.map((r) => ({
    ...{
      id: r.id,
      title: r.title,
      kind: r.kind as ControlFacts['kind'],
      owner: r.post ?? r.owner_as_written,
      ownerPostId: r.owner_post_id,
    },
    ...{ fromDay: r.from_day, testMonths: r.test_months, endedOn: r.ended_on, endedWhy: r.ended_why },
    ...{ illustrative: r.illustrative, version: r.version, tests: tests.get(r.id) ?? [] },
  }))
}

async function testsOf(c: Context, ids?: readonly number[]): Promise<TestFacts[]> {
  let query = c.db.selectFrom('control_tests').orderBy('tested_on', 'desc').orderBy('id', 'desc')
  if (ids) query = query.where('control_id', 'in', ids)
  const rows = await query.selectAll().execute()
  return rows.map((r) => ({
    ...{ id: r.id, controlId: r.control_id, testedOn: r.tested_on, result: r.result as TestFacts['result'] },
    ...{ words: r.words, testedAs: r.tested_as, illustrative: r.illustrative },
  }))
}

/** Which risks each control stands against, among those this person may see. */
export async function risksOfControls(c: Context, ids?: readonly number[]): Promise<Map<number, number[]>> {
  let query = c.db.selectFrom('risk_controls').orderBy('risk_id')
  if (ids) query = query.where('control_id', 'in', ids.length === 0 ? [0] : ids)
  const rows = await query.select(['control_id', 'risk_id']).distinct().execute()
  return new Map([...groupedBy(rows, (r) => r.control_id)].map(([id, own]) => [id, own.map((r) => r.risk_id)]))
}

/** Every control with the risks it stands against, among those this person may see. */
export async function controlsAgainst(c: Context): Promise<ControlShown[]> {
  const risks = await risksOfControls(c)
  return (await allControls(c)).map((control) => ({ control, riskIds: risks.get(control.id) ?? [] }))
}
