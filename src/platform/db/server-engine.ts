import pg from 'pg'
import { DatabaseError, failureOf } from './database-error.ts'
import type { Answer, Engine, Session } from './engine.ts'
import { parsers, toWire } from './values.ts'

const asIs = (text: string): string => text
const types = { getTypeParser: (oid: number) => parsers[oid] ?? asIs }

const answerOf = (result: pg.QueryResult | pg.QueryResult[]): Answer => {
  const last = Array.isArray(result) ? result.at(-1) : result
  return { rows: last?.rows ?? [], command: last?.command, count: last?.rowCount ?? undefined }
}

const refused = (error: unknown): never => {
  throw new DatabaseError(failureOf(error))
}

function sessionOf(client: pg.PoolClient): Session {
  const extended = 'extended' as const
  return {
    query: (text, parameters) =>
      client.query({ text, values: parameters.map(toWire), queryMode: extended } as pg.QueryConfig).then(answerOf, refused),
    script: (text) => client.query(text).then(answerOf, refused),
    release: (state = 'clean') => client.release(state === 'unknown'),
  }
}

/** A PostgreSQL server reached by its address, `postgres://person@host/name`; at most `connections` at once. */
export async function openServer(url: string, connections = 10): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 30_000,
    pipeline: true,
    types: types as pg.CustomTypesConfig,
    options:
      '-c jit=off -c timezone=UTC -c datestyle=ISO -c bytea_output=hex -c statement_timeout=120000 -c idle_in_transaction_session_timeout=120000',
  } as pg.PoolConfig)
  pool.on('error', () => {}) // an idle connection that breaks is replaced; a busy one rejects its own statement
  const acquire = () => pool.connect().then(sessionOf, refused)
  try {
    ;(await acquire()).release()
  } catch (error) {
    await pool.end()
    throw error
  }
  return { kind: 'server', acquire, close: () => pool.end() }
}
