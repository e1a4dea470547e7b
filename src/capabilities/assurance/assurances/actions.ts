import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { AssuranceGiven } from '../facts.ts'
import { type PlainAssurance, writeAssurance, writeScale } from '../writing.ts'
import type { ReadLevels, Scale } from './scale.ts'
import { lineShort, signInWords } from './standing.ts'

const factsOf = ({ line, positive, source, level, givenOn }: PlainAssurance) => ({
  line: lineShort(line).toLowerCase(),
  sign: signInWords(positive).toLowerCase(),
  source,
  level,
  on: givenOn,
})

/** Writes an assurance down as it was given. Answers its number. */
export async function giveAssurance(c: Context, given: PlainAssurance): Promise<number> {
  const id = await writeAssurance(c, given)
  await record(c.db, { verb: 'assurance.given', ref: { kind: 'risk', id: given.riskId }, facts: factsOf(given) })
  return id
}

/** Puts right how an assurance was written down; false where somebody changed it since. */
export async function changeAssurance(
  c: Context,
  given: AssuranceGiven,
  { seen, to }: { seen: number; to: PlainAssurance },
): Promise<boolean> {
  const row = await c.db
    .updateTable('assurances')
    .set({
      control_id: to.controlId,
      line: to.line,
      positive: to.positive,
      source: to.source,
      scale_id: to.scaleId,
      level: to.level,
      given_on: to.givenOn,
      expires_on: to.expiresOn,
      words: to.words,
    })
    .where('id', '=', given.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const before = factsOf(given)
  const facts = { ...factsOf(to), before: `${before.line}, ${before.sign}, ${before.level || 'no word'}` }
  await record(c.db, { verb: 'assurance.changed', ref: { kind: 'risk', id: given.riskId }, facts })
  return true
}

/** Takes away what was written down by mistake, with the reason; it stays in the history. False where somebody changed it since. */
export async function withdrawAssurance(c: Context, given: AssuranceGiven, { seen, why }: { seen: number; why: string }): Promise<boolean> {
  const row = await c.db.deleteFrom('assurances').where('id', '=', given.id).where('version', '=', seen).returning('id').executeTakeFirst()
  if (!row) return false
  const facts = { ...factsOf(given), why }
  await record(c.db, { verb: 'assurance.withdrawn', ref: { kind: 'risk', id: given.riskId }, facts })
  return true
}

/** Takes up the words of an assurer. */
export async function addScale(c: Context, scale: ReadLevels & { name: string }): Promise<number> {
  const id = await writeScale(c, scale)
  await record(c.db, {
    verb: 'assurance scale.added',
    ref: { kind: 'assurance scale', id },
    facts: { name: scale.name, levels: scale.levels },
  })
  return id
}

/** Changes an assurer's words, or ends or resumes their use; false where somebody changed them since. */
export async function changeScale(
  c: Context,
  scale: Scale,
  { seen, to }: { seen: number; to: ReadLevels & { name: string; isEnded: boolean } },
): Promise<boolean> {
  const row = await c.db
    .updateTable('assurance_scales')
    .set({
      name: to.name,
      levels: to.levels,
      ranks: to.ranks,
      ended_on: to.isEnded ? ((scale.endedOn as typeof c.today | null) ?? c.today) : null,
    })
    .where('id', '=', scale.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { name: to.name, levels: to.levels, before: scale.levels, ended: to.isEnded }
  await record(c.db, { verb: 'assurance scale.changed', ref: { kind: 'assurance scale', id: scale.id }, facts })
  return true
}
