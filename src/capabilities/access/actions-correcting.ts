import type { Day } from '../../kernel/day.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import { refOf } from './actions.ts'
import { scenarioRow } from './actions-keeping.ts'
import type { RemovalValues, ScenarioValues, ValidationValues } from './forms.ts'
import type { Scenario } from './queries-keeping.ts'
import type { Service, Validation } from './waited-for.ts'

/** Puts right what is written of a list gone through. False where somebody was first. */
export async function correctValidation(c: Context, { id, name }: Service, held: Validation, given: ValidationValues): Promise<boolean> {
  const { checked, wrong } = given
  const row = await c.db
    .updateTable('access_validations')
    .set({ held_on: given.held as Day, checked, wrong, post_id: given.post, words: given.words ?? '' })
    .where('id', '=', held.id)
    .where('version', '=', given.version ?? 0)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access list.corrected', ref: refOf({ id }), facts: { name, checked, wrong, on: given.held } })
  return row !== undefined
}

/** Takes away a validation that should never have been written down; it stays in the history. False where somebody was first. */
export async function removeValidation(c: Context, { id, name }: Service, held: Validation, given: RemovalValues): Promise<boolean> {
  const row = await c.db
    .deleteFrom('access_validations')
    .where('id', '=', held.id)
    .where('version', '=', given.version)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access list.removed', ref: refOf({ id }), facts: { name, on: held.heldOn, reason: given.reason } })
  return row !== undefined
}

/** Changes what a scenario supposes; whoever changed it last is who made it. False where somebody was first. */
export async function changeScenario(c: Context, { id, name }: Service, held: Scenario, given: ScenarioValues): Promise<boolean> {
  const row = await c.db
    .updateTable('access_scenarios')
    .set(scenarioRow(c, given))
    .where('id', '=', held.id)
    .where('version', '=', given.version ?? 0)
    .returning('id')
    .executeTakeFirst()
  if (row) await record(c.db, { verb: 'access scenario.changed', ref: refOf({ id }), facts: { name, scenario: given.name } })
  return row !== undefined
}

/** Takes away a scenario nobody should plan by; it stays in the history. False where somebody was first. */
export async function removeScenario(c: Context, { id, name }: Service, held: Scenario, given: RemovalValues): Promise<boolean> {
  const row = await c.db
    .deleteFrom('access_scenarios')
    .where('id', '=', held.id)
    .where('version', '=', given.version)
    .returning('id')
    .executeTakeFirst()
  const facts = { name, scenario: held.name, reason: given.reason }
  if (row) await record(c.db, { verb: 'access scenario.removed', ref: refOf({ id }), facts })
  return row !== undefined
}
