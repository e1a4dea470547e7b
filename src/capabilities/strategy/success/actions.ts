import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { StrategyElement } from '../element.ts'
import type { ResultValues, TestValues } from './forms.ts'
import { type Comparison, type SuccessTest, testInWords, valueInWords } from './standing.ts'

const columnsOf = (v: TestValues) => ({
  measure: v.measure,
  comparison: v.comparison,
  threshold: v.comparison === 'is' ? null : (v.threshold ?? null),
  threshold_word: v.comparison === 'is' ? (v.word ?? '') : '',
  unit: v.comparison === 'is' ? '' : (v.unit ?? ''),
  source: v.source,
})

/** "Complaints answered in time: at least 85%", of what is about to be written. */
const inWords = (v: TestValues): string => {
  const { threshold, threshold_word: word, unit } = columnsOf(v)
  return testInWords({ measure: v.measure, comparison: v.comparison as Comparison, threshold, thresholdWord: word, unit } as SuccessTest)
}

/** Sets or changes the test of a success statement; false when somebody set or changed it after `seen` (no version: there was none). */
export async function setTest(c: Context, element: StrategyElement, { seen, values }: { seen: number | undefined; values: TestValues }) {
  const row =
    seen === undefined
      ? await c.db
          .insertInto('success_tests')
          .values({ trust_id: c.trust.id, element_id: element.id, ...columnsOf(values) })
          .onConflict((conflict) => conflict.columns(['trust_id', 'element_id']).doNothing())
          .returning('id')
          .executeTakeFirst()
      : await c.db
          .updateTable('success_tests')
          .set({ ...columnsOf(values), illustrative: false })
          .where('element_id', '=', element.id)
          .where('version', '=', seen)
          .returning('id')
          .executeTakeFirst()
  if (!row) return false
  const facts = { title: element.title, test: inWords(values) }
  await record(c.db, { verb: 'success.tested', ref: { kind: 'strategy element', id: element.id }, facts })
  return true
}

/** Enters what was found; what was found before stays. */
export async function enterResult(c: Context, element: StrategyElement, { test, values }: { test: SuccessTest; values: ResultValues }) {
  const value = test.comparison === 'is' ? null : (values.value ?? null)
  const word = test.comparison === 'is' ? (values.word ?? '') : ''
  await c.db
    .insertInto('success_results')
    .values({
      trust_id: c.trust.id,
      test_id: test.id,
      value,
      value_word: word,
      as_of: values.asOf as Day,
      source: values.source,
    })
    .execute()
  const facts = { title: element.title, result: valueInWords(value, word, test.unit), asOf: values.asOf }
  await record(c.db, { verb: 'success.measured', ref: { kind: 'strategy element', id: element.id }, facts })
}
