import { Kysely } from 'kysely'
import type { DB } from '../tables.generated.ts'
import { refusal } from './database-error.ts'
import { dialectOver } from './dialect.ts'
import type { Engine, Session } from './engine.ts'
import { acquireFor, holding } from './flow.ts'

/** The query builder over every table there is; inside `within`, over what one person in one trust may see. */
export type Db = Kysely<DB>

/** A session lent to one transaction: of no use once that is over. */
function lend(session: Session): { lent: Session; end: () => void } {
  let over = false
  const guard =
    <A extends unknown[], R>(use: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      over ? Promise.reject(refusal('This transaction is over: a query was not awaited', '25P01')) : use(...given)
  const lent: Session = { query: guard(session.query), script: guard(session.script), release: () => {} }
  return { lent, end: () => (over = true) }
}

const engines = new WeakMap<Db, Engine>()

/** The database a transaction was opened on, for the rare work of the platform that goes on when the transaction is over. */
export const engineOf = (trx: Db): Engine | undefined => engines.get(trx)

/**
 * One transaction, opened by the statements given (which must begin one) in a single journey.
 * Committed when the work resolves; undone when it rejects, or when a statement failed and the failure was swallowed.
 */
export async function transact<T>(engine: Engine, opening: string, work: (trx: Db) => Promise<T>): Promise<T> {
  const session = await acquireFor(engine)
  const { lent, end } = lend(session)
  let state: 'clean' | 'unknown' = 'unknown'
  try {
    await session.script(opening)
    const trx: Db = new Kysely({ dialect: dialectOver({ take: async () => lent, give: () => {}, mayBegin: false }) })
    engines.set(trx, engine)
    const result = await holding(engine, () => work(trx))
    end()
    const { command } = await session.script('commit')
    state = 'clean'
    if (command === 'ROLLBACK') throw refusal('Nothing was saved, because an earlier statement of this transaction failed', '25P02')
    return result
  } catch (error) {
    end()
    if (state === 'unknown') {
      await session.script('rollback').then(
        () => {
          state = 'clean'
        },
        () => {},
      )
    }
    throw error
  } finally {
    session.release(state)
  }
}
