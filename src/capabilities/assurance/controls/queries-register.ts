import type { Day } from '../../../kernel/day.ts'
import { byNumber } from '../../../kernel/words.ts'
import type { Context } from '../../../platform/context.ts'
import { risksWithScores } from '../../risk/index.ts'
import type { ControlKind, ControlShown, TestResult } from '../facts.ts'
import { ownersOf } from '../queries-asked.ts'
import { allControls } from '../queries-controls.ts'
import { type ControlLine, lineOf } from './register.ts'

/** How every control stands on the day the page is read at, in the order of titles: two rows of the database however many controls. */
export async function controlLines(c: Context): Promise<ControlLine[]> {
  const against = await pairsOf(c)
  const lean = await leanControls(c)
  return lean.map(([id, kind, ownerPostId, fromDay, testMonths, endedOn, testedOn, result]) => {
    const tests = testedOn === null || result === null ? [] : [{ id: 0, testedOn, result }]
    return lineOf({ id, kind, ownerPostId, fromDay, testMonths, endedOn, tests }, against.get(id) ?? [], c.on)
  })
}

type Lean = [
  ...[id: number, kind: ControlKind | null, ownerPostId: number | null, fromDay: Day | null, testMonths: number | null],
  ...[endedOn: Day | null, testedOn: Day | null, result: TestResult | null],
]

/** Every control with its latest test, as one value: thousands of rows cost more to read than to find. */
async function leanControls(c: Context): Promise<Lean[]> {
  const row = await c.db
    .selectFrom('controls as k')
    .leftJoin(
      (tests) =>
        tests
          .selectFrom('control_tests')
          .where('tested_on', '<=', c.on)
          .distinctOn('control_id')
          .orderBy('control_id')
          .orderBy('tested_on', 'desc')
          .orderBy('id', 'desc')
          .select(['control_id', 'tested_on', 'result'])
          .as('t'),
      (join) => join.onRef('t.control_id', '=', 'k.id'),
    )
    .select(({ fn }) =>
      fn
        .agg<Lean[] | null>('json_agg', [
          fn('json_build_array', [
            ...(['k.id', 'k.kind', 'k.owner_post_id', 'k.from_day'] as const),
            ...(['k.test_months', 'k.ended_on', 't.tested_on', 't.result'] as const),
          ]),
        ])
        .orderBy((is) => is.fn('lower', ['k.title']))
        .orderBy('k.id')
        .as('controls'),
    )
    .executeTakeFirstOrThrow()
  return row.controls ?? []
}

/** The risks each control stands against, as one value. */
async function pairsOf(c: Context): Promise<Map<number, number[]>> {
  const row = await c.db
    .selectFrom('risk_controls')
    .select(({ fn }) => fn.agg<[number, number][] | null>('json_agg', [fn('json_build_array', ['control_id', 'risk_id'])]).as('pairs'))
    .executeTakeFirstOrThrow()
  const found = new Map<number, number[]>()
  for (const [control, risk] of row.pairs ?? []) {
    const own = found.get(control)
    if (!own) found.set(control, [risk])
    else if (!own.includes(risk)) own.push(risk)
  }
  return found
}

/** The controls of these lines in their order, each with the risks it stands against. */
export async function controlsShown(c: Context, lines: readonly ControlLine[]): Promise<ControlShown[]> {
  const byId = new Map(
    (
      await allControls(
        c,
        lines.map(({ id }) => id),
      )
    ).map((control) => [control.id, control]),
  )
  return lines.flatMap(({ id, riskIds }) => {
    const control = byId.get(id)
    return control ? [{ control, riskIds }] : []
  })
}

/** Open risks by number, or those among these, as they are called and where what stands against them is read. */
export async function risksCalled(
  c: Context,
  ids?: readonly number[],
): Promise<Map<number, { title: string; href: string; keptBy: (number | null)[] }>> {
  const risks = [...(await risksWithScores(c, ids))].sort((a, b) => byNumber(a.number, b.number))
  return new Map(
    risks.map((risk) => [
      risk.id,
      { title: `Risk ${risk.number}: ${risk.title}`, href: `/risks/${risk.id}/assurance`, keptBy: ownersOf(risk) },
    ]),
  )
}
