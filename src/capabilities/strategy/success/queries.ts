import { groupedBy } from '../../../kernel/grouped.ts'
import type { Context } from '../../../platform/context.ts'
import { type Comparison, type Judged, judge, type SuccessResult, type SuccessTest } from './standing.ts'

/** A success statement's test, its results newest first, and where it stands on the day the page is read at. */
export interface Tested extends Judged {
  test: SuccessTest | undefined
  results: readonly SuccessResult[]
}

/** Where each of these success statements stands, by number: two queries for many. */
export async function testedOf(c: Context, elementIds: readonly number[]): Promise<Map<number, Tested>> {
  const tests = new Map((await testsOf(c, elementIds)).map((test) => [test.elementId, test]))
  const results = groupedBy(
    await resultsOf(
      c,
      [...tests.values()].map(({ id }) => id),
    ),
    (result) => result.testId,
  )
  return new Map(
    elementIds.map((id) => {
      const test = tests.get(id)
      const found = test ? (results.get(test.id) ?? []) : []
      return [id, { test, results: found, ...judge(test, found, c.on) }]
    }),
  )
}

async function testsOf(c: Context, elementIds: readonly number[]): Promise<SuccessTest[]> {
  if (elementIds.length === 0) return []
  const rows = await c.db
    .selectFrom('success_tests')
    .where('element_id', 'in', elementIds)
    .select(['id', 'element_id', 'measure', 'comparison', 'threshold', 'threshold_word', 'unit', 'source', 'illustrative', 'version'])
    .execute()
  return rows.map((t) => ({
    id: t.id,
    elementId: t.element_id,
    measure: t.measure,
    comparison: t.comparison as Comparison,
    threshold: t.threshold,
    thresholdWord: t.threshold_word,
    unit: t.unit,
    source: t.source,
    illustrative: t.illustrative,
    version: t.version,
  }))
}

async function resultsOf(c: Context, testIds: readonly number[]): Promise<SuccessResult[]> {
  if (testIds.length === 0) return []
  const rows = await c.db
    .selectFrom('success_results')
    .where('test_id', 'in', testIds)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'test_id', 'value', 'value_word', 'as_of', 'source', 'illustrative'])
    .execute()
  return rows.map((r) => ({
    id: r.id,
    testId: r.test_id,
    value: r.value,
    valueWord: r.value_word,
    asOf: r.as_of,
    source: r.source,
    illustrative: r.illustrative,
  }))
}
