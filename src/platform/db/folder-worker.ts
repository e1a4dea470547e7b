// Runs in a thread of its own: PostgreSQL on a folder, so that a long query does not hold up the web server.
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { failureOf } from './database-error.ts'
import { openDurable } from './durable-pglite.ts'
import type { Answered, Asked } from './folder-messages.ts'
import { type Statements, statementsOf } from './pglite-statements.ts'

const port = parentPort as NonNullable<typeof parentPort>

const does = (statements: Statements, { sql, parameters }: Asked) => (parameters ? statements.ask(sql, parameters) : statements.script(sql))

async function answer(statements: Statements, asked: Asked): Promise<Answered> {
  try {
    return { id: asked.id, answer: await does(statements, asked) }
  } catch (error) {
    return { id: asked.id, failure: failureOf(error) }
  }
}

async function serve(pglite: PGlite): Promise<void> {
  const statements = statementsOf(pglite)
  let last = Promise.resolve()
  port.on('message', (asked: Asked | 'close') => {
    last = last.then(async () => {
      if (asked !== 'close') return port.postMessage(await answer(statements, asked))
      await pglite.close()
      port.close()
    })
  })
  port.postMessage({ id: 0 } satisfies Answered)
}

await openDurable(String(workerData.folder)).then(serve, (error: unknown) => {
  port.postMessage({ id: 0, failure: failureOf(error) } satisfies Answered)
  port.close()
})
