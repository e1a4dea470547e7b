import { PGlite } from '@electric-sql/pglite'
import { DatabaseError, failureOf } from './database-error.ts'
import type { Engine, Session } from './engine.ts'
import { statementsOf } from './pglite-statements.ts'
import { Turns } from './turns.ts'
import { toWire } from './values.ts'

const refused = (error: unknown): never => {
  throw new DatabaseError(failureOf(error))
}

export interface MemoryEngine extends Engine {
  /** The whole database as a tar, to start another from. */
  image(): Promise<Uint8Array<ArrayBuffer>>
}

/** PostgreSQL in this process's memory, for tests: gone when closed. `image` is what `image()` gave. */
export async function openMemory(image?: Uint8Array<ArrayBuffer>): Promise<MemoryEngine> {
  const pglite = await PGlite.create(image ? { loadDataDir: new Blob([image]) } : {})
  await pglite.exec(`set timezone = 'UTC'`)
  const statements = statementsOf(pglite)
  const turns = new Turns()
  const session = (): Session => ({
    query: (sql, parameters) => statements.ask(sql, parameters.map(toWire)).catch(refused),
    script: (sql) => statements.script(sql).catch(refused),
    release: () => turns.pass(),
  })
  return {
    kind: 'memory',
    acquire: () => turns.take().then(session),
    close: () => pglite.close(),
    image: async () => new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()),
  }
}
