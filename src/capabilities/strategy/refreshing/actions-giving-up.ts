import type { Context } from '../../../platform/context.ts'
import { DatabaseError } from '../../../platform/db/index.ts'
import { record } from '../../../platform/history/index.ts'
import { Turned } from '../../../platform/http.ts'
import type { StrategyElement } from '../element.ts'
import type { GivingUpValues } from './forms.ts'
import type { Refresh } from './refresh.ts'
import { removeElements } from './writing-removals.ts'

/** Gives a draft up: its elements go, and every decision that led to it; the old version stands as before. False when it changed after the form was opened. */
export async function giveUpDraft(c: Context, { old, draft, lines }: Refresh, values: GivingUpValues): Promise<boolean> {
  const { version } = draft
  const row = await c.db
    .updateTable('strategy_versions')
    .set({ state: 'given up', follows_id: null })
    .where('id', '=', version.id)
    .where('version', '=', values.version)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const decided = [...new Set(lines.map((line) => line.fromId))]
  if (decided.length > 0) await c.db.deleteFrom('strategy_lineage').where('from_id', 'in', decided).execute()
  await removed(c, draft.elements, 'Something outside the draft stands on it: words beside it, a contribution or something people said.')
  await record(c.db, {
    verb: 'strategy.givenUp',
    ref: { kind: 'strategy version', id: old.version.id },
    facts: { label: version.label, follows: old.version.label, elements: draft.elements.length, reason: values.reason },
  })
  return true
}

/** Takes one element out of a draft. The rule has been asked before. */
export async function takeOut(c: Context, element: StrategyElement, label: string): Promise<void> {
  await removed(c, [element], 'Something stands on it: what people said, words beside it or how somebody’s work serves it.')
  await record(c.db, {
    verb: 'element.takenOut',
    ref: { kind: 'strategy element', id: element.id },
    facts: { title: element.title, version: label },
  })
}

async function removed(c: Context, elements: readonly StrategyElement[], words: string): Promise<void> {
  try {
    await removeElements(
      c,
      elements.map(({ id }) => id),
    )
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503') throw new Turned(409, `${words} Take that away first.`)
    throw error
  }
}
