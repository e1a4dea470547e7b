import { sql } from 'kysely'
import type { Ref } from '../../kernel/ref.ts'
import type { Db } from '../db/transaction.ts'
import { asJson } from '../db/values.ts'

/** What a transaction did, in the words of its capability: a verb and the values that fill its sentence. */
export interface Change {
  /** `noun.pastTense`, as `risk.assessed`. */
  verb: string
  /** What it was done to; null for what concerns the trust itself. */
  ref: Ref | null
  /** Values, not links: what is said stays true when the records move on. */
  facts?: Record<string, unknown>
  /** In whose name a person acted, when not their own. */
  onBehalfOf?: string
}

/**
 * Names this transaction's change; answers its number in the trust. Once a transaction: a second call is refused (PT004),
 * and a transaction that wrote without it fails at commit (PT002). Without a write it records that something happened.
 */
export async function record(trx: Db, { verb, ref, facts = {}, onBehalfOf }: Change): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    select app.record(${verb}, ${ref?.kind ?? null}, ${ref?.id ?? null}, ${asJson(facts)}::jsonb, ${onBehalfOf ?? null}) as seq`.execute(
    trx,
  )
  return (rows[0] as { seq: number }).seq
}
