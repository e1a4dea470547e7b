import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { HarmCounted } from './harm.ts'

/** A count as a form gives it. */
export interface PlainHarm {
  periodId: number
  registerId: number | null
  lookedAt: number
  unforeseen: number
  source: string
  words: string
}

/** Puts down a count, or another in the place of `held`; false when somebody was first. */
export async function countHarm(
  c: Context,
  { held, of }: { held: HarmCounted | undefined; of: { period: string; register: string | null } },
  said: PlainHarm,
): Promise<boolean> {
  const counts = { looked_at: said.lookedAt, unforeseen: said.unforeseen, source: said.source, words: said.words, said_on: c.today }
  const row = held
    ? await c.db
        .updateTable('unforeseen_harm')
        .set({ ...counts, illustrative: false })
        .where('id', '=', held.id)
        .where('version', '=', held.version)
        .returning('id')
        .executeTakeFirst()
    : await c.db
        .insertInto('unforeseen_harm')
        .values({ trust_id: c.trust.id, period_id: said.periodId, register_id: said.registerId, ...counts })
        .onConflict((is) => is.doNothing())
        .returning('id')
        .executeTakeFirst()
  if (!row) return false
  const facts = { period: of.period, register: of.register, lookedAt: said.lookedAt, unforeseen: said.unforeseen }
  await record(c.db, { verb: 'harm.counted', ref: null, facts })
  return true
}
