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
  toldTo,
  type Written,
  writeDigest,
  writePress,
} from '../capabilities/posting/index.ts'
import type { Context } from '../platform/context.ts'
import type { Db } from '../platform/db/index.ts'
import { readingAs } from '../platform/reading-as.ts'
import { apart, type Desk, isStopping, reads, writes } from './desk.ts'

/** Lets whoever waits for a page go first. */
const pagesFirst = () => new Promise<void>((go) => setImmediate(go))

/** What a letter says is read as the person it is for, with the roles they have today. */
async function readFor({ post, trust }: Desk, { id, name, roles }: Reachable, read: (c: Context) => Promise<Written | undefined>) {
  await pagesFirst()
  return readingAs(post, { person: { id, name, roles }, trust, now: post.now() }, read)
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
  const { room, now, trust, round, people } = desk
  if (!isOpen(room.hours, now) || room.seenUntil === null) return
  const since = room.seenUntil
  const before = round.problems.length
  const { presses, upTo } = await reads(desk, (c) => pressesSince(c, since))
  for (const press of presses) {
    if (isStopping(desk)) return
    for (const id of await reads(desk, (c) => toldTo(c, press))) {
      const person = people.get(id)
      if (person) await apart(round, () => composePress(desk, press, person))
    }
  }
  if (upTo !== since && round.problems.length === before) await writes(desk, (db) => keepRoom(db, trust.id, { seen_until: upTo }))
}

async function composePress(desk: Desk, press: Press, person: Reachable): Promise<void> {
  const written = await readFor(desk, person, (c) => writePress(c, press))
  if (written)
    await writes(desk, (db) => put(db, desk, { personId: person.id, kind: press.kind, key: `change:${press.seq}:${person.id}`, written }))
}

/** Writes the digests that are due now: each once a day or week, when neither the trust nor the person is quiet. */
export async function composeDigests(desk: Desk): Promise<void> {
  const { room, now, today, people } = desk
  if (!isOpen(room.hours, now)) return
  const due = [...people.values()].filter(({ often, own, lookedOn }) => {
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
  const personId = person.id
  const written = await readFor(desk, person, (c) => writeDigest(c, person))
  await writes(desk, async (db) => {
    if (written) await put(db, desk, { personId, kind: 'digest', key: `digest:${desk.today}:${personId}`, written })
    await markLooked(db, desk.trust.id, { personId, day: desk.today })
  })
}
