import { Kysely } from 'kysely'
import type { DB } from '../tables.generated.ts'
import { dialectOver } from './dialect.ts'
import type { Engine } from './engine.ts'
import { acquireFor } from './flow.ts'
import { openFolder } from './folder-engine.ts'
import { openMemory } from './memory-engine.ts'
import { openServer } from './server-engine.ts'
import type { Db } from './transaction.ts'

export type { Db } from './transaction.ts'

/** An open database. `owner` sees everything and belongs to migrations and commands; a request's work goes through `within`. */
export interface Database {
  readonly engine: Engine
  readonly owner: Db
  close(): Promise<void>
}

/** Where the database is: a server's address, a folder on this machine, or (neither) this process's memory. */
export interface Place {
  url?: string | undefined
  folder?: string | undefined
}

/** The same database whatever the engine underneath. */
export function databaseOver(engine: Engine): Database {
  const owner: Db = new Kysely<DB>({
    dialect: dialectOver({ take: () => acquireFor(engine), give: (session) => session.release(), mayBegin: true }),
  })
  return { engine, owner, close: () => engine.close() }
}

/** Opens PostgreSQL. Rejects with a DatabaseError whose words say what is wrong, as when another process has the folder open. */
export async function openDatabase({ url, folder }: Place = {}): Promise<Database> {
  if (url) return databaseOver(await openServer(url))
  if (folder) return databaseOver(await openFolder(folder))
  return databaseOver(await openMemory())
}
