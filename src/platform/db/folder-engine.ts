import { resolve } from 'node:path'
import type { Engine, Session } from './engine.ts'
import { keepTidy } from './folder-care.ts'
import { lockFolder } from './folder-lock.ts'
import { FolderThread } from './folder-thread.ts'
import { Turns } from './turns.ts'
import { toWire } from './values.ts'

const queryPatience = 120_000
const scriptPatience = 3_600_000

/** A session belongs to one run of the worker: when that dies, the session is of no use, and says so. */
const sessionOn = (thread: FolderThread, done: () => void): Session => ({
  query: (sql, parameters) => thread.ask({ sql, parameters: parameters.map(toWire) }, queryPatience),
  script: (sql) => thread.ask({ sql }, scriptPatience),
  release: done,
})

export interface FolderEngine extends Engine {
  /** Ends the worker as a crash would, for tests. */
  crash(): Promise<void>
}

/**
 * PostgreSQL on a folder of this machine, durable, in a worker thread, for one process at a time.
 * A worker that dies rejects what it owed, and is replaced when the database is next used.
 */
export async function openFolder(given: string): Promise<FolderEngine> {
  const folder = resolve(given)
  process.umask(0o077) // PGlite makes its files readable to all
  const unlock = await lockFolder(folder)
  const turns = new Turns()
  let thread = await FolderThread.open(folder).catch((error: unknown) => {
    unlock()
    throw error
  })

  const acquire = async (): Promise<Session> => {
    await turns.take()
    try {
      if (!thread.alive) thread = await FolderThread.open(folder)
      return sessionOn(thread, () => turns.pass())
    } catch (error) {
      turns.pass()
      throw error
    }
  }
  const stopCare = keepTidy(acquire)
  const close = async () => {
    stopCare()
    const last = await acquire()
    turns.close()
    await last.script('checkpoint').catch(() => {})
    await thread.close()
    unlock()
  }
  return { kind: 'folder', acquire, close, crash: () => thread.crash() }
}
