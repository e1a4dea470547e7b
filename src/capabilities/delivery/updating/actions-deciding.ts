import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import type { Update } from '../item.ts'
import type { Desk } from './desk.ts'

export interface Deciding {
  update: Update
  words: string
  /** The version the approver read. */
  version: number
}

/** Approves what was read. False when it has changed since. */
export async function approveUpdate(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  if (!(await decide(c, 'approved', deciding))) return false
  await record(c.db, { verb: 'update.approved', ref: { kind: 'update', id: deciding.update.id }, facts: factsOf(desk, deciding) })
  return true
}

/** Sends back what was read, with the words that say what to mend. False when it has changed since. */
export async function sendBack(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  if (!(await decide(c, 'sent back', deciding))) return false
  await record(c.db, { verb: 'update.sentBack', ref: { kind: 'update', id: deciding.update.id }, facts: factsOf(desk, deciding) })
  return true
}

async function decide(c: Context, state: 'approved' | 'sent back', { update, words, version }: Deciding): Promise<boolean> {
  const decided = { state, decided_by: c.person.id, decided_at: c.now, decision_words: words }
  const row = await c.db
    .updateTable('updates')
    .set(decided)
    .where('id', '=', update.id)
    .where('version', '=', version)
    .where('state', '=', 'sent')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const factsOf = ({ item, period }: Desk, { update, words }: Deciding) => ({
  item: item.title,
  itemId: item.id,
  period: period.label,
  rag: update.rag,
  words,
})
