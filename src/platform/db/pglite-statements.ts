import type { PGlite, Results } from '@electric-sql/pglite'
import type { Answer } from './engine.ts'
import { parsers } from './values.ts'

const asIs = (text: string): string => text
const serializers = new Proxy({}, { get: () => asIs }) as Record<number, (value: unknown) => string>
const options = { parsers, serializers }

const answerOf = (result: Results | undefined): Answer => ({
  rows: (result?.rows ?? []) as Record<string, unknown>[],
  command: result?.command,
  count: result?.rowCount ?? undefined,
})

/** One statement; its parameters are text already. */
export const ask = async (pglite: PGlite, sql: string, parameters: (string | null)[]): Promise<Answer> =>
  answerOf(await pglite.query(sql, parameters, options))

/** Several statements in one journey. */
export const script = async (pglite: PGlite, sql: string): Promise<Answer> => answerOf((await pglite.exec(sql, { parsers })).at(-1))
