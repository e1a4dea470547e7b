import { Hono, type Context as HonoContext } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { secureHeaders } from 'hono/secure-headers'
import { type Assets, serveAsset } from './assets.ts'
import { capabilities } from './capabilities.ts'
import { frameOf, visitorFrame } from './frame.ts'
import type { Instant } from './kernel/day.ts'
import type { Database } from './platform/db/index.ts'
import { mount } from './platform/mount.ts'
import { problemPage } from './problem-page.tsx'

/** What the program that serves the pages hands in. */
export interface Outside {
  database: Database
  now: () => Instant
  assets: Assets
  /** The request came over a loopback address. */
  isLocal: (request: HonoContext) => boolean
  publicUrl?: string | undefined
  log: (line: Record<string, unknown>) => void
}

const megabyte = 2 ** 20

/** The whole product as one request handler; needs no socket, so tests use it as it is. */
export function createApp(outside: Outside): Hono {
  const app = new Hono()
  app.use(compress())
  app.use(
    secureHeaders({ contentSecurityPolicy: policy, crossOriginEmbedderPolicy: true, referrerPolicy: 'same-origin', xFrameOptions: 'DENY' }),
  )
  app.get('/assets/*', (http) => serveAsset(outside.assets, http))
  app.get('/health', (http) => http.text('ok'))
  app.use(csrf(outside.publicUrl ? { origin: outside.publicUrl } : {}))
  app.use(
    bodyLimit({
      maxSize: 26 * megabyte,
      onError: (http) =>
        http.req.path.startsWith('/api/')
          ? http.json({ error: 'This is more than 24 MB. Send it in parts.' }, 413)
          : http.text('The file is larger than 25 MB. Split it, or remove its pictures.', 413),
    }),
  )
  app.use(async (http, next) => {
    await next()
    if (!http.res.headers.has('cache-control')) http.header('cache-control', 'no-store')
    http.header('x-robots-tag', 'noindex')
  })
  const { database, now, isLocal, log, assets } = outside
  mount(app, {
    database,
    now,
    isLocal,
    log,
    capabilities,
    frameOf: (c, http) => frameOf(c, http, assets),
    visitorFrame: visitorFrame(assets),
    problemPage,
  })
  return app
}

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}
