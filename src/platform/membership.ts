import { sql } from 'kysely'
import type { Db } from './db/index.ts'

/**
 * Brings a person into the current trust and answers their number. Somebody whose e-mail address is known from another
 * trust is the same person: their name and passphrase stay as they are.
 */
export async function memberAdded(db: Db, { name, email }: { name: string; email: string }): Promise<number> {
  const { rows } = await sql<{ id: number }>`select app.add_person(${name}, ${email}) as id`.execute(db)
  return (rows[0] as { id: number }).id
}
