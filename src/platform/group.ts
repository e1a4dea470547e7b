import { sql } from 'kysely'
import type { Day } from '../kernel/day.ts'
import type { Db } from './db/index.ts'

interface GroupRow {
  group_name: string
  formed_on: Day
  trust_id: number
  trust_name: string
  short_name: string
  place: number
}

/** The group the current trust belongs to, with the names of its trusts in the order they chair; undefined for a trust by itself. */
export async function ourGroup(db: Db) {
  const { rows } = await sql<GroupRow>`select * from app.our_group()`.execute(db)
  const [first] = rows
  if (!first) return undefined
  const trusts = rows.map((row) => ({ id: row.trust_id, name: row.trust_name, shortName: row.short_name, place: row.place }))
  return { name: first.group_name, formedOn: first.formed_on, trusts }
}
