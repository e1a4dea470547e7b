import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { stageName } from '../../calendar/index.ts'
import type { Update } from '../item.ts'
import type { Desk } from './desk.ts'

export interface Deciding {
  update: Update
  words: string
  /** The version the reader read. */
  version: number
}

/** The holder of the post agrees to what their deputy sent. False when it has changed since. */
export async function agreeTo(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  if (!(await isUnchanged(c, 'sent', deciding))) return false
  await addStep(c, deciding, { stage: 'director', bodyId: null })
  await record(c.db, { verb: 'update.agreed', ref: refOf(deciding), facts: factsOf(desk, deciding) })
  return true
}

/** Approves what was read. False when it has changed since. */
export async function approveUpdate(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  if (!(await decide(c, deciding, { from: 'sent', to: 'approved' }))) return false
  await record(c.db, { verb: 'update.approved', ref: refOf(deciding), facts: factsOf(desk, deciding) })
  return true
}

/** Keeps what the group that oversees the item said of its approved update. False when it has changed since. */
export async function considerUpdate(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  const { overseer } = desk.way
  if (!overseer || !(await isUnchanged(c, 'approved', deciding))) return false
  await addStep(c, deciding, { stage: 'committee', bodyId: overseer.id })
  const facts = { ...factsOf(desk, deciding), body: overseer.name }
  await record(c.db, { verb: 'update.considered', ref: refOf(deciding), facts })
  return true
}

/** Sends back what was read, with the words that say what to mend; it passes every stage anew. False when it has changed since. */
export async function sendBack(c: Context, desk: Desk, deciding: Deciding): Promise<boolean> {
  const { stage, overseer } = desk.way
  if (!(await decide(c, deciding, { from: stage === 'committee' ? 'approved' : 'sent', to: 'sent back' }))) return false
  await c.db.deleteFrom('update_steps').where('update_id', '=', deciding.update.id).execute()
  const from = stage === 'committee' && overseer ? overseer.name : stageName(stage).toLowerCase()
  await record(c.db, { verb: 'update.sentBack', ref: refOf(deciding), facts: { ...factsOf(desk, deciding), stage: from } })
  return true
}

async function decide(c: Context, { update, words, version }: Deciding, { from, to }: { from: string; to: string }): Promise<boolean> {
  const decided = { state: to, decided_by: c.person.id, decided_at: c.now, decision_words: words }
  const row = await c.db
    .updateTable('updates')
    .set(decided)
    .where('id', '=', update.id)
    .where('version', '=', version)
    .where('state', '=', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Whether the update still is what was read; held until the end of the change, so that nobody sends it back meanwhile. */
async function isUnchanged(c: Context, state: string, { update, version }: Deciding): Promise<boolean> {
  const row = await c.db
    .selectFrom('updates')
    .where('id', '=', update.id)
    .where('version', '=', version)
    .where('state', '=', state)
    .select('id')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

async function addStep(
  c: Context,
  { update, words }: Deciding,
  { stage, bodyId }: { stage: string; bodyId: number | null },
): Promise<void> {
  await c.db
    .insertInto('update_steps')
    .values({ trust_id: c.trust.id, update_id: update.id, stage, body_id: bodyId, decided_by: c.person.id, decided_at: c.now, words })
    .execute()
}

const refOf = ({ update }: Deciding) => ({ kind: 'update', id: update.id })

const factsOf = ({ item, period }: Desk, { update, words }: Deciding) => ({
  item: item.title,
  itemId: item.id,
  period: period.label,
  rag: update.rag,
  words,
})
