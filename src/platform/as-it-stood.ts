import { sql } from 'kysely'
import { dayAt, endOfDay, type Instant } from '../kernel/day.ts'
import type { Context } from './context.ts'
import type { Db } from './db/index.ts'
import { askedOnce } from './once.ts'

const look = (db: Db, at: Instant | null) =>
  sql`select set_config('app.as_at', ${at ?? ''}, true), set_config('search_path', ${at === null ? 'public' : 'asof, public'}, true)`.execute(
    db,
  )

const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && Date.parse(b) < Date.parse(a) ? b : a)

/**
 * Reads with the records as they stood at an instant, and goes on afterwards as before: for holding what is against what was, in one
 * transaction. While it runs nothing else may use the transaction: await it alone. Nothing can be written in it, and within a page
 * read as at an earlier day it never looks past that day.
 */
export async function asItStood<T>(c: Context, at: Instant, read: (then: Context) => Promise<T>): Promise<T> {
  const held = c.asAt === null ? null : endOfDay(c.asAt)
  const instant = earlier(at, held)
  const day = dayAt(instant)
  await look(c.db, instant)
  try {
    const may = (permission: string) => permission.endsWith(':read') && c.may(permission)
    return await read({ ...c, asAt: day, on: day, may, once: askedOnce() })
  } finally {
    // In a transaction that failed there is nothing to go back to, and the failure is told.
    await look(c.db, held).catch(() => {})
  }
}
