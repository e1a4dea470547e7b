import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { writeDecision } from '../life/actions-decisions.ts'
import { writeEarlierNumber } from './actions-moving.ts'
import type { PlainRegister } from './keeping.ts'
import { risksIn } from './queries.ts'
import type { Register } from './register.ts'

const columnsOf = ({ name, level, placeId, keeperPostId, bodyId }: PlainRegister) => ({
  name,
  level,
  place_id: placeId,
  keeper_post_id: keeperPostId,
  body_id: bodyId,
})

/** A new register from today; records nothing by itself. */
export async function writeRegister(c: Context, plain: PlainRegister & { illustrative?: boolean }): Promise<number> {
  const { id } = await c.db
    .insertInto('risk_registers')
    .values({ trust_id: c.trust.id, ...columnsOf(plain), from_day: c.today, illustrative: plain.illustrative ?? false })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Opens a register. Its number. */
export async function addRegister(c: Context, plain: PlainRegister & { illustrative?: boolean }): Promise<number> {
  const id = await writeRegister(c, plain)
  await record(c.db, { verb: 'register.added', ref: { kind: 'risk register', id }, facts: { name: plain.name, level: plain.level } })
  return id
}

/** Changes a register; a name it had stays, so that it is found by it. False when somebody was first. */
export async function changeRegister(
  c: Context,
  { register, seen }: { register: Register; seen: number },
  plain: PlainRegister,
): Promise<boolean> {
  const renamed = plain.name !== register.name
  const former = renamed ? [...register.formerNames.filter((name) => name !== plain.name), register.name] : [...register.formerNames]
  const row = await c.db
    .updateTable('risk_registers')
    .set({ ...columnsOf(plain), former_names: former })
    .where('id', '=', register.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { name: plain.name, before: register.name }
  await record(c.db, { verb: 'register.changed', ref: { kind: 'risk register', id: register.id }, facts })
  return true
}

async function end(
  c: Context,
  { register, seen }: { register: Register; seen: number },
  { why, into }: { why: string; into: number | null },
) {
  const row = await c.db
    .updateTable('risk_registers')
    .set({ ended_on: c.today, ended_why: why, into_id: into })
    .where('id', '=', register.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends a register in which no risk stands; false when somebody was first. */
export async function endRegister(c: Context, at: { register: Register; seen: number }, why: string): Promise<boolean> {
  if (!(await end(c, at, { why, into: null }))) return false
  const { id, name } = at.register
  await record(c.db, { verb: 'register.ended', ref: { kind: 'risk register', id }, facts: { name, why } })
  return true
}

/** Merges a register into another: its risks move with their numbers, and are known by where they stood. False when somebody was first. */
export async function mergeRegister(
  c: Context,
  { register, seen, into, decidedAs }: { register: Register; seen: number; into: Register; decidedAs: string },
  why: string,
): Promise<boolean> {
  if (!(await end(c, { register, seen }, { why, into: into.id }))) return false
  const risks = await risksIn(c, register.id)
  await c.db.updateTable('risks').set({ register_id: into.id }).where('register_id', '=', register.id).execute()
  for (const { id, number } of risks) {
    await writeEarlierNumber(c, { riskId: id, number, register: register.name })
    await writeDecision(c, {
      riskId: id,
      kind: 'moved',
      decidedAs,
      words: `From ${register.name}, which was merged into ${into.name}. ${why}`,
    })
  }
  const facts = { name: register.name, into: into.name, risks: risks.length, why }
  await record(c.db, { verb: 'register.merged', ref: { kind: 'risk register', id: register.id }, facts })
  return true
}
