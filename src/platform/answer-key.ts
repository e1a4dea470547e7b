import { createHash } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { type Day, dayAt, type Instant, isDay } from '../kernel/day.ts'
import { type KeyHolder, whoseKey } from './access-key.ts'
import { allTrusts } from './all-trusts.ts'
import { atMost } from './at-most.ts'
import type { Capability } from './capability.ts'
import type { Context } from './context.ts'
import { type Answer, type Http, notFound, Turned } from './http.ts'
import { memberOn } from './member.ts'
import { sentIn } from './posted.ts'
import { type Ground, workingAs } from './reading-as.ts'
import { permissionsOf } from './rights.ts'
import type { KeyHandler, Route } from './routes.ts'
import { clockOf } from './session.ts'
import { addressOf } from './visitor-address.ts'

const stretch = 10 * 60_000
const wrongOnes = atMost(60, stretch)
const askings = atMost(3000, stretch)

/**
 * Answers a program that holds a key: as the person who made it, with the roles they have today, within the key's scopes. What is given under
 * an `Idempotency-Key` is done once, and the answer is told again; another body under the same word is refused.
 */
export async function answerKey(
  ground: Ground & { now: () => Instant },
  { route, raw }: { route: Route; raw: HonoContext },
  http: Http,
): Promise<Answer> {
  const { handle } = route
  if (handle.for !== 'key') throw new Error('not a route with a key')
  const now = ground.now()
  const holder = await holderOf(ground, http, { raw, now })
  const only = permissionsIn(ground.capabilities, holder, handle.scope)
  const trust = (await allTrusts(ground.database)).find(({ id }) => id === holder.trustId) ?? notFound()
  const today = dayAt(clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, now))
  const person = (await memberOn(ground.database.owner, holder, today)) ?? notFound()
  if (!only.has(handle.permission) || !permissionsOf(ground.capabilities, person.roles).has(handle.permission))
    throw new Turned(403, `${person.name}, who made this key, may not do this any more.`)
  if (route.method === 'GET')
    return workingAs(ground, { person, trust, now, only, mode: 'read only', asAt: asAtOf(http, today) }, (c) =>
      handle.run(http, c, undefined),
    )
  const sent = await sentIn(raw.req)
  return workingAs(ground, { person, trust, now, only, mode: 'read write' }, (c) => once(c, { http, holder, sent, run: handle.run })).catch(
    keptNothing,
  )
}

async function holderOf(ground: Ground, http: Http, { raw, now }: { raw: HonoContext; now: Instant }): Promise<KeyHolder> {
  const [, key = ''] = /^Bearer (\S+)$/i.exec(http.header('authorization') ?? '') ?? []
  const tick = performance.now()
  const holder = await whoseKey(ground.database.owner, key, now)
  if (!holder) {
    if (!wrongOnes(addressOf(raw), tick)) throw new Turned(429, 'Too many wrong keys came from this address. Wait ten minutes.')
    throw new Turned(401, 'This needs a key that is valid: Authorization: Bearer stepup_…')
  }
  if (!askings(`${holder.trustId} ${holder.keyId}`, tick)) throw new Turned(429, 'This key asked too often. Wait ten minutes.')
  return holder
}

function permissionsIn(capabilities: readonly Capability[], holder: KeyHolder, scope: string): ReadonlySet<string> {
  if (!holder.scopes.includes(scope)) throw new Turned(403, `This key was not made for this: it needs the scope “${scope}”.`)
  const held = capabilities.flatMap((c) => Object.entries(c.scopes ?? {})).filter(([name]) => name === scope)
  return new Set(held.flatMap(([, { permissions }]) => permissions))
}

function asAtOf(http: Http, today: Day): Day | null {
  const asAt = http.query('as-at')
  if (asAt === undefined) return null
  if (!isDay(asAt) || asAt > today) throw new Turned(400, 'as-at must be a day that was, such as 2024-09-30.')
  return asAt
}

/** An answer of refusal: what the transaction wrote goes, and the answer is told. */
class Refused extends Error {
  readonly answer: Response
  constructor(answer: Response) {
    super('refused')
    this.answer = answer
  }
}

function keptNothing(error: unknown): Response {
  if (error instanceof Refused) return error.answer
  throw error
}

async function once(
  c: Context,
  { http, holder, sent, run }: { http: Http; holder: KeyHolder; sent: unknown; run: KeyHandler },
): Promise<Response> {
  const word = http.header('idempotency-key') ?? ''
  if (word.length > 200) throw new Turned(400, 'The Idempotency-Key is longer than 200 characters.')
  const asked = createHash('sha256')
    .update(`${http.path}\n${written(sent)}`)
    .digest('hex')
  const told = word === '' ? undefined : await toldBefore(c, { keyId: holder.keyId, word })
  if (told && told.asked !== asked) throw new Turned(409, 'This Idempotency-Key was used for something else.')
  if (told) return answerOf(told.answer, told.status)
  const answer = (await run(http, c, sent)) as Response
  const text = await answer.text()
  if (answer.status >= 400) throw new Refused(answerOf(text, answer.status))
  if (word !== '') await keepAnswer(c, { keyId: holder.keyId, word, asked, status: answer.status, answer: text })
  return answerOf(text, answer.status)
}

/** What was sent, written in one way; what is nested too deeply to be written is refused. */
function written(sent: unknown): string {
  try {
    return JSON.stringify(sent)
  } catch (error) {
    if (error instanceof RangeError) throw new Turned(400, 'What was sent is nested too deeply.')
    throw error
  }
}

const answerOf = (text: string, status: number): Response => new Response(text, { status, headers: { 'content-type': 'application/json' } })

const toldBefore = (c: Context, { keyId, word }: { keyId: number; word: string }) =>
  c.db
    .selectFrom('access_key_answers')
    .where('key_id', '=', keyId)
    .where('word', '=', word)
    .select(['asked', 'status', 'answer'])
    .executeTakeFirst()

interface Kept {
  keyId: number
  word: string
  asked: string
  status: number
  answer: string
}

/** Keeps an answer for a week; older ones go. */
async function keepAnswer(c: Context, { keyId, word, asked, status, answer }: Kept): Promise<void> {
  const weekAgo = new Date(Date.parse(c.now) - 7 * 86_400_000).toISOString()
  await c.db.deleteFrom('access_key_answers').where('at', '<', weekAgo).execute()
  await c.db
    .insertInto('access_key_answers')
    .values({ trust_id: c.trust.id, key_id: keyId, word, asked, status, answer, at: c.now })
    .execute()
}
