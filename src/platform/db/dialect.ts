import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import { refusal } from './database-error.ts'
import type { Session } from './engine.ts'

/** Where a query builder's statements go: a session for each use, or always the same one inside a transaction. */
export interface Source {
  take(): Promise<Session>
  give(session: Session): void
  mayBegin: boolean
}

class Connection implements DatabaseConnection {
  readonly session: Session

  constructor(session: Session) {
    this.session = session
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, command, count } = await this.session.query(sql, parameters)
    const changed = /^(INSERT|UPDATE|DELETE|MERGE)/.test(command ?? '')
    return { rows: rows as R[], ...(changed && count !== undefined ? { numAffectedRows: BigInt(count) } : {}) }
  }

  // biome-ignore lint/correctness/useYield: the interface wants a generator
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw refusal('This database gives its rows at once: ask for fewer with limit', '0A000')
  }
}

function driverOver(source: Source): Driver {
  const run = async (connection: DatabaseConnection, sql: string): Promise<void> => {
    await connection.executeQuery(CompiledQuery.raw(sql))
  }
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => new Connection(await source.take()),
    releaseConnection: async (connection) => source.give((connection as Connection).session),
    beginTransaction: async (connection, { isolationLevel, accessMode }: TransactionSettings) => {
      if (!source.mayBegin) throw refusal('A transaction is open already: use the one you were given', '25001')
      await run(connection, `begin ${isolationLevel ? `isolation level ${isolationLevel}` : ''} ${accessMode ?? ''}`)
    },
    commitTransaction: (connection) => run(connection, 'commit'),
    rollbackTransaction: (connection) => run(connection, 'rollback'),
    savepoint: (connection, name) => run(connection, `savepoint "${name}"`),
    rollbackToSavepoint: (connection, name) => run(connection, `rollback to savepoint "${name}"`),
    releaseSavepoint: (connection, name) => run(connection, `release savepoint "${name}"`),
  }
}

/** Kysely's PostgreSQL grammar over our own driver, the same for both engines. */
export const dialectOver = (source: Source): Dialect => ({
  createDriver: () => driverOver(source),
  createAdapter: () => new PostgresAdapter(),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
})
