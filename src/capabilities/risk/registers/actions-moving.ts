import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeDecision } from '../life/actions-decisions.ts'
import type { RiskFacts } from '../queries.ts'
import type { Register } from './register.ts'

/** Keeps a number a risk was known by, in the register where it had it, until today; records nothing by itself. */
export async function writeEarlierNumber(c: Context, { riskId, number, register }: { riskId: number; number: string; register: string }) {
  await c.db.insertInto('risk_numbers').values({ trust_id: c.trust.id, risk_id: riskId, number, register, until_day: c.today }).execute()
}

/** The risk as it was seen, and as what somebody decides of it. */
export interface Deciding {
  risk: RiskFacts
  seen: number
  decidedAs: string
}

async function changed(c: Context, { risk, seen }: Deciding, set: { register_id?: number; number?: string }): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set(set)
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Moves a risk to another register under a number; it stays the same risk and is found by the number it had. False when somebody was first. */
export async function moveRisk(
  c: Context,
  deciding: Deciding,
  { from, to, number, why }: { from: string; to: Register; number: string; why: string },
): Promise<boolean> {
  if (!(await changed(c, deciding, { register_id: to.id, number }))) return false
  const { risk, decidedAs } = deciding
  await writeEarlierNumber(c, { riskId: risk.id, number: risk.number, register: from })
  await writeDecision(c, {
    riskId: risk.id,
    kind: 'moved',
    decidedAs,
    words: `From ${from}, where it was ${risk.number}, to ${to.name} as ${number}. ${why}`,
  })
  const facts = { number, title: risk.title, from, to: to.name, before: risk.number, why }
  await record(c.db, { verb: 'risk.moved', ref: { kind: 'risk', id: risk.id }, facts })
  return true
}

/** Gives a risk another number; false when somebody was first. */
export async function renumberRisk(
  c: Context,
  deciding: Deciding,
  { register, number }: { register: string; number: string },
): Promise<boolean> {
  if (!(await changed(c, deciding, { number }))) return false
  const { risk } = deciding
  await writeEarlierNumber(c, { riskId: risk.id, number: risk.number, register })
  await record(c.db, {
    verb: 'risk.renumbered',
    ref: { kind: 'risk', id: risk.id },
    facts: { number, title: risk.title, before: risk.number },
  })
  return true
}

/** Merges a risk into another: it is closed and leads there, and its number leads there too. False when somebody was first. */
export async function mergeRisk(
  c: Context,
  { risk, seen, decidedAs }: Deciding,
  { into, why }: { into: RiskFacts; why: string },
): Promise<boolean> {
  const row = await c.db
    .updateTable('risks')
    .set({ merged_into_id: into.id, closed_on: c.today, review_on: null })
    .where('id', '=', risk.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await c.db.updateTable('risks').set({ parent_id: into.id }).where('parent_id', '=', risk.id).where('id', '<>', into.id).execute()
  await writeDecision(c, { riskId: risk.id, kind: 'merged', decidedAs, words: `Into risk ${into.number}, ${into.title}. ${why}` })
  const facts = { number: risk.number, title: risk.title, into: into.number, intoTitle: into.title, reason: why }
  await record(c.db, { verb: 'risk.merged', ref: { kind: 'risk', id: risk.id }, facts })
  return true
}
