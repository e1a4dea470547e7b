import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { DatedFact } from './fact.ts'
import type { ConfirmationValues, FactValues } from './forms.ts'

/** Keeps a figure; false when one of that name is kept already. */
export async function addFact(c: Context, values: FactValues): Promise<boolean> {
  const row = await c.db
    .insertInto('dated_facts')
    .values({
      trust_id: c.trust.id,
      label: values.label,
      value: values.value,
      confirmed_on: values.confirmed as Day,
      source: values.source,
      owner_post_id: values.owner ?? null,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'label']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { label: values.label, value: values.value, on: values.confirmed }
  await record(c.db, { verb: 'fact.added', ref: { kind: 'fact', id: row.id }, facts })
  return true
}

/** Confirms a figure on a day, as it was or with a new value; false when somebody did after `seen`. */
export async function confirmFact(c: Context, fact: DatedFact, values: ConfirmationValues): Promise<boolean> {
  const row = await c.db
    .updateTable('dated_facts')
    .set({ value: values.value, confirmed_on: values.confirmed as Day, source: values.source })
    .where('id', '=', fact.id)
    .where('version', '=', values.version)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { label: fact.label, value: values.value, before: fact.value, on: values.confirmed }
  await record(c.db, { verb: 'fact.confirmed', ref: { kind: 'fact', id: fact.id }, facts })
  return true
}
