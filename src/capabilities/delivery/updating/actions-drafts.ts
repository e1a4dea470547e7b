import type { Instant } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { asJson } from '../../../platform/db/index.ts'
import type { Desk, Draft } from './desk.ts'
import type { Typed } from './typed.ts'

/** A page's own keeping may still be on its way when its button is pressed; a newer draft of one's own, older than this, came from another page. */
const onItsWay = 15_000

/** A draft kept after this page was made, by somebody else or by the same person in another window: both are shown, and nothing is written. */
export function keptMeanwhile(desk: Desk, revision: number, now: Instant): Draft | undefined {
  const { draft } = desk
  if (!draft || draft.revision === revision) return undefined
  if (draft.personId !== desk.personId) return draft
  return Math.abs(Date.parse(now) - Date.parse(draft.savedAt)) > onItsWay ? draft : undefined
}

/** Keeps what is typed; answers the draft's new revision. Not history: nothing has been said yet. */
export async function keepDraft(c: Context, desk: Desk, values: Typed): Promise<number> {
  const { trust_id, item_id, period_id } = { trust_id: c.trust.id, item_id: desk.item.id, period_id: desk.period.id }
  const row = await c.db
    .insertInto('update_drafts')
    .values({ trust_id, item_id, period_id, person_id: c.person.id, typed: asJson(values), saved_at: c.now })
    .onConflict((on) =>
      on.columns(['trust_id', 'item_id', 'period_id']).doUpdateSet((old) => ({
        person_id: c.person.id,
        typed: asJson(values),
        saved_at: c.now,
        revision: old('update_drafts.revision', '+', 1),
      })),
    )
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

/** Once sent, the draft has done its work. */
export const dropDraft = (c: Context, { item, period }: Desk) =>
  c.db.deleteFrom('update_drafts').where('item_id', '=', item.id).where('period_id', '=', period.id).execute()
