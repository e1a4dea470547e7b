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
  if ('under' in moved) await c.ask.moved(c)
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

/** Places to be added beneath one: it is here already, by its id, or is added first, by its name, beneath `beneath`. */
export interface PlacesUnder {
  parent: { id: number } | { name: string }
  places: readonly { name: string; code: string | null }[]
}

/** Adds many places at once, a code being another name of its place. Answers how many were added. */
export async function placesAdded(
  c: Context,
  { beneath, kind, under, from }: { beneath: { id: number; name: string }; kind: string; under: readonly PlacesUnder[]; from: string },
): Promise<number> {
  const insert = async (rows: { name: string; kind: string; parent_id: number }[]) =>
    c.db
      .insertInto('places')
      .values(rows.map((row) => ({ trust_id: c.trust.id, ...row })))
      .returning(['id', 'name'])
      .execute()
  let added = 0
  for (const { parent, places } of under) {
    const [above] = 'id' in parent ? [parent] : await insert([{ name: parent.name, kind: 'directorate', parent_id: beneath.id }])
    const rows = await insert(places.map(({ name }) => ({ name, kind, parent_id: above?.id ?? beneath.id })))
    const ids = new Map(rows.map(({ id, name }) => [name, id]))
    const codes = places.flatMap(({ name, code }) => (code ? [{ place_id: ids.get(name) as number, name: code }] : []))
    if (codes.length > 0)
      await c.db
        .insertInto('place_names')
        .values(codes.map((code) => ({ trust_id: c.trust.id, until_day: null, ...code })))
        .execute()
    added += rows.length + ('id' in parent ? 0 : 1)
  }
  await record(c.db, { verb: 'place.manyAdded', ref: { kind: 'place', id: beneath.id }, facts: { added, name: beneath.name, from } })
  return added
}
