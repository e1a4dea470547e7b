import type { Day } from '../../../kernel/day.ts'
import type { Context } from '../../../platform/context.ts'
import { record } from '../../../platform/history/index.ts'
import { nameKept, type PlaceName } from './place-names.ts'

interface PlaceThen {
  id: number
  name: string
  parent_id: number | null
}

/** Renames a place or puts it elsewhere in the tree; its old name stays as another name. False when somebody changed it after `seen`. */
export async function placeChanged(
  c: Context,
  place: PlaceThen,
  { seen, name, parent }: { seen: number; name: string; parent: { id: number; name: string } | null },
): Promise<boolean> {
  const row = await c.db
    .updateTable('places')
    .set({ name, parent_id: parent?.id ?? null })
    .where('id', '=', place.id)
    .where('version', '=', seen)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  const kept = nameKept(place.name, name, c.today)
  if (kept)
    await c.db
      .insertInto('place_names')
      .values({ trust_id: c.trust.id, place_id: place.id, name: kept.name, until_day: kept.until })
      .execute()
  const moved = (parent?.id ?? null) === place.parent_id ? {} : { under: parent?.name ?? null }
  await record(c.db, { verb: 'place.changed', ref: { kind: 'place', id: place.id }, facts: { name, before: place.name, ...moved } })
  return true
}

/** Adds another name of a place. */
export async function placeNameAdded(c: Context, place: PlaceThen, { name, until }: { name: string; until: Day | null }): Promise<void> {
  await c.db.insertInto('place_names').values({ trust_id: c.trust.id, place_id: place.id, name, until_day: until }).execute()
  await record(c.db, { verb: 'place.named', ref: { kind: 'place', id: place.id }, facts: { name: place.name, other: name } })
}

/** Takes another name of a place away: it was never its name. */
export async function placeNameRemoved(c: Context, place: PlaceThen, other: PlaceName): Promise<void> {
  await c.db.deleteFrom('place_names').where('id', '=', other.id).execute()
  await record(c.db, { verb: 'place.unnamed', ref: { kind: 'place', id: place.id }, facts: { name: place.name, other: other.name } })
}
