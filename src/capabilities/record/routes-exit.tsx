import type { Context } from '../../platform/context.ts'
import { handOut, sizeOf } from '../../platform/exit/index.ts'
import { historyOf, record } from '../../platform/history/index.ts'
import type { Http } from '../../platform/http.ts'
import { Routes } from '../../platform/routes.ts'
import { linesOf } from './change-lines.ts'
import { TakeEverything } from './pages/take-everything.tsx'

const trustOf = (c: Context) => ({ kind: 'trust', id: c.trust.id })

async function offerEverything(http: Http, c: Context) {
  const taken = (await historyOf(c.db, trustOf(c))).filter(({ verb }) => verb === 'everything.taken').slice(0, 20)
  const before = linesOf(taken, c.ask.told, new Map())
  const size = await sizeOf(c.db)
  return http.page(<TakeEverything frame={c.frame} trust={c.trust.name} inGroup={c.trust.group !== null} size={size} before={before} />)
}

/** Writes down that somebody takes everything away, then hands it out when that is kept: the file holds the event that made it. */
async function takeEverything(_: Http, c: Context) {
  const { changes } = await sizeOf(c.db)
  await record(c.db, { verb: 'everything.taken', ref: trustOf(c), facts: { changes: changes + 1 } })
  return handOut(c)
}

/** Everything of the trust as one file. */
export const exitRoutes = new Routes().get('/exit', 'everything:export', offerEverything).post('/exit', 'everything:export', takeEverything)
