import type { Context as HonoContext } from 'hono'
import { dayAt, type Instant } from '../kernel/day.ts'
import { allTrusts } from './all-trusts.ts'
import { atMost } from './at-most.ts'
import { type Answer, type Http, notFound, Turned } from './http.ts'
import { memberOn } from './member.ts'
import { type Ground, readingAs } from './reading-as.ts'
import { permissionsOf } from './rights.ts'
import type { Route } from './routes.ts'
import { whoseSecret } from './secret.ts'
import { clockOf } from './session.ts'
import { addressOf } from './visitor-address.ts'

const stretch = 10 * 60_000
const wrongOnes = atMost(60, stretch)
const readings = atMost(60, stretch)

/**
 * Answers an address that holds a secret in place of a sign-in: a read as the person it stands for, with the roles they have
 * today, in a transaction that cannot write. A secret that stands for nobody any more is a page that does not exist.
 */
export async function answerSecret(
  ground: Ground & { now: () => Instant },
  { route, raw }: { route: Route; raw: HonoContext },
  http: Http,
): Promise<Answer> {
  const { handle } = route
  if (handle.for !== 'secret') throw new Error('not a route with a secret')
  const [now, tick] = [ground.now(), performance.now()]
  const who = await whoseSecret(ground.database.owner, http.word('secret'), handle.purpose)
  if (!who) {
    if (!wrongOnes(addressOf(raw), tick)) throw tooMany()
    return notFound()
  }
  if (!readings(`${who.trustId} ${who.personId}`, tick)) throw tooMany()
  const trust = (await allTrusts(ground.database)).find(({ id }) => id === who.trustId) ?? notFound()
  const today = dayAt(clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, now))
  const person = (await memberOn(ground.database.owner, who, today)) ?? notFound()
  if (!permissionsOf(ground.capabilities, person.roles).has(handle.permission)) return notFound()
  return readingAs(ground, { person, trust, now }, (c) => handle.run(http, c))
}

const tooMany = () => new Turned(429, 'This address was asked for too often. Wait ten minutes, and let the program ask once an hour.')
