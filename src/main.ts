import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { loadAssets } from './assets.ts'
import { dressed } from './dress.ts'
import type { Config } from './platform/config.ts'
import { type Database, openDatabase } from './platform/db/index.ts'
import { isOnThisMachine } from './platform/visitor-address.ts'
import type { Timer } from './post-room/timer.ts'

export interface Running {
  address: string
  /** Settles when the server has been told to stop and has stopped. */
  stopped: Promise<void>
  stop(): Promise<void>
}

/** Settles when the server can be reached; a port that somebody else has is said in words. */
const listening = (server: ReturnType<typeof serve>, port: number): Promise<void> =>
  new Promise((reached, failed) => {
    server.once('listening', () => reached())
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Stop what runs there, or give another with --port`) : error),
    )
  })

const log = (line: Record<string, unknown>) => console.error(JSON.stringify({ at: new Date().toISOString(), ...line }))

const closed = (server: ReturnType<typeof serve>) => new Promise<void>((done) => server.once('close', () => done()))

/** Where people on this machine reach the server. */
function addressOf(server: ReturnType<typeof serve>, { host, port }: Config): string {
  const bound = server.address()
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host
  return `http://${name}:${typeof bound === 'object' && bound ? bound.port : port}`
}

/** Looks for mail to send while the server runs; where none is set up, that is written down for the pages, and the mail libraries are not even read. */
async function postingOf({ mail }: Config, post: { database: Database; sampleToo: boolean }): Promise<Timer | undefined> {
  const [{ capabilities }, { nobodySends }] = await Promise.all([import('./capabilities.ts'), import('./post-room/round.ts')])
  if (!mail) {
    await nobodySends({ ...post, capabilities })
    return undefined
  }
  const [{ startPosting }, { openMailer }] = await Promise.all([import('./post-room/timer.ts'), import('./platform/mail/mailer.ts')])
  return startPosting({ ...post, capabilities, mailer: openMailer(mail), now: () => new Date().toISOString() }, { log })
}

interface Asked {
  sample: boolean
  sampleMail?: boolean
}

/**
 * Opens the database, brings it up to date and serves the pages. Where it cannot start, the database is closed before the reason is
 * told: an open one keeps the process alive, and the folder shut to the next.
 */
export async function startServer(config: Config, options: Asked): Promise<Running> {
  // The database opens in a thread of its own while this one reads the rest of the program.
  const opening = openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { folder: config.folder })
  const [database, ...program] = await Promise.all([
    opening,
    import('./app.ts'),
    import('./ready.ts'),
    import('./documents/writing/formats.ts'),
    import('./documents/reading/pdf/page-picture.ts'),
  ])
  const [{ createApp }, { ready }, { stopWriting }, { stopPainting }] = program
  try {
    await ready(database, options)
    const { publicUrl } = config
    const app = createApp({
      database,
      now: () => new Date().toISOString(),
      assets: dressed(loadAssets(join(dirname(fileURLToPath(import.meta.url)), 'assets')), config),
      isLocal: (request) => isOnThisMachine(request, publicUrl),
      ...{ publicUrl, log },
    })
    const server = serve({ fetch: app.fetch, port: config.port, hostname: config.host })
    await listening(server, config.port)
    const posting = await postingOf(config, { database, sampleToo: options.sampleMail === true }).catch((error: unknown) => {
      server.close()
      throw error
    })
    const stopChildren = () => {
      stopWriting()
      stopPainting()
    }
    return stoppable({ server, config, database, stopChildren, posting })
  } catch (error) {
    await database.close()
    throw error
  }
}

interface Parts {
  server: ReturnType<typeof serve>
  config: Config
  database: Database
  /** Ends the processes that make files and pictures. */
  stopChildren: () => void
  posting: Timer | undefined
}

/** The running server, which stops when it is told to, or by SIGINT and SIGTERM: pages and the letter in hand are finished, then the database is closed. */
function stoppable({ server, config, database, stopChildren, posting }: Parts): Running {
  const stopped = closed(server)
  const stop = async () => {
    const posted = posting?.stop()
    server.close()
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    await stopped
    await posted
    stopChildren()
    await database.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  return { address: addressOf(server, config), stopped, stop }
}
