import { sql } from 'kysely'
import type { Db } from './transaction.ts'

/** The rows a function of the database answers, by its name with schema and its arguments in order: for work on very many rows at once. */
export async function rowsOf<T>(db: Db, name: `app.${string}`, given: readonly unknown[]): Promise<T[]> {
  const called = sql`select * from ${sql.raw(name.replace(/[^a-z_.]/g, ''))}(${sql.join([...given])}) as answer`
  const { rows } = await called.execute(db)
  return rows as T[]
}
