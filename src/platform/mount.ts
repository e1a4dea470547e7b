import { randomUUID } from 'node:crypto'
import type { Hono, Context as HonoContext } from 'hono'
import { type Day, endOfDay, type Instant, isDay } from '../kernel/day.ts'
import type { Frame } from '../kernel/frame.ts'
import { answerKey } from './answer-key.ts'
import { answerSecret } from './answer-secret.ts'
import { type Asking, askingOf } from './asking.ts'
import type { Capability } from './capability.ts'
import type { Context } from './context.ts'
import { type Database, type Db, within } from './db/index.ts'
import { type Answer, Http, PageToDraw, Turned } from './http.ts'
import { askedEachTime, askedOnce } from './once.ts'
import { mayBeShownAgain, noLongerThan, postedIn } from './posted.ts'
import { refusalIn } from './refusal-in.ts'
import { refusedProgram } from './refused-program.ts'
import { permissionsOf } from './rights.ts'
import type { Route, Visitor } from './routes.ts'
import { type SignedIn, sessionCookie, touch, whoIs } from './session.ts'
import { addressOf } from './visitor-address.ts'

/** What the outside gives the routes: nothing below reads a clock, a socket or the environment. */
export interface World {
  database: Database
  capabilities: readonly Capability[]
  now: () => Instant
  isLocal: (request: HonoContext) => boolean
  /** Fills what stands around a page for somebody signed in. */
  frameOf: (c: Context, http: Http) => Promise<Frame>
  visitorFrame: Frame
  /** The page that says why there is no other. */
  problemPage: (http: Http, problem: { status: number; words: string; reference?: string; frame: Frame }) => Response
  log: (line: Record<string, unknown>) => void
}

class RolledBack extends Error {
  readonly answer: Answer
  constructor(answer: Answer) {
    super('rolled back')
    this.answer = answer
  }
}

/** Gives the app all the capabilities' routes, each behind its permission and inside one transaction of one trust. */
export function mount(app: Hono, world: World): void {
  const ask = askingOf(world.capabilities)
  for (const route of world.capabilities.flatMap((c) => c.routes.declared))
    app.on(
      route.method,
      route.path,
      noLongerThan(route, (raw, why) => refusal(world, raw, why)),
      (raw) => answerTo(world, { route, ask, raw }),
    )
  app.notFound((raw) => refusal(world, raw, new Turned(404, 'Page not found')))
}

/** What stops a request before any route answers it: as JSON for a program, as a page for a person. */
const refusal = (world: World, raw: HonoContext, why: Turned): Response => {
  const http = new Http(raw, null)
  return http.isForProgram ? refusedProgram(world.log, http, why) : problem(world, http, why)
}

interface Asked {
  route: Route
  ask: Asking
  raw: HonoContext
}

async function answerTo(world: World, asked: Asked): Promise<Response> {
  const asAt = asked.raw.req.query('as-at') ?? ''
  const http = new Http(asked.raw, isDay(asAt) ? asAt : null)
  try {
    const answer = await answering[asked.route.handle.for](world, asked, http)
    return drawn(typeof answer === 'function' ? await answer() : answer)
  } catch (error) {
    return asked.route.handle.for === 'key' ? refusedProgram(world.log, http, error) : problem(world, http, error)
  }
}

const answering = { visitor: forVisitor, person: forPerson, secret: answerSecret, key: answerKey }
const drawn = (answer: Response): Response => (answer instanceof PageToDraw ? answer.drawn() : answer)

const problem = (world: World, http: Http, error: unknown): Response => drawn(problemOf(world, http, error))

function problemOf(world: World, http: Http, error: unknown, frame = world.visitorFrame): Response {
  if (error instanceof Turned) return world.problemPage(http, { status: error.status, words: error.message, frame })
  const [reference, refused] = [randomUUID().slice(0, 8), refusalIn(error)]
  const level = refused ? 'warning' : 'error'
  world.log({ level, reference, path: http.told, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  if (refused) return world.problemPage(http, { status: refused.status, words: refused.message, frame })
  return world.problemPage(http, { status: 500, words: 'Something went wrong on our side. Nothing was saved.', reference, frame })
}

async function forVisitor(world: World, { route, raw }: Asked, http: Http): Promise<Answer> {
  const { handle } = route
  if (handle.for !== 'visitor') throw new Error('not a visitor’s route')
  if (route.method === 'POST') http.receive(await postedIn(raw.req))
  return handle.run(http, visitorOf(world, raw))
}

function visitorOf(world: World, raw: HonoContext): Visitor {
  const inside = <T>(work: (db: Db) => Promise<T>) => within(world.database, { mode: 'sign-in' }, work)
  return { inside, now: world.now(), frame: world.visitorFrame, isLocal: world.isLocal(raw), address: addressOf(raw) }
}

async function forPerson(world: World, { route, ask, raw }: Asked, http: Http): Promise<Answer> {
  const { handle } = route
  if (handle.for !== 'person') throw new Error('not a person’s route')
  const signedIn = await signedInBy(world, http)
  if (!signedIn) {
    if (mayBeShownAgain(route, raw.req)) http.receive(await postedIn(raw.req))
    return toSignIn(route, http)
  }
  const asAt = asAtDay(http, signedIn)
  if (asAt && route.method === 'POST') throw new Turned(409, 'You are reading an earlier day. Go back to today to change anything.')
  const permissions = permissionsOf(world.capabilities, signedIn.person.roles)
  const may = (permission: string) => permissions.has(permission) && (asAt === null || permission.endsWith(':read'))
  if (!permissions.has(route.permission)) throw new Turned(403, 'Your role does not allow this. Ask your governance lead if it should.')
  if (route.method === 'POST') http.receive(await postedIn(raw.req))
  const prepared = await handle.before?.(http, visitorOf(world, raw))
  const run = async (db: Db) => {
    const c: Context = {
      db,
      person: signedIn.person,
      trust: signedIn.trust,
      now: signedIn.now,
      today: signedIn.today,
      may,
      asAt,
      on: asAt ?? signedIn.today,
      ask,
      once: route.method === 'GET' ? askedOnce() : askedEachTime,
      frame: world.visitorFrame,
    }
    c.frame = await world.frameOf(c, http)
    return inFrame(world, { c, http }, () => handle.run(http, c, prepared))
  }
  const access = {
    personId: signedIn.person.id,
    trustId: signedIn.trust.id,
    mode: route.method === 'GET' ? ('read only' as const) : ('read write' as const),
  }
  const times = { ...(asAt ? { asAt: endOfDay(asAt) } : {}), ...(signedIn.trust.isSample ? { clock: signedIn.now } : {}) }
  return keptOnlyWhenGood(route, (work) => within(world.database, { ...access, ...times }, work), run)
}

/** A refusal inside a page keeps the person's own frame around it. */
async function inFrame(world: World, { c, http }: { c: Context; http: Http }, run: () => Promise<Answer>): Promise<Answer> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Turned) return world.problemPage(http, { status: error.status, words: error.message, frame: c.frame })
    throw error
  }
}

/** A POST that answers with a no leaves nothing behind: its transaction is rolled back. */
async function keptOnlyWhenGood(
  route: Route,
  open: (work: (db: Db) => Promise<Answer>) => Promise<Answer>,
  run: (db: Db) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await open(async (db) => {
      const answer = await run(db)
      if (route.method === 'POST' && typeof answer !== 'function' && answer.status >= 400) throw new RolledBack(answer)
      return answer
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.answer
    throw error
  }
}

async function signedInBy(world: World, http: Http): Promise<SignedIn | undefined> {
  const token = http.cookie(sessionCookie)
  if (!token) return undefined
  const found = await whoIs(world.database.owner, token, world.now())
  if (found?.isStale) await within(world.database, { mode: 'sign-in' }, (db) => touch(db, token, world.now()))
  return found
}

/** A page leads to the sign-in page and back; what somebody typed before their session ended is never thrown away. */
function toSignIn(route: Route, http: Http): Response {
  if (route.method === 'GET') return http.redirect(`/sign-in?next=${encodeURIComponent(http.path)}`)
  const words = 'You have been signed out.'
  if (http.inBackground)
    return http.json({ words: `${words} Sign in again in another tab: this page then saves by itself.`, again: true }, 401)
  if ([...http.posted.keys()].length === 0) return http.redirect('/sign-in')
  throw new Turned(401, words)
}

function asAtDay(http: Http, { today }: SignedIn): Day | null {
  const text = http.query('as-at')
  if (text === undefined || text === 'now' || text === today) return null
  if (!isDay(text)) throw new Turned(400, 'The earlier day must be a real date, such as 2024-09-30')
  if (text > today) throw new Turned(400, 'The earlier day must not be in the future')
  return text
}
