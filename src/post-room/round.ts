import { keepRoom, looksEvery, newestChange, type Room, reachable, roomOf } from '../capabilities/posting/index.ts'
import { dayAt } from '../kernel/day.ts'
import { allTrusts, type TrustRow } from '../platform/all-trusts.ts'
import type { Ground } from '../platform/reading-as.ts'
import { clockOf } from '../platform/session.ts'
import { systemPerson } from '../platform/system-person.ts'
import { composeDigests, composePresses } from './composing.ts'
import { apart, isStopping, type PostRoom, type Round, reads, type Seat, writes } from './desk.ts'
import { sendWaiting } from './sending.ts'

/**
 * Looks once through every trust: writes the letters that are due and sends what waits, one after another. Each reading and
 * writing is a short transaction of its own, and the mail server is never spoken to inside one, so pages are not kept waiting.
 */
export async function mailRound(post: PostRoom): Promise<Round> {
  const round: Round = { written: 0, sent: 0, failed: 0, later: 0, problems: [] }
  for (const trust of await allTrusts(post.database)) {
    if (isStopping({ post }) || (trust.is_sample && !post.sampleToo)) continue
    await apart(round, () => inTrust(post, trust, round))
  }
  return round
}

async function inTrust(post: PostRoom, trust: TrustRow, round: Round): Promise<void> {
  const personId = await systemPerson(post.database, trust.id)
  const now = clockOf({ isSample: trust.is_sample, demonstrationDay: trust.demonstration_day }, post.now())
  const begun = { post, trust, personId, now, today: dayAt(now), round }
  const desk = { ...begun, room: await takenUp(begun), people: await reads(begun, (c) => reachable(c, begun.today)) }
  await composePresses(desk)
  await composeDigests(desk)
  await sendWaiting(desk)
}

/** Says that a sender is here; what happened before mail was set up is never told. */
async function takenUp(desk: Seat): Promise<Room> {
  const room = await reads(desk, roomOf)
  const isFresh = room.lookedAt !== null && Math.abs(Date.parse(desk.now) - Date.parse(room.lookedAt)) < looksEvery
  if (isFresh && room.seenUntil !== null && room.sendsFrom === desk.post.mailer.from) return room
  const seenUntil = room.seenUntil ?? (await reads(desk, newestChange))
  await writes(desk, (db) => keepRoom(db, desk.trust.id, { looked_at: desk.now, sends_from: desk.post.mailer.from, seen_until: seenUntil }))
  return { ...room, seenUntil }
}

/** Keeps that no mail is sent from here, and that what happens meanwhile is not told later. */
export async function nobodySends({ database }: Ground): Promise<void> {
  await database.owner
    .updateTable('mail_rooms')
    .set({ sends_from: '', seen_until: null, problem: '' })
    .where('sends_from', '<>', '')
    .execute()
}
