import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Rule, Trial } from './rule.ts'

/** A rule as it is to hold, with its sentence for the history. */
export interface PlainRule extends Trial {
  toBodyId: number
  daysToReceive: number
  daysToDecide: number
  why: string
  illustrative?: boolean
}

/** Adds a rule that holds from today; answers its number. */
export async function addRule(c: Context, rule: PlainRule, told: string): Promise<number> {
  const id = await insertRule(c, rule, null)
  await record(c.db, { verb: 'escalation.ruleAdded', ref: { kind: 'escalation rule', id }, facts: { rule: told, why: rule.why } })
  return id
}

/** Ends a rule and begins another in its place, both today; answers the new one's number, or undefined when somebody changed it after `seen`. */
export async function replaceRule(
  c: Context,
  old: Rule,
  next: { rule: PlainRule; seen: number; told: string },
): Promise<number | undefined> {
  if (!(await writeEnd(c, old, { seen: next.seen, reason: next.rule.why }))) return undefined
  const id = await insertRule(c, next.rule, old.id)
  const facts = { rule: next.told, why: next.rule.why }
  await record(c.db, { verb: 'escalation.ruleChanged', ref: { kind: 'escalation rule', id }, facts })
  return id
}

/** Ends a rule today; false when somebody changed it after `seen`. */
export async function endRule(
  c: Context,
  rule: Rule,
  { seen, reason, told }: { seen: number; reason: string; told: string },
): Promise<boolean> {
  if (!(await writeEnd(c, rule, { seen, reason }))) return false
  await record(c.db, { verb: 'escalation.ruleEnded', ref: { kind: 'escalation rule', id: rule.id }, facts: { rule: told, reason } })
  return true
}

async function writeEnd(c: Context, { id }: Rule, { seen, reason }: { seen: number; reason: string }): Promise<boolean> {
  const row = await c.db
    .updateTable('escalation_rules')
    .set({ ended_on: c.today, ended_why: reason })
    .where('id', '=', id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

async function insertRule(c: Context, rule: PlainRule, followsId: number | null): Promise<number> {
  const { id } = await c.db
    .insertInto('escalation_rules')
    .values({
      trust_id: c.trust.id,
      ...{ level: rule.level, band: rule.band, beyond_appetite: rule.beyondAppetite, place_id: rule.placeId, to_body_id: rule.toBodyId },
      ...{ days_to_receive: rule.daysToReceive, days_to_decide: rule.daysToDecide, from_day: c.today, why: rule.why },
      ...{ follows_id: followsId, illustrative: rule.illustrative ?? false },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
