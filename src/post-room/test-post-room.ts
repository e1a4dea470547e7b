import type { World } from '../../tests/support.ts'
import { capabilities } from '../capabilities.ts'
import type { Instant } from '../kernel/day.ts'
import { type Mailer, openMailer } from '../platform/mail/mailer.ts'
import type { MailServer } from '../platform/mail/test-mail-server.ts'
import type { PostRoom } from './desk.ts'
import { mailRound } from './round.ts'

export const settingsOf = (server: MailServer) => ({
  url: server.url,
  from: 'stepup@aldmoor.example',
  publicUrl: 'https://stepup.aldmoor.example',
})

/** A round of mail for a world, at an instant, with a real mailer unless another is given. What went wrong on our side is an error. */
export async function roundOf(world: World, server: MailServer, now: Instant, more: Partial<PostRoom> = {}) {
  const mailer: Mailer = openMailer(settingsOf(server))
  const round = await mailRound({ database: world.database, capabilities, mailer, sampleToo: true, now: () => now, ...more })
  for (const problem of round.problems) throw problem
  return round
}

/** Where mail to somebody goes. */
export const addressOf = async (world: World, personId: number): Promise<string> =>
  (await world.database.owner.selectFrom('people').where('id', '=', personId).select('email').executeTakeFirstOrThrow()).email

/** What came to somebody, in the order it came. */
export async function cameTo(world: World, server: MailServer, personId: number) {
  const address = await addressOf(world, personId)
  return server.came.filter(({ to }) => to.includes(address))
}

/** The letters of a world's trust, oldest first. */
export const lettersIn = (world: World) =>
  world.database.owner.selectFrom('letters').where('trust_id', '=', world.trustId).orderBy('id').selectAll().execute()
