import { sql } from 'kysely'
import type { Db } from './db/index.ts'

/**
 * Brings a person into the current trust and answers their number; undefined where the e-mail address has an account that
 * is not of this trust. Such an account is never taken over from inside a trust: another trust may know its passphrase.
 */
export async function memberAdded(db: Db, { name, email }: { name: string; email: string }): Promise<number | undefined> {
  const { rows } = await sql<{ id: number | null }>`select app.add_person(${name}, ${email}) as id`.execute(db)
  return rows[0]?.id ?? undefined
}
