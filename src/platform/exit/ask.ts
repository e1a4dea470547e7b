import { CompiledQuery } from 'kysely'
import type { Db } from '../db/transaction.ts'

/** A name as SQL writes it. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** One statement whose tables are only known when it runs. */
export async function ask<Row = Record<string, unknown>>(db: Db, text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows
}

/** The same, for how many rows it touched. */
export async function affect(db: Db, text: string, parameters: readonly unknown[] = []): Promise<number> {
  return Number((await db.executeQuery(CompiledQuery.raw(text, [...parameters]))).numAffectedRows ?? 0n)
}
