import type { Day } from '../../kernel/day.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import type { Rag } from '../../kernel/rag.ts'
import type { Context } from '../../platform/context.ts'
import type { Written } from './written.ts'

/** What a file says of one item in one period. */
export interface ImportedUpdate {
  itemId: number
  periodId: number
  text: string
  rag: Rag | null
}

/**
 * Puts down what a file said. Another import's words are changed; words that a person wrote here are never overwritten by a file.
 * As with all of delivery's writing, the caller names the change.
 */
export async function putImportedUpdate(c: Context, { itemId, periodId, text, rag }: ImportedUpdate): Promise<Decision<Written>> {
  const held = await c.db
    .selectFrom('updates')
    .where('item_id', '=', itemId)
    .where('period_id', '=', periodId)
    .select(['id', 'text', 'rag', 'state', 'version'])
    .executeTakeFirst()
  if (!held) {
    const { id, version } = await c.db
      .insertInto('updates')
      .values({ trust_id: c.trust.id, item_id: itemId, period_id: periodId, text, rag, state: 'imported' })
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    return yes({ ref: { kind: 'update', id }, versionAfter: version, before: null })
  }
  if (held.state !== 'imported') return no('The owner has written an update for this period here. A file does not overwrite it')
  const before = { text: held.text, rag: held.rag }
  const row = await c.db
    .updateTable('updates')
    .set({ text, rag })
    .where('id', '=', held.id)
    .where('version', '=', held.version)
    .returning('version')
    .executeTakeFirst()
  return yes({ ref: { kind: 'update', id: held.id }, versionAfter: row?.version ?? held.version, before })
}

/** A milestone with its first date, as a person or a file gives it; `precision` is day, month, quarter or year. */
export interface NewMilestone {
  itemId: number
  title: string
  baselineOn: Day | null
  precision?: string
  asWritten?: string | null
  illustrative?: boolean
}

export async function addMilestone(c: Context, milestone: NewMilestone): Promise<Written> {
  const { id, version } = await c.db
    .insertInto('milestones')
    .values({
      trust_id: c.trust.id,
      item_id: milestone.itemId,
      title: milestone.title,
      baseline_on: milestone.baselineOn,
      precision: milestone.precision ?? 'day',
      as_written: milestone.asWritten ?? null,
      illustrative: milestone.illustrative ?? false,
    })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  return { ref: { kind: 'milestone', id }, versionAfter: version, before: null }
}
