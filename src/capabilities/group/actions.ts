import type { Rag } from '../../kernel/rag.ts'
import type { Context } from '../../platform/context.ts'
import { record } from '../../platform/history/index.ts'
import type { Priority, Said, SharedRef } from './group-priority.ts'

export interface PriorityValues {
  title: string
  aim: string
  year: number
  position: number
  lead: { id: number; title: string }
  follows: SharedRef | null
}

const columnsOf = (v: PriorityValues) => ({
  title: v.title,
  aim: v.aim,
  year: v.year,
  position: v.position,
  lead_post_id: v.lead.id,
  lead_title: v.lead.title,
  follows_trust_id: v.follows?.trustId ?? null,
  follows_id: v.follows?.id ?? null,
})

/** Adds a priority that this trust leads to the group's list of a year. */
export async function addPriority(c: Context, values: PriorityValues): Promise<SharedRef> {
  const { id } = await c.db
    .insertInto('group_priorities')
    .values({ trust_id: c.trust.id, ...columnsOf(values) })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { title: values.title, year: values.year, lead: values.lead.title }
  await record(c.db, { verb: 'group priority.added', ref: { kind: 'group priority', id }, facts })
  return { trustId: c.trust.id, id }
}

/** Changes a priority this trust leads; false when somebody changed it after `seen`. */
export async function changePriority(
  c: Context,
  priority: Priority,
  { seen, values }: { seen: number; values: PriorityValues },
): Promise<boolean> {
  const row = await c.db
    .updateTable('group_priorities')
    .set(columnsOf(values))
    .where('trust_id', '=', c.trust.id)
    .where('id', '=', priority.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: values.title, before: priority.title, lead: values.lead.title }
  await record(c.db, { verb: 'group priority.changed', ref: { kind: 'group priority', id: priority.id }, facts })
  return true
}

/** Ends a priority with what came of it; false when somebody changed it after `seen`. */
export async function endPriority(c: Context, priority: Priority, { seen, words }: { seen: number; words: string }): Promise<boolean> {
  const row = await c.db
    .updateTable('group_priorities')
    .set({ ended_on: c.today, ended_words: words })
    .where('trust_id', '=', c.trust.id)
    .where('id', '=', priority.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const facts = { title: priority.title, words }
  await record(c.db, { verb: 'group priority.ended', ref: { kind: 'group priority', id: priority.id }, facts })
  return true
}

export interface Saying {
  period: string
  words: string
  rag: Rag | null
  reason: string
  saidAs: string
}

/** Says what this trust did on a priority in a period, or says it anew; false when somebody said it anew after `seen`. */
export async function sayOf(
  c: Context,
  priority: Priority,
  said: Saying,
  before: { row: Said; seen: number } | undefined,
): Promise<boolean> {
  const words = { words: said.words, rag: said.rag, reason: said.reason, said_as: said.saidAs, said_on: c.today }
  const row = before
    ? await c.db
        .updateTable('group_updates')
        .set(words)
        .where('trust_id', '=', c.trust.id)
        .where('id', '=', before.row.id)
        .where('version', '=', before.seen)
        .returning('id')
        .executeTakeFirst()
    : await c.db
        .insertInto('group_updates')
        .values({
          trust_id: c.trust.id,
          priority_trust_id: priority.trustId,
          priority_id: priority.id,
          period: said.period,
          ...words,
        })
        .returning('id')
        .executeTakeFirst()
  if (!row) return false
  const facts = { title: priority.title, period: said.period, rag: said.rag, as: said.saidAs }
  await record(c.db, { verb: 'group priority.said', ref: { kind: 'group update', id: row.id }, facts })
  return true
}

/** Says which of this trust's items work on a priority; those left out do so no longer. */
export async function serveWith(c: Context, priority: Priority, items: readonly { id: number; title: string }[]): Promise<void> {
  const held = await c.db
    .selectFrom('group_services')
    .where('priority_trust_id', '=', priority.trustId)
    .where('priority_id', '=', priority.id)
    .select(['id', 'item_id'])
    .execute()
  const gone = held.filter((row) => !items.some((item) => item.id === row.item_id)).map((row) => row.id)
  if (gone.length > 0) await c.db.deleteFrom('group_services').where('id', 'in', gone).execute()
  const rows = items
    .filter((item) => !held.some((row) => row.item_id === item.id))
    .map((item) => ({ trust_id: c.trust.id, item_id: item.id, priority_trust_id: priority.trustId, priority_id: priority.id }))
  if (rows.length > 0) await c.db.insertInto('group_services').values(rows).execute()
  await record(c.db, {
    verb: 'group priority.served',
    ref: priority.trustId === c.trust.id ? { kind: 'group priority', id: priority.id } : null,
    facts: { title: priority.title, items: items.length, titles: items.map((item) => item.title) },
  })
}

/** Writes down a meeting that this trust's chair chaired. */
export async function holdMeeting(
  c: Context,
  meeting: { heldOn: Priority['endedOn'] & string; chairTitle: string; outOfTurn: string; words: string },
): Promise<void> {
  const { id } = await c.db
    .insertInto('group_meetings')
    .values({
      trust_id: c.trust.id,
      held_on: meeting.heldOn,
      chair_title: meeting.chairTitle,
      out_of_turn: meeting.outOfTurn,
      words: meeting.words,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const facts = { on: meeting.heldOn, chair: meeting.chairTitle }
  await record(c.db, { verb: 'group meeting.held', ref: { kind: 'group meeting', id }, facts })
}
