import {
  digestIsDue,
  hoursLeft,
  isOpen,
  keepRoom,
  markLooked,
  type NewLetter,
  type Press,
  pressesSince,
  putLetter,
  type Reachable,
  reachable,
  toldTo,
  type Written,
  writeDigest,
  writePress,
} from '../capabilities/posting/index.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { memberOn } from '../platform/member.ts'
import { readingAs } from '../platform/reading-as.ts'
import { apart, type Desk, isStopping, reads, writes } from './desk.ts'

/** Lets whoever waits for a page go first. */
const pagesFirst = () => new Promise<void>((go) => setImmediate(go))

/** What a letter says is read as the person it is for, with the roles they have today; nothing for somebody who has none. */
async function readFor(desk: Desk, personId: number, read: (c: Context) => Promise<Written | undefined>): Promise<Written | undefined> {
  await pagesFirst()
  const { post, trust } = desk
  const person = await reads(desk, (c) => memberOn(c.db, { personId, trustId: trust.id }, desk.today))
  return person && person.roles.length > 0 ? readingAs(post, { person, trust, now: post.now() }, read) : undefined
}

async function put(db: Db, { trust, now, round }: Desk, letter: Omit<NewLetter, 'now'>): Promise<void> {
  if (await putLetter(db, trust.id, { ...letter, now })) round.written += 1
}

/**
 * Writes the letters about what was done since the last look: one to each person for each press. Nothing is written in the
 * trust's quiet hours, so that a letter says what is true when it goes. The mark moves when all are written; whoever dies before
 * writes them again under the same keys, which is nothing.
 */
export async function composePresses(desk: Desk): Promise<void> {
  const { room, now, trust } = desk
  if (!isOpen(room.hours, now) || room.seenUntil === null) return
  const since = room.seenUntil
  const { presses, upTo } = await reads(desk, (c) => pressesSince(c, since))
  for (const press of presses) {
    if (isStopping(desk)) return
    for (const personId of await reads(desk, (c) => toldTo(c, press))) await apart(desk.round, () => composePress(desk, press, personId))
  }
  if (upTo !== since) await writes(desk, (db) => keepRoom(db, trust.id, { seen_until: upTo }))
}

async function composePress(desk: Desk, press: Press, personId: number): Promise<void> {
  const written = await readFor(desk, personId, (c) => writePress(c, press))
  if (written) await writes(desk, (db) => put(db, desk, { personId, kind: press.kind, key: `change:${press.seq}:${personId}`, written }))
}

/** Writes the digests that are due now: each once a day or week, when neither the trust nor the person is quiet. */
export async function composeDigests(desk: Desk): Promise<void> {
  const { room, now, today } = desk
  if (!isOpen(room.hours, now)) return
  const due = (await reads(desk, (c) => reachable(c, today))).filter(({ often, own, lookedOn }) => {
    const hours = hoursLeft(room.hours, own)
    return digestIsDue(often, lookedOn, today) && hours !== undefined && isOpen(hours, now)
  })
  for (const person of due) {
    if (isStopping(desk)) return
    await apart(desk.round, () => composeDigest(desk, person))
  }
}

/** The letter and the mark that it was thought about are kept together, so that neither is without the other. */
async function composeDigest(desk: Desk, person: Reachable): Promise<void> {
  const { personId } = person
  const written = await readFor(desk, personId, (c) => writeDigest(c, person))
  await writes(desk, async (db) => {
    if (written) await put(db, desk, { personId, kind: 'digest', key: `digest:${desk.today}:${personId}`, written })
    await markLooked(db, desk.trust.id, { personId, day: desk.today })
  })
}
