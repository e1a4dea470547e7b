import { AsyncLocalStorage } from 'node:async_hooks'
import { refusal } from './database-error.ts'
import type { Engine, Session } from './engine.ts'

interface Flow {
  engine: Engine
  open: boolean
}

const flows = new AsyncLocalStorage<Flow>()

/** A session from the engine; refused where the same flow of work already holds a transaction, which would wait for itself. */
export function acquireFor(engine: Engine): Promise<Session> {
  const flow = flows.getStore()
  if (flow?.open && flow.engine === engine)
    return Promise.reject(refusal('A transaction is open: use the one you were given, not the database beside it', '25001'))
  return engine.acquire()
}

/** Does work that holds the engine's session: what it calls may not take another. */
export async function holding<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  const flow: Flow = { engine, open: true }
  try {
    return await flows.run(flow, work)
  } finally {
    flow.open = false
  }
}
