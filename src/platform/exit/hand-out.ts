import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { dayAt } from '../../kernel/day.ts'
import type { Context } from '../context.ts'
import { databaseOver } from '../db/database.ts'
import { engineOf } from '../db/transaction.ts'
import { Turned } from '../http.ts'
import { inTurn } from '../in-turn.ts'
import { clearLeftovers } from './leftovers.ts'
import { takeAway } from './take-away.ts'

const oneByOne = inTurn({
  atOnce: 1,
  waiting: 2,
  words: 'Others are taking everything away just now. Try again in a few minutes.',
})

const prefix = 'stepup-exit-'

/** A folder of its own for what is gathered, on this machine's scratch disk, for nobody else to read. */
async function scratch(): Promise<string> {
  await clearLeftovers(tmpdir(), prefix)
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
}

/**
 * Hands the trust of a request out as one file, once the request's transaction is over: without passphrases, since it goes to a browser.
 * The database is read in short pieces before the first byte leaves, so that what cannot be made is told on a page.
 */
export function handOut({ db, trust, now }: Context): () => Promise<Response> {
  const engine = engineOf(db)
  if (!engine) throw new Error('Only a request of a person can take everything away')
  return async () => {
    const { stream } = await oneByOne(async () => {
      const folder = await scratch()
      const taking = { trustId: trust.id, passphrases: false, at: now, folder }
      return takeAway(databaseOver(engine), taking).catch(async (error: unknown) => {
        await rm(folder, { recursive: true, force: true })
        if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
          throw new Turned(503, 'The server’s disk is full, so that the file cannot be made. Tell whoever looks after it.')
        throw error
      })
    })
    const name = `${trust.shortName} everything ${dayAt(now)}.zip`.replace(/[^A-Za-z0-9 ._()-]+/g, '-')
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
        'x-content-type-options': 'nosniff',
      },
    })
  }
}
